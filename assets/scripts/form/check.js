// What `check` would say of an innovation's fields, by its own codes: the schema's rules, then what no single field can
// tell. tests/vectors holds both to the same verdict. `rules` is the piece form/<language> (builder/views/form.py).

// [{code, path, about}]; `about` fills the blanks of the wording.
export function problems(fields, rules) {
  const found = [];
  const report = (code, path, about = {}) => found.push({ code, path, about });
  walk(fields, rules.schema, [], report, rules);
  beyond(fields, rules, report);
  return found;
}

function walk(value, kind, path, report, rules) {
  if (kind.type === "object") return block(value, kind, path, report, rules);
  if (kind.type === "array") return value.forEach((item, n) => walk(item, kind.items, [...path, n], report, rules));
  const fault = wrong(String(value), kind, path.at(-1), rules);
  if (fault) report(fault.code, path, { read: value, ...fault });
}

function block(value, { properties, required = [], additionalProperties }, path, report, rules) {
  for (const name of required) if (!(name in value)) report("missing-field", [...path, name]);
  for (const [name, inner] of Object.entries(value)) {
    const kind = properties?.[name] ?? additionalProperties;
    if (kind) walk(inner, kind, [...path, name], report, rules);
  }
}

function wrong(text, kind, name, rules) {
  const { enum: known, format, minimum, maximum, maxLength, pattern, type } = kind;
  if (name === "phone" || name === "whatsapp") return telephone(text, name === "whatsapp", rules.phone);
  if (known) return known.includes(text) ? null : { code: "unknown-value", known: known.join(", ") };
  if (type === "integer") {
    if (!/^[+-]?\d+$/.test(text)) return { code: "not-a-number" };
    const isInside = Number(text) >= minimum && Number(text) <= maximum;
    return isInside ? null : { code: "out-of-range", minimum, maximum };
  }
  if (format === "figure") return figure(text);
  if (format === "some-date") return someDate(text);
  if (format === "uri") return isWebAddress(text) ? null : { code: "not-an-address" };
  if (type === "string" && !text.trim()) return { code: "empty-field" };
  const length = [...text.trim()].length;
  if (maxLength && length > maxLength) return { code: "too-long", length, limit: maxLength };
  if (pattern && !new RegExp(pattern).test(text)) return { code: "bad-form", cure: rules.cures[name] ?? "" };
  return null;
}

function figure(text) {
  if (/^-?\d{1,15}(\.\d{1,6})?$/.test(text)) {
    if (!/\.\d{3}$/.test(text) || Math.abs(Number(text)) < 1) return null;
    return { code: "thousands-point", as_read: String(Number(text)), whole: text.replace(".", "") };
  }
  if (!text.trim()) return { code: "empty-field" };
  const length = [...text].length;
  return length > 80 ? { code: "too-long", length, limit: 80 } : null;
}

function someDate(text) {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return { code: "not-a-date" };
  const [year, month, day] = match.slice(1).map((part) => Number(part ?? 1));
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (year < 1900 || year > 2100) return { code: "out-of-range", minimum: 1900, maximum: 2100 };
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? null : { code: "no-such-date" };
}

function isWebAddress(text) {
  try {
    return text.length <= 2000 && /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

function telephone(text, isMobile, { emergency, centre, number }) {
  const bad = { code: "bad-phone" };
  const written = text.replace(/^[^\d+]+|\s*\([^()\d]*\)$/g, "").replace(/[\s().–-]/g, "");
  const digits = written.replace(/\D/g, "");
  if (emergency.includes(digits)) return { code: "emergency-number" };
  if (new RegExp(`^(?:${centre})$`).test(digits.replace(/^62/, ""))) return isMobile ? bad : null;
  if (/^\+(?!62)\d{8,15}$/.test(written)) return null; // another country's: `check` knows more
  const bare = digits.replace(/^(?:(?:00)?62(?=\d{7})|0)/, "");
  return /^\+?\d+$/.test(written) && new RegExp(`^(?:${number})$`).test(bare) ? null : bad;
}

function beyond(fields, { dimensions, empty, figure, units }, report) {
  const { pillar, also = [], benefits = [], dimension, planned_for, status, sources = [], summary, title } = fields;
  const known = [pillar, ...also].flatMap((each) => dimensions[each] ?? []);
  const isOne = Object.values(dimensions).flat().includes(dimension);
  if (pillar in dimensions && isOne && !known.includes(dimension)) report("dimension-elsewhere", ["dimension"], { read: dimension, pillar, known: known.join(", ") });
  if (planned_for && status && status !== "planned") report("planned-but-not", ["planned_for"], { planned: "planned" });
  if (sources.length === 0) report("no-sources", ["sources"]);
  const named = [...words(title ?? ""), ...empty], said = words(summary ?? "");
  if (title && said.length > 0 && said.every((word) => named.includes(word))) report("summary-repeats-title", ["summary"]);
  for (const name of ["also", "tags"]) {
    fields[name]?.forEach((read, n, all) => (all.indexOf(read) < n || (name === "also" && read === pillar)) && report("said-twice", [name, n], { read }));
  }
  benefits.forEach((benefit, n) => {
    for (const name of ["value", "baseline", "target"]) if (isNumberAsText(benefit[name] ?? "", benefit.unit, figure, units)) report("number-as-text", ["benefits", n, name], { read: benefit[name] });
  });
}

// Twin of _as_figure() in builder/beyond.py: `Rp 2 M` is a number to people, unless it has a unit other than the stated one.
function isNumberAsText(read, unit, figure, units) {
  const match = new RegExp(`^(?:${figure})$`, "i").exec(read);
  if (!match || /^-?\d+(\.\d+)?$/.test(read)) return false;
  const stem = (said) => (said.includes("%") ? "%" : words(said)[0] ?? "");
  const [own, stated] = [match[3] ?? match[1], unit].map((said) => said && (units[stem(said)] ?? stem(said)));
  return !own || !stated || own === stated;
}

function words(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss").match(/[a-z0-9]+/g) ?? [];
}

// What is wrong with the body, which has lines and no fields.
export function bodyProblems(body, { text, line }) {
  const found = [];
  if ([...body].length > text) return [{ code: "body-too-long", path: ["body"], about: { length: [...body].length, limit: text } }];
  for (const each of body.split("\n")) {
    const length = [...each].length;
    if (length > line) found.push({ code: "line-too-long", path: ["body"], about: { length, limit: line } });
  }
  return found;
}

// A problem in words: [message, hint]. `shown` says what the reader calls a field or a value.
export function told({ code, about, path }, { wordings }, shown) {
  const { message, hint } = wordings[code];
  const values = { field: shown(path), ...about };
  const filled = (pattern) => pattern.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
  return [filled(message), filled(hint)];
}
