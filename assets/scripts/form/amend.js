// A file with some of its fields said otherwise; every other byte stays, comments among them. Where fields stand was found
// by the builder (builder/amend.py, spans), so that the page needs no reader of YAML.

import { beside, field, isBlock } from "./write.js";

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
  amendBlock(put, at, 0, before.fields, after.fields);
  for (const name of order.filter((each) => each in after.fields && !(each in at))) {
    const above = order.slice(0, order.indexOf(name)).reverse().find((each) => each in at);
    put[above ? at[above].lines[1] - 1 : put.length - 2].push(...field(name, after.fields[name], ""));
  }
  const story = after.text === before.text ? body : after.text && `\n${after.text.trimEnd()}\n`;
  return `${put.flat().join("\n")}\n${story}`;
}

// The fields that stand there already.
function amendBlock(put, at, indent, before, after) {
  for (const [name, place] of Object.entries(at)) {
    const [old, value] = [before[name], after[name]];
    if (same(old, value)) continue;
    if (value === undefined) replace(put, place, []);
    else if (place.columns && (isLong(old) || !isLong(value))) inLine(put, place, beside(value));
    else if (place.items && Array.isArray(value) && old?.length === place.items.length) amendList(put, place, old, value);
    else if (place.at && isBlock(value) && isBlock(old)) amendInner(put, place, old, value);
    else replace(put, place, field(name, value, " ".repeat(indent)), indent);
  }
}

function amendInner(put, { at, indent }, old, value) {
  amendBlock(put, at, indent, old, value);
  const added = Object.keys(value).filter((name) => !(name in at)).flatMap((name) => field(name, value[name], " ".repeat(indent)));
  put[Math.max(...Object.values(at).map(({ lines }) => lines[1])) - 1].push(...added);
}

// What is said above an item goes where the item goes, and with it; what stands above the first stays.
function amendList(put, { lines: [first, end], items, indent }, old, value) {
  const kept = aligned(old, value);
  const dash = `${" ".repeat(indent)}- `;
  const chunks = value.map((item, n) => {
    const place = items[kept[n]];
    if (!place) return [dash + beside(item)];
    if (!same(old[kept[n]], item)) amendItem(put, place, dash, old[kept[n]], item);
    const above = kept[n] > 0 ? items[kept[n] - 1].lines[1] : place.lines[0];
    return put.slice(above, place.lines[1]).flat();
  });
  const [from, to] = [items[0].lines[0], items.at(-1).lines[1]];
  const head = put.slice(first, from).flat();
  const tail = put.slice(to, end).flat();
  for (let n = first; n < end; n++) put[n] = n === first ? [...head, ...chunks.flat(), ...tail] : [];
}

function amendItem(put, place, dash, old, item) {
  const isFirstKept = place.at && isBlock(item) && Object.keys(place.at)[0] in item;
  if (place.columns) inLine(put, place, beside(item));
  else if (isFirstKept && isBlock(old)) amendInner(put, place, old, item);
  else replace(put, place, [dash + beside(item)]);
}

// For each new item the old one that it is, or was before it changed; undefined where it is new. Twin of _aligned() in
// builder/amend.py.
function aligned(old, value) {
  const free = new Set(old.keys());
  const kept = value.map((item) => {
    const n = [...free].find((each) => same(old[each], item));
    free.delete(n);
    return n;
  });
  for (const [n, at] of kept.entries()) {
    if (at !== undefined) continue;
    const before = Math.max(-1, ...kept.slice(0, n).filter((each) => each !== undefined));
    const next = kept.slice(n + 1).find((each) => each !== undefined && each > before) ?? old.length;
    const was = [...free].find((each) => each > before && each < next && isAlike(old[each], value[n], old.length === value.length));
    free.delete(was);
    kept[n] = was;
  }
  return kept;
}

// Whether a new item is an old one that was changed: they share a field, or the list is as long as it was.
function isAlike(old, item, isAsLong) {
  const isShared = isBlock(old) && isBlock(item) && Object.entries(old).some(([name, each]) => same(each, item[name]));
  return isShared || isAsLong;
}

// A value that keeps to its line leaves what stands around it.
function inLine(put, { lines: [first], columns: [from, to] }, written) {
  const line = [...put[first][0]];
  const lead = from === to ? " " : ""; // nothing stood there
  put[first][0] = line.slice(0, from).join("") + lead + written + line.slice(to).join("");
}

// All lines of a field; what stands before its indent, the dash of an item, stays.
function replace(put, { lines: [first, end] }, written, indent = 0) {
  const lead = [...put[first][0]].slice(0, indent).join("");
  put[first].splice(0, 1, ...written.map((line, n) => (n === 0 ? lead + line.slice(indent) : line)));
  for (let n = first + 1; n < end; n++) put[n].shift();
}

// Whether a value would take lines of its own.
function isLong(value) {
  return isBlock(value) || (Array.isArray(value) && value.some(isBlock));
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
