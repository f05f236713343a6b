import { pointerFrom, stepsOf, type Step } from './pointer.ts';

/** Why a text is not JSON (RFC 8259). */
export type JsonFaultCode =
  | 'empty'
  | 'depth'
  | 'early-end'
  | 'after-end'
  | 'extra-comma'
  | 'comma'
  | 'colon'
  | 'full-width'
  | 'quote'
  | 'comment'
  | 'line-break'
  | 'escape'
  | 'number'
  | 'word'
  | 'character';

export interface JsonScan {
  /** Where the text stops being JSON, in UTF-16 units from 0. */
  fault?: { at: number; why: JsonFaultCode };
  /** Members that come again in the same object: readers take one of them, and not all the same. */
  duplicates: { pointer: string; at: number }[];
  /** Where the wanted pointers begin; of a missing member, where its nearest parent does. */
  places: ReadonlyMap<string, number>;
}

/** As deep as the widgets read. */
const MOST_LEVELS = 100;

/**
 * Reads a text the way JSON.parse does, for what JSON.parse does not tell: the kind of mistake,
 * members that come twice, and where in the text a pointer is.
 */
export function scanJson(text: string, wanted: Iterable<string> = []): JsonScan {
  const scanner = new JsonScanner(text, wanted);
  try {
    scanner.document();
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { fault: { at: error.at, why: error.why }, ...scanner.results() };
  }
  return scanner.results();
}

/** Line and column, from 1, of a place in a text. */
export function lineAndColumn(text: string, at: number): { line: number; column: number } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < start; end = text.indexOf('\n', end + 1)) {
    line += 1;
  }
  return { line, column: at - start + 1 };
}

class Broken extends Error {
  readonly at: number;
  readonly why: JsonFaultCode;
  constructor(at: number, why: JsonFaultCode) {
    super(why);
    this.at = at;
    this.why = why;
  }
}

