import { dateText } from '../locale/format.ts';
import type { Calendar } from '../rules/calendar.ts';
import { specialOn, withSpecialDays } from '../rules/hours-special.ts';
import { parseHours, type ParsedHours } from '../rules/opening-hours.ts';
import { openStateAt, spansOfDay, type OpenState } from '../rules/opening-state.ts';
import type { StationFeature, StationProperties } from '../data/generated/types.ts';
import type { StationTable, StationTimes } from './station-table.ts';

/**
 * What a list row says of a station's hours; `none` when the document gives no hours. `holiday`: the
 * name of the holiday, in Chinese, for which it is closed all day.
 */
export type StationOpen = (OpenState & { holiday?: string }) | { state: 'none' } | { state: 'out' };

/** What a station's document says of its hours. */
export type WrittenHours = Pick<StationProperties, 'hours' | 'specialHours'>;

type SpecialDays = WrittenHours['specialHours'];

const A_YEAR = 366;

/**
 * Open or not, for every station at one instant. Thousands of stations share a few hundred hours
 * texts, so each text (with its special days) is parsed once and evaluated once an instant.
 */
export class OpenNow {
  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  private read = new Map<string, ParsedHours>();
  private states = new Map<string, StationOpen>();
  private keys = new WeakMap<object, string>();
  private judgedAt = Number.NaN;

  readonly calendar: Calendar;
  readonly tz: string;

  /** @param tz IANA time zone of the site. */
  constructor(calendar: Calendar, tz: string) {
    this.calendar = calendar;
    this.tz = tz;
  }

  /** State of hours at an instant (epoch milliseconds). */
  state(text: string, at: number, special?: SpecialDays): StationOpen {
    if (at !== this.judgedAt) {
      this.states.clear();
      this.judgedAt = at;
    }
    const key = this.keyOf(text, special);
    let state = this.states.get(key);
    if (!state) {
      state = this.judge(this.parse(text, special), at, special);
      this.states.set(key, state);
    }
    return state;
  }

  parse(text: string, special?: SpecialDays): ParsedHours {
    const key = this.keyOf(text, special);
    let parsed = this.read.get(key);
    if (!parsed) {
      parsed = withSpecialDays(parseHours(text), special);
      this.read.set(key, parsed);
    }
    return parsed;
  }

  /** The hours of a station, special days included, for a table of days; none where none is given. */
  hoursOf({ hours = '', specialHours }: WrittenHours): ParsedHours | undefined {
    return hours || specialHours?.length ? this.parse(hours, specialHours) : undefined;
  }

  /** State of a station: `out` when it is planned, closed, moved, or outside its dates. */
  of(feature: Pick<StationFeature, 'properties'>, at: number): StationOpen {
    return this.ofTimes(feature.properties, at);
  }

  /** The same, of what a station says of its times. */
  ofTimes(times: StationTimes, at: number): StationOpen {
    if (!this.isInUse(times, at, at + 1)) return { state: 'out' };
    const { hours = '', specialHours } = times;
    if (!hours && !specialHours?.length) return { state: 'none' };
    const open = this.state(hours, at, specialHours);
    return !hours && open.state === 'unknown' ? { state: 'none' } : open;
  }

  /** Stations that share hours and special days share an answer. */
  private keyOf(text: string, special: SpecialDays): string {
    if (!special?.length) return text;
    let key = this.keys.get(special);
    if (key === undefined) {
      key = special.map(({ date, hours }) => `\n${date} ${hours}`).join('');
      this.keys.set(special, key);
    }
    return text + key;
  }

  private judge(hours: ParsedHours, at: number, special: SpecialDays): StationOpen {
    const open = openStateAt(hours, at, this.calendar, this.tz);
    if (open.state !== 'closed' || !hours.ok) return open;
    const holiday = this.holidayOf(hours, at, special);
    if (holiday) return { ...open, holiday };
    if (open.opens !== undefined || !hours.rules.some(({ spans }) => spans.length > 0)) return open;
    // Shut for a season or for works: the day it opens again is what people want to know.
    const later = openStateAt(hours, at, this.calendar, this.tz, A_YEAR);
    return later.state === 'closed' ? later : open;
  }

  /** The holiday that keeps a place closed all day: by `PH`, or by `off` for the day itself. */
  private holidayOf(
    hours: ParsedHours & { ok: true },
    at: number,
    special: SpecialDays,
  ): string | undefined {
    if (!hours.usesCalendar && !special?.length) return undefined;
    const today = this.dayOf(at);
    if (!hours.usesCalendar && !specialOn(special, today)) return undefined;
    const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
    const type = this.calendar.dayType(year, month, day);
    if (!type || type === 'work') return undefined;
    const spans = spansOfDay(hours, { year, month, day }, this.calendar);
    const closed = !('unknown' in spans) && spans.length === 0;
    return closed ? this.calendar.dayName(year, month, day) : undefined;
  }

  /** The civil date of an instant, `YYYY-MM-DD`, on the clock of the site. */
  private dayOf(at: number): string {
    return dateText(at, 'zh-Hans', { style: 'numeric', zone: this.tz });
  }

  /**
   * Whether a station is in use at some time from one instant to another (epoch milliseconds, the
   * second not included): neither planned, closed nor moved, and within its dates, which are days of
   * the site's zone, the last one included, or moments.
   */
  isInUse({ status = 'open', validFrom, validThrough }: StationTimes, from: number, to: number) {
    if (status !== 'open') return false;
    const [last, first] = [to - 1, from];
    if (
      validFrom &&
      (isDay(validFrom) ? this.dayOf(last) < validFrom : last < Date.parse(validFrom))
    )
      return false;
    const end = validThrough;
    return !end || (isDay(end) ? this.dayOf(first) <= end : first <= Date.parse(end));
  }

  /** 1 for every row that is open at the instant. */
  column({ times, size }: StationTable, at: number): Uint8Array {
    const judged = times.judge(value => (this.ofTimes(value, at).state === 'open' ? 1 : 0));
    return times.spread(judged, size);
  }
}

/** A full-date rather than a date-time of RFC 3339. */
function isDay(text: string): boolean {
  return text.length === 10;
}
