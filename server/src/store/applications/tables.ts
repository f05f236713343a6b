/**
 * Applications people send, their consents, history and idempotency keys. Whatever a person wrote
 * is sealed, and lies in a table of its own, so that the queue's scan stays narrow. Of the place of
 * work the first four digits of its division stand open: a city or prefecture.
 */
export const APPLICATION_TABLES: readonly string[] = [
  `CREATE TABLE application (
    site_id {key} NOT NULL REFERENCES site (site_id),
    id {key} NOT NULL,
    receipt {key} NOT NULL,
    form {key} NOT NULL,
    version BIGINT NOT NULL,
    state {key} NOT NULL,
    rev BIGINT NOT NULL,
    created_at {key} NOT NULL,
    updated_at TEXT NOT NULL,
    settled_at TEXT,
    erase_at {key},
    channel {key},
    region {key},
    route_org {key},
    route_name {key},
    route_kind TEXT,
    outcome TEXT NOT NULL,
    rule TEXT,
    duplicate BIGINT NOT NULL,
    suspect BIGINT NOT NULL,
    secret_hash TEXT NOT NULL,
    PRIMARY KEY (site_id, id)
  )`,
  'CREATE UNIQUE INDEX application_by_receipt ON application (site_id ASC, receipt ASC)',
  'CREATE INDEX application_by_time ON application (site_id ASC, created_at ASC, id ASC)',
  'CREATE INDEX application_by_state ON application (site_id ASC, state ASC, created_at ASC, id ASC)',
  'CREATE INDEX application_by_form ON application (site_id ASC, form ASC, created_at ASC, id ASC)',
  'CREATE INDEX application_by_channel ON application (site_id ASC, channel ASC, created_at ASC, id ASC)',
  'CREATE INDEX application_by_erasure ON application (site_id ASC, erase_at ASC, id ASC)',
  // What was answered, and for how many days each answer is kept.
  `CREATE TABLE application_answers (
    site_id {key} NOT NULL REFERENCES site (site_id),
    application_id {key} NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (site_id, application_id)
  )`,
  // Note: for the applicant. Memo: for staff. Both sealed: an officer writes names into them.
  `CREATE TABLE application_event (
    site_id {key} NOT NULL REFERENCES site (site_id),
    application_id {key} NOT NULL,
    seq BIGINT NOT NULL,
    state TEXT NOT NULL,
    at TEXT NOT NULL,
    done_by TEXT NOT NULL,
    note TEXT,
    memo TEXT,
    PRIMARY KEY (site_id, application_id, seq)
  )`,
  `CREATE TABLE application_consent (
    site_id {key} NOT NULL REFERENCES site (site_id),
    application_id {key} NOT NULL,
    consent_id {key} NOT NULL,
    version TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    granted BIGINT NOT NULL,
    at TEXT NOT NULL,
    withdrawn_at TEXT,
    PRIMARY KEY (site_id, application_id, consent_id)
  )`,
  // The answer is sealed: it holds the applicant's secret.
  `CREATE TABLE application_key (
    site_id {key} NOT NULL REFERENCES site (site_id),
    key_hash {key} NOT NULL,
    body_hash TEXT NOT NULL,
    application_id {key} NOT NULL,
    answer TEXT,
    expires_at {key} NOT NULL,
    PRIMARY KEY (site_id, key_hash)
  )`,
  'CREATE INDEX application_key_by_expiry ON application_key (site_id ASC, expires_at ASC)',
  'CREATE INDEX application_key_by_application ON application_key (site_id ASC, application_id ASC)',
  // Keyed hashes of ID and mobile numbers: who applied twice, without saying who.
  `CREATE TABLE application_blind (
    site_id {key} NOT NULL REFERENCES site (site_id),
    hash {key} NOT NULL,
    application_id {key} NOT NULL,
    form {key} NOT NULL,
    PRIMARY KEY (site_id, hash, application_id)
  )`,
  'CREATE INDEX application_blind_by_application ON application_blind (site_id ASC, application_id ASC)',
  // Which keys the hashes were made with: other ones would find nothing, and take everything twice.
  // Written when a server starts, before there is a site: so it refers to none.
  `CREATE TABLE application_ring (
    site_id {key} NOT NULL,
    index_id TEXT NOT NULL,
    PRIMARY KEY (site_id)
  )`,
  // One-time tokens for the system a person goes on to.
  `CREATE TABLE application_handoff (
    site_id {key} NOT NULL REFERENCES site (site_id),
    token_hash {key} NOT NULL,
    application_id {key} NOT NULL,
    expires_at {key} NOT NULL,
    PRIMARY KEY (site_id, token_hash)
  )`,
  'CREATE INDEX application_handoff_by_expiry ON application_handoff (site_id ASC, expires_at ASC)',
];
