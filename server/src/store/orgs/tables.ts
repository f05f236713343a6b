/** The directory of employers and unions, as its lists say it; it is searched in memory. */
export const ORG_TABLES: readonly string[] = [
  `CREATE TABLE org (
    site_id {key} NOT NULL,
    id {key} NOT NULL,
    source {key} NOT NULL,
    run_id TEXT NOT NULL,
    name TEXT NOT NULL,
    py TEXT NOT NULL,
    body TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (site_id, id)
  )`,
  'CREATE INDEX org_by_source ON org (site_id ASC, source ASC, id ASC)',
];
