import { PameranKiosk } from "../kiosk/pameran-kiosk.js";

customElements.define("pameran-kiosk", PameranKiosk);
