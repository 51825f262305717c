// Forms -> the terms of the index. Twin of builder/stemming.py: Snowball's stem, and the exceptions for which the builder's
// dictionary knows better. In a large exhibition those come in shards, by the alphabet of the stems.

import { kept } from "./kept.js";
import { list, placeOf, table } from "./packs.js";

// `directory` says `stop`, `exceptions` or `exceptionShards`, and has Snowball's `stemmer`; `piece(name)` gives a shard's bytes.
export function language(directory, piece) {
  const left = new Set(list(directory.stop ?? ""));
  const { firsts, names } = table(directory.exceptionShards ?? "");
  const known = new Map(); // stem, or + and form -> term
  const here = new Set();
  const stems = new Map(); // form -> Snowball's stem, the slow part
  const stemOf = (form) => {
    if (!stems.has(form)) stems.set(form, directory.stemmer(form));
    return stems.get(form);
  };
  const learn = (text) => {
    const said = list(text);
    for (let n = 0; n < said.length; n += 2) known.set(said[n], said[n + 1]);
  };
  learn(directory.exceptions ?? "");
  const loadShard = kept(async (shard) => {
    learn(new TextDecoder().decode(await piece(names[shard])));
    here.add(shard);
  });
  const shardOf = (form) => (firsts.length === 0 ? -1 : placeOf(firsts, stemOf(form)));

  return {
    isStopWord: (form) => form.length === 1 || left.has(form),
    // Snowball's word alone, until the form's shard is here.
    term: (form) => known.get(`+${form}`) ?? known.get(stemOf(form)) ?? stemOf(form),
    // The shard that `term` would need to know better, or undefined.
    lacks: (form) => (shardOf(form) < 0 || here.has(shardOf(form)) ? undefined : shardOf(form)),
    load: (shards) => Promise.all(shards.map(loadShard)),
    shards: firsts.map((_, shard) => shard),
  };
}
