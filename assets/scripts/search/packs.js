// Bytes -> what they say: packs of the index and shards of the vocabulary, as builder/index/packs.py writes them, and JSON.

const OFTEN = 0x80;

// A pack's bytes -> Map of term -> posting columns, still undecoded.
export function readPack(bytes) {
  const read = reader(bytes);
  const terms = new Map();
  let term = "";
  while (!read.done()) {
    term = read.word(term);
    const [count, gapsLength, oftenLength, first] = [read.number(), read.number(), read.number(), read.number()];
    terms.set(term, { count, first, gaps: read.bytes(gapsLength), masks: read.bytes(count), often: read.bytes(oftenLength) });
  }
  return terms;
}

// A term's columns -> for each field {numbers, frequencies}, in the order of the numbers.
export function fieldsOf({ count, first, gaps, masks, often }, fields) {
  const lengths = new Array(fields).fill(0);
  for (let n = 0; n < count; n++) for (let f = 0; f < fields; f++) lengths[f] += (masks[n] >> f) & 1;
  const found = lengths.map((length) => ({ numbers: new Int32Array(length), frequencies: new Uint8Array(length) }));
  const at = new Array(fields).fill(0);
  const gap = reader(gaps);
  let [number, rare] = [first, 0];
  for (let n = 0; n < count; n++) {
    if (n > 0) number += gap.number();
    const mask = masks[n];
    for (let f = 0; f < fields; f++) {
      if (!((mask >> f) & 1)) continue;
      found[f].numbers[at[f]] = number;
      found[f].frequencies[at[f]++] = mask & OFTEN ? often[rare++] : 1;
    }
  }
  return found;
}

// A shard's bytes -> Map of form -> {often: how often it occurs, best: the number of the document that answers it best}. Words
// of the language that nearly are such forms, but stand nowhere, are there with 0.
export function readVocabulary(bytes) {
  const read = reader(bytes);
  const forms = new Map();
  let form = "";
  while (!read.done()) {
    form = read.word(form);
    const often = read.number();
    forms.set(form, { often, best: often && read.number() });
  }
  return forms;
}

// A table as builder/index/ writes it: `first name first name …`.
export function table(text) {
  const said = list(text);
  return { firsts: said.filter((_, n) => n % 2 === 0), names: said.filter((_, n) => n % 2 === 1) };
}

export function list(text, by = " ") {
  return text === "" ? [] : text.split(by);
}

export function readJson(bytes) {
  return JSON.parse(new TextDecoder().decode(bytes));
}

// Which of the packs, given by their first terms, may hold a term, or terms that begin so: [from, to).
export function placeOf(firsts, term) {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= term) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function rangeOf(firsts, start) {
  let to = Math.max(placeOf(firsts, start), 0);
  const from = to;
  while (to < firsts.length && (to === from || firsts[to].startsWith(start))) to += 1;
  return [from, to];
}

function reader(bytes) {
  let at = 0;
  const number = () => {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = bytes[at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
      shift += 7;
    }
  };
  const take = (length) => bytes.subarray(at, (at += length));
  return {
    number,
    bytes: take,
    word: (before) => before.slice(0, number()) + String.fromCharCode(...take(number())),
    done: () => at >= bytes.length,
  };
}
