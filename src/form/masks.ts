/** Numbers as they are shown where somebody may look over a shoulder; not a way to make data anonymous. */

/**
 * The first three and the last four characters of an identity number (division and birth stay
 * hidden); of one under eleven characters, none.
 */
export function maskedId(number: string): string {
  const [head, tail] = number.length < 11 ? [0, 0] : [3, 4];
  const end = number.length - tail;
  return number.slice(0, head) + '*'.repeat(end - head) + number.slice(end);
}

/** 138****5678, by the same measure. */
export const maskedMobile = maskedId;
