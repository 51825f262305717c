import assert from "node:assert/strict";
import test from "node:test";

import { read, written } from "../compare/address.js";
import { rows } from "../compare/rows.js";
import { remember, remembered } from "../compare/visit.js";

test("an address says what is compared, and reads as it was written", () => {
  const asked = { kind: "inovasi", names: ["kota-a/x", "kabupaten-b/y-2"], onlyDifferent: true };

  assert.equal(written(asked), "?inovasi=kota-a/x&inovasi=kabupaten-b/y-2&beda=1");
  assert.deepEqual(read(written(asked)), asked);
  assert.deepEqual(read("?daerah=kota-a&daerah=kota-b").names, ["kota-a", "kota-b"]);
  assert.equal(written({ kind: "daerah", names: ["kota-a"], onlyDifferent: true }), "?daerah=kota-a"); // one differs from nothing
});

test("an address that is not ours asks for nothing, and no address for more than three", () => {
  const four = ["a", "b", "a", "c", "d"].map((name) => `daerah=kota-${name}`).join("&");

  assert.deepEqual(read(`?${four}`).names, ["kota-a", "kota-b", "kota-c"]);
  assert.deepEqual(read("?inovasi=kota-a%2Fx&daerah=kota-b"), { kind: "inovasi", names: ["kota-a/x"], onlyDifferent: false });
  for (const name of ["../../x", "kota-a/../x", "https://x.example/y", "kota-a", "__proto__/x", `kota-a/${"x".repeat(99)}`]) {
    assert.deepEqual(read(`?inovasi=${encodeURIComponent(name)}`).names, []);
  }
});

test("a row is the same where all columns say the same, and known where one says something", () => {
  const [status, owner, stages] = rows(
    ["status", "owner", "stages"],
    [
      { cells: { status: [{ text: "Berjalan", state: "running" }], owner: [{ text: "Dinas", href: "a" }] } },
      { cells: { status: ["Berjalan"], owner: [{ text: "Dinas", href: "b", label: "Dulu" }] } },
    ],
  );

  assert.deepEqual([status.isSame, owner.isSame], [true, false]);
  assert.deepEqual([owner.isKnown, stages.isKnown], [true, false]);
  assert.deepEqual(stages.cells, [[], []]);
  assert.deepEqual(status.cells[1], [{ text: "Berjalan", label: "", href: "", lang: "", state: "" }]);
  assert.equal(rows(["status"], [{ cells: {} }])[0].isSame, false);
});

test("what was compared before is offered to a newcomer of its kind, and only then", () => {
  const kept = new Map();
  const store = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
  const offered = (kind, ...names) => remembered({ kind, names }, store).map(({ id }) => id);

  assert.deepEqual(offered("daerah", "kota-b"), []);
  remember("daerah", [{ id: "kota-a", name: "Kota A", place: "P" }], store);
  assert.deepEqual(offered("daerah", "kota-b"), ["kota-a"]);
  assert.deepEqual(offered("daerah", "kota-a"), []);
  assert.deepEqual(offered("daerah", "kota-b", "kota-c"), []);
  assert.deepEqual(offered("inovasi", "kota-b/x"), []);
  assert.deepEqual(remembered({ kind: "daerah", names: ["kota-b"] }, null), []);
});
