// Where a finished file can go: addresses with the text in them, as far as an address may carry it.

const HOST = 7500, EMAIL = 1900, WHATSAPP = 4000; // characters of an address that programs still take

// The host's page for a new file, filled in; `isWhole` is false where the text must be pasted there.
export function newFile(pattern, { folder, name, text }) {
  const path = folder.split("/").map(encodeURIComponent).join("/");
  const filled = (each) => each.replace("{folder}", path).replace("{name}", encodeURIComponent(name)).replace("{text}", () => encodeURIComponent(text));
  const whole = filled(pattern);
  if (pattern.includes("{text}") && whole.length <= HOST) return { href: whole, isWhole: true };
  return { href: filled(pattern.replace(/&value=\{text\}$/, "")), isWhole: false };
}

export function changeFile(pattern, path) {
  return { href: pattern.replace("{path}", path.split("/").map(encodeURIComponent).join("/")), isWhole: false };
}

// `letter` introduces the text, `attach` stands where the file must be attached by hand.
export function email(address, { subject, ...words }) {
  return carried(EMAIL, words, (body) => `mailto:${encodeURIComponent(address).replace("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`);
}

export function whatsapp(number, words) {
  return carried(WHATSAPP, words, (body) => `https://wa.me/${number}?text=${encodeURIComponent(body)}`);
}

function carried(longest, { letter, attach, text }, made) {
  const whole = made(`${letter}\n\n${text}`);
  return whole.length <= longest ? { href: whole, isWhole: true } : { href: made(attach), isWhole: false };
}
