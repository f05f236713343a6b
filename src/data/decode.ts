import { makeProblem, type Problem } from './problem.ts';

export type Decoded = { ok: true; text: string } | { ok: false; problem: Problem };

/**
 * Bytes of a document as text. A byte order mark decides, else the `charset` of the Content-Type,
 * else UTF-8 (RFC 8259 §8.1). Nothing is guessed: bytes that the encoding does not allow are a
 * `charset` problem, as is a name the Encoding Standard does not know.
 */
export function decode(bytes: Uint8Array, contentType: string | null): Decoded {
  const label = byteOrderMark(bytes) ?? charsetOf(contentType) ?? 'utf-8';
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    return fail(`the charset "${label}" is not known`);
  }
  try {
    return { ok: true, text: decoder.decode(bytes) };
  } catch {
    return fail(`the bytes are not ${decoder.encoding}; declare the charset they are in`);
  }
}

/** The encoding a byte order mark names (Unicode 16.0, §23.8). */
function byteOrderMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function charsetOf(contentType: string | null): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? '')?.[1];
}

function fail(detail: string): Decoded {
  return { ok: false, problem: makeProblem('charset', { detail }) };
}
