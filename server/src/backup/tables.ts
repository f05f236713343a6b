// What a backup holds: every table of the store, in an order in which they can be filled.

/** A value of a column: text, a whole number, or nothing. */
export type Cell = string | number | null;

/** Some rows of one table. */
export interface TablePage {
  table: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** A table and what its rows are ordered by, its primary key. */
export interface BackupTable {
  name: string;
  key: readonly string[];
}

/** The rows of a store as they lie in its tables, whichever engine is behind it. */
export interface DatabaseRows {
  /** Every row of every table, all of one moment, while others go on writing. */
  pages(): AsyncIterable<TablePage>;
  /** Whether there is no site: all that is worth anything is of one. */
  isEmpty(): Promise<boolean>;
  /** Puts these rows in the place of all there are, in one transaction: all of it, or nothing. */
  replaceAll(pages: AsyncIterable<TablePage>): Promise<void>;
  close(): Promise<void>;
}

/** `site` first: the others refer to it. The schema's own version is made by opening a store. */
export const TABLES: readonly BackupTable[] = [
  { name: 'site', key: ['site_id'] },
  { name: 'import_run', key: ['site_id', 'run_id'] },
  { name: 'station', key: ['site_id', 'id'] },
  { name: 'region', key: ['site_id', 'code'] },
  { name: 'document', key: ['site_id', 'path'] },
  { name: 'undo', key: ['site_id', 'seq', 'item'] },
  { name: 'staff', key: ['site_id', 'staff_id'] },
  // What people wrote is sealed here as it is in the database; the keys are in no backup.
  { name: 'application', key: ['site_id', 'id'] },
  { name: 'application_answers', key: ['site_id', 'application_id'] },
  { name: 'application_event', key: ['site_id', 'application_id', 'seq'] },
  { name: 'application_consent', key: ['site_id', 'application_id', 'consent_id'] },
  { name: 'application_key', key: ['site_id', 'key_hash'] },
  { name: 'application_blind', key: ['site_id', 'hash', 'application_id'] },
  { name: 'application_ring', key: ['site_id'] },
  { name: 'upload', key: ['site_id', 'id'] },
  { name: 'upload_part', key: ['site_id', 'upload_id', 'seq'] },
  { name: 'org', key: ['site_id', 'id'] },
  { name: 'desk_account', key: ['site_id', 'account_id'] },
  { name: 'desk_audit', key: ['site_id', 'at', 'audit_id'] },
  { name: 'desk_ceremony', key: ['site_id', 'code'] },
  { name: 'desk_batch_row', key: ['site_id', 'batch_id', 'row_hash'] },
  { name: 'contest_event', key: ['site_id', 'contest', 'event'] },
  { name: 'contest_revision', key: ['site_id', 'contest', 'event', 'rev'] },
  { name: 'contest_hidden', key: ['site_id', 'contest', 'event', 'page'] },
  { name: 'booking', key: ['site_id', 'application_id'] },
  { name: 'booking_place', key: ['site_id', 'person', 'slot', 'place'] },
  { name: 'photo', key: ['site_id', 'name'] },
  { name: 'gone', key: ['site_id', 'path'] },
];

/**
 * What lasts minutes and must not come back: codes on their way, sessions, hand-off tokens, how
 * stations were. No
 * backup holds it; a restore leaves these empty.
 */
export const PASSING_TABLES: readonly string[] = [
  'application_handoff',
  'sms_code',
  'desk_session',
  'station_report',
];

/** Tables as a restore empties them: those that refer to others first. */
export const TO_EMPTY: readonly string[] = [
  ...PASSING_TABLES,
  ...TABLES.map(({ name }) => name).reverse(),
];

/** Rows handled at a time. */
export const PAGE_ROWS = 500;

/** A name as it may stand in a statement: those of the schema are plain words. */
export function plainName(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error(`not a name of the schema: ${name}`);
  return name;
}
