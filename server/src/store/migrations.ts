import { APPLICATION_TABLES } from './applications/tables.ts';
import { UPLOAD_TABLES } from './uploads/tables.ts';
import { CODE_TABLES } from './codes/tables.ts';
import { ORG_TABLES } from './orgs/tables.ts';
import { DESK_TABLES } from './desk/tables.ts';
import { REPORT_TABLES } from './reports/tables.ts';
import { CONTEST_TABLES } from './contests/tables.ts';
import { PEOPLE_TABLES } from './people/tables.ts';

/**
 * The schema, one step a version, applied in order and never edited once released.
 *
 * Plain SQL that PostgreSQL and its relatives also run: `site_id` first in every key, ids made by
 * the application, no sequences, no triggers. Times are RFC 3339 text in UTC. `{key}` is the type
 * of text that is ordered: by code point everywhere, which is geohash order.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE site (
      site_id {key} NOT NULL PRIMARY KEY,
      revision BIGINT NOT NULL,
      updated_at TEXT NOT NULL,
      settings TEXT
    )`,
    `CREATE TABLE import_run (
      site_id {key} NOT NULL REFERENCES site (site_id),
      run_id {key} NOT NULL,
      source TEXT NOT NULL,
      finished_at TEXT NOT NULL,
      result TEXT NOT NULL,
      report TEXT NOT NULL,
      PRIMARY KEY (site_id, run_id)
    )`,
    `CREATE TABLE station (
      site_id {key} NOT NULL REFERENCES site (site_id),
      id {key} NOT NULL,
      source {key} NOT NULL,
      run_id TEXT NOT NULL,
      name TEXT NOT NULL,
      region TEXT,
      geohash {key} NOT NULL,
      feature TEXT NOT NULL,
      detail TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      PRIMARY KEY (site_id, id)
    )`,
    'CREATE INDEX station_by_place ON station (site_id ASC, geohash ASC, id ASC)',
    'CREATE INDEX station_by_source ON station (site_id ASC, source ASC, id ASC)',
    `CREATE TABLE region (
      site_id {key} NOT NULL REFERENCES site (site_id),
      code {key} NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (site_id, code)
    )`,
  ],
  [
    // Runs are counted, so that their order does not hang on a clock.
    'ALTER TABLE site ADD COLUMN runs BIGINT NOT NULL DEFAULT 0',
    'ALTER TABLE import_run ADD COLUMN seq BIGINT NOT NULL DEFAULT 0',
    "ALTER TABLE import_run ADD COLUMN kind TEXT NOT NULL DEFAULT 'stations'",
    "ALTER TABLE import_run ADD COLUMN done_by TEXT NOT NULL DEFAULT 'cli'",
    'ALTER TABLE import_run ADD COLUMN touched BIGINT NOT NULL DEFAULT 0',
    'ALTER TABLE import_run ADD COLUMN undoes TEXT',
    'ALTER TABLE import_run ADD COLUMN undone_by TEXT',
    `UPDATE import_run SET seq = (
      SELECT count(*) FROM import_run AS other
      WHERE other.site_id = import_run.site_id
        AND (other.finished_at < import_run.finished_at
          OR (other.finished_at = import_run.finished_at AND other.run_id <= import_run.run_id))
    )`,
    `UPDATE site SET runs = (
      SELECT count(*) FROM import_run WHERE import_run.site_id = site.site_id
    )`,
    'CREATE UNIQUE INDEX import_run_by_seq ON import_run (site_id ASC, seq ASC)',
    // What a row was before a run, as JSON; NULL when it was not there.
    `CREATE TABLE undo (
      site_id {key} NOT NULL REFERENCES site (site_id),
      seq BIGINT NOT NULL,
      item {key} NOT NULL,
      name TEXT NOT NULL,
      was TEXT,
      PRIMARY KEY (site_id, seq, item)
    )`,
    `CREATE TABLE document (
      site_id {key} NOT NULL REFERENCES site (site_id),
      path {key} NOT NULL,
      kind {key} NOT NULL,
      source {key} NOT NULL,
      run_id TEXT NOT NULL,
      name TEXT NOT NULL,
      body TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      PRIMARY KEY (site_id, path)
    )`,
    'CREATE INDEX document_by_kind ON document (site_id ASC, kind ASC, path ASC)',
    'CREATE INDEX document_by_source ON document (site_id ASC, kind ASC, source ASC, path ASC)',
    `CREATE TABLE staff (
      site_id {key} NOT NULL REFERENCES site (site_id),
      staff_id {key} NOT NULL,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      token_hash {key} NOT NULL,
      PRIMARY KEY (site_id, staff_id)
    )`,
    'CREATE UNIQUE INDEX staff_by_token ON staff (site_id ASC, token_hash ASC)',
  ],
  [...APPLICATION_TABLES, ...UPLOAD_TABLES, ...ORG_TABLES, ...CODE_TABLES, ...DESK_TABLES],
  CONTEST_TABLES,
  PEOPLE_TABLES,
  REPORT_TABLES,
  // What a reporter's token covers, as JSON; NULL for the whole site.
  ['ALTER TABLE staff ADD COLUMN scope TEXT'],
];

/** Version of the schema this program knows. */
export const LATEST = MIGRATIONS.length;
