import assert from "node:assert/strict";
import test from "node:test";

import { Superseded } from "../search/engine.js";
import { language } from "../search/terms.js";
import { segments } from "../search/mark.js";
import { stemmer } from "../search/stemmer.js";
import { STOP, collection } from "./collection.js";

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
const { ask } = SITE;

test("forms of one word find each other", async () => {
  assert.deepEqual(await ask("antrean"), await ask("antreannya"));
  assert.ok((await ask("pelayanan")).includes(0));
});

test("a word in the title comes before one in the body", async () => {
  assert.deepEqual((await ask("sampah puskesmas")).slice(0, 2), [1, 0]);
  assert.deepEqual(await ask("puskesmas"), [0, 1]);
});

test("a document with all words comes before one with a louder few", async () => {
  assert.equal((await ask("antrean puskesmas warga"))[0], 0);
  assert.deepEqual(await ask("daring sampah puskesmas ditimbang"), [1, 0]);
});

test("a name may be spelled as before 1972", async () => {
  const site = collection([["Surabaya"], ["Cirebon"], ["Banjar"], ["Nyai Sjahrir"], ...many(20)]);

  for (const [text, meant] of [["Soerabaja", "surabaya"], ["Tjirebon", "cirebon"], ["Bandjar", "banjar"]]) {
    const { instead, hits } = await site.search(text);
    assert.deepEqual([instead, hits.length], [meant, 1], text);
  }
  assert.equal((await site.search("sjahrir")).instead, null); // found as it stands
});

test("a hyphen may be there or not, or be a space", async () => {
  for (const text of ["oleh-oleh", "oleholeh", "oleh oleh", "Oleh‑Oleh"]) assert.deepEqual(await ask(text), [2], text);
  for (const text of ["e-government", "egovernment", "E Government"]) assert.deepEqual(await ask(text), [5], text);
});

test("a name in two words finds the one that is written in one", async () => {
  assert.deepEqual(await ask("palangka raya"), [5]);
});

test("initials with dots are the abbreviation", async () => {
  assert.ok((await ask("U.M.K.M.")).includes(2));
});

test("synonyms work both ways, and a phrase counts only as a whole", async () => {
  assert.deepEqual((await ask("umkm")).sort(), [2, 3]);
  assert.ok((await ask("usaha mikro kecil menengah")).includes(2));
  assert.deepEqual(await ask("kependudukan dan pencatatan sipil"), [6]);
});

test("a phrase stands within one field", async () => {
  const site = collection([["Tengah", "", "sulawesi"], ["Kota", "Sulawesi Tengah", ""], ...many(20)], [["sulteng", "sulawesi tengah"]]);

  assert.deepEqual(await site.ask("sulteng"), [1]);
});

test("two letters that are no word yet do not count", async () => {
  assert.deepEqual(await ask("sampah pu"), await ask("sampah"));
  assert.deepEqual(await ask("sampah pu "), []);
});

test("the last word may be a beginning, unless a space follows or it is asked not to be", async () => {
  assert.deepEqual(await ask("pusk"), [0, 1]);
  assert.deepEqual(await ask("pusk "), []);
  assert.deepEqual(await ask("pusk", { prefix: false }), []);
});

test("a slip in a long word is forgiven, in a short one not, and the answer says what it took it for", async () => {
  assert.deepEqual(await ask("koperazi"), [5]);
  assert.equal((await SITE.search("Koperazi  desa")).instead, "koperasi desa");
  assert.deepEqual(await ask("smpah"), [1]);
  assert.deepEqual(await ask("umkn"), []);
});

test("in a word of four letters one may be missing or two swapped, but the first letter of any word is the one that was meant", async () => {
  assert.equal((await SITE.search("bnak sampah")).instead, "bank sampah");
  assert.equal((await SITE.search("sampah wrga")).instead, "sampah warga");
  assert.equal((await SITE.search("sampah wrag")).instead, null);
  assert.deepEqual(await ask("bonk sampah"), []);
  assert.deepEqual(await ask("asmpah"), []);
});

