/** Digits of the longest number there is: 0512 65181234, or with the country before it (E.164). */
const MOST = 12;
const MOST_ABROAD = 15;
/** 12351, 110. */
const FEWEST = 3;

/** Digits as they are written apart, and the extension behind them: 转, 分机, ext. */
const NUMBER =
  /(\+?\d[\d\s().\u2010-\u2014\u00b7-]*)(?:[^\d\s]?\s*(?:转|轉|分机|分機|ext|x)[\s.:]*(\d{1,8}))?/giu;

/**
 * What a telephone dials for a number as people write it: `0512-6518 1234` → `051265181234`. An
 * extension comes after a pause: `0512-65181234转801` → `051265181234,801`. Of several numbers in one
 * text it is the first. Undefined where there is none.
 */
export function dialled(written: string): string | undefined {
  for (const [, number = '', extension] of written.normalize('NFKC').matchAll(NUMBER)) {
    const digits = firstOf(number.trim());
    if (digits.length < FEWEST) continue;
    return extension ? `${digits},${extension}` : digits;
  }
  return undefined;
}

/** A space parts the digits of a number, and numbers from each other: no number is longer than that. */
function firstOf(number: string): string {
  const most = /^(\+|00)/.test(number) ? MOST_ABROAD : MOST;
  let digits = '';
  for (const group of number.split(/\s+/)) {
    const more = group.replace(/[^\d+]/g, '');
    if (digits && digits.replace('+', '').length + more.length > most) break;
    digits += more;
  }
  return digits;
}
