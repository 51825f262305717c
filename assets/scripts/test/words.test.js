import assert from "node:assert/strict";
import test from "node:test";

import { speech } from "../search/engine.js";
import { words } from "../search/words.js";
import { STOP, vectors } from "./collection.js";

test("texts are cut into the same words as in the builder", () => {
  for (const [text, expected] of vectors("tokens")) assert.deepEqual(words(text), expected, text);
});

test("words are stemmed as in the builder", () => {
  const { stem } = speech(STOP);
  const expected = vectors("stems");

  assert.ok(Object.keys(expected).length >= 3000);
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((word) => [word, stem(word)])), expected);
});

test("a stem does not depend on what was stemmed before", () => {
  const { stem } = speech(STOP);
  const alone = speech(STOP).stem("pengelolaan");
  for (const word of ["mempelajari", "nyanyi", "x"]) stem(word);

  assert.equal(stem("pengelolaan"), alone);
});
