import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Answer } from './document.ts';

const pack = promisify(gzip);

/** Below this no document is large, however it is sent. */
const SMALL = 100_000;

/**
 * Bytes a document takes on its way: as sent, or, of a file, as gzip would make them.
 * @param exact packs small files too, which are never large
 */
export async function travelBytes(
  { bytes = new Uint8Array(), http }: Answer,
  exact: boolean,
): Promise<number> {
  if (http) return http.wireBytes;
  return bytes.length <= SMALL && !exact ? bytes.length : (await pack(bytes)).length;
}
