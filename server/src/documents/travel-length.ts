/**
 * About how many bytes of a document travel, to two figures: what somebody is asked before they do. In
 * a browser, which has no Brotli to write with, it is guessed from what such documents come to.
 */
export function travelLength(pieces: readonly Uint8Array[]): number {
  const zlib = (globalThis as Partial<typeof globalThis>).process?.getBuiltinModule?.('node:zlib');
  const length = zlib
    ? zlib.brotliCompressSync(Buffer.concat(pieces), {
        params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 },
      }).byteLength
    : pieces.reduce((sum, { byteLength }) => sum + byteLength, 0) * SHARE;
  return Number(length.toPrecision(2));
}

/** What is left of columns of 2,000 to 180,000 stations (scripts/make-stations.mjs) in Brotli. */
const SHARE = 0.35;
