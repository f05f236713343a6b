const COLUMNS = `id, receipt, form, version, state, rev, created_at, updated_at, settled_at,
    channel, region, route_org, route_name, route_kind, outcome, rule, duplicate, suspect`;

/** What every page of the queue filters by; an empty text takes all. */
const FILTERS = `(? = '' OR state = ?) AND (? = '' OR form = ?) AND (? = '' OR channel = ?)
    AND (? = '' OR route_org = ? OR route_name = ?) AND duplicate >= ? AND suspect >= ?
    AND created_at >= ?`;
/** Older than the keyset, written out instead of a row value, which not every planner indexes. */
const OLDER = `created_at <= ? AND (created_at < ? OR id < ?)`;

/** Statements of `applications`, as in `../statements.ts`. */
export const APPLICATION_STATEMENTS = {
  addApplication: `INSERT INTO application
    (site_id, id, receipt, form, version, state, rev, created_at, updated_at, channel, region,
    route_org, route_name, route_kind, outcome, rule, duplicate, suspect, secret_hash)
    VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  application: `SELECT ${COLUMNS}, secret_hash, erase_at FROM application WHERE site_id = ? AND id = ?`,
  applicationByReceipt: `SELECT ${COLUMNS} FROM application WHERE site_id = ? AND receipt = ?`,
  applicationsById: `SELECT ${COLUMNS} FROM application WHERE site_id = ? AND id IN ({?})`,
  moveApplication: `UPDATE application SET state = ?, rev = rev + 1, updated_at = ?,
    settled_at = ?, erase_at = ? WHERE site_id = ? AND id = ? AND rev = ?`,
  flagDuplicate: 'UPDATE application SET duplicate = 1 WHERE site_id = ? AND id = ?',
  addRing: `INSERT INTO application_ring (site_id, index_id) VALUES (?, ?)
    ON CONFLICT (site_id) DO NOTHING`,
  ring: 'SELECT index_id FROM application_ring WHERE site_id = ?',
  setRing: 'UPDATE application_ring SET index_id = ? WHERE site_id = ?',
  anyApplication: 'SELECT id FROM application WHERE site_id = ? LIMIT 1',

  // One page of the queue each way an index leads to it, narrowest first.
  applicationPage: `SELECT ${COLUMNS} FROM application
    WHERE site_id = ? AND ${OLDER} AND ${FILTERS}
    ORDER BY site_id DESC, created_at DESC, id DESC LIMIT ?`,
  applicationPageOfState: `SELECT ${COLUMNS} FROM application
    WHERE site_id = ? AND state = ? AND ${OLDER} AND ${FILTERS}
    ORDER BY site_id DESC, state DESC, created_at DESC, id DESC LIMIT ?`,
  applicationPageOfForm: `SELECT ${COLUMNS} FROM application
    WHERE site_id = ? AND form = ? AND ${OLDER} AND ${FILTERS}
    ORDER BY site_id DESC, form DESC, created_at DESC, id DESC LIMIT ?`,
  applicationPageOfChannel: `SELECT ${COLUMNS} FROM application
    WHERE site_id = ? AND channel = ? AND ${OLDER} AND ${FILTERS}
    ORDER BY site_id DESC, channel DESC, created_at DESC, id DESC LIMIT ?`,
  // Of one state that waits, whoever waits longest first.
  applicationWaitingPage: `SELECT ${COLUMNS} FROM application
    WHERE site_id = ? AND state = ? AND created_at >= ? AND (created_at > ? OR id > ?)
    AND created_at <= ? AND ${FILTERS}
    ORDER BY site_id ASC, state ASC, created_at ASC, id ASC LIMIT ?`,
  applicationStates: `SELECT state, count(*) AS n FROM application WHERE site_id = ?
    GROUP BY state ORDER BY state ASC`,
  oldestApplication: `SELECT created_at FROM application WHERE site_id = ? AND state = ?
    ORDER BY site_id ASC, state ASC, created_at ASC, id ASC LIMIT 1`,
  countApplicationsSince: `SELECT count(*) AS n FROM application
    WHERE site_id = ? AND created_at > ?`,
  countAnsweredSince: `SELECT count(*) AS n FROM application
    WHERE site_id = ? AND state = 'answered' AND EXISTS (SELECT 1 FROM application_event AS event
      WHERE event.site_id = application.site_id AND event.application_id = application.id
        AND event.state = 'answered' AND event.done_by = 'applicant' AND event.at > ?)`,
  countApplicationsOfChannel: `SELECT count(*) AS n FROM application
    WHERE site_id = ? AND channel = ? AND state NOT IN ('refused', 'withdrawn', 'deleted')`,
  countApplicationsOfForm: `SELECT count(*) AS n FROM application
    WHERE site_id = ? AND form = ? AND state NOT IN ('refused', 'withdrawn', 'deleted')`,
  applicationsToErase: `SELECT id FROM application
    WHERE site_id = ? AND erase_at <= ? AND id > ? ORDER BY site_id ASC, id ASC LIMIT ?`,

  countApplicationsToErase: `SELECT count(*) AS n FROM application
    WHERE site_id = ? AND erase_at <= ?`,

  addAnswers: `INSERT INTO application_answers (site_id, application_id, sealed) VALUES (?, ?, ?)`,
  answers: `SELECT sealed FROM application_answers WHERE site_id = ? AND application_id = ?`,
  setAnswers: `UPDATE application_answers SET sealed = ?
    WHERE site_id = ? AND application_id = ?`,
  dropAnswers: 'DELETE FROM application_answers WHERE site_id = ? AND application_id = ?',
  applicationIds: `SELECT id FROM application WHERE site_id = ? AND id > ?
    ORDER BY site_id ASC, id ASC LIMIT ?`,

  addEvent: `INSERT INTO application_event
    (site_id, application_id, seq, state, at, done_by, note, memo)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  events: `SELECT seq, state, at, done_by, note, memo FROM application_event
    WHERE site_id = ? AND application_id = ? ORDER BY site_id ASC, application_id ASC, seq ASC`,
  lastEvent: `SELECT seq FROM application_event WHERE site_id = ? AND application_id = ?
    ORDER BY site_id DESC, application_id DESC, seq DESC LIMIT 1`,
  setEventTexts: `UPDATE application_event SET note = ?, memo = ?
    WHERE site_id = ? AND application_id = ? AND seq = ?`,
  eraseEventTexts: `UPDATE application_event SET note = NULL, memo = NULL
    WHERE site_id = ? AND application_id = ?`,
  dropEvents: 'DELETE FROM application_event WHERE site_id = ? AND application_id = ?',

  addConsents: `INSERT INTO application_consent
    (site_id, application_id, consent_id, version, text_hash, granted, at)
    VALUES {(?, ?, ?, ?, ?, ?, ?)}`,
  consents: `SELECT consent_id, version, text_hash, granted, at, withdrawn_at
    FROM application_consent WHERE site_id = ? AND application_id = ?
    ORDER BY site_id ASC, application_id ASC, consent_id ASC`,
  withdrawConsent: `UPDATE application_consent SET withdrawn_at = ?
    WHERE site_id = ? AND application_id = ? AND consent_id = ? AND withdrawn_at IS NULL`,
  withdrawConsents: `UPDATE application_consent SET withdrawn_at = ?
    WHERE site_id = ? AND application_id = ? AND granted = 1 AND withdrawn_at IS NULL`,

  addKey: `INSERT INTO application_key
    (site_id, key_hash, body_hash, application_id, answer, expires_at) SELECT ?, ?, ?, ?, ?, ?
    WHERE NOT EXISTS (SELECT 1 FROM application_ring WHERE site_id = ? AND index_id <> ?)
    ON CONFLICT (site_id, key_hash) DO NOTHING`,
  key: `SELECT body_hash, application_id, answer FROM application_key
    WHERE site_id = ? AND key_hash = ?`,
  keysOfApplication: `SELECT key_hash, answer FROM application_key
    WHERE site_id = ? AND application_id = ?`,
  setKeyAnswer: `UPDATE application_key SET answer = ? WHERE site_id = ? AND key_hash = ?`,
  eraseKeyAnswers: `UPDATE application_key SET answer = NULL
    WHERE site_id = ? AND application_id = ?`,
  dropKeys: 'DELETE FROM application_key WHERE site_id = ? AND expires_at <= ?',

  addBlinds: `INSERT INTO application_blind (site_id, hash, application_id, form)
    VALUES {(?, ?, ?, ?)}`,
  blinds: `SELECT application_id, form FROM application_blind
    WHERE site_id = ? AND hash IN ({?}) ORDER BY application_id ASC`,
  blindsOfApplication: `SELECT hash FROM application_blind
    WHERE site_id = ? AND application_id = ?`,
  dropBlinds: 'DELETE FROM application_blind WHERE site_id = ? AND application_id = ?',
  dropBlindHashes: `DELETE FROM application_blind
    WHERE site_id = ? AND application_id = ? AND hash IN ({?})`,

  addHandoff: `INSERT INTO application_handoff (site_id, token_hash, application_id, expires_at)
    VALUES (?, ?, ?, ?)`,
  handoff: `SELECT application_id, expires_at FROM application_handoff
    WHERE site_id = ? AND token_hash = ?`,
  dropHandoff: 'DELETE FROM application_handoff WHERE site_id = ? AND token_hash = ?',
  dropHandoffs: 'DELETE FROM application_handoff WHERE site_id = ? AND expires_at <= ?',
} as const;
