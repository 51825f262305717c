import assert from "node:assert/strict";
import test from "node:test";

import { engine } from "../search/engine.js";
import { STOP, collection, refs } from "./collection.js";

const SYNONYMS = [
  ["umkm", "usaha mikro kecil menengah"],
  ["dukcapil", "kependudukan dan pencatatan sipil"],
];
const many = (n) => Array.from({ length: n }, (_, k) => [`Dokumen lain ${k}`, "Kota Umpama", "kegiatan rutin"]);
const SITE = collection(
  [
    ["Layanan Antrean Puskesmas", "Kota Contoh", "antrean daring untuk warga"],
    ["Bank Sampah", "Kota Contoh", "sampah ditimbang di puskesmas"],
    ["Pasar Oleh-oleh", "Kabupaten Umpama", "umkm menjual makanan"],
    ["Pendampingan usaha", "Kabupaten Umpama", "usaha mikro, kecil, dan menengah"],
    ["Usaha tani", "Kabupaten Umpama", "usaha padi"],
    ["Koperasi Digital", "Kota Palangkaraya", "e-government desa"],
    ["Layanan Dukcapil", "Kota Contoh", "akta lahir"],
    ...many(20),
  ],
  SYNONYMS,
);
const ask = (text, options) => refs(SITE.query(text, options));

test("forms of one word find each other", () => {
  assert.deepEqual(ask("antrean"), ask("antreannya"));
  assert.ok(ask("pelayanan").includes(0));
});

test("a word in the title comes before one in the body", () => {
  assert.deepEqual(ask("sampah puskesmas").slice(0, 2), [1, 0]);
  assert.deepEqual(ask("puskesmas"), [0, 1]);
});

test("a document with all words comes before one with a louder few", () => {
  assert.equal(ask("antrean puskesmas warga")[0], 0);
  assert.deepEqual(ask("daring sampah puskesmas ditimbang"), [1, 0]);
});

test("a hyphen may be there or not, or be a space", () => {
  for (const text of ["oleh-oleh", "oleholeh", "oleh oleh", "Oleh‑Oleh"]) assert.deepEqual(ask(text), [2], text);
  for (const text of ["e-government", "egovernment", "E Government"]) assert.deepEqual(ask(text), [5], text);
});

test("a name in two words finds the one that is written in one", () => {
  assert.deepEqual(ask("palangka raya"), [5]);
});

test("initials with dots are the abbreviation", () => {
  assert.ok(ask("U.M.K.M.").includes(2));
});

test("synonyms work both ways, and a phrase counts only as a whole", () => {
  assert.deepEqual(ask("umkm").sort(), [2, 3]);
  assert.ok(ask("usaha mikro kecil menengah").includes(2));
  assert.deepEqual(ask("kependudukan dan pencatatan sipil"), [6]);
});

test("the last word may be a beginning, unless a space follows or it is asked not to be", () => {
  assert.deepEqual(ask("pusk"), [0, 1]);
  assert.deepEqual(ask("pusk "), []);
  assert.deepEqual(ask("pusk", { prefix: false }), []);
});

test("a slip in a long word is forgiven, in a short one not", () => {
  assert.deepEqual(ask("koperazi"), [5]);
  assert.deepEqual(ask("smpah"), [1]);
  assert.deepEqual(ask("umkn"), []);
});

test("a word that is found as it stands is not taken for a slip", () => {
  assert.deepEqual(SITE.query("sampah")[0].terms, ["sampah"]);
});

test("a word of nearly every document does not decide", () => {
  assert.deepEqual(ask("rutin sampah"), [1]);
  assert.equal(ask("rutin").length, 20);
});

test("nothing of a query reaches lunr's own syntax", () => {
  const strange = [
    "kota~99", "title:sampah", "sampah^1000", "+sampah -bank", "*", "a*", "~", ":", "^", "\\", "title:", "foo:bar~9^9*",
    "https://contoh.example/a?b=c&d=e#f", "😀 🏙️", "__proto__", "constructor", "hasOwnProperty", "toString valueOf",
    "<img src=x onerror=alert(1)>", "\u0000", "\ud800", "", "   ", "sampah ".repeat(700), "a".repeat(5000), "-".repeat(5000),
  ]; // fmt: skip

  for (const text of strange) assert.ok(Array.isArray(SITE.query(text)), text.slice(0, 20));
  assert.deepEqual(ask("sampah^1000"), ask("sampah 1000"));
  assert.deepEqual(ask("title:sampah"), ask("title sampah"));
  assert.deepEqual(ask("__proto__ constructor"), []);
});

test("a long text is read no further than its first words", () => {
  assert.deepEqual(ask(`${"kata ".repeat(12)}sampah`), []);
  assert.deepEqual(ask(`sampah${" ".repeat(300)}puskesmas`), [1]);
});

test("the same text gets the same answer, whatever was asked before", () => {
  const first = SITE.query("layanan antrean");
  for (const text of ["layan", "antrian", "koperazi", "a*", "umkm"]) SITE.query(text);

  assert.deepEqual(SITE.query("layanan antrean"), first);
});

test("an exhibition without documents answers that there are none", () => {
  const nothing = { version: "2.3.9", fields: ["title"], fieldVectors: [], invertedIndex: [], pipeline: ["pameran"] };

  assert.deepEqual(engine(JSON.stringify(nothing), { stop: STOP, synonyms: SYNONYMS }).query("sampah umkm"), []);
});

test("found words are marked in the forms in which they stand", () => {
  const { terms } = SITE.query("antrean puskesmas")[0];

  assert.deepEqual(SITE.segments("Pengantrean di Puskesmas, <b>puskesmas</b>-nya", terms), [
    ["Pengantrean", true], [" di ", false], ["Puskesmas", true], [", <b>", false], ["puskesmas", true], ["</b>-nya", false],
  ]); // fmt: skip
  assert.deepEqual(SITE.segments("Oleh-oleh khas, bukan oleh warga", ["oleholeh"]), [["Oleh-oleh", true], [" khas, bukan oleh warga", false]]);
  assert.equal(SITE.segments("É 😀 U.M.K.M. ½", ["umkm"]).map(([piece]) => piece).join(""), "É 😀 U.M.K.M. ½");
});
