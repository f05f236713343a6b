/** Statements of `contests`, as in `../statements.ts`. */
export const CONTEST_STATEMENTS = {
  documentStamps: `SELECT path, updated_at FROM document WHERE site_id = ? AND path IN ({?})`,
  // All pages of an event lie between two paths.
  standingsPages: `SELECT path, kind, source, run_id, name, body, updated_at FROM document
    WHERE site_id = ? AND path > ? AND path < ? ORDER BY site_id ASC, path ASC LIMIT ?`,

  contestEvent: `SELECT stamp, hidden, hidden_log FROM contest_event
    WHERE site_id = ? AND contest = ? AND event = ?`,
  contestEvents: `SELECT contest, event, stamp, hidden FROM contest_event
    WHERE site_id = ? ORDER BY site_id ASC, contest ASC, event ASC`,
  putContestEvent: `INSERT INTO contest_event
    (site_id, contest, event, stamp, hidden, hidden_log) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (site_id, contest, event) DO UPDATE SET stamp = excluded.stamp,
      hidden = excluded.hidden, hidden_log = excluded.hidden_log`,

  addContestRevision: `INSERT INTO contest_revision
    (site_id, contest, event, rev, since_rev, body) VALUES (?, ?, ?, ?, ?, ?)`,
  contestRevisions: `SELECT rev, since_rev, body FROM contest_revision
    WHERE site_id = ? AND contest = ? AND event = ? AND rev < ?
    ORDER BY site_id DESC, contest DESC, event DESC, rev DESC LIMIT ?`,
  dropContestRevisions: `DELETE FROM contest_revision
    WHERE site_id = ? AND contest = ? AND event = ? AND rev <= ?`,
  dropAllContestRevisions: `DELETE FROM contest_revision
    WHERE site_id = ? AND contest = ? AND event = ?`,

  putHiddenPages: `INSERT INTO contest_hidden (site_id, contest, event, page, body)
    VALUES {(?, ?, ?, ?, ?)}
    ON CONFLICT (site_id, contest, event, page) DO UPDATE SET body = excluded.body`,
  hiddenPages: `SELECT page, body FROM contest_hidden
    WHERE site_id = ? AND contest = ? AND event = ? AND page > ?
    ORDER BY site_id ASC, contest ASC, event ASC, page ASC LIMIT ?`,
  dropHiddenPages: `DELETE FROM contest_hidden
    WHERE site_id = ? AND contest = ? AND event = ? AND page > ?`,

  dropContestEvents: 'DELETE FROM contest_event WHERE site_id = ? AND contest = ?',
  dropContestSteps: 'DELETE FROM contest_revision WHERE site_id = ? AND contest = ?',
  dropContestHidden: 'DELETE FROM contest_hidden WHERE site_id = ? AND contest = ?',
} as const;
