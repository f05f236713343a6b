/** Exact numbers for recomputing: whole over whole, nothing of the engine's decimals in them. */

/** Numerator and denominator; the denominator is never negative, 0 of what lies beyond all numbers. */
export type Q = readonly [bigint, bigint];

/** The decimal a number is written as. */
export function q(value: number): Q {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = BigInt(whole + fraction);
  const shift = Number(exponent) - fraction.length;
  return shift < 0 ? [digits, 10n ** BigInt(-shift)] : [digits * 10n ** BigInt(shift), 1n];
}

export const plus = (a: Q, b: Q): Q => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
export const times = (a: Q, b: Q): Q => [a[0] * b[0], a[1] * b[1]];
export const minus = (a: Q, b: Q): Q => plus(a, [-b[0], b[1]]);
export const per = (a: Q, b: Q): Q =>
  b[0] < 0n ? [-a[0] * b[1], -a[1] * b[0]] : [a[0] * b[1], a[1] * b[0]];
export const sum = (values: readonly Q[]): Q => values.reduce(plus, [0n, 1n]);

/** Below zero where the first is less, above where it is more. */
export function order(a: Q, b: Q): number {
  const [left, right] = [a[0] * b[1], b[0] * a[1]];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** To so many decimals, halves away from zero. */
export function round([num, den]: Q, decimals: number): Q {
  const unit = 10n ** BigInt(decimals);
  const size = (num < 0n ? -num : num) * unit;
  const whole = (2n * size + den) / (2n * den);
  return [num < 0n ? -whole : whole, unit];
}

/** The square root, cut off after so many decimals. */
export function root([num, den]: Q, decimals: number): Q {
  const unit = 10n ** BigInt(decimals);
  const square = (num * unit * unit) / den;
  let [low, high] = [0n, square + 1n];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle * middle <= square) low = middle;
    else high = middle;
  }
  return [low, unit];
}

/** The number nearest to what has a finite decimal, as rounded ones have. */
export function number([num, den]: Q): number {
  const places = String(den).length - 1;
  return Number(`${num}e-${places}`);
}
