import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import test from "node:test";

import { read, write } from "../cms/file.js";
import { indonesian } from "../cms/words.js";

const SAMPLE = fileURLToPath(new URL("../../../tests/sample/", import.meta.url));
const ORDER = ["title", "summary", "status", "owner", "coordinator", "stages", "links", "benefits", "tags", "cohorts"];
const FILE = `---
# kepala
title: "Lama"   # komentar
summary: >
  panjang
  sekali
owner:
coordinator:
  phone: 0812345  # dicoba
  code: +62811
lain: {aneh: 0x1F, kosong: ~}
benefits:
  - {label: Tunggu, value: 12.50, year: 2021-05-12}  # satu
  # dua
  - label: Lain
    value: "1e5"
cohorts: []
tags: [a, b]  # akhir
---

Isi: tetap.

`;

const changed = (change, text = FILE) => {
  const data = read(text);
  change(data);
  return write(data, ORDER);
};

test("every value is the text that stands there", () => {
  const { coordinator, benefits, lain, owner, cohorts, body } = read(FILE);
  assert.deepEqual(coordinator, { phone: "0812345", code: "+62811" });
  assert.deepEqual(benefits, [{ label: "Tunggu", value: "12.50", year: "2021-05-12" }, { label: "Lain", value: "1e5" }]);
  assert.deepEqual([lain, owner, cohorts, body], [{ aneh: "0x1F", kosong: "~" }, "", [], "Isi: tetap."]);
});

test("a file in which nothing was changed comes back byte for byte", () => {
  const files = readdirSync(SAMPLE, { recursive: true }).filter((name) => name.endsWith(".md"));
  assert.ok(files.length > 10);
  for (const text of [FILE, FILE.replaceAll("\n", "\r\n"), ...files.map((name) => readFileSync(SAMPLE + name, "utf8"))]) {
    assert.equal(changed(() => {}, text), text);
    assert.equal(changed((data) => Object.assign(data, { baru: "", kosong: [], blok: { dalam: null } }), text), text); // as a form leaves what nobody filled in
  }
});

for (const [name, change, before, after] of [
  ["a text", (data) => (data.title = "Baru: dua"), '"Lama"', '"Baru: dua"'],
  ["a folded text", (data) => (data.summary = "pendek"), ">\n  panjang\n  sekali\n", "pendek\n"],
  ["an empty field", (data) => (data.owner = "Dinas"), "owner:\n", "owner: Dinas\n"],
  ["a text in a block", (data) => (data.coordinator.phone = "(021) 555"), "0812345", "(021) 555"],
  ["a figure in one row", (data) => (data.benefits[0].value = "12.5"), "12.50", "12.5"],
  ["a figure in another", (data) => (data.benefits[1].value = "7"), '"1e5"', "7"],
  ["a field more in a block", (data) => (data.coordinator.hours = "pagi"), "  phone: 0812345  # dicoba\n  code: +62811\n", "  phone: 0812345\n  code: +62811\n  hours: pagi\n"],
  ["a new field in its place", (data) => (data.status = "ended"), "  sekali\n", "  sekali\nstatus: ended\n"],
  ["two new fields", (data) => Object.assign(data, { links: ["l"], stages: [{ title: "x" }] }), "lain:", "stages:\n  - {title: x}\nlinks: [l]\nlain:"],
  ["a list that was emptied", (data) => (data.tags = []), "tags: [a, b]  # akhir\n", ""],
  ["a list that grew", (data) => data.tags.push("c, d"), "[a, b]", '[a, b, "c, d"]'],
  ["a block that was emptied", (data) => (data.coordinator = { phone: "", code: null }), "coordinator:\n  phone: 0812345  # dicoba\n  code: +62811\n", ""],
  ["an emptied field where a new one begins", (data) => Object.assign(data, { lain: "", stages: ["s"] }), "lain: {aneh: 0x1F, kosong: ~}\n", "stages: [s]\n"],
  ["the body", (data) => (data.body = "Lain.\r\nDua."), "\nIsi: tetap.\n\n", "Lain.\nDua.\n"],
]) {
  test(`${name} changes there and nowhere else`, () => {
    const made = changed(change);
    assert.equal(made, FILE.replace(before, after));
    assert.equal(changed(() => {}, made), made);
  });
}

test("a file that is not there yet is written as the builder would", () => {
  assert.equal(write({ title: "Baru", tags: ["a"], owner: "", summary: "Satu.", body: "Isi.\n" }, ORDER), "---\ntitle: Baru\nsummary: Satu.\ntags: [a]\n---\nIsi.\n");
});

test("what cannot be read is not taken for an empty file", () => {
  for (const text of ["tanpa kepala", "---\ntitle: x\ntitle: y\n---\n", "---\ntitle: [x\n---\n"]) assert.throws(() => read(text));
});

test("every blank of Decap's words is one that Decap fills in", () => {
  const texts = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(texts));
  assert.ok(texts(indonesian).length > 120);
  for (const text of texts(indonesian)) assert.equal(text.split("%{").length, text.split(/%\{\w+\}/).length, text);
});
