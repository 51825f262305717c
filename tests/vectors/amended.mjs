// Reads {file, before, after, order} as JSON and writes what the form makes of the file.
import { readFileSync } from "node:fs";
import { amended } from "../../assets/scripts/form/amend.js";

const { file, before, after, order } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(amended(file, before, after, order)));
