import assert from "node:assert/strict";
import test from "node:test";

import { lookUp } from "../search/regencies.js";

const ROWS = [
  ["Kota Contoh", "99.71", "A", "kota-contoh", [2019]],
  ["Kabupaten Contoh", "99.01", "A", null, []],
  ["Kabupaten Umpama Timur", "99.02", "A", null, []],
  ["Kabupaten Umpama", "99.03", "A", null, []],
  ["Kota Administrasi Misal Barat", "99.72", "B", null, []],
];
const names = (text) => lookUp(text, ROWS).map(([name]) => name);

test("a name without its kind may mean two", () => {
  assert.deepEqual(names("contoh"), ["Kota Contoh", "Kabupaten Contoh"]);
  assert.deepEqual(names(" KOTA  contoh"), ["Kota Contoh"]);
  assert.deepEqual(names("Kab. Contoh"), ["Kabupaten Contoh"]);
});

test("a whole name comes before a beginning", () => {
  assert.deepEqual(names("umpama"), ["Kabupaten Umpama"]);
  assert.deepEqual(names("umpama t"), ["Kabupaten Umpama Timur"]);
  assert.deepEqual(names("Umpamatimur"), ["Kabupaten Umpama Timur"]);
  assert.deepEqual(names("misal"), ["Kota Administrasi Misal Barat"]);
});

test("a slip is forgiven, two in a long name", () => {
  assert.deepEqual(names("cotnoh"), ["Kota Contoh", "Kabupaten Contoh"]);
  assert.deepEqual(names("kota conto"), ["Kota Contoh"]);
  assert.deepEqual(names("Kab Umppama Timr"), ["Kabupaten Umpama Timur"]);
  assert.deepEqual(names("coxtxh"), []);
});

test("the other kind is meant where the one said has no such name", () => {
  assert.deepEqual(names("Kota Umpama"), ["Kabupaten Umpama"]);
  assert.deepEqual(names("kabupaten misal barat"), ["Kota Administrasi Misal Barat"]);
});

test("a city answers to the name that people use", () => {
  assert.deepEqual(lookUp("Solo", [["Kota Surakarta", "33.72", "B", null, []], ["Kota Solok", "13.72", "A", null, []]]).length, 1);
});

test("what means nothing finds nothing", () => {
  for (const text of ["", "kota", "um", "constructor", "__proto__", "😀", "x".repeat(5000)]) assert.deepEqual(names(text), [], text);
});
