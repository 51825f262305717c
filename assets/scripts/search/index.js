// The index, as far as it has come: packs and shards of the vocabulary, loaded when asked for and kept.

import { kept } from "./kept.js";
import { fieldsOf, placeOf, rangeOf, readPack, readVocabulary, table } from "./packs.js";

// `directory` says which `packs` there are and which shards of the `vocabulary`; `piece(name)` gives a piece's bytes.
export function openIndex(directory, piece) {
  const { firsts, names } = table(directory.packs);
  const { firsts: starts, names: shards } = table(directory.vocabulary);
  const packs = new Map(); // place -> Map of term -> columns
  const words = new Map(); // shard's place -> Map of form -> {often, best}
  const loadPack = kept(async (place) => packs.set(place, readPack(await piece(names[place]))));
  const loadWords = kept(async (place) => words.set(place, readVocabulary(await piece(shards[place]))));

  return {
    shards: starts.map((_, place) => place),
    placeOf: (term) => placeOf(firsts, term),
    isHere: (place) => place < 0 || packs.has(place),
    // The shards that hold the forms which begin so.
    shardsOf(start) {
      if (starts.length === 0) return [];
      const [from, to] = rangeOf(starts, start);
      return Array.from({ length: to - from }, (_, n) => from + n);
    },
    hasWords: (place) => words.has(place),
    load: (places) => Promise.all(places.map(loadPack)),
    loadWords: (places) => Promise.all(places.map(loadWords)),
    has: (term) => packs.get(placeOf(firsts, term))?.has(term) ?? false,
    words: (place) => words.get(place),
    bestOf: (form) => words.get(placeOf(starts, form)).get(form).best, // of a form that a loaded shard has
    columnsOf(term) {
      const columns = packs.get(placeOf(firsts, term)).get(term);
      columns.fields ||= fieldsOf(columns, directory.fields.length);
      return columns;
    },
  };
}
