// Fields and body -> the text of an innovation's file, which `check` reads as it was typed (tests/vectors).

const SLUG_LIMIT = 80; // characters
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

export function slugify(text) {
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
  return folded.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}

// The title as an address, cut after a word where it is long; empty where it has no letter of ours.
export function innovationSlug(title) {
  const slug = slugify(title);
  if (slug.length <= SLUG_LIMIT) return slug;
  const cut = slug.slice(0, SLUG_LIMIT + 1);
  return cut.slice(0, Math.max(0, cut.lastIndexOf("-"))) || slug.slice(0, SLUG_LIMIT);
}

// `order` are the names of all fields, as the schema has them.
export function innovationText(fields, body, order) {
  const lines = order.filter((name) => name in fields).flatMap((name) => field(name, fields[name], ""));
  return `${["---", ...lines, "---", body].join("\n").replace(/\n+$/, "")}\n`;
}

// A field's lines: blocks indented below it, lists of blocks one a line, all else beside it.
export function field(name, value, indent) {
  const key = `${indent}${quoted(name)}:`;
  if (isBlock(value)) return [key, ...Object.entries(value).flatMap(([inner, item]) => field(inner, item, `${indent}  `))];
  if (Array.isArray(value) && value.some(isBlock)) return [key, ...value.map((item) => `${indent}  - ${beside(item)}`)];
  return [`${key} ${beside(value)}`];
}

export function beside(value) {
  if (isBlock(value)) return `{${Object.entries(value).map(([name, item]) => `${quoted(name)}: ${beside(item)}`).join(", ")}}`;
  if (Array.isArray(value)) return `[${value.map(beside).join(", ")}]`;
  return quoted(String(value));
}

export function isBlock(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// A text that YAML reads as it is, whatever is in it.
export function quoted(text) {
  if (text && text === text.trim() && !/[:#{}[\]&*!|>'"%@`,\\]/.test(text) && !/^(?:[-?]|(?:~|null|Null|NULL)$)/.test(text) && text.search(UNSEEN) < 0) return text;
  return JSON.stringify(text).replace(UNSEEN, (mark) => {
    const code = mark.codePointAt(0);
    return code < 0x10000 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\U${code.toString(16).padStart(8, "0")}`;
  });
}

// The parts that have a text, each under its heading if it has one. A text in `kept` was right before, and stays.
export function story(parts, kept = []) {
  const written = ({ heading, text }) => (kept.includes(text) ? text : prose(text, heading ? 3 : 2));
  return parts.filter(({ text }) => text).map((part) => (part.heading ? `## ${part.heading}\n\n` : "") + written(part)).join("\n\n");
}

// {heading: text} of a body that has only these headings, or null where it says more.
export function parts(body, headings) {
  const found = {};
  let rest = body.trim();
  for (const heading of headings) {
    const start = `## ${heading}\n`;
    if (!rest.startsWith(start)) continue;
    const end = rest.indexOf("\n## ", start.length - 1);
    found[heading] = rest.slice(start.length, end < 0 ? undefined : end).trim();
    rest = end < 0 ? "" : rest.slice(end + 1);
  }
  return rest ? null : found;
}

// Markdown from people who may not know that it is: what `check` would refuse is written so that it shows as typed.
function prose(text, level) {
  return text
    .replace(/<(?=[A-Za-z/!?])(?!https?:|mailto:)/g, "&lt;")
    .replace(/!(?=\[)/g, "")
    .replace(/^( {0,3})(#+)(?=\s)/gm, (_, indent, marks) => indent + "#".repeat(Math.min(6, Math.max(level, marks.length))))
    .replace(/^( {0,3})#(?!#)/gm, "$1\\#")
    .replace(/^(=+)([ \t]*)$/gm, "\\$1$2")
    .replace(/\]\((?=\s*<?\s*(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:)/gi, "]\\(")
    .replace(/^( {0,3})\[(?=[^\]]*\]:)/gm, "$1\\[");
}
