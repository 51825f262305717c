import { PameranCompare } from "../compare/pameran-compare.js";

customElements.define("pameran-compare", PameranCompare);
