// A name -> its column, from the piece of its region.

import { post } from "../search/post.js";

export function columns({ root, lang }) {
  return async (name) => {
    const [region, innovation] = name.split("/");
    const piece = `compare/${lang}/${region}`;
    const { region: own, innovations } = await post(`${root}search/${piece}.js`, piece);
    if (!innovation) return own;
    if (!Object.hasOwn(innovations, innovation)) throw new Error(`no ${name}`);
    return innovations[innovation];
  };
}
