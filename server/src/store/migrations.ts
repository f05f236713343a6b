/**
 * The schema, one step a version, applied in order and never edited once released.
 *
 * Plain SQL that PostgreSQL and its relatives also run: `site_id` first in every key, ids made by
 * the application, no sequences, no triggers. Text keys compare by code point (`COLLATE "C"` in
 * PostgreSQL), which is geohash order. Times are RFC 3339 text in UTC.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE site (
      site_id TEXT NOT NULL PRIMARY KEY,
      revision BIGINT NOT NULL,
      updated_at TEXT NOT NULL,
      settings TEXT
    )`,
    `CREATE TABLE import_run (
      site_id TEXT NOT NULL REFERENCES site (site_id),
      run_id TEXT NOT NULL,
      source TEXT NOT NULL,
      finished_at TEXT NOT NULL,
      result TEXT NOT NULL,
      report TEXT NOT NULL,
      PRIMARY KEY (site_id, run_id)
    )`,
    `CREATE TABLE station (
      site_id TEXT NOT NULL REFERENCES site (site_id),
      id TEXT NOT NULL,
      source TEXT NOT NULL,
      run_id TEXT NOT NULL,
      name TEXT NOT NULL,
      region TEXT,
      geohash TEXT NOT NULL,
      feature TEXT NOT NULL,
      detail TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      PRIMARY KEY (site_id, id)
    )`,
    'CREATE INDEX station_by_place ON station (site_id ASC, geohash ASC, id ASC)',
    'CREATE INDEX station_by_source ON station (site_id ASC, source ASC, id ASC)',
    `CREATE TABLE region (
      site_id TEXT NOT NULL REFERENCES site (site_id),
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (site_id, code)
    )`,
  ],
];
