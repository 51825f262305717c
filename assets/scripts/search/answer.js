// A plan and an index -> documents, best first. lunr scores; what is ours is that a document which has more of what was
// asked comes first.

import { best } from "./score.js";
import { boosts } from "./plan.js";

const TITLE = 0; // the place of the field in the index

// {numbers, terms, before(a, b)}: everything that answers, and which of two places comes first: the pavilions that are called
// so, in the order of the exhibition; then lunr's score times the square of how much of the question a document has, where
// a rare word is more of it than one that many have (`kota`, `layanan`), by its idf; then that order. Documents with less than a quarter
// as much of it as the fullest are left out. Where a word stands nowhere in the exhibition, the others must be most of what
// was asked: else whoever asks for `tiket bioskop` is shown tickets for boats.
export function answer(asked, { index, scorer, fields, documents, size, length }) {
  const terms = boosts(asked);
  const clauses = [...terms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([term, boost]) => ({ expanded: [term], fields, boost, presence: 1 }));
  const { numbers, scores } = scorer.score(clauses, index.columnsOf, () => false);
  const met = asked.map((alternatives) => satisfied(alternatives, index, length));
  const counted = met.map((one) => numbers.reduce((sum, number) => sum + one[number], 0));
  const weights = counted.map((n) => n && Math.log((documents + 1) / (n + 0.5)));
  const most = numbers.reduce((most, number) => Math.max(most, met.reduce((sum, one) => sum + one[number], 0)), 0);
  const enough = most * 2 > met.length || counted.every((n) => n > 0);
  const share = Float64Array.from(numbers, (number) => met.reduce((sum, one, n) => sum + one[number] * weights[n], 0));
  const fullest = share.reduce((a, b) => Math.max(a, b), 0);
  const kept = enough ? [...numbers.keys()].filter((n) => share[n] > 0 && share[n] * 4 >= fullest) : [];
  const named = asked.map((alternatives) => satisfied(alternatives, index, length, TITLE));
  const called = Uint8Array.from(kept, (n) => Number(numbers[n] % size === 0 && named.every((one) => one[numbers[n]])));
  const earlier = (a, b) => numbers[kept[a]] - numbers[kept[b]];
  const worth = (n) => scores[kept[n]] * share[kept[n]] ** 2;
  const before = (a, b) => called[b] - called[a] || (called[a] && earlier(a, b)) || worth(b) - worth(a) || earlier(a, b);
  return { numbers: Int32Array.from(kept, (n) => numbers[n]), terms: [...terms.keys()], before };
}

export function first(found, count) {
  return best(found.numbers.length, count, found.before);
}

// One byte a number: whether the document fills all slots of some alternative within one field, this one or any.
function satisfied(alternatives, index, length, field) {
  const yes = new Uint8Array(length);
  for (const slots of alternatives) {
    const columns = slots.map((slot) => [...slot.keys()].map((term) => index.columnsOf(term).fields));
    for (const f of field === undefined ? columns[0][0].keys() : [field]) {
      const filled = slots.length > 1 ? new Uint8Array(length) : yes;
      columns.forEach((terms, n) => {
        for (const fields of terms) for (const number of fields[f].numbers) if (n === 0 || filled[number] === n) filled[number] = n + 1;
      });
      if (slots.length > 1) for (let number = 0; number < length; number++) if (filled[number] === slots.length) yes[number] = 1;
    }
  }
  return yes;
}
