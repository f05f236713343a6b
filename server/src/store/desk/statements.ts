/** Statements of `desk`, as in `../statements.ts`. The audit log has no UPDATE and no DELETE. */
export const DESK_STATEMENTS = {
  addDeskAccount: `INSERT INTO desk_account
    (site_id, account_id, name, name_key, role, password, must_change, made_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (site_id, name_key) DO NOTHING`,
  deskAccounts: `SELECT account_id, name, role, must_change, made_at FROM desk_account
    WHERE site_id = ? ORDER BY site_id ASC, name_key ASC`,
  deskAccountByName: `SELECT account_id, name, role, password, must_change, made_at
    FROM desk_account WHERE site_id = ? AND name_key = ?`,
  deskAccountById: `SELECT account_id, name, role, password, must_change, made_at
    FROM desk_account WHERE site_id = ? AND account_id = ?`,
  setDeskPassword: `UPDATE desk_account SET password = ?, must_change = ?
    WHERE site_id = ? AND account_id = ?`,
  setDeskRole: 'UPDATE desk_account SET role = ? WHERE site_id = ? AND account_id = ?',
  removeDeskAccount: 'DELETE FROM desk_account WHERE site_id = ? AND account_id = ?',

  addDeskSession: `INSERT INTO desk_session
    (site_id, session_hash, account_id, made_at, seen_at) VALUES (?, ?, ?, ?, ?)`,
  deskSession: `SELECT a.account_id, a.name, a.role, a.must_change, mine.made_at, mine.seen_at
    FROM desk_session mine
    JOIN desk_account a ON a.site_id = mine.site_id AND a.account_id = mine.account_id
    WHERE mine.site_id = ? AND mine.session_hash = ? AND mine.made_at > ? AND mine.seen_at > ?`,
  touchDeskSession: `UPDATE desk_session SET seen_at = ?
    WHERE site_id = ? AND session_hash = ? AND seen_at < ?`,
  removeDeskSession: 'DELETE FROM desk_session WHERE site_id = ? AND session_hash = ?',
  removeDeskSessions: 'DELETE FROM desk_session WHERE site_id = ? AND account_id = ?',
  dropOldDeskSessions: 'DELETE FROM desk_session WHERE site_id = ? AND seen_at < ?',

  addDeskAudit: `INSERT INTO desk_audit
    (site_id, at, audit_id, account_id, name, action, target, detail)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  deskAudit: `SELECT at, audit_id, account_id, name, action, target, detail FROM desk_audit
    WHERE site_id = ? AND (at < ? OR (at = ? AND audit_id < ?))
    ORDER BY site_id DESC, at DESC, audit_id DESC LIMIT ?`,
  deskAuditOf: `SELECT at, audit_id, account_id, name, action, target, detail FROM desk_audit
    WHERE site_id = ? AND target = ? ORDER BY site_id DESC, target DESC, at DESC LIMIT ?`,

  addDeskCeremony: `INSERT INTO desk_ceremony (site_id, code, title, form_id, made_by, made_at)
    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (site_id, code) DO NOTHING`,
  deskCeremony: `SELECT code, title, form_id, made_by, made_at FROM desk_ceremony
    WHERE site_id = ? AND code = ?`,
  deskCeremonies: `SELECT code, title, form_id, made_by, made_at FROM desk_ceremony
    WHERE site_id = ? ORDER BY site_id DESC, made_at DESC LIMIT ?`,

  beginDeskBatchRow: `INSERT INTO desk_batch_row (site_id, batch_id, row_hash, application_id,
    receipt, declared_by, sent_by, sent_at) VALUES (?, ?, ?, '', '', ?, ?, ?)
    ON CONFLICT (site_id, batch_id, row_hash) DO NOTHING`,
  endDeskBatchRow: `UPDATE desk_batch_row SET application_id = ?, receipt = ?
    WHERE site_id = ? AND batch_id = ? AND row_hash = ?`,
  deskBatchRow: `SELECT sent_at FROM desk_batch_row
    WHERE site_id = ? AND batch_id = ? AND row_hash = ?`,
  deskBatchRows: `SELECT row_hash, receipt FROM desk_batch_row
    WHERE site_id = ? AND batch_id = ?`,
  deskBatchOf: `SELECT row_hash, declared_by, sent_by, sent_at FROM desk_batch_row
    WHERE site_id = ? AND application_id = ?`,
  deskBatchPage: `SELECT row_hash, declared_by FROM desk_batch_row
    WHERE site_id = ? AND row_hash > ? ORDER BY site_id ASC, row_hash ASC LIMIT ?`,
  setDeskDeclared: `UPDATE desk_batch_row SET declared_by = ?
    WHERE site_id = ? AND row_hash = ?`,
} as const;
