// The time to score a query: lunr.Index.query beside ours, the same answers, medians over many queries of each kind.
//
// Usage: node bench/scoring.mjs SITE INDEX.json

import { readFileSync } from "node:fs";

import lunr from "lunr";

import { directoryOf, pieces } from "../assets/scripts/test/folder.js";
import { openIndex } from "../assets/scripts/search/index.js";
import { best, scorer as openScorer } from "../assets/scripts/search/score.js";

const [site, file] = process.argv.slice(2);
const directory = directoryOf(site);
lunr.Pipeline.registerFunction((token) => token, "pameran");
const whole = lunr.Index.load(JSON.parse(readFileSync(file, "utf8")));
const index = openIndex(directory, pieces(site));
const scorer = openScorer({ ...directory, length: directory.blocks * directory.size });
const { fields } = directory;

const terms = Object.keys(whole.invertedIndex);
const holding = (term) => fields.reduce((sum, field) => sum + Object.keys(whole.invertedIndex[term][field]).length, 0);
const byFrequency = [...terms].sort((a, b) => holding(b) - holding(a));
const at = (share, n) => byFrequency[Math.floor(byFrequency.length * share) + n];
const QUERIES = {
  "one common term": Array.from({ length: 12 }, (_, n) => [byFrequency[n]]),
  "one usual term": Array.from({ length: 12 }, (_, n) => [at(0.05, n)]),
  "two terms": Array.from({ length: 12 }, (_, n) => [byFrequency[n], at(0.02, n)]),
  "three terms": Array.from({ length: 12 }, (_, n) => [byFrequency[n], at(0.02, n), at(0.1, n)]),
  "two required": Array.from({ length: 12 }, (_, n) => [at(0.01, n), at(0.02, n)]),
};
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

console.log(`${"scoring, ms (median)".padEnd(22)}${"lunr.Index".padStart(12)}${"ours".padStart(10)}${"ratio".padStart(8)}  same`);
for (const [kind, queries] of Object.entries(QUERIES)) {
  const [theirs, ours] = [[], []];
  let same = 0;
  for (const asked of queries) {
    const presence = kind.endsWith("required") ? 2 : 1;
    await index.load([...new Set(asked.map(index.placeOf))]);
    const clauses = [...asked].sort().map((term) => ({ expanded: [term], fields, boost: 1, presence }));
    const run = () => {
      const { numbers, scores } = scorer.score(clauses, index.columnsOf, () => false);
      return best(numbers.length, 10, (a, b) => scores[b] - scores[a] || a - b).map((n) => numbers[n]);
    };
    const ask = () => whole.query((query) => [...asked].sort().forEach((term) => query.term(term, { usePipeline: false, presence })));
    run();
    ask(); // both have what they keep
    for (let round = 0; round < 15; round++) {
      const began = performance.now();
      const mine = run();
      const between = performance.now();
      const found = ask();
      theirs.push(performance.now() - between);
      ours.push(between - began);
      if (round === 0 && found.slice(0, 10).every(({ ref }, n) => Number(ref) === mine[n])) same += 1;
    }
  }
  const [a, b] = [median(theirs), median(ours)];
  console.log(`${kind.padEnd(22)}${a.toFixed(2).padStart(12)}${b.toFixed(3).padStart(10)}${(a / b).toFixed(0).padStart(7)}x  ${same}/${queries.length}`);
}
