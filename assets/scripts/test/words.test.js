import assert from "node:assert/strict";
import test from "node:test";

import { stemmer as snowball } from "@orama/stemmers/indonesian";

import { stemmer } from "../search/stemmer.js";
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

test("every affix is taken off as Snowball's own script does", () => {
  const before = ["", "di", "ke", "me", "mem", "men", "meng", "meny", "pem", "pen", "peng", "peny", "ter", "be", "ber", "belajar", "pe", "per", "pelajar"];
  const after = ["", "i", "an", "kan", "kah", "lah", "pun", "nya", "ku", "mu", "annya", "kannyakah", "si"];
  for (const word of Object.keys(vectors("stems")).filter((_, n) => n % 10 === 0)) {
    for (const prefix of before) for (const suffix of after) assert.equal(stemmer(prefix + word + suffix), snowball(prefix + word + suffix), prefix + word + suffix);
  }
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
