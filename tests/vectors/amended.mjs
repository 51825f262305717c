// Reads [{file, before, after, order}] as JSON and writes what the form makes of each file.
import { readFileSync } from "node:fs";
import { amended } from "../../assets/scripts/form/amend.js";

const cases = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(cases.map(({ file, before, after, order }) => amended(file, before, after, order))));
