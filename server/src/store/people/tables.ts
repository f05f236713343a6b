/**
 * What people are booked for, their photos, and who is not shown any more. Nothing here says who
 * booked: that is sealed with the application.
 */
export const PEOPLE_TABLES: readonly string[] = [
  // What an application asks for. Stays while it is refused, so that it can be taken up again.
  `CREATE TABLE booking (
    site_id {key} NOT NULL,
    application_id {key} NOT NULL,
    person {key} NOT NULL,
    slot {key} NOT NULL,
    PRIMARY KEY (site_id, application_id)
  )`,
  // One place of a slot that is taken: the key is what keeps two from having the same.
  `CREATE TABLE booking_place (
    site_id {key} NOT NULL,
    person {key} NOT NULL,
    slot {key} NOT NULL,
    place BIGINT NOT NULL,
    application_id {key} NOT NULL,
    PRIMARY KEY (site_id, person, slot, place)
  )`,
  'CREATE UNIQUE INDEX booking_place_by_application ON booking_place (site_id ASC, application_id ASC)',
  // A photo's bytes as base64; it is shown only as long as its person's document names it.
  `CREATE TABLE photo (
    site_id {key} NOT NULL,
    name {key} NOT NULL,
    person {key} NOT NULL,
    source {key} NOT NULL,
    media_type TEXT NOT NULL,
    body TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (site_id, name)
  )`,
  'CREATE INDEX photo_by_person ON photo (site_id ASC, person ASC, name ASC)',
  // Whose document was taken away: `removed` with a list, `withdrawn` at their own wish, which no
  // list undoes.
  `CREATE TABLE gone (
    site_id {key} NOT NULL,
    path {key} NOT NULL,
    why {key} NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (site_id, path)
  )`,
];
