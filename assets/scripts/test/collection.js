// A few invented documents, and the engine that answers from them: lunr.js builds what lunr.py builds for the site.

import { readFileSync } from "node:fs";

import lunr from "lunr";

import { engine, speech } from "../search/engine.js";
import { words } from "../search/words.js";

export const STOP = "dan di ke dari untuk yang oleh nya";
export const vectors = (name) => JSON.parse(readFileSync(new URL(`../../../tests/vectors/${name}.json`, import.meta.url)));

const FIELDS = { title: 10, place: 5, body: 1 };

// `documents` are [title, place, body]; a result's ref is the place in the list.
export function collection(documents, synonyms = []) {
  const { isStopWord, stem } = speech(STOP);
  const step = (token) => (isStopWord(String(token)) ? undefined : token.update(stem));
  lunr.Pipeline.registeredFunctions.pameran = Object.assign(step, { label: "pameran" });
  const builder = new lunr.Builder();
  builder.ref("ref");
  for (const [field, boost] of Object.entries(FIELDS)) builder.field(field, { boost });
  builder.pipeline.add(step);
  builder.searchPipeline.add(step);
  documents.forEach((texts, ref) => {
    const fields = Object.keys(FIELDS).map((field, n) => [field, words(texts[n] ?? "").flat()]);
    builder.add({ ref, ...Object.fromEntries(fields) });
  });
  return engine(JSON.stringify(builder.build()), { stop: STOP, synonyms });
}

export const refs = (results) => results.map(({ ref }) => ref);
