import assert from "node:assert/strict";
import test from "node:test";

import { columns, counts, passes } from "../search/facets.js";

// Two regions with two numbers each: a pavilion and an exhibit, and a pavilion alone.
const TABLE = columns(
  {
    pillars: ["smart-living", "smart-society"], statuses: ["planned", "running"], pillar: "*0*-", status: "-1--", quick_win: "-1--",
    also: { 1: ["smart-society"] }, seeking: { 1: ["funding"] }, regions: [["kota-contoh", "A", [2019, 2022], "Kota Contoh"], ["kota-umpama", "B", [], "Kota Umpama"]],
  },
  2,
); // fmt: skip
const HERE = [0, 1, 2];
const chosen = (choice) => new Map(Object.entries(choice).map(([facet, values]) => [facet, new Set(values)]));
const left = (choice) => HERE.filter((number) => passes(number, chosen(choice), TABLE));

test("a table says of every number what it is", () => {
  assert.deepEqual([0, 1, 2, 3].map(TABLE.exists), [true, true, true, false]);
  assert.deepEqual(["pillar", "status", "seeking", "region"].map((facet) => TABLE.valuesOf(1, facet)), [
    ["smart-living", "smart-society"], ["running"], ["funding"], ["kota-contoh"],
  ]); // fmt: skip
  assert.deepEqual(TABLE.regions, [["kota-contoh", "Kota Contoh"], ["kota-umpama", "Kota Umpama"]]);
});

test("any value of a facet will do, but every facet must be met", () => {
  assert.deepEqual(left({}), HERE);
  assert.deepEqual(left({ hall: ["A", "B"] }), HERE);
  assert.deepEqual(left({ hall: ["A"], pillar: ["smart-society"] }), [1]);
  assert.deepEqual(left({ quick_win: ["true"] }), [1]);
  assert.deepEqual(left({ cohort: ["2019"] }), [0, 1]);
  assert.deepEqual(left({ pillar: ["__proto__"] }), []);
});

test("a value is counted as if the other facets alone applied", () => {
  const found = counts(HERE, ["pillar", "hall", "cohort"], chosen({ hall: ["A"] }), TABLE);

  assert.deepEqual([...found.get("hall")], [["A", 2], ["B", 1]]);
  assert.deepEqual([...found.get("pillar")], [["smart-living", 1], ["smart-society", 1]]);
  assert.deepEqual([...found.get("cohort")], [["2019", 2], ["2022", 2]]);
});
