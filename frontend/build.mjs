// npm packages and assets/scripts/ -> builder/shipped/: the font, the signs, the outline of Indonesia, the scripts.
//
// Usage: node frontend/build.mjs OUT   (hatch_build.py calls it; nobody who only builds a site needs Node)
// The scripts become classic ones, since a page opened from a folder may not load a module.

import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import subsetFont from "subset-font";
import { minify } from "terser";
import { feature } from "topojson-client";
import { filter, filterWeight, presimplify, simplify } from "topojson-simplify";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const npm = (...parts) => join(root, "node_modules", ...parts);
const json = async (path) => JSON.parse(await readFile(path, "utf8"));

const FONT = npm("@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2");
const WEIGHTS = { min: 450, max: 800 };
const DRAWN = [650, 800];
const LETTERS = letters([0x20, 0x7e], [0xa0, 0xff]) + "–—‘’“”•…×−";

const INDONESIA = "360"; // ISO 3166-1
const ISLET = 0.01; // square degrees, some 120 km²: a smaller island would be a speck on the exhibition's map
const CORNER = 0.003; // square degrees: a corner that spans less is left out; gives some 10 KB of path at 34 units a degree

async function font() {
  return subsetFont(await readFile(FONT), LETTERS, { targetFormat: "woff2", variationAxes: { wght: WEIGHTS } });
}

// One weight as TrueType, for the pictures that builder/social.py draws: FreeType reads no woff2.
async function weight(wght) {
  return subsetFont(await readFile(FONT), LETTERS, { targetFormat: "truetype", variationAxes: { wght } });
}

function letters(...ranges) {
  return ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, n) => String.fromCodePoint(first + n))).join("");
}

// Sign -> {viewBox, body}; the page's style sheet colours it.
async function signs() {
  const found = {};
  for (const [weight, names] of Object.entries(await json(join(root, "frontend/signs.json")))) {
    for (const [sign, name] of Object.entries(names)) {
      const svg = await readFile(npm("@phosphor-icons/core/assets", weight, `${name}-${weight}.svg`), "utf8");
      const [, viewBox, body] = svg.match(/^<svg [^>]*viewBox="([^"]+)"[^>]*>(.*)<\/svg>\s*$/s);
      found[sign] = { viewBox, body };
    }
  }
  return found;
}

// The outer ring of every island that is large enough to see, as [[lon, lat], …] without the closing point.
async function islands() {
  const atlas = await json(npm("world-atlas/countries-10m.json"));
  const country = atlas.objects.countries.geometries.find((each) => each.id === INDONESIA);
  const land = filter({ ...atlas, objects: { country } }, filterWeight(atlas, ISLET));
  const simple = simplify(presimplify(land), CORNER);
  const rounded = ([lon, lat]) => [Number(lon.toFixed(3)), Number(lat.toFixed(3))];
  return feature(simple, simple.objects.country).geometry.coordinates.map(([outer]) => outer.slice(0, -1).map(rounded));
}

// Every entry in assets/scripts/entries/, with all that it imports, as one classic script. terser leaves 7 per cent less of
// the engine than esbuild's own minifier, and every first search pays for those.
async function scripts(out) {
  const folder = join(root, "assets/scripts/entries");
  const entries = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".js")).sort();
  if (entries.length === 0) return;
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => join(folder, name)),
    outdir: out,
    bundle: true,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    legalComments: "eof",
    logLevel: "warning",
    write: false,
  });
  for (const { path, text } of outputFiles) {
    const { code } = await minify(text, { ecma: 2020, compress: { passes: 3 }, format: { comments: /^!/ } });
    await write(out, basename(path), code);
  }
}

// What the packages whose work is shipped ask to be kept with it.
async function licences() {
  const { dependencies } = await json(join(root, "package.json"));
  const texts = [];
  for (const name of Object.keys(dependencies).sort()) {
    const { version, license } = await json(npm(name, "package.json"));
    const file = (await readdir(npm(name))).find((each) => /^licen[cs]e/i.test(each));
    const text = await readFile(npm(name, file), "utf8");
    texts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
  }
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}

async function write(out, name, data) {
  await mkdir(dirname(join(out, name)), { recursive: true });
  await writeFile(join(out, name), data);
}

const out = process.argv[2];
if (!out) throw new Error("usage: node frontend/build.mjs OUT");
await rm(join(out, "scripts"), { recursive: true, force: true }); // one that is no longer made is not shipped
await write(out, "fonts/plus-jakarta-sans-var.woff2", await font());
for (const wght of DRAWN) await write(out, `fonts/plus-jakarta-sans-${wght}.ttf`, await weight(wght));
await write(out, "icons.json", JSON.stringify(await signs(), null, 1) + "\n");
await write(out, "islands.json", JSON.stringify(await islands()) + "\n");
await write(out, "LICENCES.txt", await licences());
await scripts(join(out, "scripts"));
