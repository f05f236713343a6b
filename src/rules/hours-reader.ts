/** Words, numbers and marks of an opening-hours text, and the fault that ends its reading. */

/** Why a text is not opening hours, as `docs/opening-hours.md` explains for webmasters. */
export const HOURS_FAULTS = [
  'empty', // no rule where one must stand
  'text_length', // more than 1,000 characters
  'character', // a character the grammar does not use, full-width ones included
  'word', // a word the grammar does not know
  'unexpected', // a known word, number or mark in the wrong place
  'order', // dates must come before weekdays
  'comma_rule', // a comma where `;` must part two rules
  'every_day', // a rule without days after others: in their place, or besides?
  'alone', // `24/7` takes no other selector
  'times_missing', // days without times and without `off`
  'off_times', // `off` takes whole days, not times
  'time', // not a time of day
  'same_time', // begin and end alike: all day or never?
  'span_length', // longer than 24 hours
  'same_day', // `Mo-Mo`: one day or the whole week?
  'date', // no such day in that month, or no such year
  'date_range', // ends of a date range that do not fit together
] as const;

export type HoursFault = (typeof HOURS_FAULTS)[number];

/** Thrown inside the parser only; `parseHours` turns it into its answer. */
export class HoursError extends Error {
  readonly at: number;
  readonly why: HoursFault;
  constructor(at: number, why: HoursFault) {
    super(why);
    this.at = at;
    this.why = why;
  }
}

export interface Token {
  kind: 'number' | 'word' | 'mark' | 'bad' | 'end';
  /** Lower case; empty at the end. */
  text: string;
  /** Where it begins, in UTF-16 units. */
  at: number;
}

/** Monday first, as OSM and ISO 8601 count. */
export const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

export const MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

const WORDS = new Set([...WEEKDAYS, ...MONTHS, 'ph', 'off', 'closed', 'unknown']);

const MAX_LENGTH = 1000;

function tokensOf(text: string): Token[] {
  const pattern = /\s*(?:(\d+)|([a-z]+)|([-:,;/])|(\S)|$)/giy;
  const tokens: Token[] = [];
  for (;;) {
    // One branch always matches: what is neither known nor the end is a foreign character.
    const [, number, word, mark, bad] = pattern.exec(text)!;
    const body = number ?? word ?? mark ?? bad ?? '';
    const at = pattern.lastIndex - body.length;
    const kind = number ? 'number' : word ? 'word' : mark ? 'mark' : bad ? 'bad' : 'end';
    tokens.push({ kind, text: body.toLowerCase(), at });
    // Nothing after a foreign character can be trusted, and the end is the end.
    if (kind === 'bad' || kind === 'end') return tokens;
  }
}

/** Steps through the tokens of one text. */
export class HoursReader {
  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  private readonly tokens: readonly Token[];
  private next = 0;

  /** @throws HoursError when the text is too long to be opening hours. */
  constructor(text: string) {
    if (text.length > MAX_LENGTH) throw new HoursError(MAX_LENGTH, 'text_length');
    this.tokens = tokensOf(text);
  }

  /** A token ahead, 0 being the next; the last token (end or foreign character) repeats. */
  peek(ahead = 0): Token {
    const last = this.tokens.length - 1;
    return this.tokens[Math.min(this.next + ahead, last)]!;
  }

  take(): Token {
    const token = this.peek();
    this.next += 1;
    return token;
  }

  /** Takes the token when it has this text. */
  accept(text: string): boolean {
    if (this.peek().text !== text || this.peek().kind === 'end') return false;
    this.next += 1;
    return true;
  }

  /** Whether a time (`8:30`) stands next. */
  atTime(): boolean {
    return this.peek().kind === 'number' && this.peek(1).text === ':';
  }

  /** Whether the next rule or the end stands next. */
  atRuleEnd(): boolean {
    return this.peek().kind === 'end' || this.peek().text === ';';
  }

  /** Ends the reading; a foreign character or word is named as such whatever was expected. */
  fail(why: HoursFault, token = this.peek()): never {
    if (token.kind === 'bad') throw new HoursError(token.at, 'character');
    if (token.kind === 'word' && !WORDS.has(token.text)) throw new HoursError(token.at, 'word');
    throw new HoursError(token.at, why);
  }
}
