// lunr.Index.query on typed arrays: the same documents in the same order with the same scores, bit for bit.
//
// What lunr adds up, and in which order, is kept: within a field by the terms' places in the index (here the alphabet),
// across fields as a document's fields were first met; documents of equal score stay as they were first met. A weight is
// lunr's with b = 0, rounded as lunr.py rounds it. tests/test_lunr.py holds all of it against lunr.

const K1 = 1.2;
const [REQUIRED, PROHIBITED] = [2, 3]; // lunr.Query.presence

// `fields` are names in the order of the index, `boosts` go with them; numbers run from 0 to `length`, of which
// `documents` exist.
export function scorer({ fields, boosts, documents, length }) {
  // Kept from query to query, and clean between them: one place a number, field by field.
  const dots = fields.map(() => new Float64Array(length));
  const seen = fields.map(() => new Uint8Array(length));
  const [metNumber, metField] = [new Int32Array(length * fields.length), new Uint8Array(length * fields.length)];
  const [found, scores] = [new Int32Array(length), new Float64Array(length)]; // the result, in the order in which it is met
  const places = new Int32Array(length); // of a document in it, from 1
  const [level, barred] = [new Uint16Array(length), new Uint8Array(length)]; // how many required terms it has; whether one bars it
  const weights = new WeakMap(); // a term's columns -> its weights, field by field

  // [{numbers, weights}] by field, for one term's columns
  function weighed(columns) {
    if (weights.has(columns)) return weights.get(columns);
    const found = columns.fields;
    const holding = found.reduce((sum, { numbers }) => sum + numbers.length, 0);
    const idf = Math.log(1 + Math.abs((documents - holding + 0.5) / (holding + 0.5)));
    const result = found.map(({ numbers, frequencies }, f) => {
      const known = [];
      const weight = (frequency) => (known[frequency] ??= rounded(((idf * ((K1 + 1) * frequency)) / (K1 + frequency)) * boosts[f]));
      return { numbers, weights: Float64Array.from(frequencies, weight) };
    });
    weights.set(columns, result);
    return result;
  }

  // `clauses` are lunr's, each with the `expanded` terms that the index has for it; `columnsOf(term)` gives {fields}.
  // What comes back is every result in the order in which it was met: {numbers, scores}, good until the next query. Clauses in
  // the order of the alphabet are quickest.
  function score(clauses, columnsOf, exists) {
    const terms = new Map(); // -> the query's boost for the term, field by field
    const runs = []; // a term in a field, in the order in which lunr meets them
    const bars = []; // numbers of documents that a prohibited term bars
    let required = 0;
    for (const clause of clauses) {
      if (clause.presence === REQUIRED) required += 1;
      for (const term of clause.expanded) {
        const columns = weighed(columnsOf(term));
        let asked = terms.get(term);
        if (asked === undefined && clause.presence !== PROHIBITED) terms.set(term, (asked = new Array(fields.length).fill(0)));
        for (const name of clause.fields) {
          const f = fields.indexOf(name);
          const { numbers, weights: own } = columns[f];
          if (clause.presence === PROHIBITED) {
            mark(barred, numbers, 1);
            bars.push(numbers);
            continue;
          }
          if (clause.presence === REQUIRED) {
            for (let n = 0; n < numbers.length; n++) if (level[numbers[n]] === required - 1) level[numbers[n]] = required;
          }
          if (asked[f] === 0) runs.push({ term, f, numbers, weights: own, asked });
          asked[f] += clause.boost;
        }
      }
    }
    const boosted = inOrder(terms);
    const magnitudes = fields.map((_, f) => Math.sqrt(boosted.reduce((sum, asked) => sum + asked[f] * asked[f], 0)));
    const isPlain = required === 0 && bars.length === 0 && terms.size < 2;
    const isOnlyBarred = clauses.every(({ presence }) => presence === PROHIBITED);
    const count = isOnlyBarred ? unbarred(exists) : isPlain ? gather(runs, magnitudes) : join(runs, magnitudes, required);
    const numbers = found.subarray(0, count);
    mark(places, numbers, 0);
    for (const barring of bars) mark(barred, barring, 0);
    if (required > 0) for (const run of runs) mark(level, run.numbers, 0);
    return { numbers, scores: scores.subarray(0, count) };
  }

  // These three say how many documents are `found`.

  function unbarred(exists) {
    let count = 0;
    for (let number = 0; number < length; number++) if (exists(number) && barred[number] === 0) found[count++] = number;
    scores.fill(0, 0, count);
    return count;
  }

  // One term: what it weighs in a field is all that the field has to say.
  function gather(runs, magnitudes) {
    let count = 0;
    for (const { f, numbers, weights: own, asked } of runs) {
      const [boost, magnitude] = [asked[f], magnitudes[f]];
      for (let n = 0; n < numbers.length; n++) {
        const number = numbers[n];
        if (places[number] === 0) {
          found[count] = number;
          scores[count] = 0;
          places[number] = ++count;
        }
        scores[places[number] - 1] += (boost * own[n]) / magnitude || 0;
      }
    }
    return count;
  }

  // Several terms: a field's sum first, then the fields'.
  function join(runs, magnitudes, required) {
    const met = meet(runs);
    let count = 0;
    for (let n = 0; n < met; n++) {
      const number = metNumber[n];
      const f = metField[n];
      if (level[number] === required && barred[number] === 0) {
        if (places[number] === 0) {
          found[count] = number;
          scores[count] = 0;
          places[number] = ++count;
        }
        scores[places[number] - 1] += dots[f][number] / magnitudes[f] || 0;
      }
      seen[f][number] = 0;
    }
    return count;
  }

  // Note each document's fields as they are met, and add up what the terms weigh in them, in the order of the alphabet.
  function meet(runs) {
    let met = 0;
    const sorted = runs.every(({ term }, n) => n === 0 || runs[n - 1].term <= term);
    for (const { f, numbers, weights: own, asked } of runs) {
      const sums = dots[f];
      const here = seen[f];
      const boost = asked[f];
      for (let n = 0; n < numbers.length; n++) {
        const number = numbers[n];
        if (here[number] === 0) {
          here[number] = 1;
          metNumber[met] = number;
          metField[met++] = f;
          sums[number] = sorted ? boost * own[n] : 0;
        } else if (sorted) sums[number] += boost * own[n];
      }
    }
    if (sorted) return met;
    for (const { f, numbers, weights: own, asked } of [...runs].sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0))) {
      const [sums, boost] = [dots[f], asked[f]];
      for (let n = 0; n < numbers.length; n++) sums[numbers[n]] += boost * own[n];
    }
    return met;
  }

  return { score };
}

function mark(places, numbers, as) {
  for (let n = 0; n < numbers.length; n++) places[numbers[n]] = as;
}

// A query's boosts, term by term in the order of the alphabet, as lunr adds them up.
function inOrder(terms) {
  if (terms.size < 2) return [...terms.values()];
  return [...terms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, asked]) => asked);
}

// Three decimals of the exact value, as Python rounds; the two part only at exact halves, which no logarithm reaches.
function rounded(value) {
  return Number(value.toFixed(3));
}

// The places of the first `count`, by `before(a, b)` (negative: a first), in order.
export function best(length, count, before) {
  const list = [];
  for (let n = 0; n < length; n++) {
    if (list.length === count && !(count > 0 && before(n, list[count - 1]) < 0)) continue;
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(n, list[middle]) < 0) high = middle;
      else low = middle + 1;
    }
    if (list.length === count) list.pop();
    list.splice(low, 0, n);
  }
  return list;
}
