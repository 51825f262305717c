// A name -> its column, from the piece of its region.

import { readJson } from "../search/packs.js";
import { pieces } from "../search/pieces.js";

export function columns({ root, lang }) {
  const piece = pieces(root);
  const opened = new Map(); // region -> promise of its piece
  return async (name) => {
    const [region, innovation] = name.split("/");
    if (!opened.has(region)) opened.set(region, piece(`compare/${lang}/${region}`).then(readJson));
    const { region: own, innovations } = await opened.get(region);
    if (!innovation) return own;
    if (!Object.hasOwn(innovations, innovation)) throw new Error(`no ${name}`);
    return innovations[innovation];
  };
}
