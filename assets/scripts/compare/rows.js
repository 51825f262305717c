// Columns of lines, as builder/views/compare.py writes them -> what each row says of them.

// -> {name, cells: lines of each column, isKnown: of any, isSame: in all of several}
export function rows(names, columns) {
  return names.map((name) => {
    const cells = columns.map(({ cells }) => (cells[name] ?? []).map(whole));
    const said = cells.map((lines) => JSON.stringify(lines.map(({ label, text }) => [label, text])));
    return {
      name,
      cells,
      isKnown: cells.some((lines) => lines.length > 0),
      isSame: said.length > 1 && said.every((text) => text === said[0]),
    };
  });
}

function whole(line) {
  return { label: "", href: "", lang: "", state: "", ...(typeof line === "string" ? { text: line } : line) };
}
