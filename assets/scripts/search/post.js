// How the files below search/ arrive. Each is a classic script that hands one value to `pameranSearch(name, value)`: the
// same over http and from a folder, where nothing may be fetched. Two of our scripts on one page share what came.

const office = (self.pameranSearch ||= open());

function open() {
  const values = new Map();
  return Object.assign((name, value) => values.set(name, value), { values, under: new Map() }); // address -> promise
}

// What `bring()` promises, asked for once an address; what failed to come is asked for again next time.
export function once(address, bring) {
  if (!office.under.has(address)) {
    const arrival = bring();
    arrival.catch(() => office.under.delete(address));
    office.under.set(address, arrival);
  }
  return office.under.get(address);
}

// The value that the script at `address` hands over as `name`. It is put into the page, which may have sent for it already:
// so put, it waits for no style sheet, and what becomes of it is told.
export function post(address, name) {
  return once(address, () => new Promise((resolve, reject) => {
    const come = () => (office.values.has(name) ? resolve(office.values.get(name)) : reject(new Error(address)));
    if (office.values.has(name)) return come();
    const script = Object.assign(document.createElement("script"), { src: address });
    script.addEventListener("load", come);
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(address));
    });
    document.head.append(script);
  }));
}

// What every question begins with, as one value: two files that name all other pieces of search. The table of packs, in whose
// file the stemmer is, stands apart, since ahead.js needs no more.
export async function directoryAt(root) {
  const said = await Promise.all(["packs", "directory"].map((name) => post(`${root}search/${name}.js`, name)));
  return Object.assign({}, office.values.get("stemmer"), ...said);
}
