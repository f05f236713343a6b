/** Statements of `codes`, as in `../statements.ts`. */
export const CODE_STATEMENTS = {
  smsCode: `SELECT code_hash, tries, sends, sent_at, counted_from, expires_at FROM sms_code
    WHERE site_id = ? AND number_hash = ?`,
  putSmsCode: `INSERT INTO sms_code
    (site_id, number_hash, code_hash, tries, sends, sent_at, counted_from, expires_at)
    VALUES (?, ?, ?, 0, ?, ?, ?, ?)
    ON CONFLICT (site_id, number_hash) DO UPDATE SET
      code_hash = excluded.code_hash, tries = excluded.tries, sends = excluded.sends,
      sent_at = excluded.sent_at, counted_from = excluded.counted_from,
      expires_at = excluded.expires_at`,
  countSmsTry: 'UPDATE sms_code SET tries = tries + 1 WHERE site_id = ? AND number_hash = ?',
  // What was spent stays counted: the number's allowance does not begin anew.
  spendSmsCode: `UPDATE sms_code SET code_hash = '', expires_at = sent_at
    WHERE site_id = ? AND number_hash = ?`,
  dropSmsCodes: 'DELETE FROM sms_code WHERE site_id = ? AND counted_from <= ?',
} as const;