test("a word that is one, though no document has it, is no slip", async () => {
  const site = collection([["Bintang lima"], ["Kuning"], ["Karang taruna"]], [], { mistakable: ["binatang", "kucing"] });

  for (const text of ["binatang", "kucing ", "binatang buas"]) assert.deepEqual([await site.ask(text), (await site.search(text)).instead], [[], null], text);
  assert.deepEqual(await site.ask("binttang"), [0]);
  assert.deepEqual(await site.ask("bina"), []);
});

test("a word whose end is left out is the most frequent one that it begins, wherever it stands", async () => {
  const { instead, hits } = await SITE.search("puskes antrean");

  assert.deepEqual([instead, hits[0].number], ["puskesmas antrean", 1]);
});

test("letters that have swapped places are the likeliest slip", async () => {
  const site = collection([["Rata rata rata"], ["Rawat"]]);

  assert.equal((await site.search("rawta ")).instead, "rawat");
});

test("two words written as one are two", async () => {
  const { instead, hits } = await SITE.search("sampahpuskesmas");

  assert.deepEqual([instead, hits.map(({ number }) => number)], ["sampah puskesmas", [2, 1]]);
  assert.equal((await SITE.search("Bank padisampah")).instead, "Bank padi sampah");
  assert.deepEqual(await ask("sampahbioskop"), []);
  assert.deepEqual(await ask("s.a.m.p.a.h.p.u.s.k.e.s.m.a.s"), []); // whose letters are no part of the text
});

test("a word that is found as it stands is not taken for a slip", async () => {
  assert.equal((await SITE.search("sampah")).instead, null);
});

test("a word of nearly every document does not decide", async () => {
  assert.deepEqual(await ask("rutin sampah"), [1]);
  assert.equal((await ask("rutin")).length, 20);
});

test("of two words, the rare one is more of the question", async () => {
  const site = collection([["Rutin", "", ""], ["Lain", "", "rutin zebra"], ["Lain", "", "zebra"], ...many(20)]);

  assert.deepEqual((await site.ask("rutin zebra")).slice(0, 2), [1, 2]); // though `rutin` stands in a title
});

test("what means the same is asked before a slip is guessed at", async () => {
  const site = collection([["Kabar desa"], ["Kalimantan Barat"], ...many(20)], [["kalbar", "kalimantan barat"]]);

  assert.deepEqual(await site.ask("kalbar"), [1]);
  assert.equal((await site.search("kalbar")).instead, null);
});

test("nothing of a query reaches lunr's own syntax", async () => {
  const strange = [
    "kota~99", "title:sampah", "sampah^1000", "+sampah -bank", "*", "a*", "~", ":", "^", "\\", "title:", "foo:bar~9^9*",
    "https://contoh.example/a?b=c&d=e#f", "😀 🏙️", "__proto__", "constructor", "hasOwnProperty", "toString valueOf",
    "<img src=x onerror=alert(1)>", "\u0000", "\ud800", "", "   ", "sampah ".repeat(700), "a".repeat(5000), "-".repeat(5000),
  ]; // fmt: skip

  for (const text of strange) assert.ok(Array.isArray(await ask(text)), text.slice(0, 20));
  assert.deepEqual(await ask("sampah^1000"), await ask("sampah 1000"));
  assert.deepEqual(await ask("title:sampah"), await ask("title sampah"));
  assert.deepEqual(await ask("__proto__ constructor"), []);
});

test("a long text is read no further than its first words", async () => {
  assert.deepEqual(await ask(`${"kata ".repeat(12)}sampah`), []);
  assert.deepEqual(await ask(`sampah${" ".repeat(300)}puskesmas`), [1]);
});

test("the same text gets the same answer, whatever was asked before", async () => {
  const first = await SITE.search("layanan antrean");
  for (const text of ["layan", "antrian", "koperazi", "a*", "umkm"]) await SITE.search(text);

  assert.deepEqual(await SITE.search("layanan antrean"), first);
});

