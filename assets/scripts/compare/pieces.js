// A name -> its column, from the piece of its region.

import { fetched, inflater, posted } from "../search/pieces.js";
import { post } from "../search/post.js";

// `inflate` is the address of the script for browsers that cannot inflate.
export function columns({ root, lang, inflate }) {
  const by = location.protocol.startsWith("http") ? fetched : posted;
  const piece = by(root, inflater(() => post(inflate, "inflate")));
  const opened = new Map(); // region -> promise of its piece
  return async (name) => {
    const [region, innovation] = name.split("/");
    if (!opened.has(region)) opened.set(region, piece(`compare/${lang}/${region}`).then((bytes) => JSON.parse(new TextDecoder().decode(bytes))));
    const { region: own, innovations } = await opened.get(region);
    if (!innovation) return own;
    if (!Object.hasOwn(innovations, innovation)) throw new Error(`no ${name}`);
    return innovations[innovation];
  };
}
