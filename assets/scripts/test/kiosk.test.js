import assert from "node:assert/strict";
import test from "node:test";

import { secondsFrom, slideFrom, stepped } from "../kiosk/pace.js";

test("the address states the seconds, within reason", () => {
  const stated = { "": 20, "?detik=45": 45, "?detik=1": 5, "?detik=9999": 600, "?detik=x": 20, "?detik=-3": 20, "?detik=": 20 };
  for (const [search, seconds] of Object.entries(stated)) assert.equal(secondsFrom(search), seconds, search);
});

test("an address may lead to a slide, and to no other", () => {
  assert.deepEqual(["#layar-3", "#layar-9", "#layar-0", "#isi", ""].map((hash) => slideFrom(hash, 3)), [2, 0, 0, 0, 0]);
});

test("after the last slide comes the first, before the first the last", () => {
  assert.deepEqual([stepped(2, 1, 3), stepped(0, -1, 3), stepped(0, 1, 1)], [0, 2, 0]);
});
