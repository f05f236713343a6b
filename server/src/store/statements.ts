/**
 * Every statement of the store, by name. SQL that other databases run unchanged but for the sign
 * of a parameter: INSERT … ON CONFLICT, keyset paging, no row values, no vendor functions.
 */
export const STATEMENTS = {
  site: 'SELECT revision, updated_at, settings FROM site WHERE site_id = ?',
  siteIds: 'SELECT site_id FROM site ORDER BY site_id ASC',
  ensureSite: `INSERT INTO site (site_id, revision, updated_at) VALUES (?, 0, ?)
    ON CONFLICT (site_id) DO NOTHING`,
  saveSettings: `UPDATE site SET settings = ?, revision = revision + 1, updated_at = ?
    WHERE site_id = ? AND (settings IS NULL OR settings <> ?)`,
  touchSite: 'UPDATE site SET revision = revision + 1, updated_at = ? WHERE site_id = ?',

  addRun: `INSERT INTO import_run (site_id, run_id, source, finished_at, result, report)
    VALUES (?, ?, ?, ?, ?, ?)`,

  station: `SELECT source, name, region, geohash, feature, detail FROM station
    WHERE site_id = ? AND id = ?`,
  putStation: `INSERT INTO station
    (site_id, id, source, run_id, name, region, geohash, feature, detail, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (site_id, id) DO UPDATE SET
      source = excluded.source, run_id = excluded.run_id, name = excluded.name,
      region = excluded.region, geohash = excluded.geohash, feature = excluded.feature,
      detail = excluded.detail, updated_at = excluded.updated_at`,
  keepStation: `UPDATE station SET source = ?, run_id = ?, detail = ?
    WHERE site_id = ? AND id = ?`,
  retainStation: 'UPDATE station SET run_id = ? WHERE site_id = ? AND id = ? AND source = ?',
  vanishedNames: `SELECT name FROM station WHERE site_id = ? AND source = ? AND run_id <> ?
    ORDER BY site_id ASC, source ASC, id ASC LIMIT ?`,
  removeVanished: 'DELETE FROM station WHERE site_id = ? AND source = ? AND run_id <> ?',
  countStations: 'SELECT count(*) AS n FROM station WHERE site_id = ?',
  countElsewhere: 'SELECT count(*) AS n FROM station WHERE site_id = ? AND source <> ?',
  // The keyset written out instead of a row value, which not every planner indexes.
  stationPage: `SELECT id, geohash, feature, updated_at FROM station
    WHERE site_id = ? AND geohash >= ? AND (geohash > ? OR id > ?)
    ORDER BY site_id ASC, geohash ASC, id ASC LIMIT ?`,
  detail: 'SELECT id, detail, updated_at FROM station WHERE site_id = ? AND id = ?',
  detailPage: `SELECT id, detail, updated_at FROM station
    WHERE site_id = ? AND id > ? ORDER BY site_id ASC, id ASC LIMIT ?`,

  putRegion: `INSERT INTO region (site_id, code, name) VALUES (?, ?, ?)
    ON CONFLICT (site_id, code) DO UPDATE SET name = excluded.name`,
  regionNames: 'SELECT code, name FROM region WHERE site_id = ? ORDER BY site_id ASC, code ASC',
} as const;

export type StatementName = keyof typeof STATEMENTS;