/** Wanted pointers as a tree of steps. */
interface Wanted {
  at?: number;
  below: Map<string, Wanted>;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /(?:true|false|null)(?![A-Za-z0-9_])/y;
/** A string's text as far as it is well written (RFC 8259, section 7). */
// eslint-disable-next-line no-control-regex
const FIT = /^(?:[^\u0000-\u001f\\]+|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*/;
/** What makes a closer look worth while. */
// eslint-disable-next-line no-control-regex
const SUSPECT = /[\u0000-\u001f\\]/;
const FULL_WIDTH = /[，：；｛｝［］【】、（）]/;
const FOREIGN_QUOTE = /[“”‘’'`＂]/;

class JsonScanner {
  readonly #text: string;
  #at = 0;
  readonly #steps: Step[] = [];
  readonly #duplicates: JsonScan['duplicates'] = [];
  readonly #root: Wanted = { below: new Map() };
  readonly #wanted: readonly string[];

  constructor(text: string, wanted: Iterable<string>) {
    this.#text = text;
    this.#wanted = [...wanted];
    for (const pointer of this.#wanted) {
      let node = this.#root;
      for (const step of stepsOf(pointer)) {
        const next = node.below.get(step) ?? { below: new Map() };
        node.below.set(step, next);
        node = next;
      }
    }
  }

  results(): JsonScan {
    const places = new Map<string, number>();
    for (const pointer of this.#wanted) {
      let node: Wanted | undefined = this.#root;
      let at = 0;
      for (const step of stepsOf(pointer)) {
        node = node?.below.get(step);
        if (node?.at === undefined) break;
        ({ at } = node as { at: number });
      }
      places.set(pointer, at);
    }
    return { duplicates: this.#duplicates, places };
  }

  document(): void {
    this.#space();
    if (this.#at >= this.#text.length) throw new Broken(this.#at, 'empty');
    this.#value(this.#root, 0);
    this.#space();
    if (this.#at < this.#text.length) throw new Broken(this.#at, this.#strange('after-end'));
  }

  #value(wanted: Wanted | undefined, level: number): void {
    switch (this.#text[this.#at]) {
      case '{':
        return this.#object(wanted, level + 1);
      case '[':
        return this.#array(wanted, level + 1);
      case '"':
        this.#string();
        return;
    }
    for (const pattern of [NUMBER, WORD]) {
      pattern.lastIndex = this.#at;
      const found = pattern.exec(this.#text)?.[0];
      if (found === undefined) continue;
      this.#at += found.length;
      // `01`, `1.2.3`, `12a`: what follows belongs to the number people meant.
      if (/[\w.+]/.test(this.#text[this.#at] ?? '')) throw new Broken(this.#at, 'number');
      return;
    }
    throw new Broken(this.#at, this.#strange('character'));
  }

  #object(wanted: Wanted | undefined, level: number): void {
    this.#open(level);
    const names = new Set<string>();
    while (this.#text[this.#at] !== '}') {
      const start = this.#at;
      if (this.#text[start] !== '"') throw new Broken(start, this.#strange('quote'));
      const name = this.#string();
      const below = wanted?.below.get(name);
      this.#steps.push(name);
      if (names.has(name)) {
        this.#duplicates.push({ pointer: pointerFrom(this.#steps), at: start });
      } else if (below) below.at = start;
      names.add(name);
      this.#space();
      if (this.#text[this.#at] !== ':') throw new Broken(this.#at, this.#strange('colon'));
      this.#at += 1;
      this.#space();
      this.#value(below, level);
      this.#steps.pop();
      this.#next('}');
    }
    this.#at += 1;
  }

  #array(wanted: Wanted | undefined, level: number): void {
    this.#open(level);
    for (let index = 0; this.#text[this.#at] !== ']'; index += 1) {
      const below = wanted?.below.get(String(index));
      if (below) below.at = this.#at;
      this.#steps.push(index);
      this.#value(below, level);
      this.#steps.pop();
      this.#next(']');
    }
    this.#at += 1;
  }

  #open(level: number): void {
    if (level > MOST_LEVELS) throw new Broken(this.#at, 'depth');
    this.#at += 1;
    this.#space();
    if (this.#text[this.#at] === ',') throw new Broken(this.#at, 'extra-comma');
  }

  /** The comma before the next member or item, or the end of what holds them. */
  #next(end: '}' | ']'): void {
    this.#space();
    if (this.#text[this.#at] === end) return;
    if (this.#text[this.#at] !== ',') throw new Broken(this.#at, this.#strange('comma'));
    const comma = this.#at;
    this.#at += 1;
    this.#space();
    if (this.#text[this.#at] === end) throw new Broken(comma, 'extra-comma');
    if (this.#text[this.#at] === ',') throw new Broken(this.#at, 'extra-comma');
  }

  #string(): string {
    const start = this.#at;
    let end = this.#text.indexOf('"', start + 1);
    while (end > 0 && this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1);
    const body = this.#text.slice(start + 1, end < 0 ? undefined : end);
    const fit = SUSPECT.test(body) ? (FIT.exec(body)?.[0].length ?? 0) : body.length;
    if (fit < body.length) {
      throw new Broken(start + 1 + fit, body[fit] === '\\' ? 'escape' : 'line-break');
    }
    if (end < 0) throw new Broken(this.#text.length, 'early-end');
    this.#at = end + 1;
    return body.includes('\\') ? (JSON.parse(`"${body}"`) as string) : body;
  }

  #isEscaped(at: number): boolean {
    let slashes = 0;
    while (this.#text[at - 1 - slashes] === '\\') slashes += 1;
    return slashes % 2 === 1;
  }

  #space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }

  /** What stands where something else should: the mistakes people make, else the given one. */
  #strange(otherwise: JsonFaultCode): JsonFaultCode {
    const rest = this.#text.slice(this.#at, this.#at + 2);
    if (rest === '') return 'early-end';
    if (FULL_WIDTH.test(rest[0]!)) return 'full-width';
    if (FOREIGN_QUOTE.test(rest[0]!)) return 'quote';
    if (/^(?:\/\/|\/\*|#)/.test(rest)) return 'comment';
    if (otherwise === 'character' && /[+.\d]/.test(rest[0]!)) return 'number';
    if (otherwise === 'character' && /[A-Za-z_]/.test(rest[0]!)) return 'word';
    return otherwise;
  }
}
