import type { FaultCode, Finding, FormCheck } from '../document.ts';

/**
 * A value against the limits of a check, which may be absent.
 * @param read the limit as it compares with the value
 */
export function checkRange<V extends number | string>(
  value: V,
  { min, max }: Pick<FormCheck, 'min' | 'max'>,
  below: FaultCode,
  above: FaultCode,
  read: (limit: number | string) => V,
): Finding | undefined {
  if (min !== undefined && value < read(min)) return { code: below, params: { min: read(min) } };
  if (max !== undefined && value > read(max)) return { code: above, params: { max: read(max) } };
  return undefined;
}

/** A number against its limits. */
export function checkNumber(value: unknown, check: FormCheck): Finding | undefined {
  return Number.isFinite(value)
    ? checkRange(value as number, check, 'too-small', 'too-large', Number)
    : { code: 'not-a-number' };
}

/** Length in characters as people count them (code points). */
export function checkLength(
  text: string,
  check: Pick<FormCheck, 'min' | 'max'>,
): Finding | undefined {
  const length = [...text].length;
  const found = checkRange(length, check, 'too-short', 'too-long', Number);
  return found && { ...found, params: { ...found.params, n: length } };
}
