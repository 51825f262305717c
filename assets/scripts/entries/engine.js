import { engine } from "../search/engine.js";

self.pameranSearch("engine", engine);
