// The word that somebody meant who typed one that no text has: one letter wrong, missing, too many or swapped; two in a
// long word. Of several, the one that the texts use most.

import lunr from "./lunr.js";

const SHORTEST = 5; // letters: a shorter word has too many neighbours
const LONG = 8; // letters: from here on, two slips

// `words(letter)` gives a loaded shard of the vocabulary, form -> frequency; `hasWords(letter)` says whether it is loaded.
// What is not loaded goes into `missing`. The first letter is seldom the wrong one; the second is next in line.
export function nearest(form, { words, hasWords }, missing) {
  if (form.length < SHORTEST || /[0-9]/.test(form)) return undefined;
  for (const letter of new Set([form[0], form[1]])) {
    if (!hasWords(letter)) {
      missing.add(letter);
      return undefined;
    }
    const known = words(letter);
    for (const distance of form.length < LONG ? [1] : [1, 2]) {
      const found = tokens(known).intersect(lunr.TokenSet.fromFuzzyString(form, distance)).toArray();
      const likely = found.filter((each) => each.length >= SHORTEST - 1).sort((a, b) => known.get(b) - known.get(a) || (a < b ? -1 : 1));
      if (likely.length > 0) return likely[0];
    }
  }
  return undefined;
}

const sets = new WeakMap();

function tokens(known) {
  if (!sets.has(known)) sets.set(known, lunr.TokenSet.fromArray([...known.keys()]));
  return sets.get(known);
}
