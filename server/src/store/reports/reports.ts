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
   * @param staffId Who sent them.
   * @throws UnknownStations
   */
  put(
    siteId: string,
    reports: readonly Report[],
    { staffId, now }: { staffId: string; now: string },
  ): Promise<void> {
    // In one order always: two reports at once shall not wait for each other.
    const sorted = [...reports].sort((a, b) => (a.stationId < b.stationId ? -1 : 1));
    const rows = sorted.map(({ stationId, state, seatsFree, ttl, reportedAt, expiresAt }) => [
      ...[siteId, stationId, state, seatsFree ?? null, ttl],
      ...[reportedAt, expiresAt, staffId],
    ]);
    return this.#database.transaction(async transaction => {
      await refuseUnknown(
        transaction,
        siteId,
        reports.map(({ stationId }) => stationId),
      );
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
