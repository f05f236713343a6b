/**
 * A figure that is written out already with its unit, as an editor sets them: “86 场”, “近 3000 人”,
 * but “40 余项” and “二十余部”: a space stands behind digits and letters (all up to U+06FF, Arabic
 * script among them), none between two Chinese characters.
 */
export const amountText = (value: string, unit = ''): string =>
  value + (unit && /[!-ۿ]$/.test(value) ? ' ' : '') + unit;
