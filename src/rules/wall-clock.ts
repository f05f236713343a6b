/**
 * Wall-clock time of an IANA time zone by `Intl`. Local times are milliseconds as if the zone were
 * UTC, so a local day is `Math.floor(local / 86_400_000)` days after 1970-01-01.
 */
export interface WallClock {
  /** Local time of an instant (epoch ms). */
  localOf(epoch: number): number;
  /**
   * The instant of a local time. One that the clock skips in spring is read by the offset before
   * the change, one that comes twice in autumn is the first (Temporal's `compatible`).
   */
  epochOf(local: number): number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Offsets change on the quarter hour at the finest. */
const QUARTER = HOUR / 4;
/** Offsets kept for a zone: some 16 days of quarters cover one refresh. */
const KEPT = 5000;
/** From here on mainland China has had one offset; 1986–1991 knew summer time. */
const CHINA_FIXED_SINCE = Date.UTC(1992, 0, 1);

const clocks = new Map<string, WallClock>();

/**
 * The clock of a zone, made once.
 * @throws RangeError when `Intl` does not know the zone.
 */
export function wallClock(tz: string): WallClock {
  let clock = clocks.get(tz);
  if (!clock) {
    const offsetAt = tz === 'Asia/Shanghai' ? chinaOffset() : zoneOffset(tz);
    clock = { localOf: epoch => epoch + offsetAt(epoch), epochOf: epochBy(offsetAt) };
    clocks.set(tz, clock);
  }
  return clock;
}

type Offset = (epoch: number) => number;

function chinaOffset(): Offset {
  // Made when it is asked: to wake `Intl` takes longer than to read a city's hours.
  let before: Offset | undefined;
  return epoch => {
    if (epoch >= CHINA_FIXED_SINCE) return 8 * HOUR;
    return (before ??= zoneOffset('Asia/Shanghai'))(epoch);
  };
}

function zoneOffset(tz: string): Offset {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: tz,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const kept = new Map<number, number>();
  return epoch => {
    const quarter = Math.floor(epoch / QUARTER);
    let offset = kept.get(quarter);
    if (offset === undefined) {
      if (kept.size >= KEPT) kept.clear();
      offset = localMinutes(format, quarter * QUARTER) - quarter * QUARTER;
      kept.set(quarter, offset);
    }
    return offset;
  };
}

function localMinutes(format: Intl.DateTimeFormat, epoch: number): number {
  const field: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(epoch)) field[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = field;
  return Date.UTC(year, month - 1, day, hour, minute);
}

function epochBy(offsetAt: Offset): WallClock['epochOf'] {
  return local => {
    const before = offsetAt(local - DAY);
    const after = offsetAt(local + DAY);
    const early = local - before;
    const late = local - after;
    return offsetAt(early) !== before && offsetAt(late) === after ? late : early;
  };
}
