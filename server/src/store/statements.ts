import { APPLICATION_STATEMENTS } from './applications/statements.ts';
import { UPLOAD_STATEMENTS } from './uploads/statements.ts';
import { CODE_STATEMENTS } from './codes/statements.ts';
import { ORG_STATEMENTS } from './orgs/statements.ts';
import { DESK_STATEMENTS } from './desk/statements.ts';
import { CONTEST_STATEMENTS } from './contests/statements.ts';
import { PEOPLE_STATEMENTS } from './people/statements.ts';
import { REPORT_STATEMENTS } from './reports/statements.ts';

/**
 * Every statement of the store, by name, the same for every database but for the sign of a
 * parameter: INSERT … ON CONFLICT, keyset paging, no row values, no vendor functions. The part in
 * braces is repeated for each of many rows.
 *
 * `site_id` is in every key and every condition, so that an engine which spreads sites over
 * machines sends each statement to one of them.
 */
export const STATEMENTS = {
  ping: 'SELECT 1 AS one',

  site: 'SELECT revision, updated_at, settings FROM site WHERE site_id = ?',
  siteIds: 'SELECT site_id FROM site ORDER BY site_id ASC',
  ensureSite: `INSERT INTO site (site_id, revision, runs, updated_at) VALUES (?, 0, 0, ?)
    ON CONFLICT (site_id) DO NOTHING`,
  saveSettings: `UPDATE site SET settings = ?, revision = revision + 1, updated_at = ?
    WHERE site_id = ? AND (settings IS NULL OR settings <> ?)`,
  // First statement of every run: who comes second waits here, not after half its work.
  nextRun: 'UPDATE site SET runs = runs + 1 WHERE site_id = ?',
  siteRun: 'SELECT revision, runs FROM site WHERE site_id = ?',
  touchSite: 'UPDATE site SET revision = revision + 1, updated_at = ? WHERE site_id = ?',

  addRun: `INSERT INTO import_run (site_id, run_id, seq, kind, source, finished_at, done_by,
    touched, undoes, result, report) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  runs: `SELECT run_id, seq, kind, source, finished_at, done_by, touched, undoes, undone_by, result
    FROM import_run WHERE site_id = ? ORDER BY site_id DESC, seq DESC LIMIT ?`,
  run: `SELECT run_id, seq, kind, source, finished_at, done_by, touched, undoes, undone_by, result,
    report FROM import_run WHERE site_id = ? AND run_id = ?`,
  newestOfSource: `SELECT result FROM import_run
    WHERE site_id = ? AND kind = ? AND source = ? AND undoes IS NULL
    ORDER BY site_id DESC, seq DESC LIMIT 1`,
  laterRuns: `SELECT run_id, seq, undoes FROM import_run
    WHERE site_id = ? AND seq > ? AND touched > 0 ORDER BY site_id DESC, seq DESC`,
  markUndone: 'UPDATE import_run SET undone_by = ? WHERE site_id = ? AND run_id = ?',

  addUndo: `INSERT INTO undo (site_id, seq, item, name, was) VALUES {(?, ?, ?, ?, ?)}`,
  undoPage: `SELECT item, was FROM undo
    WHERE site_id = ? AND seq = ? AND item > ? ORDER BY site_id ASC, seq ASC, item ASC LIMIT ?`,
  touchedAgain: `SELECT again.item, again.name FROM undo AS mine
    JOIN undo AS again ON again.site_id = mine.site_id AND again.item = mine.item
    WHERE mine.site_id = ? AND mine.seq = ? AND again.site_id = ? AND again.seq = ?
    ORDER BY again.item ASC LIMIT ?`,
  dropUndo: 'DELETE FROM undo WHERE site_id = ? AND seq <= ?',
  dropTouched: 'UPDATE import_run SET touched = 0 WHERE site_id = ? AND seq <= ? AND touched > 0',

  stationSources: `SELECT source, count(*) AS n, max(updated_at) AS updated_at FROM station
    WHERE site_id = ? GROUP BY source ORDER BY source ASC`,
  documentSources: `SELECT source, count(*) AS n, max(updated_at) AS updated_at FROM document
    WHERE site_id = ? AND kind = ? GROUP BY source ORDER BY source ASC`,
  stationsOfSource: `SELECT id, source, run_id, name, region, geohash, feature, detail, updated_at
    FROM station WHERE site_id = ? AND source = ? AND id > ?
    ORDER BY site_id ASC, source ASC, id ASC LIMIT ?`,
  stationsById: `SELECT id, source, run_id, name, region, geohash, feature, detail, updated_at
    FROM station WHERE site_id = ? AND id IN ({?})`,
  putStations: `INSERT INTO station
    (site_id, id, source, run_id, name, region, geohash, feature, detail, updated_at)
    VALUES {(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)}
    ON CONFLICT (site_id, id) DO UPDATE SET
      source = excluded.source, run_id = excluded.run_id, name = excluded.name,
      region = excluded.region, geohash = excluded.geohash, feature = excluded.feature,
      detail = excluded.detail, updated_at = excluded.updated_at`,
  removeStations: 'DELETE FROM station WHERE site_id = ? AND id IN ({?})',
  countStations: 'SELECT count(*) AS n FROM station WHERE site_id = ?',
  countStationsElsewhere: `SELECT count(*) AS n FROM station WHERE site_id = ? AND source <> ?`,
  // The keyset written out instead of a row value, which not every planner indexes.
  stationPage: `SELECT id, geohash, feature, updated_at FROM station
    WHERE site_id = ? AND geohash >= ? AND (geohash > ? OR id > ?)
    ORDER BY site_id ASC, geohash ASC, id ASC LIMIT ?`,
  detail: 'SELECT id, detail, updated_at FROM station WHERE site_id = ? AND id = ?',
  detailPage: `SELECT id, detail, updated_at FROM station
    WHERE site_id = ? AND id > ? ORDER BY site_id ASC, id ASC LIMIT ?`,

  documentsOfSource: `SELECT path, kind, source, run_id, name, body, updated_at FROM document
    WHERE site_id = ? AND kind = ? AND source = ? AND path > ?
    ORDER BY site_id ASC, kind ASC, source ASC, path ASC LIMIT ?`,
  documentsByPath: `SELECT path, kind, source, run_id, name, body, updated_at FROM document
    WHERE site_id = ? AND path IN ({?})`,
  putDocuments: `INSERT INTO document
    (site_id, path, kind, source, run_id, name, body, updated_at)
    VALUES {(?, ?, ?, ?, ?, ?, ?, ?)}
    ON CONFLICT (site_id, path) DO UPDATE SET
      kind = excluded.kind, source = excluded.source, run_id = excluded.run_id,
      name = excluded.name, body = excluded.body, updated_at = excluded.updated_at`,
  removeDocuments: 'DELETE FROM document WHERE site_id = ? AND path IN ({?})',
  countDocumentsElsewhere: `SELECT count(*) AS n FROM document
    WHERE site_id = ? AND kind = ? AND source <> ?`,
  documentPage: `SELECT path, kind, name, body, updated_at FROM document
    WHERE site_id = ? AND path > ? ORDER BY site_id ASC, path ASC LIMIT ?`,
  documentPageOfKind: `SELECT path, kind, name, body, updated_at FROM document
    WHERE site_id = ? AND kind = ? AND path > ?
    ORDER BY site_id ASC, kind ASC, path ASC LIMIT ?`,

  regionNames: 'SELECT code, name FROM region WHERE site_id = ? ORDER BY site_id ASC, code ASC',
  putRegions: `INSERT INTO region (site_id, code, name) VALUES {(?, ?, ?)}
    ON CONFLICT (site_id, code) DO UPDATE SET name = excluded.name`,

  addStaff: `INSERT INTO staff (site_id, staff_id, name, role, token_hash, scope)
    VALUES (?, ?, ?, ?, ?, ?)`,
  staffByToken: `SELECT staff_id, name, role, scope FROM staff
    WHERE site_id = ? AND token_hash = ?`,
  staffList: `SELECT staff_id, name, role, scope FROM staff
    WHERE site_id = ? ORDER BY site_id ASC, staff_id ASC`,
  removeStaff: 'DELETE FROM staff WHERE site_id = ? AND staff_id = ?',
  ...APPLICATION_STATEMENTS,
  ...UPLOAD_STATEMENTS,
  ...ORG_STATEMENTS,
  ...CODE_STATEMENTS,
  ...DESK_STATEMENTS,
  ...CONTEST_STATEMENTS,
  ...PEOPLE_STATEMENTS,
  ...REPORT_STATEMENTS,
} as const;

export type StatementName = keyof typeof STATEMENTS;
