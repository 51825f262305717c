import assert from "node:assert/strict";
import test from "node:test";

import { counts, passes } from "../search/facets.js";

const CARDS = [
  { pillar: ["smart-living", "smart-society"], hall: "A", quick_win: true, cohort: [2019, 2022] },
  { pillar: ["smart-living"], hall: "B", quick_win: false, cohort: [] },
  { hall: "B", cohort: [2019] },
];
const chosen = (choice) => new Map(Object.entries(choice).map(([facet, values]) => [facet, new Set(values)]));
const left = (choice) => CARDS.filter((card) => passes(card, chosen(choice))).map((card) => CARDS.indexOf(card));

test("any value of a facet will do, but every facet must be met", () => {
  assert.deepEqual(left({}), [0, 1, 2]);
  assert.deepEqual(left({ hall: ["A", "B"] }), [0, 1, 2]);
  assert.deepEqual(left({ hall: ["B"], pillar: ["smart-living"] }), [1]);
  assert.deepEqual(left({ quick_win: ["true"] }), [0]);
  assert.deepEqual(left({ cohort: ["2019"] }), [0, 2]);
  assert.deepEqual(left({ pillar: ["__proto__"] }), []);
});

test("a value is counted as if the other facets alone applied", () => {
  const found = counts(CARDS, ["pillar", "hall", "cohort"], chosen({ hall: ["A"] }));

  assert.deepEqual([...found.get("hall")], [["A", 1], ["B", 2]]);
  assert.deepEqual([...found.get("pillar")], [["smart-living", 1], ["smart-society", 1]]);
  assert.deepEqual([...found.get("cohort")], [["2019", 1], ["2022", 1]]);
});
