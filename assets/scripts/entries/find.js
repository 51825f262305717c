import { openFolds } from "../fold/open.js";
import { register } from "../offline/register.js";
import { PameranFind } from "../search/pameran-find.js";
import { PameranFindDialog } from "../search/pameran-find-dialog.js";
import { PameranRegionCheck } from "../search/pameran-region-check.js";

customElements.define("pameran-find", PameranFind);
customElements.define("pameran-find-dialog", PameranFindDialog);
customElements.define("pameran-region-check", PameranRegionCheck);

openFolds();
register();
