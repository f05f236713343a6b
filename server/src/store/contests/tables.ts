/**
 * What the server itself does with standings, beside their pages, which are documents like any
 * other: the revisions it made, and the pages that a freeze keeps from the public.
 */
export const CONTEST_TABLES: readonly string[] = [
  // `stamp` is the change time of the first page as the server wrote it: where that has another, a
  // list was imported since. `hidden` is the revision of the pages that are kept back.
  `CREATE TABLE contest_event (
    site_id {key} NOT NULL REFERENCES site (site_id),
    contest {key} NOT NULL,
    event {key} NOT NULL,
    stamp TEXT NOT NULL,
    hidden BIGINT,
    hidden_log TEXT NOT NULL,
    PRIMARY KEY (site_id, contest, event)
  )`,
  // What led from one public revision to the next, as JSON; empty where it was too much to list.
  `CREATE TABLE contest_revision (
    site_id {key} NOT NULL REFERENCES site (site_id),
    contest {key} NOT NULL,
    event {key} NOT NULL,
    rev BIGINT NOT NULL,
    since_rev BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (site_id, contest, event, rev)
  )`,
  `CREATE TABLE contest_hidden (
    site_id {key} NOT NULL REFERENCES site (site_id),
    contest {key} NOT NULL,
    event {key} NOT NULL,
    page BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (site_id, contest, event, page)
  )`,
];
