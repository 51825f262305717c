import { PameranSearch } from "../search/pameran-search.js";

customElements.define("pameran-search", PameranSearch);
