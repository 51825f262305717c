// The parts of lunr that answer a query. Its package joins them with those that build an index, parse a query's syntax
// and stem English, which is more than a third of its bytes and never used here. The files in lib/ are the package's own
// sources: plain scripts that hang what they define on a global `lunr`.

import "./lunr-global.js";
import "lunr/lib/utils.js";
import "lunr/lib/field_ref.js";
import "lunr/lib/set.js";
import "lunr/lib/token.js";
import "lunr/lib/pipeline.js";
import "lunr/lib/vector.js";
import "lunr/lib/token_set.js";
import "lunr/lib/token_set_builder.js";
import "lunr/lib/match_data.js";
import "lunr/lib/query.js";
import "lunr/lib/index.js";

export default globalThis.lunr;
