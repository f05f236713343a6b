/** Rows that share a start. A row's own is found by adding up the lengths before it. */
const BLOCK = 16;

const REPLACEMENT = 0xfffd;

/**
 * Texts as UTF-8, one after the other: `bytes`, the length of each in bytes, and where every 16th
 * begins. A row costs its bytes and 1.25 more.
 */
export class PackedText {
  readonly bytes: Uint8Array;
  /** Of bytes, by row. */
  readonly lengths: Uint8Array | Uint32Array;
  /** Whether a byte is a character everywhere. */
  readonly isAscii: boolean;
  /** Whether all are letters and digits of ASCII and common Chinese characters (`isPlainUnit`). */
  readonly isPlain: boolean;
  private readonly starts: Uint32Array;
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor(bytes: Uint8Array, lengths: Uint8Array | Uint32Array, script: Script) {
    this.bytes = bytes;
    this.lengths = lengths;
    this.isAscii = script.isAscii;
    this.isPlain = script.isPlain;
    this.starts = startsOf(lengths);
  }

  get length(): number {
    return this.lengths.length;
  }

  /** Where the text of a row begins in `bytes`. */
  start(row: number): number {
    let start = this.starts[Math.floor(row / BLOCK)]!;
    for (let before = row - (row % BLOCK); before < row; before++) start += this.lengths[before]!;
    return start;
  }

  /** Shorter texts first, then byte by byte: of ASCII, the order of `compareIds`. */
  compare(a: number, b: number): number {
    const [length, other] = [this.lengths[a]!, this.lengths[b]!];
    if (length !== other) return length - other;
    const { bytes } = this;
    const [left, right] = [this.start(a), this.start(b)];
    for (let at = 0; at < length; at++) {
      const difference = bytes[left + at]! - bytes[right + at]!;
      if (difference !== 0) return difference;
    }
    return 0;
  }

  at(row: number): string {
    const start = this.start(row);
    return this.decoder.decode(this.bytes.subarray(start, start + this.lengths[row]!));
  }

  /**
   * Whether the text of a row is this one, without making it; false as well where that would take
   * more than characters of one, two or three bytes.
   */
  isSurely(row: number, text: string): boolean {
    const { bytes } = this;
    let at = this.start(row);
    const end = at + this.lengths[row]!;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80) {
        if (at >= end || bytes[at++] !== code) return false;
      } else if (code < 0x800) {
        if (at + 2 > end || bytes[at] !== (0xc0 | (code >> 6))) return false;
        if (bytes[at + 1] !== (0x80 | (code & 0x3f))) return false;
        at += 2;
      } else {
        if (code >= 0xd800 && code < 0xe000) return false;
        if (at + 3 > end || bytes[at] !== (0xe0 | (code >> 12))) return false;
        if (bytes[at + 1] !== (0x80 | ((code >> 6) & 0x3f))) return false;
        if (bytes[at + 2] !== (0x80 | (code & 0x3f))) return false;
        at += 3;
      }
    }
    return at === end;
  }
}

/** What characters texts are made of. */
interface Script {
  readonly isAscii: boolean;
  readonly isPlain: boolean;
}

/**
 * Packs texts. Half of a surrogate pair becomes U+FFFD, as everywhere where text becomes UTF-8
 * (WHATWG Encoding).
 */
export function packText(texts: readonly string[]): PackedText {
  let units = 0;
  for (const text of texts) units += text.length;
  // A unit of UTF-16 takes three bytes at most.
  const bytes = new Uint8Array(3 * units);
  let lengths: Uint8Array | Uint32Array = new Uint8Array(texts.length);
  let end = 0;
  let isPlain = true;
  for (let row = 0; row < texts.length; row++) {
    const start = end;
    const text = texts[row]!;
    end = write(text, bytes, start);
    if (isPlain) isPlain = isAllPlain(text);
    if (end - start > 0xff && lengths instanceof Uint8Array) lengths = Uint32Array.from(lengths);
    lengths[row] = end - start;
  }
  return new PackedText(bytes.slice(0, end), lengths, { isAscii: end === units, isPlain });
}

function isAllPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isPlainUnit(text.charCodeAt(i))) return false;
  return true;
}

/** Letters and digits of ASCII, and U+4E00 to U+9FFF: `foldText` changes no more than their case. */
function isPlainUnit(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a)
  );
}

/** Writes a text as UTF-8; @returns where it ends */
function write(text: string, bytes: Uint8Array, start: number): number {
  let at = start;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    if (code >= 0xd800 && code < 0xe000) {
      const whole = text.codePointAt(i)!;
      if (whole > 0xffff) i++;
      code = whole > 0xffff ? whole : REPLACEMENT;
    }
    if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6);
    } else {
      if (code > 0xffff) {
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 0x3f);
      } else {
        bytes[at++] = 0xe0 | (code >> 12);
      }
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
    }
    bytes[at++] = 0x80 | (code & 0x3f);
  }
  return at;
}

function startsOf(lengths: Uint8Array | Uint32Array): Uint32Array {
  const starts = new Uint32Array(Math.ceil(lengths.length / BLOCK));
  let end = 0;
  for (let row = 0; row < lengths.length; row++) {
    if (row % BLOCK === 0) starts[row / BLOCK] = end;
    end += lengths[row]!;
  }
  return starts;
}
