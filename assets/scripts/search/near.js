// Words that somebody may have meant who has typed one that no text has, or not all of one. What they need of the
// vocabulary and is not loaded yet goes into `missing`.

import lunr from "./lunr.js";

const SHORTEST = 5; // letters: a shorter word has too many neighbours
const LONG = 8; // letters: from here on, two slips
const COMPLETIONS = 12;

// One letter wrong, missing, too many or swapped; two in a long word. Of several, the one that the texts use most. The
// first two letters are seldom the wrong ones; the first alone is next in line.
export function nearest(form, index, missing) {
  if (form.length < SHORTEST || /[0-9]/.test(form)) return undefined;
  for (const start of [form.slice(0, 2), form[0], form[1]]) {
    const known = loaded(start, index, missing);
    if (known === undefined) return undefined;
    for (const distance of form.length < LONG ? [1] : [1, 2]) {
      const found = known.flatMap((shard) => tokens(shard).intersect(lunr.TokenSet.fromFuzzyString(form, distance)).toArray().map((each) => [each, shard.get(each)]));
      const likely = found.filter(([each]) => each.length >= SHORTEST - 1).sort(moreFrequent);
      if (likely.length > 0) return likely[0][0];
    }
  }
  return undefined;
}

// The most frequent forms that begin so.
export function completions(start, index, missing) {
  const known = loaded(start, index, missing) ?? [];
  const found = known.flatMap((shard) => [...shard].filter(([form]) => form.startsWith(start)));
  return found.sort(moreFrequent).slice(0, COMPLETIONS).map(([form]) => form);
}

function loaded(start, index, missing) {
  const shards = index.shardsOf(start);
  const lacking = shards.filter((shard) => !index.hasWords(shard));
  for (const shard of lacking) missing.add(shard);
  return lacking.length > 0 ? undefined : shards.map(index.words);
}

const moreFrequent = ([a, often], [b, oftener]) => oftener - often || (a < b ? -1 : 1);

const sets = new WeakMap();

function tokens(known) {
  if (!sets.has(known)) sets.set(known, lunr.TokenSet.fromArray([...known.keys()]));
  return sets.get(known);
}
