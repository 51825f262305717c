// The stemmer by itself, since two scripts work with it: the engine, and this one, which is smaller and here before it. On the
// search page of a small exhibition it sends for the packs of the question in the address; the page's element is sent for
// once the engine is there or has failed, and has those packs' time to come.

import { stemmer } from "@orama/stemmers/indonesian";

import { sendAhead } from "../search/ahead.js";
import "../search/post.js";

self.pameranSearch("stemmer", stemmer);
const { root, element } = self.document?.currentScript.dataset ?? {};
if (element) {
  sendAhead(root, stemmer).catch(() => {}); // the engine asks again, and tells what went wrong
  document.addEventListener("DOMContentLoaded", () => document.head.append(Object.assign(document.createElement("script"), { src: element })));
}
