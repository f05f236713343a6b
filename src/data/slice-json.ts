import { makeProblem, type Problem } from './problem.ts';

/**
 * A JSON reader that can stop at any time and go on later, for documents of megabytes: `JSON.parse`
 * would hold up the page until its end. Lists of whole numbers become `Int32Array`s while they are
 * read; nothing is made for a number.
 */

/** Bytes read between two moments at which the work may pause. */
const STEP = 16 * 1024;
/** As of `parseJson`. */
const MOST_LEVELS = 100;
/** Names of members are short; a longer text is decoded on its own all the same. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** What is wrong with the text: a `not-json` or a `charset` problem. */
export class JsonFault extends Error {
  readonly problem: Problem;

  constructor(code: 'not-json' | 'charset', detail: string) {
    super(detail);
    this.problem = makeProblem(code, { detail });
  }
}

/**
 * Reads UTF-8 bytes as `JSON.parse` reads their text, but for two things: a list that holds whole
 * numbers of 32 bits alone (and at least one) is an `Int32Array`, and `__proto__` members are left
 * out. Pauses (yields) every 16 kB.
 *
 * @throws JsonFault where it is not JSON, not UTF-8, or nested deeper than 100 levels.
 */
export function* sliceJson(bytes: Uint8Array): Generator<undefined, unknown> {
  const reader = new Reader(bytes);
  const value = yield* reader.value(0);
  reader.skip();
  if (reader.at < bytes.length) reader.fail('there is more after its end');
  return value;
}

class Reader {
  at = 0;

  private readonly bytes: Uint8Array;
  private pause = STEP;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  fail(what: string): never {
    throw new JsonFault('not-json', `byte ${this.at}: ${what}`);
  }

  /** Passes over white space. */
  skip(): void {
    const { bytes } = this;
    for (;;) {
      const byte = bytes[this.at];
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return;
      this.at += 1;
    }
  }

  *value(depth: number): Generator<undefined, unknown> {
    if (depth > MOST_LEVELS) this.fail(`nested deeper than ${MOST_LEVELS} levels`);
    this.skip();
    const byte = this.bytes[this.at];
    if (byte === 0x7b) return yield* this.object(depth);
    if (byte === 0x5b) return yield* this.list(depth);
    return this.scalar();
  }

  private *object(depth: number): Generator<undefined, object> {
    const object: Record<string, unknown> = {};
    this.at += 1;
    this.skip();
    if (this.takes(0x7d)) return object;
    do {
      if (this.at >= this.pause) yield* this.rest();
      this.skip();
      if (this.bytes[this.at] !== 0x22) this.fail('the name of a member was expected');
      const name = this.text();
      this.skip();
      if (!this.takes(0x3a)) this.fail('":" was expected');
      const value = yield* this.value(depth + 1);
      if (name !== '__proto__') object[name] = value;
      this.skip();
    } while (this.takes(0x2c));
    if (!this.takes(0x7d)) this.fail('"," or "}" was expected');
    return object;
  }

  private *list(depth: number): Generator<undefined, unknown[] | Int32Array> {
    this.at += 1;
    this.skip();
    if (this.takes(0x5d)) return [];
    const numbers = yield* this.numbers();
    if (numbers.isWhole) return numbers.found;
    const list: unknown[] = [...numbers.found];
    do {
      if (this.at >= this.pause) yield* this.rest();
      this.skip();
      const byte = this.bytes[this.at];
      const isNested = byte === 0x7b || byte === 0x5b;
      if (isNested) list.push(yield* this.value(depth + 1));
      else list.push(this.scalar());
      this.skip();
    } while (this.takes(0x2c));
    if (!this.takes(0x5d)) this.fail('"," or "]" was expected');
    return list;
  }

