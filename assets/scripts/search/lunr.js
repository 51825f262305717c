// The parts of lunr that state a query and expand its terms. Its package joins them with those that build an index, stem
// English and score, which is three quarters of its bytes and never used here. The files in lib/ are the package's own
// sources: plain scripts that hang what they define on a global `lunr`.

import "./lunr-global.js";
import "lunr/lib/utils.js";
import "lunr/lib/token_set.js";
import "lunr/lib/token_set_builder.js";
import "lunr/lib/query.js";

export default globalThis.lunr;
