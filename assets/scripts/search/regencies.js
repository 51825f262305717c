// A typed name -> the kota and kabupaten that it may mean. A row is [name, code, hall's letter, slug or null, cohorts].

import { distance } from "./near.js";
import { words } from "./words.js";

const KINDS = { kota: "kota", kabupaten: "kabupaten", kab: "kabupaten" };
const CALLED = { solo: "surakarta", jogja: "yogyakarta", yogya: "yogyakarta", jogjakarta: "yogyakarta", dkijakarta: "jakarta", ujungpandang: "makassar", tobasamosir: "toba" };
const SHOWN = 6; // there are five of Jakarta
const SHORTEST = 4; // letters: a shorter name has too many neighbours
const LONG = 8; // letters: from here on, two slips

// Exactly those of that name (there is a Kota and a Kabupaten Bandung), or else those that begin so, or else those that
// are a slip or two away.
export function lookUp(text, rows) {
  const wanted = parts(text);
  if (!wanted.name) return [];
  const fitting = rows.map((row) => [row, parts(row[0])]).filter(([, { kind }]) => !wanted.kind || kind === wanted.kind);
  const exact = fitting.filter(([, { name }]) => name === wanted.name);
  const found = exact.length > 0 || wanted.name.length < 3 ? exact : fitting.filter(([, { name }]) => name.startsWith(wanted.name));
  return (found.length > 0 ? found : slips(wanted.name, fitting)).slice(0, SHOWN).map(([row]) => row);
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
