import { dateText, timeText } from '../../../locale/format.ts';
import type { ParsedHours } from '../../../rules/opening-hours.ts';
import { spansOfDay } from '../../../rules/opening-state.ts';
import { isWithin } from '../../../stations/station-filter.ts';
import type { StationModel } from '../../../stations/station-model.ts';
import { isAllDay } from '../marks.ts';
import { SWITCHES, type ReadingQuery, type ReadingSwitch } from '../reading-query.ts';

/** What is asked of each row by its own facts, in columns. */
export interface ReadingColumns {
  /** Of the switches that do not change with the clock: 1 for every row that has it. */
  readonly switches: Readonly<Partial<Record<ReadingSwitch, Uint8Array>>>;
  /** Row → its ways in, its titles and programmes. */
  readonly entry: readonly (readonly string[])[];
  readonly badges: readonly (readonly string[])[];
}

/** What filters leave, and what each further choice would. */
export interface Filtered {
  readonly mask: Uint8Array;
  readonly switches: ReadonlyMap<ReadingSwitch, number>;
  readonly entry: ReadonlyMap<string, number>;
  readonly badges: ReadonlyMap<string, number>;
}

/** Evening begins so many minutes after midnight. */
const EVENING = 18 * 60;

export function columnsOf({ table }: StationModel): ReadingColumns {
  const readings = [...Array(table.size).keys()].map(
    row => table.feature(row)?.properties.reading ?? {},
  );
  const column = (has: (row: number) => unknown) =>
    Uint8Array.from(readings, (_, row) => (has(row) ? 1 : 0));
  return {
    switches: {
      allDay: column(row => isAllDay(table.times.of(row).hours)),
      unattended: column(row => readings[row]!.unattended),
      selfLoan: column(row => readings[row]!.selfLoan),
      eBooks: column(row => {
        const { books, eResources } = readings[row]!;
        return books?.electronic || eResources?.length;
      }),
    },
    entry: readings.map(({ entry = [] }) => [...new Set(entry)]),
    badges: readings.map(({ badges = [], programmes = [] }) => [
      ...new Set([...badges, ...programmes.map(({ name }) => name)]),
    ]),
  };
}

/**
 * 1 for every row that is open at some time between 18:00 and midnight of this day, on the site's
 * clock, and not over yet; 0 where that is not certain.
 */
export function tonightColumn({ table, openNow, tz }: StationModel, now: number): Uint8Array {
  const [year = 0, month = 0, day = 0] = dateText(now, 'zh-Hans', { style: 'numeric', zone: tz })
    .split('-')
    .map(Number);
  const known = new Map<ParsedHours, boolean>();
  const isOpen = (hours: ParsedHours): boolean => {
    const spans = spansOfDay(hours, { year, month, day }, openNow.calendar);
    return !('unknown' in spans) && spans.some(([, to]) => to > Math.max(EVENING, minutes));
  };
  const minutes = minutesOf(now, tz);
  const judged = table.times.judge(times => {
    const hours = openNow.hoursOf(times);
    if (!hours || openNow.ofTimes(times, now).state === 'out') return 0;
    let open = known.get(hours);
    if (open === undefined) known.set(hours, (open = isOpen(hours)));
    return open ? 1 : 0;
  });
  return table.times.spread(judged, table.size);
}

/** Minutes since midnight on the clock of a zone. */
function minutesOf(at: number, timeZone: string): number {
  const [hours = 0, minutes = 0] = timeText(at, timeZone).split(':').map(Number);
  return hours * 60 + minutes;
}

export interface FilterInput {
  readonly model: StationModel;
  readonly columns: ReadingColumns;
  readonly open: Uint8Array;
  readonly tonight: Uint8Array;
  /** Of the text search, by row; 0: no match. */
  readonly scores?: ArrayLike<number> | undefined;
}

/**
 * Rows that match, and the count beside every value of every filter, in one pass. Ways in are
 * alternatives, so are titles; everything else is asked together.
 */
export function filterRows(query: ReadingQuery, input: FilterInput): Filtered {
  const { table } = input.model;
  const { columns, scores } = input;
  const all = { ...columns.switches, openNow: input.open, tonight: input.tonight };
  const columnFor = (name: ReadingSwitch) => all[name]!;
  const wanted = SWITCHES.filter(name => query[name]).map(columnFor);
  const inRegion = table.regions.judge(code => (isWithin(code, query.region) ? 1 : 0));
  const mask = new Uint8Array(table.size);
  const switches = new Map<ReadingSwitch, number>(SWITCHES.map(name => [name, 0]));
  const [entry, badges] = [new Map<string, number>(), new Map<string, number>()];
  for (let row = 0; row < table.size; row += 1) {
    if (scores && !scores[row]) continue;
    if (!inRegion[table.regions.rows[row]!]) continue;
    if (wanted.some(column => !column[row])) continue;
    const ways = columns.entry[row]!;
    const titles = columns.badges[row]!;
    const byWay = !query.entry.length || ways.some(way => query.entry.includes(way));
    const byTitle = !query.badges.length || titles.some(title => query.badges.includes(title));
    if (byTitle) ways.forEach(way => count(entry, way));
    if (byWay) titles.forEach(title => count(badges, title));
    if (!byWay || !byTitle) continue;
    mask[row] = 1;
    for (const name of SWITCHES) if (columnFor(name)[row]) count(switches, name);
  }
  return { mask, switches, entry, badges };
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
