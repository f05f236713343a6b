/** Statements of `people`, as in `../statements.ts`. */
export const PEOPLE_STATEMENTS = {
  addBooking: `INSERT INTO booking (site_id, application_id, person, slot) VALUES (?, ?, ?, ?)
    ON CONFLICT (site_id, application_id) DO NOTHING`,
  booking: 'SELECT person, slot FROM booking WHERE site_id = ? AND application_id = ?',
  dropBooking: 'DELETE FROM booking WHERE site_id = ? AND application_id = ?',
  takePlace: `INSERT INTO booking_place (site_id, person, slot, place, application_id)
    VALUES (?, ?, ?, ?, ?) ON CONFLICT (site_id, person, slot, place) DO NOTHING`,
  placesTaken: `SELECT place FROM booking_place
    WHERE site_id = ? AND person = ? AND slot = ? ORDER BY place ASC`,
  placesOfPerson: `SELECT slot, count(*) AS n FROM booking_place
    WHERE site_id = ? AND person = ? GROUP BY slot ORDER BY slot ASC`,
  givePlaceBack: 'DELETE FROM booking_place WHERE site_id = ? AND application_id = ?',

  putPhotos: `INSERT INTO photo (site_id, name, person, source, media_type, body, updated_at)
    VALUES {(?, ?, ?, ?, ?, ?, ?)}
    ON CONFLICT (site_id, name) DO UPDATE SET
      person = excluded.person, source = excluded.source, media_type = excluded.media_type,
      body = excluded.body, updated_at = excluded.updated_at`,
  photo: `SELECT name, person, media_type, body, updated_at FROM photo
    WHERE site_id = ? AND name = ?`,
  photoPage: `SELECT name, person, media_type, body, updated_at FROM photo
    WHERE site_id = ? AND name > ? ORDER BY site_id ASC, name ASC LIMIT ?`,
  photoOwners: 'SELECT name, person FROM photo WHERE site_id = ? ORDER BY name ASC',
  photosOfPerson: 'SELECT name FROM photo WHERE site_id = ? AND person = ? ORDER BY name ASC',
  dropPhotos: 'DELETE FROM photo WHERE site_id = ? AND name IN ({?})',

  putGone: `INSERT INTO gone (site_id, path, why, at) VALUES {(?, ?, ?, ?)}
    ON CONFLICT (site_id, path) DO UPDATE SET why = excluded.why, at = excluded.at`,
  gone: 'SELECT why, at FROM gone WHERE site_id = ? AND path = ?',
  goneOf: 'SELECT path, at FROM gone WHERE site_id = ? AND why = ? ORDER BY path ASC',
  dropGone: 'DELETE FROM gone WHERE site_id = ? AND path IN ({?})',
  dropUndoOf: 'DELETE FROM undo WHERE site_id = ? AND item = ?',
} as const;
