// Reads [[kind, text]] as JSON and writes what the form makes of each text.
import { readFileSync } from "node:fs";
import { meant } from "../../assets/scripts/form/meant.js";

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(([kind, text]) => meant(text, kind))));
