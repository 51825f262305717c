import assert from "node:assert/strict";
import test from "node:test";

import { fallback, pageKey, way } from "../offline/strategy.js";

const SCOPE = "https://pameran.example/kota-cerdas/";
const asked = (path, more = {}) => ({ method: "GET", mode: "no-cors", url: SCOPE + path, ...more });

test("what is named by its content is kept, pages are asked for anew, the rest is left alone", () => {
  assert.equal(way(asked("assets/pameran.0a1b.css"), SCOPE), "keep");
  assert.equal(way(asked("search/25msppii.bin?v=1"), SCOPE), "keep");
  for (const name of ["directory", "packs"]) assert.equal(way(asked(`search/${name}.js`), SCOPE), "fresh"); // they name the others, and must not lead to those that are gone
  assert.equal(way(asked("search/compare/id/kota-contoh.js"), SCOPE), "fresh");
  assert.equal(way(asked("search/form/entries/kota-contoh.js"), SCOPE), "fresh");
  assert.equal(way(asked("", { mode: "navigate" }), SCOPE), "fresh");
  assert.equal(way(asked("aula/jawa/index.html?q=1", { mode: "navigate" }), SCOPE), "fresh");
  assert.equal(way(asked("admin/index.html", { mode: "navigate" }), SCOPE), "pass"); // the CMS
  assert.equal(way(asked("data/innovations.csv"), SCOPE), "pass");
  assert.equal(way(asked("assets/x.css", { method: "POST" }), SCOPE), "pass");
  assert.equal(way({ ...asked(""), url: "https://lain.example/assets/x.css" }, SCOPE), "pass");
});

test("a page has one key however it is addressed", () => {
  assert.equal(pageKey(`${SCOPE}aula/`), `${SCOPE}aula/index.html`);
  assert.equal(pageKey(`${SCOPE}cari/index.html?q=a#isi`), `${SCOPE}cari/index.html`);
});

test("the page without a network speaks the language of the one that was asked for", () => {
  assert.equal(fallback(`${SCOPE}aula/jawa/`, SCOPE), `${SCOPE}luring/index.html`);
  assert.equal(fallback(`${SCOPE}en/aula/jawa/`, SCOPE), `${SCOPE}en/luring/index.html`);
});
