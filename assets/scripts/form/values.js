// The form's controls <-> the fields of an innovation. Everything is text; what is left empty is not written.
//
// A control's name is the path of its field, dotted: `coordinator.email`. In a row, [data-entry] in [data-rows="benefits"],
// it is the field's own name. Challenges and solutions are two lists, and share their rows.

const PAIRED = "challenges";
const ANSWER = "solutions";

// {fields, body: {name: text}, region, at: Map("benefits.0.label" -> element)}
export function collect(form) {
  const fields = {}, body = {}, at = new Map();
  let region = "";
  for (const element of form.querySelectorAll("[data-kind]")) {
    if (element.closest("[data-rows]")) continue;
    const value = valueOf(element);
    if (element.name === "region") region = value;
    else if (element.name.startsWith("body.")) body[element.name.slice(5)] = value;
    else if (element.dataset.kind === "choices") {
      if (value) put(fields, element.name.split("."), [...(fields[element.name] ?? []), value]);
    } else if (element.dataset.kind === "list") {
      const items = value.split(",").map((item) => item.trim()).filter(Boolean);
      if (items.length > 0) put(fields, element.name.split("."), items);
    } else if (value) put(fields, element.name.split("."), value);
    if (!at.has(element.name)) at.set(element.name, element);
  }
  for (const holder of form.querySelectorAll("[data-rows]")) {
    const name = holder.dataset.rows;
    const rows = [...holder.children].map(entry).filter(({ values }) => Object.keys(values).length > 0);
    if (name === PAIRED) pairs(rows, fields, at);
    else rows.forEach((row, n) => Object.entries(row.elements).forEach(([inner, element]) => at.set(`${name}.${n}.${inner}`, element)));
    if (name !== PAIRED && rows.length > 0) fields[name] = rows.map(({ values }) => values);
    at.set(name, form.querySelector(`[data-add="${name}"]`));
  }
  return { fields, body, region, at };
}

function entry(row) {
  const values = {}, elements = {};
  for (const element of row.querySelectorAll("[data-kind]")) {
    const value = valueOf(element);
    elements[element.name] = element;
    if (value) values[element.name] = value;
  }
  return { values, elements };
}

// The n-th solution answers the n-th challenge: those without one come last.
function pairs(rows, fields, at) {
  const sorted = [...rows.filter(({ values }) => values[ANSWER]), ...rows.filter(({ values }) => !values[ANSWER])];
  sorted.forEach(({ elements }, n) => [PAIRED, ANSWER].forEach((name) => at.set(`${name}.${n}`, elements[name])));
  const challenges = sorted.map(({ values }) => values[PAIRED] ?? "");
  const solutions = sorted.map(({ values }) => values[ANSWER]).filter(Boolean);
  if (challenges.length > 0) fields[PAIRED] = challenges;
  if (solutions.length > 0) fields[ANSWER] = solutions;
}

function valueOf(element) {
  if (element.type === "checkbox") return element.checked ? element.value : "";
  return seen(element.value);
}

// Without signs that cannot be seen or turn the direction of writing, which `check` refuses.
export function seen(text) {
  return text.replace(/\r\n?/g, "\n").replace(/(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, "").trim();
}

function put(fields, [name, ...rest], value) {
  if (rest.length === 0) fields[name] = value;
  else put((fields[name] ??= {}), rest, value);
}

// Puts fields into the form; `addRow(name)` makes an empty row. What the form has no control for comes back.
export function spread(form, { fields, body = {}, region = "" }, addRow) {
  const left = structuredClone(fields);
  for (const element of form.querySelectorAll("[data-kind]")) {
    if (element.closest("[data-rows]")) continue;
    if (element.name === "region") element.value = region;
    else if (element.name.startsWith("body.")) element.value = body[element.name.slice(5)] ?? "";
    else show(element, take(left, element.name.split("."), element.dataset.kind === "choices"));
  }
  for (const element of form.querySelectorAll("[data-kind=choices]")) delete left[element.name];
  for (const holder of form.querySelectorAll("[data-rows]")) {
    const name = holder.dataset.rows;
    holder.replaceChildren();
    for (const values of rowsOf(left, name)) {
      const row = addRow(name);
      for (const element of row.querySelectorAll("[data-kind]")) show(element, values[element.name]);
    }
    delete left[name];
  }
  delete left[ANSWER];
  return left;
}

function rowsOf(left, name) {
  if (name !== PAIRED) return left[name] ?? [];
  return (left[PAIRED] ?? []).map((challenge, n) => ({ [PAIRED]: challenge, [ANSWER]: left[ANSWER]?.[n] }));
}

function take(left, [name, ...rest], isKept) {
  if (!left || !(name in left)) return undefined;
  if (rest.length > 0) return take(left[name], rest, isKept);
  const value = left[name];
  if (!isKept) delete left[name];
  return value;
}

function show(element, value) {
  if (element.dataset.kind === "choices") element.checked = (value ?? []).map(String).includes(element.value);
  else if (element.dataset.kind === "check") element.checked = String(value ?? "") === "true";
  else element.value = Array.isArray(value) ? value.join(", ") : String(value ?? "");
}

// `kept`, with the form's own fields in it: a block keeps what the form does not ask for.
export function merged(kept, fields) {
  const both = { ...kept };
  for (const [name, value] of Object.entries(fields)) {
    both[name] = isBlock(value) && isBlock(both[name]) ? merged(both[name], value) : value;
  }
  return pruned(both);
}

// Without blocks and lists that hold nothing.
function pruned(block) {
  const known = Object.entries(block).map(([name, value]) => [name, isBlock(value) ? pruned(value) : value]);
  return Object.fromEntries(known.filter(([, value]) => typeof value !== "object" || Object.keys(value).length > 0));
}

function isBlock(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
