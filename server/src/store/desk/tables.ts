/**
 * The desk where staff deal with applications: passwords, sessions, audit log, ceremonies, batches.
 * Nothing in it tells of an applicant but the id of an application.
 */
export const DESK_TABLES: readonly string[] = [
  // `name_key` is the name as it is compared: two spellings of it are one person.
  `CREATE TABLE desk_account (
    site_id {key} NOT NULL REFERENCES site (site_id),
    account_id {key} NOT NULL,
    name TEXT NOT NULL,
    name_key {key} NOT NULL,
    role TEXT NOT NULL,
    password TEXT NOT NULL,
    must_change INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (site_id, account_id)
  )`,
  'CREATE UNIQUE INDEX desk_account_by_name ON desk_account (site_id ASC, name_key ASC)',
  `CREATE TABLE desk_session (
    site_id {key} NOT NULL REFERENCES site (site_id),
    session_hash {key} NOT NULL,
    account_id {key} NOT NULL,
    made_at {key} NOT NULL,
    seen_at {key} NOT NULL,
    PRIMARY KEY (site_id, session_hash)
  )`,
  'CREATE INDEX desk_session_by_account ON desk_session (site_id ASC, account_id ASC)',
  'CREATE INDEX desk_session_by_age ON desk_session (site_id ASC, seen_at ASC)',
  // Only ever added to; `detail` is JSON of counts and words of the program.
  `CREATE TABLE desk_audit (
    site_id {key} NOT NULL REFERENCES site (site_id),
    at {key} NOT NULL,
    audit_id {key} NOT NULL,
    account_id {key} NOT NULL,
    name TEXT NOT NULL,
    action TEXT NOT NULL,
    target {key} NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (site_id, at, audit_id)
  )`,
  'CREATE INDEX desk_audit_by_target ON desk_audit (site_id ASC, target ASC, at ASC)',
  // A code is a channel of applications; its counter is open to whoever knows it.
  `CREATE TABLE desk_ceremony (
    site_id {key} NOT NULL REFERENCES site (site_id),
    code {key} NOT NULL,
    title TEXT NOT NULL,
    form_id TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at {key} NOT NULL,
    PRIMARY KEY (site_id, code)
  )`,
  'CREATE INDEX desk_ceremony_by_age ON desk_ceremony (site_id ASC, made_at ASC)',
  // Which rows of collective lists were sent: by a keyed hash of what they say, never what it was.
  // Who declared the consents is sealed.
  `CREATE TABLE desk_batch_row (
    site_id {key} NOT NULL REFERENCES site (site_id),
    batch_id {key} NOT NULL,
    row_hash {key} NOT NULL,
    application_id {key} NOT NULL,
    receipt TEXT NOT NULL,
    declared_by TEXT NOT NULL,
    sent_by TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    PRIMARY KEY (site_id, batch_id, row_hash)
  )`,
  'CREATE INDEX desk_batch_row_by_hash ON desk_batch_row (site_id ASC, row_hash ASC)',
  'CREATE INDEX desk_batch_row_by_application ON desk_batch_row (site_id ASC, application_id ASC)',
];
