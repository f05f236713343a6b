/** What a column holds, read from its cells: it decides its side and how it is sorted. */
export type Kind = 'text' | 'number' | 'date';

export type Direction = 'ascending' | 'descending';

interface Figure {
  readonly value: number;
  readonly unit: string;
}

const TIMES: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  億: 1e8,
  万亿: 1e12,
};

const FIGURE =
  /^第?\s*[¥$€]?\s*([+-]?)\s*[¥$€]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(百万|千万|万亿|千|万|萬|亿|億)?\s*([^\d\s]{0,6})$/;
const DAY =
  /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|[-/](\d{1,2})|年(\d{1,2})月(?:(\d{1,2})日)?)(?:[T\s]*(\d{1,2}):(\d{2})(?::\d{2})?)?\s*(?:\(.*\)|(?:周|星期).)?$/;
/** An instant with its offset, as RFC 3339 writes it. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
/** What people write where there is nothing. */
const NOTHING = /^[-–—―/\s]*$|^无$|^暂无$/;

/** Full-width figures and signs become the common ones, blanks one. */
const plain = (text: string): string =>
  text.normalize('NFKC').replace(/[−﹣]/g, '-').replace(/\s+/g, ' ').trim();

const isEmpty = (text: string): boolean => NOTHING.test(plain(text));

/** A figure with what is counted (36.5 万元 → 365000 元), or nothing when it is no figure. */
export function readFigure(text: string): Figure | undefined {
  const match = FIGURE.exec(plain(text));
  if (!match) return undefined;
  const [, sign, whole = '', rest = '', times = '', unit = ''] = match;
  const value = Number(whole.replace(/,/g, '') + rest) * (TIMES[times] ?? 1);
  return { value: sign === '-' ? -value : value, unit };
}

/** A day, a month or a minute as milliseconds to compare, or nothing when it is none. */
export function readDate(text: string): number | undefined {
  const written = plain(text);
  if (INSTANT.test(written)) return Date.parse(written);
  const match = DAY.exec(written);
  if (!match) return undefined;
  const [, year, m1, d1, m2, m3, d3, hour = 0, minute = 0] = match;
  const [month, day] = [Number(m1 ?? m2 ?? m3), Number(d1 ?? d3 ?? 1)];
  const at = new Date(Date.UTC(Number(year), month - 1, day, Number(hour), Number(minute)));
  // 2 月 30 日 would be a day in March: it is no date.
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() : undefined;
}

/** What a column's cells are, empty ones aside; figures that count different things are text. */
export function kindOf(texts: readonly string[]): Kind {
  const filled = texts.filter(text => !isEmpty(text));
  if (filled.length === 0) return 'text';
  if (filled.every(text => readDate(text) !== undefined)) return 'date';
  const figures = filled.map(readFigure);
  const units = new Set(figures.map(figure => figure?.unit).filter(Boolean));
  return figures.every(Boolean) && units.size <= 1 ? 'number' : 'text';
}

/**
 * The order of rows by their texts in one column, as indexes: figures by size, dates by time, words
 * by the collator. Stable: rows that are alike keep their order, and empty ones are last either way.
 */
export function orderOf(
  texts: readonly string[],
  kind: Kind,
  direction: Direction,
  collator: Intl.Collator,
): number[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const read = kind === 'date' ? readDate : (text: string) => readFigure(text)?.value;
  const values = kind === 'text' ? [] : texts.map(read);
  const empty = texts.map(isEmpty);
  const compare = (a: number, b: number): number =>
    kind === 'text'
      ? collator.compare(texts[a]!.trim(), texts[b]!.trim())
      : (values[a] ?? 0) - (values[b] ?? 0);
  return texts
    .map((_, index) => index)
    .sort(
      (a, b) =>
        Number(empty[a]) - Number(empty[b]) || (empty[a] ? 0 : sign * compare(a, b)) || a - b,
    );
}

/** Words by pinyin, or by strokes where Chinese is written traditionally; figures in them by size. */
export function collatorOf(language: string): Intl.Collator {
  const locale = language === 'zh-Hant' ? 'zh-Hant-u-co-stroke' : 'zh-Hans-u-co-pinyin';
  return new Intl.Collator(locale, { numeric: true });
}
