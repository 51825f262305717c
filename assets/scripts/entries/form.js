import { PameranForm } from "../form/pameran-form.js";

customElements.define("pameran-form", PameranForm);
