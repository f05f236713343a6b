import type { TextEncodingName } from './types.ts';

/** A text and the encoding it was in. */
export interface DecodedText {
  text: string;
  encoding: TextEncodingName;
}

/**
 * Decodes a text file: by its byte order mark, else as strict UTF-8, else as strict GB18030 (which
 * covers GBK and GB 2312, what Excel and WPS write as "CSV" in China). Undefined when the bytes are
 * none of these.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  for (const [mark, label, encoding] of MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) {
      const text = decode(bytes.subarray(mark.length), label);
      return text === undefined ? undefined : { text, encoding };
    }
  }
  for (const [label, encoding] of UNMARKED) {
    const text = decode(bytes, label);
    // A NUL is no character of a list: the bytes are some binary format or unmarked UTF-16.
    if (text !== undefined && !text.includes('\0')) return { text, encoding };
  }
  return undefined;
}

const MARKS: readonly (readonly [readonly number[], string, TextEncodingName])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8', 'UTF-8 BOM'],
  [[0xff, 0xfe], 'utf-16le', 'UTF-16LE'],
  [[0xfe, 0xff], 'utf-16be', 'UTF-16BE'],
];

const UNMARKED: readonly (readonly [string, TextEncodingName])[] = [
  ['utf-8', 'UTF-8'],
  ['gb18030', 'GB18030'],
];

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
