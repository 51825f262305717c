// A plan and a lunr index -> results. lunr scores; what is ours is that a document with more of the words comes first.

import lunr from "./lunr.js";

import { boosts } from "./plan.js";

// What a lunr index holds. `start` and `word` are a-z and 0-9 only, so lunr's `*` cannot come from a searcher.
export function vocabulary(index) {
  const meeting = (set) => index.tokenSet.intersect(set).toArray();
  return {
    has: (term) => term in index.invertedIndex,
    startingWith: (start) => meeting(lunr.TokenSet.fromString(`${start}*`)),
    near: (word) => meeting(lunr.TokenSet.fromFuzzyString(word, 1)),
  };
}

// [{ref, score, terms}], best first: most of the words, then lunr's score, then the order of the exhibition. A word that
// a third of all documents have (`kota`, `layanan`) says little, and counts only where the others are no rarer. Documents
// with less than half as many words as the best one are left out.
export function answer(index, asked) {
  const terms = boosts(asked);
  if (terms.size === 0) return [];
  const found = index
    .query((query) => {
      for (const [term, boost] of terms) query.term(term, { boost, usePipeline: false });
    })
    .map(({ ref, score, matchData }) => ({ ref: Number(ref), score, met: satisfied(asked, Object.keys(matchData.metadata)) }));
  const telling = tellingWords(asked, found, Object.keys(index.fieldVectors).length / index.fields.length);
  const ranked = found
    .map((result) => ({ ...result, words: telling.filter((n) => result.met[n].length > 0).length }))
    .filter(({ words }) => words > 0)
    .sort((a, b) => b.words - a.words || b.score - a.score || a.ref - b.ref);
  return ranked
    .filter(({ words }) => words * 2 >= ranked[0].words)
    .map(({ ref, score, met }) => ({ ref, score, terms: [...new Set(met.flat())] }));
}

// For each word, the terms by which a document satisfies it.
function satisfied(asked, present) {
  return asked.map((alternatives) =>
    alternatives
      .map((slots) => slots.map((slot) => present.filter((term) => slot.has(term))))
      .filter((slots) => slots.every((terms) => terms.length > 0))
      .flat(2),
  );
}

function tellingWords(asked, found, documents) {
  const all = [...asked.keys()];
  const rare = all.filter((n) => found.filter(({ met }) => met[n].length > 0).length * 3 <= documents);
  return rare.length > 0 ? rare : all;
}
