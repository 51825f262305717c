// What the form's script says of each case, and the file that it writes.
//
// Usage: node verdicts.mjs < {"rules": …, "cases": [{"fields": …, "body": …}]}  -> [{"problems": [[code, field]], "text"}]

import { readFileSync } from "node:fs";

import { bodyProblems, problems, told } from "../../assets/scripts/form/check.js";
import { innovationText, story } from "../../assets/scripts/form/write.js";

const { rules, cases } = JSON.parse(readFileSync(0, "utf8"));
const order = Object.keys(rules.schema.properties);
const field = (path) => path.filter((part) => typeof part === "string").at(-1);

console.log(
  JSON.stringify(
    cases.map(({ fields, body = "" }) => {
      const written = story([{ heading: "Apa masalahnya", text: body }]);
      const found = [...problems(fields, rules), ...bodyProblems(written, rules.body)];
      return {
        problems: found.map(({ code, path }) => [code, field(path)]),
        told: found.map((each) => told(each, rules, field)[0]),
        text: innovationText(fields, written, order),
      };
    }),
  ),
);
