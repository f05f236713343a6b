import { dateText } from '../locale/format.ts';
import type { Calendar } from '../rules/calendar.ts';
import { parseHours, type ParsedHours } from '../rules/opening-hours.ts';
import { openStateAt, type OpenState } from '../rules/opening-state.ts';
import type { StationFeature } from '../data/generated/types.ts';
import type { StationTable } from './station-table.ts';

/** What a list row says of a station's hours; `none` when the document gives no hours. */
export type StationOpen = OpenState | { state: 'none' } | { state: 'out' };

/**
 * Open or not, for every station at one instant. Thousands of stations share a few hundred hours
 * texts, so each text is parsed once and evaluated once an instant.
 */
export class OpenNow {
  #parsed = new Map<string, ParsedHours>();
  #states = new Map<string, OpenState>();
  #at = Number.NaN;

  readonly calendar: Calendar;
  #tz: string;

  /** @param tz IANA time zone of the site. */
  constructor(calendar: Calendar, tz: string) {
    this.calendar = calendar;
    this.#tz = tz;
  }

  /** State of one hours text at an instant (epoch milliseconds). */
  state(text: string, at: number): OpenState {
    if (at !== this.#at) {
      this.#states.clear();
      this.#at = at;
    }
    let state = this.#states.get(text);
    if (!state) {
      state = openStateAt(this.parse(text), at, this.calendar, this.#tz);
      this.#states.set(text, state);
    }
    return state;
  }

  parse(text: string): ParsedHours {
    let parsed = this.#parsed.get(text);
    if (!parsed) {
      parsed = parseHours(text);
      this.#parsed.set(text, parsed);
    }
    return parsed;
  }

  /** State of a station: `out` when it is planned, closed, moved, or outside its dates. */
  of(feature: StationFeature, at: number): StationOpen {
    const { status = 'open', hours } = feature.properties;
    if (status !== 'open' || !this.#isValid(feature, at)) return { state: 'out' };
    return hours ? this.state(hours, at) : { state: 'none' };
  }

  /** Within its dates: days of the site's zone, the last one included, or moments. */
  #isValid({ properties: { validFrom: from, validThrough: through } }: StationFeature, at: number) {
    if (!from && !through) return true;
    const today = dateText(at, 'zh-Hans', { style: 'numeric', zone: this.#tz });
    const early = from && (isDay(from) ? today < from : at < Date.parse(from));
    const late = through && (isDay(through) ? today > through : at > Date.parse(through));
    return !early && !late;
  }

  /** 1 for every row that is open at the instant. */
  column(table: StationTable, at: number): Uint8Array {
    const byText = table.hoursTexts.map(
      text => text !== '' && this.state(text, at).state === 'open',
    );
    const column = new Uint8Array(table.size);
    for (let row = 0; row < table.size; row += 1) {
      if (!byText[table.hours[row]!]) continue;
      const { status, validFrom, validThrough } = table.features[row]!.properties;
      const plain = (status ?? 'open') === 'open' && !validFrom && !validThrough;
      column[row] = plain || this.of(table.features[row]!, at).state === 'open' ? 1 : 0;
    }
    return column;
  }
}

/** A full-date rather than a date-time of RFC 3339. */
function isDay(text: string): boolean {
  return text.length === 10;
}
