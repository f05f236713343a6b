import { makeProblem, type Issue, type Problem } from './problem.ts';

/** `issue` says that the text is good and its label is not. */
export type Decoded = { ok: true; text: string; issue?: Issue } | { ok: false; problem: Problem };

/**
 * Bytes of a document as text. A byte order mark decides, else the `charset` of the Content-Type,
 * else UTF-8 (RFC 8259 §8.1). Nothing is guessed: bytes that the encoding does not allow are a
 * `charset` problem, as is a name the Encoding Standard does not know. Chinese text that is UTF-8
 * through and through is read as such under any label, and told: web servers put a default label
 * on JSON that their makers never notice, for browsers' own `response.json()` heeds none.
 */
export function decode(bytes: Uint8Array, contentType: string | null): Decoded {
  const mark = byteOrderMark(bytes);
  const label = mark ?? charsetOf(contentType) ?? 'utf-8';
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    return fail(`the charset "${label}" is not known`);
  }
  const text = mark || decoder.encoding === 'utf-8' ? undefined : chineseUtf8(bytes);
  if (text !== undefined) {
    const detail = `labelled "${label}", but it is UTF-8 and was read so; mend the Content-Type`;
    return { ok: true, text, issue: { pointer: '', code: 'charset', detail } };
  }
  try {
    return { ok: true, text: decoder.decode(bytes) };
  } catch {
    return fail(`the bytes are not ${decoder.encoding}; declare the charset they are in`);
  }
}

/** Whether nothing says that the bytes are anything else than plain UTF-8. */
export function isUtf8(bytes: Uint8Array, contentType: string | null): boolean {
  return !byteOrderMark(bytes) && /^utf-?8$/i.test(charsetOf(contentType) ?? 'utf-8');
}

/**
 * The bytes as UTF-8 where they are that and hold Chinese characters. Text in GB 18030 never comes
 * out so, but for a document of nothing else than a few rare characters in the right order.
 */
function chineseUtf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /\p{Script=Han}/u.test(text) ? text : undefined;
  } catch {
    return undefined;
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
