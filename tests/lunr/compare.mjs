// Thousands of generated queries of every kind, answered by lunr.js from the whole index of lunr.py and by ours from its
// pieces: the same documents, in the same order, with the same scores to the last bit.
//
// Usage: node compare.mjs SITE INDEX.json COUNT SEED  -> a line of JSON: {queries, same, differing: [first few], times}

import { readFileSync } from "node:fs";

import lunr from "lunr";

import { directoryOf, pieces } from "../../assets/scripts/test/folder.js";
import { openIndex } from "../../assets/scripts/search/index.js";
import { ask } from "../../assets/scripts/test/lunr-query.js";
import { scorer as openScorer } from "../../assets/scripts/search/score.js";
import { language as openLanguage } from "../../assets/scripts/search/terms.js";

const [site, file, count, seed] = process.argv.slice(2);
const directory = directoryOf(site);
const language = openLanguage(directory, pieces(site));
await language.load(language.shards);
const step = (token) => (language.isStopWord(String(token)) ? undefined : token.update(language.term));
lunr.Pipeline.registerFunction(step, "pameran");
const whole = lunr.Index.load(JSON.parse(readFileSync(file, "utf8")));

const index = openIndex(directory, pieces(site));
const length = directory.blocks * directory.size;
const scorer = openScorer({ ...directory, length });
const numbers = new Set(Object.keys(whole.fieldVectors).map((ref) => Number(ref.slice(ref.indexOf("/") + 1))));

// mulberry32, so that a failure can be run again
let state = Number(seed) >>> 0;
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const pick = (list) => list[Math.floor(random() * list.length)];

const terms = Object.keys(whole.invertedIndex).sort();
const holding = (term) => directory.fields.reduce((sum, field) => sum + Object.keys(whole.invertedIndex[term][field]).length, 0);
const frequent = [...terms].sort((a, b) => holding(b) - holding(a)).slice(0, 300);
const word = () => (random() < 0.5 ? pick(frequent) : pick(terms));
const spoken = () => {
  const one = word(); // lunr itself fails on a required stop word, as which a term may be spelt
  return language.isStopWord(one) ? spoken() : one;
};
const slipped = (text) => {
  const at = Math.floor(random() * text.length);
  return pick([text.slice(0, at) + text.slice(at + 1), `${text.slice(0, at)}x${text.slice(at)}`, `${text.slice(0, at)}q${text.slice(at + 1)}`]) || text;
};
const raw = (term, options = {}) => (query) => query.term(term, { usePipeline: false, ...options });
const KINDS = {
  single: () => [raw(word())],
  two: () => [raw(word()), raw(word())],
  three: () => [raw(word()), raw(word()), raw(word())],
  repeated: () => { const same = word(); return [raw(same), raw(same, { boost: 3 })]; },
  required: () => [raw(word(), { presence: 2 }), raw(word(), { presence: 2 })],
  someRequired: () => [raw(word(), { presence: 2 }), raw(word())],
  requiredUnknown: () => [raw("zzqx", { presence: 2 }), raw(word())],
  prohibited: () => [raw(word()), raw(word(), { presence: 3 })],
  onlyProhibited: () => [raw(word(), { presence: 3 })],
  mixed: () => [raw(word(), { presence: 2 }), raw(word(), { presence: 3 }), raw(word(), { boost: 2 }), raw(word())],
  field: () => [raw(word(), { fields: [pick(directory.fields)] })],
  fields: () => [raw(word(), { fields: [pick(directory.fields)] }), raw(word(), { fields: [pick(directory.fields)], presence: 2 })],
  prefix: () => [raw(`${word().slice(0, 3)}*`)],
  prefixAndWord: () => [raw(`${word().slice(0, 4)}*`, { boost: 0.2 }), raw(word())],
  inner: () => { const text = word(); return [raw(`${text.slice(0, 2)}*${text.slice(-1)}`)]; },
  leading: () => [raw(`*${word().slice(-4)}`)],
  fuzzy: () => [raw(slipped(word()), { editDistance: 1 })],
  fuzzyAndWord: () => [raw(slipped(word()), { editDistance: 1 }), raw(word())],
  boosted: () => [raw(word(), { boost: 10 }), raw(word(), { boost: 0.5 })],
  unknown: () => [raw("zzqx")],
  parsed: () => {
    const text = pick([`${spoken()} ${spoken()}`, `+${spoken()} ${spoken()}`, `title:${spoken()} ${spoken()}^3`, `${spoken().slice(0, 3)}* -${spoken()}`, `${spoken()}~1`]);
    return [(query) => new lunr.QueryParser(text, query).parse()];
  },
};

const report = { queries: 0, same: 0, differing: [], kinds: Object.keys(KINDS).length, times: {} };
for (let n = 0; n < Number(count); n++) {
  const kind = Object.keys(KINDS)[n % Object.keys(KINDS).length];
  const clauses = KINDS[kind]();
  const build = (query) => clauses.forEach((clause) => clause(query));
  await ask(index, language, scorer, directory, (number) => numbers.has(number), build); // brings the pieces
  const began = performance.now();
  const mine = await ask(index, language, scorer, directory, (number) => numbers.has(number), build);
  const between = performance.now();
  const theirs = whole.query(build);
  const ended = performance.now();
  const times = (report.times[kind] ||= { whole: 0, pieces: 0 });
  times.pieces += between - began;
  times.whole += ended - between;
  report.queries += 1;
  const same =
    theirs.length === mine.numbers.length &&
    theirs.every(({ ref, score }, place) => Number(ref) === mine.numbers[place] && Object.is(score, mine.scores[place]));
  if (same) report.same += 1;
  else if (report.differing.length < 5) {
    const query = new lunr.Query(directory.fields);
    build(query);
    const place = theirs.findIndex(({ ref, score }, at) => Number(ref) !== mine.numbers[at] || !Object.is(score, mine.scores[at]));
    report.differing.push({ kind, clauses: query.clauses, lunr: [theirs.length, theirs[place]?.ref, theirs[place]?.score], ours: [mine.numbers.length, mine.numbers[place], mine.scores[place]], place });
  }
}
console.log(JSON.stringify(report));
