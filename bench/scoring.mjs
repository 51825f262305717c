// The time to score a query in a browser: lunr.Index.query beside ours on the same whole index, the same answers. bench/search.py
// serves this file beside search/ and reads what `measure` gives.

import { openIndex } from "./search/index.js";
import { pieces } from "./search/pieces.js";
import { directoryAt } from "./search/post.js";
import { best, scorer as openScorer } from "./search/score.js";

const QUERIES = 12; // of each kind
const SHOWN = 10;
const [WARM, SPELL] = [1000, 20]; // ms: before anything is timed, and how long one is repeated, since a browser's clock is coarse

// `root` is where our pieces lie, `address` where lunr's index. -> [{kind, lunr, ours, same}]: medians in ms of one query, and in
// how many queries of how many the first ten are the same.
export async function measure(root, address) {
  const directory = await directoryAt(root);
  lunr.Pipeline.registerFunction((token) => token, "pameran");
  const whole = lunr.Index.load(await (await fetch(address)).json());
  const index = openIndex(directory, pieces(root));
  const scorer = openScorer({ ...directory, length: directory.blocks * directory.size });
  const kinds = queries(whole.invertedIndex, directory.fields);
  const all = kinds.flatMap(({ queries, presence }) => queries.map((asked) => ways(asked, presence)));
  await index.load([...new Set(all.flatMap(({ terms }) => terms.map(index.placeOf)))]);
  for (const way of ["ours", "lunr"]) {
    for (const end = performance.now() + WARM; performance.now() < end; ) for (const each of all) if (performance.now() < end) each[way]();
  }
  return kinds.map(({ kind, queries, presence }) => {
    const asked = queries.map((terms) => ways(terms, presence));
    const same = asked.filter(({ ours, lunr }) => lunr().slice(0, SHOWN).every(({ ref }, n) => Number(ref) === ours()[n]));
    const [lunr, ours] = ["lunr", "ours"].map((way) => median(asked.map((each) => spell(each[way]))));
    return { kind, lunr, ours, same: `${same.length}/${asked.length}` };
  });

  function ways(asked, presence) {
    const terms = [...asked].sort();
    const clauses = terms.map((term) => ({ expanded: [term], fields: directory.fields, boost: 1, presence }));
    return {
      terms,
      lunr: () => whole.query((query) => terms.forEach((term) => query.term(term, { usePipeline: false, presence }))),
      ours() {
        const { numbers, scores } = scorer.score(clauses, index.columnsOf, () => false);
        return best(numbers.length, SHOWN, (a, b) => scores[b] - scores[a] || a - b).map((n) => numbers[n]);
      },
    };
  }
}

function queries(inverted, fields) {
  const holding = (term) => fields.reduce((sum, field) => sum + Object.keys(inverted[term][field]).length, 0);
  const often = new Map(Object.keys(inverted).map((term) => [term, holding(term)]));
  const terms = [...often.keys()].sort((a, b) => often.get(b) - often.get(a));
  const at = (share, n) => terms[Math.floor(terms.length * share) + n];
  const many = (kind, asked, presence = 1) => ({ kind, presence, queries: Array.from({ length: QUERIES }, (_, n) => asked(n)) });
  return [
    many("one common term", (n) => [at(0, n)]),
    many("one usual term", (n) => [at(0.05, n)]),
    many("two terms", (n) => [at(0, n), at(0.02, n)]),
    many("three terms", (n) => [at(0, n), at(0.02, n), at(0.1, n)]),
    many("two required", (n) => [at(0.01, n), at(0.02, n)], 2),
  ];
}

// ms that one run takes
function spell(run) {
  const began = performance.now();
  let [runs, now] = [0, began];
  for (; now - began < SPELL; now = performance.now()) {
    run();
    runs += 1;
  }
  return (now - began) / runs;
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
