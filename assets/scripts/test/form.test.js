import assert from "node:assert/strict";
import test from "node:test";

import { merged, seen } from "../form/values.js";
import { changeFile, email, newFile, whatsapp } from "../form/ways.js";
import { innovationSlug, parts, story } from "../form/write.js";

const GITHUB = "https://github.com/a/b/new/main/{folder}?filename={name}&value={text}";
const GITLAB = "https://gitlab.com/a/b/-/new/main/{folder}?file_name={name}";
const FILE = { folder: "content/regions/kota-contoh/innovations", name: "taman.md", text: "---\ntitle: $& {name}\n---\n" };

test("a host that takes a text gets it, as long as an address may be that long", () => {
  const { href, isWhole } = newFile(GITHUB, FILE);
  assert.equal(new URL(href).pathname, "/a/b/new/main/content/regions/kota-contoh/innovations");
  assert.deepEqual([new URL(href).searchParams.get("value"), isWhole], [FILE.text, true]);

  const long = newFile(GITHUB, { ...FILE, text: "\n".repeat(3000) });
  assert.deepEqual([new URL(long.href).search, long.isWhole], ["?filename=taman.md", false]);
  assert.deepEqual([new URL(newFile(GITLAB, FILE).href).search, newFile(GITLAB, FILE).isWhole], ["?file_name=taman.md", false]);
  assert.equal(changeFile("https://codeberg.org/a/b/_edit/main/{path}", "content/a b.md").href, "https://codeberg.org/a/b/_edit/main/content/a%20b.md");
});

test("a message carries the file, or says that it is attached", () => {
  const letter = { subject: "Inovasi", letter: "Berikut:", attach: "Terlampir.", text: "a&b\n" };
  const body = (href) => new URL(href).searchParams.get("body") ?? new URL(href).searchParams.get("text");

  assert.equal(body(email("tanya@contoh.id", letter).href), "Berikut:\r\n\r\na&b\r\n");
  assert.equal(body(whatsapp("62811", letter).href), "Berikut:\n\na&b\n");
  assert.equal(body(email("tanya@contoh.id", { ...letter, text: "é".repeat(1900) }).href), "Terlampir.");
  assert.equal(body(whatsapp("62811", { ...letter, text: "é".repeat(4000) }).href), "Terlampir.");
});

test("a name becomes an address as the builder makes it", () => {
  assert.equal(innovationSlug("Kota “Pintar” & Séhat № 1"), "kota-pintar-sehat-no-1");
  assert.equal(innovationSlug("城市"), "");
  assert.equal(innovationSlug(`${"kata ".repeat(30)}`), Array(16).fill("kata").join("-"));
  assert.equal(innovationSlug("a".repeat(100)), "a".repeat(80));
});

test("a story falls into its sections and comes back the same, or stays whole", () => {
  const headings = ["Apa masalahnya", "Apa hasilnya"];
  const body = "## Apa masalahnya\n\nJauh, `<b>`.\n\n### Rinci\n\nYa.\n\n## Apa hasilnya\n\nDekat.";
  const found = parts(body, headings);

  assert.deepEqual(found, { "Apa masalahnya": "Jauh, `<b>`.\n\n### Rinci\n\nYa.", "Apa hasilnya": "Dekat." });
  assert.equal(story(headings.map((heading) => ({ heading, text: found[heading] })), Object.values(found)), body);
  assert.equal(parts(`Awal.\n\n${body}`, headings), null);
  assert.equal(parts("## Apa hasilnya\n\nDekat.\n\n## Apa masalahnya\n\nJauh.", headings), null);
});

test("what the form does not ask for stays, what it empties goes", () => {
  const kept = { images: [{ file: "media/a.jpg" }], coordinator: { consent: true }, form: { iga: {}, kipp: { kategori: "A" } }, also: [] };
  const fields = { title: "Taman", coordinator: { office: "Dinas" } };

  assert.deepEqual(merged(kept, fields), {
    images: [{ file: "media/a.jpg" }], coordinator: { consent: true, office: "Dinas" }, form: { kipp: { kategori: "A" } }, title: "Taman",
  });
});

test("what `check` refuses because nobody sees it does not get into the file", () => {
  assert.equal(seen(" \u202aKota\u202c\ufeff \x07b\x9faru\r\nsekali\u2069\x85 "), "Kota baru\nsekali");
});
