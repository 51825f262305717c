// How a piece of search arrives: fetched as deflated bytes, or, in a page that was opened from a folder and may fetch
// nothing, as a script that hands the same bytes over in base64. `name` may end in ?version, which only a server sees.

import { inflateSync } from "fflate";

import { post } from "./post.js";

export function fetched(root) {
  return async (name) => {
    const [path, version] = name.split("?");
    const response = await fetch(`${root}search/${path}.bin${version ? `?${version}` : ""}`);
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    return inflateSync(new Uint8Array(await response.arrayBuffer()));
  };
}

export function posted(root) {
  return async (name) => {
    const [path] = name.split("?");
    return inflateSync(Uint8Array.from(atob(await post(`${root}search/${path}.js`, path)), (letter) => letter.charCodeAt(0)));
  };
}
