import type { StaffScope } from '../staff-scope.ts';
import { batches, type Database, type Row, type Transaction } from '../database.ts';

/** How a station is, as somebody saw it. */
export interface Report {
  stationId: string;
  /** `open`, `closed`, `full` or another word. */
  state: string;
  seatsFree?: number | undefined;
  /** Seconds until the next report is due. */
  ttl: number;
  /** RFC 3339 in UTC, with milliseconds: when it was seen. */
  reportedAt: string;
  /** RFC 3339 in UTC: from then on it is listed no more. */
  expiresAt: string;
}

/** Stations of a report that the site does not have; nothing was written. */
export class UnknownStations extends Error {
  override readonly name = 'UnknownStations';
  readonly ids: ReadonlySet<string>;

  constructor(ids: ReadonlySet<string>) {
    super(`no such stations: ${[...ids].slice(0, 5).join(', ')}`);
    this.ids = ids;
  }
}

/** Stations of a report that its token does not cover; nothing was written. */
export class StationsOutside extends Error {
  override readonly name = 'StationsOutside';
  readonly ids: ReadonlySet<string>;

  constructor(ids: ReadonlySet<string>) {
    super(`not of this token: ${[...ids].slice(0, 5).join(', ')}`);
    this.ids = ids;
  }
}

/** Who reports, when, and of what: all of the site when absent. */
export interface Reporter {
  staffId: string;
  /** RFC 3339. */
  now: string;
  scope?: StaffScope | undefined;
}

/** For so long after the last word of a station the site counts as one where stations report. */
const KEPT_MS = 7 * 86_400_000;

/** What stations last reported. Every key starts with the site. */
export class Reports {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What holds at a moment, ascending by station. */
  async at(siteId: string, now: string): Promise<Report[]> {
    return (await this.#database.all('reportsNow', [siteId, now])).map(reportOf);
  }

  /** The same of some stations. */
  async of(siteId: string, ids: readonly string[], now: string): Promise<Report[]> {
    const found: Report[] = [];
    const each = ids.map(id => [id]);
    for (const { values, times } of batches([siteId, now], each)) {
      found.push(...(await this.#database.all('reportsOf', values, times)).map(reportOf));
    }
    return found.sort((a, b) => (a.stationId < b.stationId ? -1 : 1));
  }

  /** Whether any station of the site has reported lately. */
  async any(siteId: string): Promise<boolean> {
    return (await this.#database.all('anyReport', [siteId])).length > 0;
  }

  /**
   * Keeps reports, in one transaction; one that is over as it comes takes back what was said
   * before. The site's first one makes a new revision of its data: its documents say from then on
   * where reports are.
   * @throws UnknownStations, StationsOutside
   */
  put(
    siteId: string,
    reports: readonly Report[],
    { staffId, now, scope }: Reporter,
  ): Promise<void> {
    // In one order always: two reports at once shall not wait for each other.
    const sorted = [...reports].sort((a, b) => (a.stationId < b.stationId ? -1 : 1));
    const rows = sorted.map(({ stationId, state, seatsFree, ttl, reportedAt, expiresAt }) => [
      ...[siteId, stationId, state, seatsFree ?? null, ttl],
      ...[reportedAt, expiresAt, staffId],
    ]);
    return this.#database.transaction(async transaction => {
      const ids = reports.map(({ stationId }) => stationId);
      await refuseUnknown(transaction, siteId, ids);
      if (scope) await refuseOutside(transaction, siteId, ids, scope);
      const isFirst = (await transaction.all('anyReport', [siteId])).length === 0;
      for (const { values, times } of batches([], rows)) {
        await transaction.run('putReports', values, times);
      }
      const old = new Date(Date.parse(now) - KEPT_MS).toISOString();
      await transaction.run('dropOldReports', [siteId, old]);
      if (isFirst && rows.length > 0) await transaction.run('touchSite', [now, siteId]);
    });
  }
}

async function refuseUnknown(
  transaction: Transaction,
  siteId: string,
  ids: readonly string[],
): Promise<void> {
  const unknown = new Set(ids);
  const each = ids.map(id => [id]);
  for (const { values, times } of batches([siteId], each)) {
    const rows = await transaction.all('knownStations', values, times);
    for (const row of rows) unknown.delete(String(row['id']));
  }
  if (unknown.size > 0) throw new UnknownStations(unknown);
}

async function refuseOutside(
  transaction: Transaction,
  siteId: string,
  ids: readonly string[],
  { stations, operators }: StaffScope,
): Promise<void> {
  const listed = new Set(stations);
  const outside = new Set(ids.filter(id => !listed.has(id)));
  if (outside.size > 0 && operators.length > 0) {
    const each = [...outside].map(id => [id]);
    for (const { values, times } of batches([siteId], each)) {
      const rows = await transaction.all('operatorsOf', values, times);
      for (const { id, detail } of rows) {
        if (operators.includes(operatorIn(String(detail)))) outside.delete(String(id));
      }
    }
  }
  if (outside.size > 0) throw new StationsOutside(outside);
}

/** Who runs a station, of its detail document; '' where it does not say. */
function operatorIn(detail: string): string {
  const { properties } = JSON.parse(detail) as { properties?: { operator?: unknown } };
  const { operator } = properties ?? {};
  return typeof operator === 'string' ? operator.trim().normalize('NFC') : '';
}

function reportOf(row: Row): Report {
  const seats = row['seats_free'];
  return {
    stationId: String(row['station_id']),
    state: String(row['state']),
    ...(seats !== null && seats !== undefined && { seatsFree: Number(seats) }),
    ttl: Number(row['ttl']),
    reportedAt: String(row['reported_at']),
    expiresAt: String(row['expires_at']),
  };
}
