/** How much of the whole, 0 to 1; nothing that can be drawn counts as none. */
export function fractionOf(value: number, max: number): number {
  const fraction = value / max;
  return fraction > 0 ? Math.min(1, fraction) : 0;
}

/** The same in whole percents, as a fraction: 0 only before it has begun, 1 only when it is done. */
export function percentOf(value: number, max: number): number {
  const fraction = fractionOf(value, max);
  return fraction > 0 && fraction < 1
    ? Math.min(99, Math.max(1, Math.round(fraction * 100))) / 100
    : fraction;
}
