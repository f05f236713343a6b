/**
 * Codes sent to telephones: one a number, gone after its few minutes. Neither the number nor the
 * code stands here, only keyed hashes of them.
 */
export const CODE_TABLES: readonly string[] = [
  `CREATE TABLE sms_code (
    site_id {key} NOT NULL,
    number_hash {key} NOT NULL,
    code_hash TEXT NOT NULL,
    tries BIGINT NOT NULL,
    sends BIGINT NOT NULL,
    sent_at TEXT NOT NULL,
    counted_from TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    PRIMARY KEY (site_id, number_hash)
  )`,
];
