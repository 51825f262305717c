// What people write -> what a field takes, where it can mean one thing only; any other text stays as it is. Twin of
// some_date(), address() and number() in builder/values.py, as far as it goes: tests/vectors/meant.json holds both.

const MONTHS = ["jan", "[fp]eb", "m(?:ar|rt)", "apr", "m(?:ei|ay)", "jun", "jul", "a(?:g|ug)", "sep", "o[kc]t", "no[vp]", "de[sc]"];

export function meant(text, reads) {
  return { date, address, email, figure }[reads]?.(text.trim().replace(/\s+/g, " ")) ?? text;
}

function date(text) {
  const named = /^(?:(\d{1,2})[ .-]+)?([a-z]+)\.?[ .,-]+(\d{4})$/i.exec(text);
  if (named) return written(named[3], MONTHS.findIndex((name) => new RegExp(`^${name}[a-z]*$`, "i").test(named[2])) + 1, named[1]);
  const digits = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (digits) return Number(digits[2]) > 12 ? written(digits[3], digits[1], digits[2]) : written(digits[3], digits[2], digits[1]);
  const short = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  return short ? written(short[2], short[1]) : null;
}

function written(year, month, day) {
  if (!(month >= 1 && month <= 12) || day > 31) return null;
  return [year, month, day].filter(Boolean).map((part) => String(part).padStart(2, "0")).join("-");
}

function address(text) {
  return /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:[/?#]\S*)?$/i.test(text) ? `https://${text}` : null;
}

// 1.250,5 becomes 1250.5; 1.250 and 1,250 could mean either.
function figure(text) {
  return /^-?(\d+|\d{1,3}(\.\d{3})+),\d\d?$/.test(text) ? text.replaceAll(".", "").replace(",", ".") : null;
}

function email(text) {
  return text.replace(/^mailto: ?/i, "").replace(/ ?@ ?/, "@");
}
