/**
 * Files people send with an application. A file's bytes lie in parts, each sealed by the key ring;
 * beside them stand only their type and size. `key_hash` and `body_hash` are keyed: whoever has the
 * database alone can neither try keys nor tell a known picture.
 */
export const UPLOAD_TABLES: readonly string[] = [
  `CREATE TABLE upload (
    site_id {key} NOT NULL,
    id {key} NOT NULL,
    media_type TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    parts BIGINT NOT NULL,
    key_hash {key} NOT NULL,
    body_hash TEXT NOT NULL,
    application_id {key},
    created_at TEXT NOT NULL,
    expires_at {key} NOT NULL,
    PRIMARY KEY (site_id, id)
  )`,
  'CREATE UNIQUE INDEX upload_by_key ON upload (site_id ASC, key_hash ASC)',
  'CREATE INDEX upload_by_application ON upload (site_id ASC, application_id ASC, expires_at ASC)',
  `CREATE TABLE upload_part (
    site_id {key} NOT NULL,
    upload_id {key} NOT NULL,
    seq BIGINT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (site_id, upload_id, seq)
  )`,
];
