/** Statements of `orgs`, as in `../statements.ts`. */
export const ORG_STATEMENTS = {
  orgsOfSource: `SELECT id, source, run_id, name, py, body, updated_at FROM org
    WHERE site_id = ? AND source = ? AND id > ?
    ORDER BY site_id ASC, source ASC, id ASC LIMIT ?`,
  orgsById: `SELECT id, source, run_id, name, py, body, updated_at FROM org
    WHERE site_id = ? AND id IN ({?})`,
  orgsByName: `SELECT id, body FROM org WHERE site_id = ? AND name = ?
    ORDER BY site_id ASC, id ASC LIMIT ?`,
  putOrgs: `INSERT INTO org (site_id, id, source, run_id, name, py, body, updated_at)
    VALUES {(?, ?, ?, ?, ?, ?, ?, ?)}
    ON CONFLICT (site_id, id) DO UPDATE SET
      source = excluded.source, run_id = excluded.run_id, name = excluded.name,
      py = excluded.py, body = excluded.body, updated_at = excluded.updated_at`,
  removeOrgs: 'DELETE FROM org WHERE site_id = ? AND id IN ({?})',
  countOrgsElsewhere: 'SELECT count(*) AS n FROM org WHERE site_id = ? AND source <> ?',
  orgPage: `SELECT id, name, py, body FROM org
    WHERE site_id = ? AND id > ? ORDER BY site_id ASC, id ASC LIMIT ?`,
  // The newest run of this kind, rolled back or not: it tells one state of the directory from another.
  newestOrgRun: `SELECT run_id FROM import_run
    WHERE site_id = ? AND kind = 'orgs' AND touched > 0
    ORDER BY site_id DESC, seq DESC LIMIT 1`,
} as const;
