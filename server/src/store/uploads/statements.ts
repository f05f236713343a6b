/** Statements of `uploads`, as in `../statements.ts`. */
export const UPLOAD_STATEMENTS = {
  addUpload: `INSERT INTO upload (site_id, id, media_type, bytes, parts, key_hash, body_hash,
    created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  addUploadPart: 'INSERT INTO upload_part (site_id, upload_id, seq, sealed) VALUES (?, ?, ?, ?)',
  uploadByKey: `SELECT id, media_type, bytes, parts, body_hash, application_id, created_at,
    expires_at FROM upload WHERE site_id = ? AND key_hash = ?`,
  uploadsById: `SELECT id, media_type, bytes, parts, body_hash, application_id, created_at,
    expires_at FROM upload WHERE site_id = ? AND id IN ({?})`,
  uploadsOf: 'SELECT id FROM upload WHERE site_id = ? AND application_id = ?',
  uploadParts: `SELECT seq, sealed FROM upload_part
    WHERE site_id = ? AND upload_id = ? ORDER BY site_id ASC, upload_id ASC, seq ASC`,
  nextUploads: `SELECT id FROM upload WHERE site_id = ? AND id > ?
    ORDER BY site_id ASC, id ASC LIMIT ?`,
  resealUploadPart:
    'UPDATE upload_part SET sealed = ? WHERE site_id = ? AND upload_id = ? AND seq = ?',
  // What is free and not expired becomes the application's; how many rows changed says whether it was.
  claimUpload: `UPDATE upload SET application_id = ?
    WHERE site_id = ? AND id = ? AND application_id IS NULL AND expires_at > ?`,
  unclaimedBytes: `SELECT count(*) AS n, sum(bytes) AS bytes FROM upload
    WHERE site_id = ? AND application_id IS NULL`,
  expiredUploads: `SELECT id FROM upload
    WHERE site_id = ? AND application_id IS NULL AND expires_at <= ?
    ORDER BY site_id ASC, application_id ASC, expires_at ASC LIMIT ?`,
  dropUploadParts: 'DELETE FROM upload_part WHERE site_id = ? AND upload_id IN ({?})',
  dropUploads: 'DELETE FROM upload WHERE site_id = ? AND id IN ({?})',
} as const;
