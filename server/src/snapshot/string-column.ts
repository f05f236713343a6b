/** Strings, one a row, as one run of UTF-8: nothing for a collector of garbage to walk through. */
export interface StringColumn {
  bytes: Uint8Array;
  /** Where each string starts, and one past the last. */
  starts: Uint32Array;
}

export function packStrings(strings: readonly string[]): StringColumn {
  const starts = new Uint32Array(strings.length + 1);
  let at = 0;
  strings.forEach((text, row) => {
    at += Buffer.byteLength(text);
    starts[row + 1] = at;
  });
  // A buffer of its own, so that it can be handed to another thread.
  const bytes = new Uint8Array(at);
  Buffer.from(bytes.buffer).write(strings.join(''));
  return { bytes, starts };
}

export function stringAt(column: StringColumn, row: number): string {
  return viewAt(column, row).toString('utf8');
}

/** Negative when the string of the row comes before `text`, positive when after, by UTF-8 bytes. */
export function compareAt(column: StringColumn, row: number, text: Uint8Array): number {
  return Buffer.compare(viewAt(column, row), text);
}

function viewAt({ bytes, starts }: StringColumn, row: number): Buffer {
  const start = starts[row] as number;
  const { buffer, byteOffset } = bytes;
  return Buffer.from(buffer, byteOffset + start, (starts[row + 1] as number) - start);
}
