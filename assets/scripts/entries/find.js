import { register } from "../offline/register.js";
import { PameranFind } from "../search/pameran-find.js";
import { PameranRegionCheck } from "../search/pameran-region-check.js";

customElements.define("pameran-find", PameranFind);
customElements.define("pameran-region-check", PameranRegionCheck);

register();