  /** Whole numbers up to the end of the list, or up to the first item that is none. */
  private *numbers(): Generator<undefined, { found: Int32Array; isWhole: boolean }> {
    let found = new Int32Array(8);
    for (let count = 0; ; count += 1) {
      if (this.at >= this.pause) yield* this.rest();
      this.skip();
      const value = this.whole();
      if (value === undefined) return { found: found.slice(0, count), isWhole: false };
      if (count === found.length) found = doubled(found);
      found[count] = value;
      this.skip();
      if (this.takes(0x2c)) continue;
      if (!this.takes(0x5d)) this.fail('"," or "]" was expected');
      return { found: found.slice(0, count + 1), isWhole: true };
    }
  }

  /** A whole number of 32 bits written plainly; undefined, and nothing taken, for anything else. */
  private whole(): number | undefined {
    const { bytes } = this;
    let at = this.at;
    const isNegative = bytes[at] === 0x2d;
    if (isNegative) at += 1;
    const first = at;
    let value = 0;
    for (let digit = bytes[at]! - 0x30; digit >= 0 && digit <= 9; digit = bytes[at]! - 0x30) {
      value = value * 10 + digit;
      at += 1;
    }
    const digits = at - first;
    if (digits === 0 || digits > 10 || (digits > 1 && bytes[first] === 0x30)) return undefined;
    const next = bytes[at];
    // A fraction or an exponent follows; −0 is a number of its own.
    if (next === 0x2e || next === 0x65 || next === 0x45 || (isNegative && value === 0))
      return undefined;
    const signed = isNegative ? -value : value;
    if ((signed | 0) !== signed) return undefined;
    this.at = at;
    return signed;
  }

  private scalar(): unknown {
    const byte = this.bytes[this.at];
    if (byte === 0x22) return this.text();
    if (byte === 0x74) return this.word('true', true);
    if (byte === 0x66) return this.word('false', false);
    if (byte === 0x6e) return this.word('null', null);
    return this.number();
  }

  private word<T>(word: string, value: T): T {
    for (let at = 0; at < word.length; at += 1) {
      if (this.bytes[this.at + at] !== word.charCodeAt(at)) this.fail('a value was expected');
    }
    this.at += word.length;
    return value;
  }

  private number(): number {
    const { bytes } = this;
    let end = this.at;
    while (end < bytes.length && isOfNumber(bytes[end]!)) end += 1;
    const text = this.decoded(this.at, end);
    if (!NUMBER.test(text)) this.fail('a value was expected');
    this.at += text.length;
    return Number(text);
  }

  private text(): string {
    const { bytes } = this;
    const start = this.at + 1;
    let end = start;
    let isEscaped = false;
    for (let byte = bytes[end]; byte !== 0x22; byte = bytes[end]) {
      if (byte === undefined) this.fail('a text does not end');
      if (byte! < 0x20) this.fail('a control character stands in a text');
      if (byte === 0x5c) isEscaped = true;
      end += byte === 0x5c ? 2 : 1;
    }
    this.at = end + 1;
    const text = this.decoded(start, end);
    return isEscaped ? this.unescaped(text, start) : text;
  }

  private decoded(start: number, end: number): string {
    try {
      return this.decoder.decode(this.bytes.subarray(start, end));
    } catch {
      throw new JsonFault('charset', `byte ${start}: the bytes are not utf-8`);
    }
  }

  /** Escapes are few; the engine knows them. */
  private unescaped(text: string, start: number): string {
    try {
      return JSON.parse(`"${text}"`) as string;
    } catch {
      this.at = start;
      return this.fail('an escape is not one of JSON');
    }
  }

  private takes(byte: number): boolean {
    if (this.bytes[this.at] !== byte) return false;
    this.at += 1;
    return true;
  }

  private *rest(): Generator<undefined, void> {
    this.pause = this.at + STEP;
    yield;
  }
}

function isOfNumber(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    byte === 0x2d ||
    byte === 0x2b ||
    byte === 0x2e ||
    byte === 0x65 ||
    byte === 0x45
  );
}

function doubled(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}
