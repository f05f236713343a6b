/** Statements of `reports`, as in `../statements.ts`. */
export const REPORT_STATEMENTS = {
  reportsNow: `SELECT station_id, state, seats_free, ttl, reported_at, expires_at
    FROM station_report WHERE site_id = ? AND expires_at > ?
    ORDER BY site_id ASC, station_id ASC`,
  reportsOf: `SELECT station_id, state, seats_free, ttl, reported_at, expires_at
    FROM station_report WHERE site_id = ? AND expires_at > ? AND station_id IN ({?})`,
  anyReport: `SELECT station_id FROM station_report WHERE site_id = ?
    ORDER BY site_id ASC, station_id ASC LIMIT 1`,
  knownStations: 'SELECT id FROM station WHERE site_id = ? AND id IN ({?})',
  operatorsOf: 'SELECT id, detail FROM station WHERE site_id = ? AND id IN ({?})',
  // What was seen later stands, whichever report comes in last.
  putReports: `INSERT INTO station_report
    (site_id, station_id, state, seats_free, ttl, reported_at, expires_at, staff_id)
    VALUES {(?, ?, ?, ?, ?, ?, ?, ?)}
    ON CONFLICT (site_id, station_id) DO UPDATE SET
      state = excluded.state, seats_free = excluded.seats_free, ttl = excluded.ttl,
      reported_at = excluded.reported_at, expires_at = excluded.expires_at,
      staff_id = excluded.staff_id
    WHERE station_report.reported_at <= excluded.reported_at`,
  dropOldReports: 'DELETE FROM station_report WHERE site_id = ? AND expires_at <= ?',
} as const;
