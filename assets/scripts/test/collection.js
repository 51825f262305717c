// A few invented documents, and the engine that answers from them: the packs that the builder writes for a site, written here.

import { readFileSync } from "node:fs";

import { engine } from "../search/engine.js";
import { stemmer } from "../search/stemmer.js";
import { language } from "../search/terms.js";
import { words } from "../search/words.js";

export const STOP = "dan di ke dari untuk yang oleh nya";
export const vectors = (name) => JSON.parse(readFileSync(new URL(`../../../tests/vectors/${name}.json`, import.meta.url)));

const FIELDS = ["title", "place", "body"];
const SHELF = 8;

// `documents` are [title, place, body], all of them exhibits; a hit's `number` is its place in the list plus one, since the
// first number of a block is the pavilion's; `mistakable` are words that no document has. -> {search(text, options) -> answer, ask(text, options) -> places in the list,
// asked: names of the pieces that were wanted}
export function collection(documents, synonyms = [], { facets = {}, mistakable = [], ...tables } = {}) {
  const pieces = new Map();
  const speech = language({ stop: STOP, stemmer });
  const termsOf = (phrase) => words(phrase).map(([form]) => form).filter((form) => !speech.isStopWord(form)).map(speech.term).join(" ");
  const directory = {
    fields: FIELDS, boosts: [10, 5, 1], documents: documents.length, size: documents.length + 1, blocks: 1, shelf: SHELF,
    stop: STOP, pillars: ["smart-living"], statuses: ["running"], synonyms: synonyms.map((phrases) => phrases.map(termsOf).join(",")).join(";"),
    facets: "facets", cards: { id: "v" }, stemmer, ...tables,
  }; // fmt: skip
  const [terms, forms] = [new Map(), new Map()];
  documents.forEach((texts, place) => {
    const number = place + 1;
    FIELDS.forEach((_, f) => {
      for (const form of words(texts[f] ?? "").flat()) {
        if (speech.isStopWord(form)) continue;
        forms.set(form, (forms.get(form) ?? 0) + 1);
        const term = speech.term(form);
        if (!terms.has(term)) terms.set(term, new Map());
        const counts = terms.get(term);
        if (!counts.has(number)) counts.set(number, [0, 0, 0]);
        counts.get(number)[f] += 1;
      }
    });
  });
  for (const form of mistakable) forms.set(form, 0);
  const sorted = [...terms].sort(([a], [b]) => (a < b ? -1 : 1));
  const half = Math.ceil(sorted.length / 2); // two packs, so that there is something to choose from
  const cut = [sorted.slice(0, half), sorted.slice(half)].filter((part) => part.length > 0);
  cut.forEach((part, n) => pieces.set(`pack${n}`, Uint8Array.from(part.flatMap(([term, counts]) => written(term, counts)))));
  directory.packs = cut.map((part, n) => `${part[0][0]} pack${n}`).join(" ");
  const letters = [...new Set([...forms.keys()].map((form) => form[0]))].sort();
  for (const letter of letters) {
    const own = [...forms].filter(([form]) => form[0] === letter).sort(([a], [b]) => (a < b ? -1 : 1));
    pieces.set(`words-${letter}`, Uint8Array.from(own.flatMap(([form, times]) => [0, form.length, ...bytes(form), ...varint(times), ...(times ? varint(1) : [])])));
  }
  directory.vocabulary = letters.map((letter) => `${letter} words-${letter}`).join(" ");
  const column = (value) => `-${documents.map(() => value).join("")}`;
  pieces.set("facets", {
    pillars: ["smart-living"], statuses: ["running"], pillar: column("0"), status: column("0"), quick_win: column("0"), also: {},
    seeking: {}, regions: [["kota-contoh", "C", [2019]]], ...facets,
  }); // fmt: skip
  const asked = [];
  documents.forEach(([title, place], n) => {
    const number = n + 1;
    const shelf = `id/${Math.floor(number / SHELF)}?v`;
    const cards = pieces.get(shelf) ?? {};
    pieces.set(shelf, { ...cards, [number % SHELF]: [`kota-contoh/${number}`, title, place ?? "", "Kota Contoh", "64.99", "C", 0, 0, 0, 0] });
  });
  const piece = async (name) => {
    asked.push(name);
    if (!pieces.has(name)) throw new Error(`no piece ${name}`);
    const value = pieces.get(name);
    return value instanceof Uint8Array ? value : new TextEncoder().encode(JSON.stringify(value));
  };
  const opened = engine(directory, piece);
  const search = (text, options = {}, isCurrent) => opened.search({ text, lang: "id", count: 100, ...options }, isCurrent);
  return { search, asked, pieces, ask: async (text, options) => (await search(text, options)).hits.map(({ number }) => number - 1) };
}

const bytes = (text) => [...text].map((letter) => letter.charCodeAt(0));

function varint(number) {
  return number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...varint(number >> 7)];
}

// One term of a pack, sharing nothing with the one before; frequencies always in full.
function written(term, counts) {
  const numbers = [...counts.keys()];
  const gaps = numbers.slice(1).flatMap((number, n) => varint(number - numbers[n]));
  const masks = numbers.map((number) => counts.get(number).reduce((mask, times, f) => mask | (times ? 1 << f : 0), 0x80));
  const often = numbers.flatMap((number) => counts.get(number).filter(Boolean));
  return [0, term.length, ...bytes(term), ...[numbers.length, gaps.length, often.length, numbers[0]].flatMap(varint), ...gaps, ...masks, ...often];
}
