// A piece as it is shipped -> its bytes. The first byte says whether the rest is deflated: builder/index/ does so only where
// that spares more of a slow line's time than the browser's stream takes.

export async function unboxed(piece) {
  const rest = piece.subarray(1);
  if (piece[0] === 0) return rest;
  const stream = new Blob([rest]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
