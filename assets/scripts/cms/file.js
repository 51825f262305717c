// A content file <-> the values that the CMS shows. Every value is a text, as builder/sources.py has it, so that nothing is
// made a number or a date on the way; and a file that comes back differs where something was changed and nowhere else:
// comments, order, quotes and fields that the CMS does not know stay as they were typed.

import { isMap, isScalar, isSeq, parseDocument } from "yaml";

import { field, quoted } from "../form/write.js";

const FILE = "#file"; // the file as it was opened; no field of ours begins with #
const KIND = "#kind"; // by which config.yml leaves translations out of its lists
const OF = "#of"; // the original that a new translation is named after; a file that is there has its name
const ORIGINAL = ["pillar", "code", "stops"]; // what no translation has
const SPEAKS_EMPTY = ["cohorts"]; // [] says something: a guest
const SHEET = /^(\s*---[ \t]*\n)(.*?\n?)(---[ \t]*(?:\n|$))(.*)$/s;

export function read(text) {
  const { block, body } = parts(text);
  const fields = document(block).toJS() ?? {};
  return { ...fields, body: body.trim(), [FILE]: text, [OF]: "=", [KIND]: ORIGINAL.some((name) => name in fields) ? "original" : "translation" };
}

// `order` are the names of the fields as config.yml has them.
export function write(data, order) {
  const { [FILE]: text, [KIND]: _, [OF]: __, body = "", ...values } = data;
  const fields = stated(values);
  if (!text) return `${["---", ...lines(fields, order), "---", story(body)].join("\n").trimEnd()}\n`;
  const { eol, opening, block, closing, body: before } = parts(text);
  const written = opening + changed(block, fields, order) + closing + (story(body) === before.trim() ? before : `${story(body)}\n`);
  return eol === "\n" ? written : written.replaceAll("\n", eol);
}

function parts(text) {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const found = SHEET.exec(text.replaceAll("\r\n", "\n").replace(/^\ufeff/, ""));
  if (!found) throw new Error("no front matter");
  const [, opening, block, closing, body] = found;
  return { eol, opening, block, closing, body };
}

function document(block) {
  const found = parseDocument(block, { schema: "failsafe", keepSourceTokens: true });
  if (found.errors.length > 0) throw found.errors[0];
  return found;
}

function story(body) {
  return body.replaceAll("\r\n", "\n").trim();
}

// What is said; what was emptied is gone, and a block or a list of nothing with it.
function stated(value, name = "") {
  if (Array.isArray(value)) {
    const items = value.map((item) => stated(item)).filter((item) => item !== undefined);
    return items.length > 0 || SPEAKS_EMPTY.includes(name) ? items : undefined;
  }
  if (typeof value === "object" && value !== null) {
    const said = Object.entries(value).map(([key, item]) => [key, stated(item, key)]).filter(([, item]) => item !== undefined);
    return said.length > 0 ? Object.fromEntries(said) : undefined;
  }
  const text = String(value ?? "").trim();
  return text || undefined;
}

function lines(fields, order) {
  return named(fields, order).flatMap((name) => field(name, fields[name], ""));
}

function named(fields, order) {
  return [...order.filter((name) => name in fields), ...Object.keys(fields).filter((name) => !order.includes(name))];
}

// The block with its changed values cut out and the new ones put in their places.
function changed(block, fields = {}, order) {
  const root = document(block).contents;
  if (!isMap(root) || root.flow) return `${lines(fields, order).join("\n")}\n`;
  const edits = [];
  const ends = new Map(); // name -> where the line of its value ends
  for (const pair of root.items) {
    const name = pair.key.value;
    const value = fields[name];
    const { start, end } = span(block, pair);
    ends.set(name, block.indexOf("\n", end - 1) < 0 ? block.length : block.indexOf("\n", end - 1) + 1);
    if (value === undefined && stated(plain(pair.value), name) !== undefined) edits.push([start, ends.get(name), ""]);
    else if (value !== undefined && !within(pair.value, value, edits, block)) edits.push([start, end, field(name, value, "").join("\n") + (block[end - 1] === "\n" ? "\n" : "")]);
  }
  for (const name of named(fields, order).filter((each) => !ends.has(each))) {
    const before = order.slice(0, order.indexOf(name)).reverse().find((each) => ends.has(each));
    const place = before ? ends.get(before) : order.includes(name) ? 0 : block.length;
    edits.push([place, place, `${field(name, fields[name], "").join("\n")}\n`]);
    ends.set(name, place);
  }
  // from the last to the first; of several at one place the first stated stays first
  const sorted = edits.map((edit, n) => [...edit, n]).sort((one, other) => other[0] - one[0] || other[1] - one[1] || other[3] - one[3]);
  const whole = sorted.reduce((text, [start, end, put]) => text.slice(0, start) + put + text.slice(end), block);
  return whole.endsWith("\n") || !whole ? whole : `${whole}\n`;
}

// Whether the difference lies in single texts inside; they are added to `edits`.
function within(node, value, edits, block) {
  if (same(stated(plain(node)), value)) return true;
  if (isScalar(node) && typeof value === "string") {
    const [start, end] = node.range;
    if (start === end) return false; // a field with nothing behind its colon
    edits.push([start, end, quoted(value) + (block[end - 1] === "\n" ? "\n" : "")]);
    return true;
  }
  const found = [];
  if (isSeq(node) && Array.isArray(value) && node.items.length === value.length) {
    if (!node.items.every((item, n) => within(item, value[n], found, block))) return false;
  } else if (isMap(node) && typeof value === "object" && !Array.isArray(value)) {
    const names = node.items.map(({ key }) => key.value);
    if (names.length !== Object.keys(value).length || !names.every((name) => name in value)) return false;
    if (!node.items.every((pair) => within(pair.value, value[pair.key.value], found, block))) return false;
  } else return false;
  edits.push(...found);
  return true;
}

// A pair from its key to the end of its value, without the comment behind it.
function span(block, { key, value }) {
  const [start] = key.range;
  const end = value?.range && value.range[1] > key.range[1] ? value.range[1] : block.indexOf(":", key.range[1]) + 1;
  return { start, end };
}

function plain(node) {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [key.value, plain(value)]));
  if (isSeq(node)) return node.items.map(plain);
  return node?.value;
}

function same(one, other) {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return Array.isArray(one) === Array.isArray(other) && names.length === others.length && names.every((name) => name in other && same(one[name], other[name]));
}
