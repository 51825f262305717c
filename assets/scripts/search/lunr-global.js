// A module of its own, since imports run before anything else in a file.
globalThis.lunr ||= { version: "2.3.9" }; // as the builder's lunr writes into an index, and package.json pins
