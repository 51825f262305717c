import assert from "node:assert/strict";
import test from "node:test";

import { stemmer } from "@orama/stemmers/indonesian";

import { language } from "../search/terms.js";
import { words } from "../search/words.js";
import { STOP, vectors } from "./collection.js";

test("texts are cut into the same words as in the builder", () => {
  for (const [text, expected] of vectors("tokens")) assert.deepEqual(words(text), expected, text);
});

test("words are stemmed as in the builder", () => {
  const { term } = language({ stop: STOP, stemmer });
  const expected = vectors("stems");

  assert.ok(Object.keys(expected).length >= 3000);
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((word) => [word, term(word)])), expected);
});

test("a stem does not depend on what was stemmed before", () => {
  const { term } = language({ stop: STOP, stemmer });
  const alone = language({ stop: STOP, stemmer }).term("pengelolaan");
  for (const word of ["mempelajari", "nyanyi", "x"]) term(word);

  assert.equal(term("pengelolaan"), alone);
});

test("the builder's exceptions go before the stem: a form's own, then its stem's", () => {
  const { term } = language({ stop: STOP, exceptions: "elola lola +pemalang pemalang palang alang", stemmer });

  assert.deepEqual(["pengelolaan", "pemalang", "dipalang"].map(term), ["lola", "pemalang", "alang"]);
});
