import type { KeyRing } from '../keys/key-ring.ts';

/** Bytes sealed at a time: the text of a part stays below a megabyte. */
const PART = 512 * 1024;

/**
 * What the bytes of a part are bound to: its place in this very file of this site, and how many
 * there are, so that parts can be neither exchanged nor left out.
 */
export function partContext(siteId: string, id: string, seq: number, parts: number): string {
  return `${siteId}/upload/${id}/${seq}/${parts}`;
}

/** A file's bytes as sealed texts. */
export function sealParts(keys: KeyRing, siteId: string, id: string, bytes: Buffer): string[] {
  const count = Math.max(1, Math.ceil(bytes.length / PART));
  return Array.from({ length: count }, (_, seq) => {
    const part = bytes.subarray(seq * PART, (seq + 1) * PART);
    return keys.seal(part, partContext(siteId, id, seq, count));
  });
}

/** @throws KeyMissing, Tampered */
export function openParts(
  keys: KeyRing,
  siteId: string,
  id: string,
  parts: readonly string[],
): Buffer {
  return Buffer.concat(
    parts.map((sealed, seq) => keys.open(sealed, partContext(siteId, id, seq, parts.length))),
  );
}
