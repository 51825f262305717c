import { PameranSearch } from "../search/pameran-search.js";

// Two may have sent for it: a stemmer that came late, and an engine that had given it up.
if (!customElements.get("pameran-search")) customElements.define("pameran-search", PameranSearch);
