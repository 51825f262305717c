// A plan and an index -> documents, best first. lunr scores; what is ours is that a document with more of the words
// comes first.

import { best } from "./score.js";
import { boosts } from "./plan.js";

// {numbers, order(count)}: everything that answers, and the places of the first `count`, best first: most of the words,
// then lunr's score, then the order of the exhibition. A word that a third of all documents have (`kota`, `layanan`) says
// little, and counts only where the others are no rarer. Documents with less than half as many words as the best one are
// left out.
export function answer(asked, { index, scorer, fields, documents, length }) {
  const terms = boosts(asked);
  const clauses = [...terms].map(([term, boost]) => ({ expanded: [term], fields, boost, presence: 1 }));
  const { numbers, scores } = scorer.score(clauses, index.columnsOf, () => false);
  const met = asked.map((alternatives) => satisfied(alternatives, index, length));
  const counted = met.map((one) => numbers.reduce((sum, number) => sum + one[number], 0));
  const rare = met.filter((_, n) => counted[n] * 3 <= documents);
  const telling = rare.length > 0 ? rare : met;
  const words = Uint8Array.from(numbers, (number) => telling.reduce((sum, one) => sum + one[number], 0));
  const most = words.reduce((a, b) => Math.max(a, b), 0);
  const kept = [...numbers.keys()].filter((n) => words[n] > 0 && words[n] * 2 >= most);
  const before = (a, b) => words[kept[b]] - words[kept[a]] || scores[kept[b]] - scores[kept[a]] || numbers[kept[a]] - numbers[kept[b]];
  return {
    numbers: Int32Array.from(kept, (n) => numbers[n]),
    terms: [...terms.keys()],
    before,
    scoreOf: (place) => scores[kept[place]],
  };
}

export function first(found, count) {
  return best(found.numbers.length, count, found.before);
}

// One byte a number: whether the document fills all slots of some alternative.
function satisfied(alternatives, index, length) {
  const yes = new Uint8Array(length);
  for (const slots of alternatives) {
    const filled = new Uint8Array(slots.length > 1 ? length : 0);
    slots.forEach((slot, n) => {
      for (const term of slot.keys()) {
        for (const { numbers } of index.columnsOf(term).fields) {
          for (const number of numbers) {
            if (slots.length === 1) yes[number] = 1;
            else if (filled[number] === n) filled[number] = n + 1;
          }
        }
      }
    });
    if (slots.length > 1) for (let number = 0; number < length; number++) if (filled[number] === slots.length) yes[number] = 1;
  }
  return yes;
}
