// What is compared is what the address says: ?inovasi=kota-a/x&inovasi=kota-b/y, or ?daerah=kota-a&daerah=kota-b, and
// `beda=1` where rows that are equal are left out. Twin of compare() in builder/urls.py.

export const MOST = 3;

const KINDS = {
  inovasi: /^(?:kota|kabupaten)-[a-z0-9-]{1,80}\/[a-z0-9-]{1,80}$/,
  daerah: /^(?:kota|kabupaten)-[a-z0-9-]{1,80}$/,
};

// -> {kind, names, onlyDifferent}: at most three names, each once, of one kind; what cannot be a name is dropped.
export function read(query) {
  const said = new URLSearchParams(query);
  const onlyDifferent = said.get("beda") === "1";
  for (const [kind, pattern] of Object.entries(KINDS)) {
    const names = [...new Set(said.getAll(kind))].filter((name) => pattern.test(name)).slice(0, MOST);
    if (names.length > 0) return { kind, names, onlyDifferent };
  }
  return { kind: "inovasi", names: [], onlyDifferent };
}

export function written({ kind, names, onlyDifferent }) {
  const said = names.map((name) => `${kind}=${name}`);
  return `?${[...said, ...(onlyDifferent && names.length > 1 ? ["beda=1"] : [])].join("&")}`;
}
