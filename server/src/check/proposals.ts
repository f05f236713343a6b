import { nearestWord } from './words.ts';

/** What a schema asks of the value for which another is proposed. */
export interface Wanted {
  /** JSON type, or several. */
  type?: unknown;
  /** Shared definition: `date`, `regionCode`, `slug` … */
  definition?: string | undefined;
  enum?: readonly unknown[] | undefined;
}

/** The value most likely meant, where only one can be; undefined otherwise. */
export function proposalFor(found: unknown, wanted: Wanted): string | number | boolean | undefined {
  const proposal = propose(found, wanted);
  return proposal === found ? undefined : proposal;
}

function propose(found: unknown, { type, definition, enum: choices }: Wanted) {
  if (choices && typeof found === 'string') {
    return nearestWord(
      found,
      choices.filter(choice => typeof choice === 'string'),
    );
  }
  if (typeof found === 'number' && Number.isSafeInteger(found)) {
    if (definition === 'regionCode') return regionCode(String(found));
    if (type === 'string') return String(found);
  }
  if (typeof found !== 'string') return undefined;
  const text = found.normalize('NFKC').trim();
  if (type === 'number' || type === 'integer') {
    return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
  }
  if (type === 'boolean') return TRUTH[text.toLowerCase()];
  switch (definition) {
    case 'date':
    case 'dateTime':
    case 'dayOrMoment':
    case 'partialDate':
      return moment(text, definition);
    case 'regionCode':
      return regionCode(text);
    case 'slug':
      return slug(text);
    case 'id':
      return text.replace(/[/\\]+/g, '-') || undefined;
    case 'href':
      return href(text);
    default:
      return undefined;
  }
}

const TRUTH: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  是: true,
  有: true,
  false: false,
  no: false,
  否: false,
  无: false,
};

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/;
const CLOCK = /^[\sT]*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** `2026/3/1 8:00` → `2026-03-01T08:00:00+08:00`: China's offset where none is written. */
function moment(text: string, definition: string): string | undefined {
  const day = DAY.exec(text);
  if (!day) return undefined;
  const [, year, month, date] = day.map(part => part.padStart(2, '0'));
  const plain = `${year}-${month}-${date}`;
  if (Number.isNaN(Date.parse(plain))) return undefined;
  const rest = text.slice(day[0].length);
  if (rest === '') return definition === 'dateTime' ? `${plain}T00:00:00+08:00` : plain;
  const clock = CLOCK.exec(rest);
  if (!clock || definition === 'date' || definition === 'partialDate') return plain;
  const [, hour = '', minute = '', second = '00', offset = '+08:00'] = clock;
  const zone = /^[+-]\d{4}$/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
  return `${plain}T${hour.padStart(2, '0')}:${minute}:${second}${zone}`;
}

/** Statistics write divisions with 9 or 12 digits; the first six are the code of GB/T 2260. */
function regionCode(text: string): string | undefined {
  return /^([1-9]\d{5})(?:\d{3}|\d{6})?$/.exec(text)?.[1];
}

function slug(text: string): string | undefined {
  const word = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  return /^[a-z][a-z0-9_]*$/.test(word) ? word : undefined;
}

function href(text: string): string | undefined {
  const mended = text.replace(/\\/g, '/').replace(/ /g, '%20');
  return /^[A-Za-z]:\//.test(mended) || /\s/.test(mended) ? undefined : mended;
}
