// What was compared last in this tab, so that a visitor who comes back with another one can put it beside. It only offers:
// what is shown is what the address says.

const KEY = "pameran-compare";

// [{id, name, lang, place}] of the same kind, if one that was not among them is chosen now; else nothing.
export function remembered({ kind, names }, store = storage()) {
  try {
    const before = JSON.parse(store.getItem(KEY));
    if (names.length !== 1 || before.kind !== kind || before.chosen.some(({ id }) => id === names[0])) return [];
    return before.chosen;
  } catch {
    return [];
  }
}

export function remember(kind, chosen, store = storage()) {
  try {
    store.setItem(KEY, JSON.stringify({ kind, chosen }));
  } catch {
    // a private window may keep nothing
  }
}

function storage() {
  try {
    return self.sessionStorage;
  } catch {
    return null;
  }
}
