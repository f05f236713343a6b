import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { RegionName } from '../documents/regions.ts';
import type { StationRow } from '../documents/station-table.ts';
import type { SiteSettings } from '../site/site-document.ts';
import { replaceStations } from './replace-stations.ts';
import { SqliteDatabase } from './sqlite.ts';
import type { ReplaceResult, SiteState, StationDetailRow, StationList, Store } from './store.ts';

export const DATABASE_FILE = 'union.db';

/** Rows read at a time: some hundred kilobytes, about a millisecond. */
const PAGE = 500;

/** Opens the store kept in `union.db` of a folder, which is made when missing. */
export function openSqliteStore(folder: string): Store {
  return new SqliteStore(new SqliteDatabase(join(folder, DATABASE_FILE)));
}

class SqliteStore implements Store {
  readonly #db: SqliteDatabase;

  constructor(db: SqliteDatabase) {
    this.#db = db;
  }

  async site(siteId: string): Promise<SiteState | undefined> {
    const row = this.#db.get('site', siteId);
    if (!row) return undefined;
    const settings = row['settings'];
    return {
      revision: Number(row['revision']),
      updatedAt: String(row['updated_at']),
      ...(typeof settings === 'string' ? { settings: JSON.parse(settings) as SiteSettings } : {}),
    };
  }

  async siteIds(): Promise<string[]> {
    return this.#db.all('siteIds').map(row => String(row['site_id']));
  }

  async saveSettings(siteId: string, settings: SiteSettings): Promise<void> {
    const now = new Date().toISOString();
    const text = JSON.stringify(settings);
    this.#db.transaction(() => {
      this.#db.run('ensureSite', siteId, now);
      this.#db.run('saveSettings', text, now, siteId, text);
    });
  }

  async replaceStations(siteId: string, list: StationList): Promise<ReplaceResult> {
    return replaceStations(this.#db, siteId, list, {
      runId: randomUUID(),
      now: new Date().toISOString(),
    });
  }

  async countStations(siteId: string): Promise<number> {
    return Number(this.#db.get('countStations', siteId)?.['n']);
  }

  async *stationPages(siteId: string): AsyncGenerator<StationRow[]> {
    let [hash, id] = ['', ''];
    for (;;) {
      const page = this.#db.all('stationPage', siteId, hash, hash, id, PAGE).map(row => ({
        id: String(row['id']),
        geohash: String(row['geohash']),
        feature: String(row['feature']),
        updatedAt: String(row['updated_at']),
      }));
      if (page.length > 0) yield page;
      const last = page.at(-1);
      if (page.length < PAGE || !last) return;
      [hash, id] = [last.geohash, last.id];
    }
  }

  async stationDetail(siteId: string, id: string): Promise<StationDetailRow | undefined> {
    const row = this.#db.get('detail', siteId, id);
    return row && detailRow(row);
  }

  async *detailPages(siteId: string): AsyncGenerator<StationDetailRow[]> {
    let id = '';
    for (;;) {
      const page = this.#db.all('detailPage', siteId, id, PAGE).map(detailRow);
      if (page.length > 0) yield page;
      const last = page.at(-1);
      if (page.length < PAGE || !last) return;
      id = last.id;
    }
  }

  async regionNames(siteId: string): Promise<RegionName[]> {
    return this.#db.all('regionNames', siteId).map(row => ({
      code: String(row['code']),
      name: String(row['name']),
    }));
  }

  async close(): Promise<void> {
    this.#db.close();
  }
}

function detailRow(row: Record<string, unknown>): StationDetailRow {
  return {
    id: String(row['id']),
    detail: String(row['detail']),
    updatedAt: String(row['updated_at']),
  };
}
