/** A number of bytes as a person reads it: 1 KB is 1,024 bytes, as phones and Windows count. */
export interface FileSize {
  readonly unit: 'byte' | 'kb' | 'mb';
  readonly n: number;
}

const KB = 1024;
const MB = 1024 * KB;

/**
 * Rounded up, so that a file that is too large never looks as large as the limit; a limit is rounded
 * down (`Math.floor`). Megabytes below 100 keep one decimal.
 */
export function sizeOf(bytes: number, round: (n: number) => number = Math.ceil): FileSize {
  if (bytes < KB) return { unit: 'byte', n: bytes };
  if (bytes < MB) return { unit: 'kb', n: round(bytes / KB) };
  const n = bytes / MB;
  return { unit: 'mb', n: n < 100 ? round(n * 10) / 10 : round(n) };
}
