// Stands before Decap CMS on /admin/ and starts it, once it has learnt our files and our language.

import { read, write } from "../cms/file.js";
import { indonesian } from "../cms/words.js";

self.CMS_MANUAL_INIT = true;
document.addEventListener("DOMContentLoaded", () => {
  self.CMS.registerCustomFormat("pameran", "md", { fromFile: read, toFile: write });
  self.CMS.registerLocale("id", indonesian);
  self.CMS.init();
});
