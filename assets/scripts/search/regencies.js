// A typed name -> the kota and kabupaten that it may mean. A row is [name, code, hall's letter, slug or null, cohorts].

import { words } from "./words.js";

const KINDS = { kota: "kota", kabupaten: "kabupaten", kab: "kabupaten" };
const SHOWN = 4;

// Exactly those of that name (there is a Kota and a Kabupaten Bandung), or else those that begin so.
export function lookUp(text, rows) {
  const wanted = parts(text);
  if (!wanted.name) return [];
  const fitting = rows.map((row) => [row, parts(row[0])]).filter(([, { kind }]) => !wanted.kind || kind === wanted.kind);
  const exact = fitting.filter(([, { name }]) => name === wanted.name);
  const found = exact.length > 0 || wanted.name.length < 3 ? exact : fitting.filter(([, { name }]) => name.startsWith(wanted.name));
  return found.slice(0, SHOWN).map(([row]) => row);
}

function parts(text) {
  const said = words(text).map(([form]) => form);
  const kind = Object.hasOwn(KINDS, said[0]) ? KINDS[said.shift()] : "";
  if (/^adm(inistrasi)?$/.test(said[0])) said.shift();
  return { kind, name: said.join("") };
}
