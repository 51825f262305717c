// For a browser that cannot inflate by itself; assets/scripts/search/pieces.js asks for it.

import { unzlibSync } from "fflate";

self.pameranSearch("inflate", unzlibSync);
