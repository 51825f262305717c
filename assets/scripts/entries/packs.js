// The head of search/packs.js, whose tail says which packs there are: the stemmer, and the way in which pieces arrive, for the engine
// and for this script, which is smaller and here before it. On the search page of a small exhibition it begins with the question in
// the address: it sends for its packs, and lets the engine answer once that is there. The page's element is sent for when the
// engine has come or failed, and has those packs' time to come; it asks again, and tells what went wrong.

import { sendAhead } from "../search/ahead.js";
import { pieces } from "../search/pieces.js";
import { directoryAt, post } from "../search/post.js";
import { question } from "../search/question.js";
import { stemmer } from "../search/stemmer.js";

self.pameranSearch("stemmer", { stemmer, pieces });
const { root, engine, element } = self.document?.currentScript.dataset ?? {};

async function begin(asked) {
  await null; // until the tail has been read
  sendAhead(asked.text, root, stemmer).catch(() => {});
  const [open, directory] = await Promise.all([post(engine, "engine"), directoryAt(root)]);
  await new Promise((resolve) => setTimeout(resolve)); // the page is laid out first; the packs are on their way
  open(directory, root).search(asked).catch(() => {});
}

// The ways on, which an answer would hide, are not laid out first; where no element comes, they stand.
async function bringElement() {
  const asked = question();
  const page = document.documentElement;
  page.toggleAttribute("data-asked", asked !== undefined);
  if (asked) await begin(asked).catch(() => {});
  if (document.readyState === "loading") await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));
  const onerror = () => page.removeAttribute("data-asked");
  document.head.append(Object.assign(document.createElement("script"), { src: element, onerror }));
}

if (element) bringElement();
