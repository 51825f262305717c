// The index, as far as it has come: packs and shards of the vocabulary, loaded when asked for and kept.

import { fieldsOf, placeOf, rangeOf, readPack, readVocabulary } from "./packs.js";
import { list } from "./terms.js";

// `directory` is search/directory.js; `piece(name)` gives a piece's bytes.
export function openIndex(directory, piece) {
  const table = list(directory.packs);
  const firsts = table.filter((_, n) => n % 2 === 0);
  const names = table.filter((_, n) => n % 2 === 1);
  const shards = list(directory.vocabulary);
  const packs = new Map(); // place -> Map of term -> columns
  const words = new Map(); // letter -> Map of form -> frequency
  const arriving = new Map();

  const once = (key, arrive) => {
    if (!arriving.has(key)) {
      const arrival = arrive();
      arrival.catch(() => arriving.delete(key)); // asked for again next time
      arriving.set(key, arrival);
    }
    return arriving.get(key);
  };
  const loadPack = (place) => once(place, async () => packs.set(place, readPack(await piece(names[place]))));
  const loadWords = (letter) => once(letter, async () => words.set(letter, readVocabulary(await piece(shards[shards.indexOf(letter) + 1]))));
  const letters = shards.filter((_, n) => n % 2 === 0);

  return {
    letters,
    placeOf: (term) => placeOf(firsts, term),
    rangeOf: (start) => rangeOf(firsts, start),
    isHere: (place) => place < 0 || packs.has(place),
    hasWords: (letter) => words.has(letter) || !letters.includes(letter),
    load: (places) => Promise.all(places.map(loadPack)),
    loadWords: (some) => Promise.all(some.filter((letter) => letters.includes(letter)).map(loadWords)),
    has: (term) => packs.get(placeOf(firsts, term))?.has(term) ?? false,
    // The terms of the loaded packs in a range that begin so, in alphabetical order.
    startingWith(start) {
      const [from, to] = rangeOf(firsts, start);
      const found = [];
      for (let place = from; place < to; place++) {
        for (const term of packs.get(place)?.keys() ?? []) if (term.startsWith(start)) found.push(term);
      }
      return found;
    },
    words: (letter) => words.get(letter) ?? new Map(),
    columnsOf(term) {
      const columns = packs.get(placeOf(firsts, term)).get(term);
      columns.fields ||= fieldsOf(columns, directory.fields.length);
      return columns;
    },
  };
}
