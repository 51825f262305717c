// How a piece of search arrives: fetched as bytes, or, in a page that was opened from a folder and may fetch nothing, as a
// script that hands the same bytes over in base64. A name may end in ?version, which only a server sees.

import { unboxed } from "./box.js";
import { once, post } from "./post.js";

export function isServed() {
  return location.protocol.startsWith("http");
}

// (name) => promise of the piece's bytes, for the exhibition at `root`.
export function pieces(root) {
  const bring = isServed() ? fetched : posted;
  return async (name) => unboxed(await bring(root, ...name.split("?")));
}

function fetched(root, path, version) {
  const address = `${root}search/${path}.bin${version ? `?${version}` : ""}`;
  return once(address, async () => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    return new Uint8Array(await response.arrayBuffer());
  });
}

async function posted(root, path) {
  return Uint8Array.from(atob(await post(`${root}search/${path}.js`, path)), (letter) => letter.charCodeAt(0));
}
