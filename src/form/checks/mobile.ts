/**
 * The eleven digits of a mobile number of mainland China (1, then 3 to 9), with or without the
 * country code and what people put between the digits; undefined where it is none.
 */
export function readMobile(text: string): string | undefined {
  const digits = text
    .slice(0, 99)
    .normalize('NFKC')
    .replace(/[\s().·‐-―-]/g, '');
  const found = /^(?:\+?86|0086)?(1[3-9]\d{9})$/.exec(digits);
  return found ? found[1] : undefined;
}
