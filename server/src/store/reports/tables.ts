/** How stations are now, as it was last reported: a row a station. */
export const REPORT_TABLES: readonly string[] = [
  // `seats_free` is NULL where nothing was said of seats; `ttl` is in seconds.
  `CREATE TABLE station_report (
    site_id {key} NOT NULL,
    station_id {key} NOT NULL,
    state TEXT NOT NULL,
    seats_free BIGINT,
    ttl BIGINT NOT NULL,
    reported_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    PRIMARY KEY (site_id, station_id)
  )`,
];
