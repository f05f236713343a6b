import { createHash, hash } from 'node:crypto';

/** 132 bits of SHA-256, base64url: no two documents of a site will ever meet. */
export function hashOf(pieces: readonly Uint8Array[]): string {
  return digestOf(pieces).slice(0, 22);
}

function digestOf(pieces: readonly Uint8Array[]): string {
  const [first, ...more] = pieces;
  if (first && more.length === 0) return hash('sha256', first, 'base64url');
  const made = createHash('sha256');
  for (const piece of pieces) made.update(piece);
  return made.digest('base64url');
}
