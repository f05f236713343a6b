/** Dates, lists and plain words out of what other systems write. */

/** How much of a date is wanted; `time` is a moment with offset. */
export type DateCut = 'year' | 'month' | 'day' | 'time';

/** China keeps one time; systems there write none. */
const OFFSET = '+08:00';
const OFFSET_MS = 8 * 3600_000;

const WRITTEN =
  /((?:19|20|21)\d{2})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})(?!\d))?)?(?:[\sT日]*(\d{1,2}):(\d{2})(?::([0-5]\d)(?:\.\d+)?)?\s*(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?/i;
const COMPACT = /^((?:19|20|21)\d{2})(0[1-9]|1[0-2])(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;
/** Seconds or milliseconds since 1970, of any day since 1973. */
const EPOCH = /^(\d{9,10})(\d{3})?$/;

/**
 * The date in what is written: `2023年5月1日`, `2023-05-01 10:22:33`, `20230501`, seconds or
 * milliseconds since 1970. Undefined where there is none, or less of it than is wanted.
 */
export function dateIn(value: unknown, cut: DateCut): string | undefined {
  const text = String(value).normalize('NFKC').trim();
  const written = COMPACT.test(text)
    ? text.replace(
        COMPACT,
        (_, year, month, day, hour = '', minute = '', second = '00') =>
          `${year}-${month}-${day} ${hour}:${minute}:${second}`,
      )
    : text.replace(EPOCH, (_, seconds) =>
        new Date(Number(seconds) * 1000 + OFFSET_MS).toISOString().slice(0, 19),
      );
  const [, year, month, day, hour, minute, second = '00', zone = OFFSET] =
    WRITTEN.exec(written) ?? [];
  if (year === undefined) return undefined;
  if (cut === 'year') return year;
  if (!isIn(month, 1, 12)) return undefined;
  const upToMonth = `${year}-${two(month)}`;
  if (cut === 'month') return upToMonth;
  if (!isIn(day, 1, 31)) return undefined;
  const whole = `${upToMonth}-${two(day)}`;
  if (cut === 'day') return whole;
  if (!isIn(hour, 0, 23) || !isIn(minute, 0, 59)) return undefined;
  const offset = /^z$/i.test(zone) ? 'Z' : zone.replace(/^(...):?/, '$1:');
  return `${whole}T${two(hour)}:${minute}:${second}${offset}`;
}

function isIn(digits: string | undefined, least: number, most: number): digits is string {
  return digits !== undefined && Number(digits) >= least && Number(digits) <= most;
}

const two = (digits: string): string => digits.padStart(2, '0');

/** The parts of a text between any of the signs, without blank ones. */
export function listIn(text: string, signs: string): string[] {
  const parts: string[] = [''];
  for (const letter of text) {
    if (signs.includes(letter)) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map(part => part.trim()).filter(Boolean);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  hellip: '…',
};

/** The words of a text with HTML in it: what ends a block divides paragraphs, scripts and styles go. */
export function plainText(html: string): string {
  return html
    .replace(/<(script|style)\b[^<>]*>[^]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<!--[^]*?(?:-->|$)/g, '')
    .replace(/[\r\n]+/g, ' ')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?(?:p|div|h[1-6]|li|ul|ol|section|article|tr|table|blockquote)\b[^<>]*>/gi, '\n\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(#x?[\da-f]+|[a-z]+);/gi, entity)
    .split('\n')
    .map(line => line.replace(/[\s\u3000]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) {
    const known = Object.prototype.hasOwnProperty.call(ENTITIES, name);
    return known ? ENTITIES[name]! : whole;
  }
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
