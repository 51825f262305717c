// The engine on the pieces of a site that lies in a folder, as a worker would fetch them.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { unboxed } from "../search/box.js";
import { stemmer } from "../search/stemmer.js";

export function directoryOf(site) {
  const said = (name) => {
    const script = readFileSync(join(site, `search/${name}.js`), "utf8");
    const call = `pameranSearch("${name}",`;
    return JSON.parse(script.slice(script.lastIndexOf(call) + call.length, script.lastIndexOf(")")));
  };
  return { ...said("directory"), ...said("packs"), stemmer };
}

// `moved(name, bytes)` hears of every piece that was read.
export function pieces(site, moved = () => {}) {
  return async (name) => {
    const data = await readFile(join(site, "search", `${name.split("?")[0]}.bin`));
    moved(name, data.length);
    return unboxed(data);
  };
}
