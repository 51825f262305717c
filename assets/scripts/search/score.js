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
  const slots = fields.length * length;
  const dots = new Float64Array(slots);
  const seen = new Uint8Array(slots);
  const scores = new Float64Array(length);
  const met = new Uint8Array(length);
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
  // What comes back is every result in the order in which it was met: {numbers, scores}.
  function score(clauses, columnsOf, exists) {
    const touched = [];
    const vectors = fields.map(() => new Map());
    let required = null;
    const prohibited = new Set();
    for (const clause of clauses) {
      const holding = clause.presence === REQUIRED ? new Set() : null;
      for (const term of clause.expanded) {
        const columns = weighed(columnsOf(term));
        for (const name of clause.fields) {
          const f = fields.indexOf(name);
          const { numbers } = columns[f];
          if (clause.presence === PROHIBITED) {
            for (const number of numbers) prohibited.add(number);
            continue;
          }
          if (holding) for (const number of numbers) holding.add(number);
          const before = vectors[f].get(term);
          vectors[f].set(term, before === undefined ? clause.boost : before + clause.boost);
          if (before !== undefined) continue;
          for (let n = 0; n < numbers.length; n++) {
            const slot = f * length + numbers[n];
            if (seen[slot]) continue;
            seen[slot] = 1;
            touched.push(slot);
          }
        }
      }
      if (holding) required = required ? intersection(required, holding) : holding;
    }
    for (let f = 0; f < fields.length; f++) {
      for (const [term, boost] of [...vectors[f]].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const { numbers, weights: own } = weighed(columnsOf(term))[f];
        for (let n = 0; n < numbers.length; n++) dots[f * length + numbers[n]] += boost * own[n];
      }
    }
    const magnitudes = vectors.map((vector) => Math.sqrt([...vector].sort(([a], [b]) => (a < b ? -1 : 1)).reduce((sum, [, boost]) => sum + boost * boost, 0)));
    const order = [];
    const passes = (number) => (required === null || required.has(number)) && !prohibited.has(number);
    for (const slot of touched) {
      const [number, f] = [slot % length, Math.floor(slot / length)];
      if (passes(number)) {
        if (!met[number]) {
          met[number] = 1;
          scores[number] = 0;
          order.push(number);
        }
        scores[number] += dots[slot] / magnitudes[f] || 0;
      }
      seen[slot] = 0;
      dots[slot] = 0;
    }
    if (clauses.every(({ presence }) => presence === PROHIBITED)) {
      for (let number = 0; number < length; number++) {
        if (exists(number) && passes(number)) {
          scores[number] = 0;
          order.push(number);
        }
      }
    }
    const result = { numbers: Int32Array.from(order), scores: Float64Array.from(order, (number) => scores[number]) };
    for (const number of order) met[number] = 0;
    return result;
  }

  return { score };
}

// Three decimals of the exact value, as Python rounds; the two part only at exact halves, which no logarithm reaches.
function rounded(value) {
  return Number(value.toFixed(3));
}

function intersection(one, other) {
  return new Set([...one].filter((number) => other.has(number)));
}

// The places of the first `count`, by `before(a, b)` (negative: a first), in order. A bounded heap: n log count.
export function best(length, count, before) {
  const heap = [];
  const worse = (a, b) => before(a, b) > 0;
  const sink = (at) => {
    for (;;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < heap.length && worse(heap[child], heap[worst])) worst = child;
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst], heap[at]];
      at = worst;
    }
  };
  for (let n = 0; n < length; n++) {
    if (heap.length < count) {
      heap.push(n);
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!worse(heap[at], heap[parent])) break;
        [heap[at], heap[parent]] = [heap[parent], heap[at]];
        at = parent;
      }
    } else if (count > 0 && worse(heap[0], n)) {
      heap[0] = n;
      sink(0);
    }
  }
  return heap.sort(before);
}
