// How well search finds what is wanted: nDCG@10, MRR and recall@20 on the judged queries, of ours and of what else one
// could have taken, side by side in one run on the same texts with the same field weights.
//
// Usage: node bench/relevance.mjs SITE DOCUMENTS.json [--each]   (bench/search.py makes both and adds Pagefind)

import { readFileSync } from "node:fs";

import { stemmer } from "@orama/stemmers/indonesian";
import lunr from "lunr";
import MiniSearch from "minisearch";

import { directoryOf, pieces } from "../assets/scripts/test/folder.js";
import { engine } from "../assets/scripts/search/engine.js";

const [site, file, flag] = process.argv.slice(2);
const { documents, judged, boosts, others = {} } = JSON.parse(readFileSync(file, "utf8"));
const fields = Object.keys(boosts);

function ndcg(found, relevant) {
  const gain = (grade, n) => (2 ** grade - 1) / Math.log2(n + 2);
  const got = found.slice(0, 10).reduce((sum, id, n) => sum + gain(relevant[id] ?? 0, n), 0);
  const best = Object.values(relevant).sort((a, b) => b - a).slice(0, 10).reduce((sum, grade, n) => sum + gain(grade, n), 0);
  return best === 0 ? Number(found.length === 0) : got / best;
}
// Only a grade of 2 or more answers; a query that nothing answers is right when it finds nothing.
function reciprocal(found, relevant) {
  const least = Math.min(2, Math.max(0, ...Object.values(relevant)));
  if (least === 0) return Number(found.length === 0);
  const at = found.findIndex((id) => (relevant[id] ?? 0) >= least);
  return at < 0 ? 0 : 1 / (at + 1);
}
function recall(found, relevant) {
  const wanted = Object.keys(relevant);
  if (wanted.length === 0) return Number(found.length === 0);
  const top = new Set(found.slice(0, 20));
  return wanted.filter((id) => top.has(id)).length / Math.min(wanted.length, 20);
}

const columns = {};

const directory = directoryOf(site);
const opened = engine(directory, pieces(site));
const identity = (hit) => hit.href.split("/").slice(hit.href.startsWith("en/") ? 2 : 1, -1).join("/");
columns.pameran = async (text) => (await opened.search({ text, lang: "id", count: 20 })).hits.map(identity);

const lunrIndex = (setUp) =>
  lunr(function () {
    this.ref("id");
    for (const [field, boost] of Object.entries(boosts)) this.field(field, { boost });
    setUp(this);
    for (const document of documents) this.add(document);
  });
const plain = (index) => async (text) => {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return index.query((query) => words.forEach((word) => query.term(word.toLowerCase()))).slice(0, 20).map(({ ref }) => ref);
};
columns["lunr"] = plain(lunrIndex(() => {}));
const snowball = (token) => token.update(stemmer);
lunr.Pipeline.registerFunction(snowball, "snowball");
columns["lunr + Snowball"] = plain(lunrIndex((builder) => {
  builder.pipeline.reset();
  builder.pipeline.add(lunr.trimmer, snowball);
  builder.searchPipeline.reset();
  builder.searchPipeline.add(snowball);
}));

const mini = new MiniSearch({ fields, searchOptions: { boost: boosts, prefix: true, fuzzy: 0.2 } });
mini.addAll(documents);
columns.MiniSearch = async (text) => mini.search(text).slice(0, 20).map(({ id }) => id);

for (const [name, answers] of Object.entries(others)) columns[name] = async (text) => answers[text] ?? [];

const kinds = [...new Set(judged.map(({ kind }) => kind))];
const table = {};
for (const [name, ask] of Object.entries(columns)) {
  const scored = [];
  for (const { query, kind, relevant } of judged) {
    const found = await ask(query);
    scored.push({ query, kind, found, ndcg: ndcg(found, relevant), mrr: reciprocal(found, relevant), recall: recall(found, relevant) });
  }
  const mean = (rows, key) => rows.reduce((sum, row) => sum + row[key], 0) / rows.length;
  table[name] = {
    "nDCG@10": mean(scored, "ndcg"), MRR: mean(scored, "mrr"), "recall@20": mean(scored, "recall"),
    ...Object.fromEntries(kinds.map((kind) => [kind, mean(scored.filter((row) => row.kind === kind), "ndcg")])),
  }; // fmt: skip
  if (flag === "--each" && name === "pameran") {
    for (const row of scored.filter(({ ndcg }) => ndcg < 0.8).sort((a, b) => a.ndcg - b.ndcg)) {
      const { relevant } = judged.find(({ query }) => query === row.query);
      const missed = Object.entries(relevant).filter(([id, grade]) => grade > 1 && !row.found.slice(0, 10).includes(id)).map(([id]) => id);
      console.log(`${row.ndcg.toFixed(2)} ${row.kind} “${row.query}”\n   got    ${row.found.slice(0, 6).map((id) => `${id}:${relevant[id] ?? 0}`).join("  ")}\n   missed ${missed.slice(0, 6).join("  ")}`);
    }
  }
}
const rows = Object.keys(table.pameran);
const width = Math.max(...rows.map((row) => row.length));
console.log(`${"".padEnd(width)}  ${Object.keys(table).map((name) => name.padStart(15)).join("")}`);
for (const row of rows) console.log(`${row.padEnd(width)}  ${Object.values(table).map((column) => column[row].toFixed(3).padStart(15)).join("")}`);
