// How the files below search/ arrive. Each is a classic script that hands one value to `pameranSearch(name, value)`: the
// same over http and from a folder, where nothing may be fetched. Two of our scripts on one page share what came.

const office = (self.pameranSearch ||= Object.assign((name, value) => office.values.set(name, value), {
  values: new Map(),
  under: new Map(), // address -> promise
}));

// The value that the script at `address` hands over as `name`: one that the page brings along, or else one that is put
// there now. One that failed to come is asked for again next time.
export function post(address, name) {
  if (!office.under.has(address)) {
    const arrival = new Promise((resolve, reject) => {
      const come = () => (office.values.has(name) ? resolve(office.values.get(name)) : reject(new Error(address)));
      if (office.values.has(name)) return come();
      const own = document.querySelector(`script[defer][src="${address}"]`);
      const script = own ?? Object.assign(document.createElement("script"), { src: address, async: true });
      script.addEventListener("load", come);
      script.addEventListener("error", () => {
        script.remove();
        reject(new Error(address));
      });
      if (!own) document.head.append(script);
    });
    arrival.catch(() => office.under.delete(address));
    office.under.set(address, arrival);
  }
  return office.under.get(address);
}