test("only the packs and shards that a query touches are fetched", async () => {
  const site = collection([["Antrean", "", ""], ["Sampah", "", ""], ["Zebra", "", ""]]);
  await site.ask("zebra ");

  assert.deepEqual(site.asked, ["pack1", "id/0?v"]);
  await site.ask("zebru ");
  assert.deepEqual(site.asked.slice(2), ["words-z"]);
});

test("a beginning counts for what it most likely becomes", async () => {
  const site = collection([["Tanah tanam"], ["Tanda tangan"], ["Tangan terampil"], ["Tangan kanan"], ...many(20)]);

  assert.deepEqual((await site.ask("tan")).slice(0, 2), [1, 2]); // though `tanah` and `tanam` are rarer, which lunr weighs more
});

test("the card of the likeliest answer is under way with the packs that a beginning leads to", async () => {
  const site = collection([["Alat bajak bertani"], ["Zebra"]]); // `tani` is in another pack than `berta` would be
  site.pieces.delete("pack1");

  await assert.rejects(site.search("berta"), /no piece pack1/);
  assert.deepEqual(site.asked, ["pack0", "words-b", "pack1", "id/0?v"]);
});

test("where some words stand nowhere, the others must be most of the question; else they are offered alone", async () => {
  const { total, unknown } = await SITE.search("sampah bioskop");

  assert.deepEqual([total, unknown], [0, { words: "bioskop", rest: "sampah" }]);
  assert.equal((await SITE.search("bank sampah bioskop")).total, 1);
  assert.equal((await SITE.search("sampah")).unknown, null);
});

test("what the builder's dictionary knows better comes in shards, beside the packs of the stems", async () => {
  const site = collection([["Duduk"], ["Zebra"]], [], { exceptionShards: "a shard-a n shard-n" });
  site.pieces.set("shard-n", new TextEncoder().encode("nduduk duduk"));
  const found = await site.ask("kependudukan ");

  assert.deepEqual(found, [0]);
  assert.deepEqual(site.asked.slice(0, 2).sort(), ["pack0", "shard-n"]);
});

test("an answer that is no longer wanted ends where it waits", async () => {
  const opened = collection([["Antrean", "", ""]]);

  await assert.rejects(opened.search("antrean", {}, () => false), Superseded);
});

test("facets narrow an answer and count what each choice would leave", async () => {
  const site = collection([["Antrean satu"], ["Antrean dua"], ["Sampah"]], [], { facets: { quick_win: "-101" } });
  const { hits, counts, total } = await site.search("antrean", { chosen: [["quick_win", ["true"]]], facets: ["quick_win", "pillar"] });

  assert.deepEqual([hits.map(({ number }) => number), total], [[1], 1]);
  assert.deepEqual([...counts.get("quick_win")], [["true", 1]]);
  assert.deepEqual([...counts.get("pillar")], [["smart-living", 1]]);
});

test("without words every document answers, in the order of the exhibition", async () => {
  assert.equal((await SITE.search("", { count: 3 })).total, 27);
  assert.deepEqual((await ask("", { count: 2, from: 1 })), [1, 2]);
});

test("an exhibition without documents answers that there are none", async () => {
  assert.deepEqual(await collection([], SYNONYMS).ask("sampah umkm"), []);
});

test("found words are marked in the forms in which they stand", () => {
  const speech = language({ stop: STOP, stemmer });
  const terms = new Set(["antre", "puskesmas"]);

  assert.deepEqual(segments("Pengantrean di Puskesmas, <b>puskesmas</b>-nya", terms, speech), [
    ["Pengantrean", true], [" di ", false], ["Puskesmas", true], [", <b>", false], ["puskesmas", true], ["</b>-nya", false],
  ]); // fmt: skip
  assert.deepEqual(segments("Oleh-oleh khas, bukan oleh warga", new Set(["oleholeh"]), speech), [["Oleh-oleh", true], [" khas, bukan oleh warga", false]]);
  assert.equal(segments("É 😀 U.M.K.M. ½", new Set(["umkm"]), speech).map(([piece]) => piece).join(""), "É 😀 U.M.K.M. ½");
});
