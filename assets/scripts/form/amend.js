// A file with some of its fields said otherwise; every other byte stays, comments among them. Where fields stand was found
// by the builder (builder/amend.py, spans), so that the page needs no reader of YAML.

import { field, quoted } from "./write.js";

// The lines up to the second `---`, and what stands below them.
export function sheet(text) {
  const lines = text.split("\n");
  const opening = lines.findIndex((line) => line.trim());
  const closing = lines.findIndex((line, n) => n > opening && line.trimEnd() === "---");
  return { head: lines.slice(0, closing + 1), body: lines.slice(closing + 1).join("\n") };
}

// `file` is {text, at}; `before` and `after` are {fields, text}, their text a body; `order` are the names of all fields.
export function amended({ text, at }, before, after, order) {
  const { head, body } = sheet(text);
  const put = head.map((line) => [line]); // what stands instead of each line
  for (const [name, place] of Object.entries(at)) {
    const value = after.fields[name];
    if (!same(before.fields[name], value)) replace(put, place, value === undefined ? [] : field(name, value, ""), `${quoted(name)}: `);
  }
  for (const name of order.filter((each) => each in after.fields && !(each in at))) {
    const above = order.slice(0, order.indexOf(name)).reverse().find((each) => each in at);
    put[above ? at[above][1] - 1 : put.length - 2].push(...field(name, after.fields[name], ""));
  }
  const story = after.text === before.text ? body : after.text && `\n${after.text.trimEnd()}\n`;
  return `${put.flat().join("\n")}\n${story}`;
}

// A value that keeps to its line leaves what stands around it.
function replace(put, [first, end, from, to], written, key) {
  const line = [...put[first][0]];
  const isBeside = written.length === 1 && to !== undefined;
  put[first].splice(0, 1, ...(isBeside ? [line.slice(0, from).join("") + written[0].slice(key.length) + line.slice(to).join("")] : written));
  for (let n = first + 1; n < end; n++) put[n].shift();
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
