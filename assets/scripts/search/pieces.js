// How a piece of search arrives: fetched as deflated bytes, or, in a page that was opened from a folder and may fetch
// nothing, as a script that hands the same bytes over in base64. `name` may end in ?version, which only a server sees.

import { post } from "./post.js";

// `inflate` turns deflated bytes into bytes; see inflater().
export function fetched(root, inflate) {
  return async (name) => {
    const [path, version] = name.split("?");
    const response = await fetch(`${root}search/${path}.bin${version ? `?${version}` : ""}`);
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    return inflate(new Uint8Array(await response.arrayBuffer()));
  };
}

export function posted(root, inflate) {
  return async (name) => {
    const [path] = name.split("?");
    return inflate(Uint8Array.from(atob(await post(`${root}search/${path}.js`, path)), (letter) => letter.charCodeAt(0)));
  };
}

// The browser's own inflate, or for one that has none (before 2023), `own()`, which brings a script of ours.
export function inflater(own) {
  if (typeof DecompressionStream === "function") {
    return async (bytes) => {
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    };
  }
  let brought;
  return async (bytes) => (await (brought ||= own()))(bytes);
}
