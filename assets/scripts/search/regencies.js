// A typed name -> the kota and kabupaten that it may mean. A row is [name, code, hall's letter, slug or null, cohorts].

import { distance } from "./near.js";
import { words } from "./words.js";

const KINDS = { kota: "kota", kabupaten: "kabupaten", kab: "kabupaten" };
const CALLED = { solo: "surakarta", jogja: "yogyakarta", yogya: "yogyakarta", jogjakarta: "yogyakarta", dkijakarta: "jakarta", ujungpandang: "makassar", tobasamosir: "toba" };
const SHOWN = 6; // there are five of Jakarta
const SHORTEST = 4; // letters: a shorter name has too many neighbours
const LONG = 8; // letters: from here on, two slips

// Exactly those of that name (there is a Kota and a Kabupaten Bandung), or else those that begin so, or else those that
// are a slip or two away; of the kind that was said, or else of the other.
export function lookUp(text, rows) {
  const wanted = parts(text);
  if (!wanted.name) return [];
  const all = rows.map((row) => [row, parts(row[0])]);
  const fitting = all.filter(([, { kind }]) => !wanted.kind || kind === wanted.kind);
  const found = [fitting, all].map((some) => called(wanted.name, some)).find((some) => some.length > 0) ?? [];
  return found.slice(0, SHOWN).map(([row]) => row);
}

function called(name, some) {
  const exact = some.filter(([, its]) => its.name === name);
  if (exact.length > 0 || name.length < 3) return exact;
  const begun = some.filter(([, its]) => its.name.startsWith(name));
  return begun.length > 0 ? begun : slips(name, some);
}

function slips(name, fitting) {
  if (name.length < SHORTEST) return [];
  const most = name.length < LONG ? 1 : 2;
  const near = fitting.map(([row, its]) => [row, distance(name, its.name, most)]).filter(([, far]) => far !== undefined);
  const nearest = Math.min(...near.map(([, far]) => far));
  return near.filter(([, far]) => far === nearest);
}

function parts(text) {
  const said = words(text).map(([form]) => form);
  const kind = Object.hasOwn(KINDS, said[0]) ? KINDS[said.shift()] : "";
  if (/^adm(inistrasi)?$/.test(said[0])) said.shift();
  const name = said.join("");
  return { kind, name: Object.hasOwn(CALLED, name) ? CALLED[name] : name };
}
