// Looks at what a power cut, a full disk or a restore has left of an embedded database: is it sound, is
// every acknowledged application in it, once, and can it be opened with the keys beside it?
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { KeyRing } from '../../server/src/keys/key-ring.ts';
import { readKeysFile } from '../../server/src/keys/keys-file.ts';
import { sealedIn } from '../../server/src/store/applications/sealed-in.ts';
import { openParts } from '../../server/src/uploads/sealed-parts.ts';
import { applicant } from './applicants.mjs';

/**
 * What has to be there.
 * @typedef {{known: Map<string, {n: number, picture?: Buffer}>, withdrawn: Set<string>,
 *   hasForm: boolean}} Promised `known`: by id, what was acknowledged
 */

/** Writes an image into an empty folder; of the log's index, which is memory, anything may be left. */
export function layOut(image, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of image) {
    const content = path.endsWith('-shm') ? randomBytes(32_768) : bytes;
    writeFileSync(join(folder, basename(path)), content);
  }
}

/**
 * @param {string} folder a data folder that no program uses; its database is recovered on the way
 * @param {Promised} promised
 * @returns {{lost: string[], doubled: string[], damaged: string[]}}
 */
export function examine(folder, promised) {
  const faults = { lost: [], doubled: [], damaged: [] };
  const file = join(folder, 'union.db');
  if (!existsSync(file)) {
    if (promised.hasForm) faults.lost.push('no database');
    return faults;
  }
  const database = new DatabaseSync(file);
  try {
    examineDatabase(database, folder, promised, faults);
  } catch (error) {
    faults.damaged.push(error.message);
  } finally {
    database.close();
  }
  return faults;
}

function examineDatabase(database, folder, promised, faults) {
  const all = (sql, ...values) => database.prepare(sql).all(...values);
  const [{ integrity_check: sound }] = all('PRAGMA integrity_check');
  if (sound !== 'ok') faults.damaged.push(sound);
  const orphans = all('PRAGMA foreign_key_check').length;
  if (orphans > 0) faults.damaged.push(`${orphans} rows refer to nothing`);
  const hasTables = all(`SELECT 1 FROM sqlite_schema WHERE name = 'application'`).length > 0;
  if (!hasTables) {
    if (promised.hasForm) faults.lost.push('the tables');
    return;
  }
  const forms = all(`SELECT path FROM document WHERE path = 'v1/forms/join.json'`);
  if (promised.hasForm && forms.length === 0) faults.lost.push('the form');
  examineApplications(all, folder, promised, faults);
}

function examineApplications(all, folder, { known, withdrawn }, faults) {
  const rows = new Map(all('SELECT id, site_id, state FROM application').map(row => [row.id, row]));
  for (const [id, { n }] of known) if (!rows.has(id)) faults.lost.push(`application ${n}`);
  for (const id of withdrawn) {
    if (rows.get(id)?.state !== 'withdrawn') faults.lost.push(`the withdrawal of ${id}`);
  }
  // An application, its key, its first event are one transaction.
  for (const table of ['application_key', 'application_event']) {
    const with_ = new Set(all(`SELECT application_id AS id FROM ${table}`).map(({ id }) => id));
    const without = [...rows.keys()].filter(id => !with_.has(id));
    if (without.length > 0) faults.damaged.push(`${without.length} without ${table}`);
  }
  const keys = keysIn(folder);
  if (!keys) {
    if (rows.size > 0) faults.lost.push(`the keys of ${rows.size} applications`);
    return;
  }
  examineAnswers({ all, rows, known, keys, faults });
}

/** A keys file that is damaged is as good as none. */
function keysIn(folder) {
  const read = () => readKeysFile(join(folder, 'keys.json'));
  try {
    return read() && new KeyRing(read);
  } catch {
    return undefined;
  }
}

/** Opens all answers: each of them whole, each applicant once. */
function examineAnswers({ all, rows, known, keys, faults }) {
  const applicants = new Map();
  const sealed = all('SELECT application_id AS id, sealed FROM application_answers');
  const answered = new Set(sealed.map(({ id }) => id));
  for (const [id, { state }] of rows) {
    if (state !== 'withdrawn' && !answered.has(id)) faults.damaged.push(`${id} without answers`);
    if (state === 'withdrawn' && answered.has(id)) faults.damaged.push(`${id} was erased by half`);
  }
  for (const { id, sealed: text } of sealed) {
    const site = rows.get(id)?.site_id;
    const { answers } = JSON.parse(keys.open(text, sealedIn(site, id, 'answers')).toString());
    if (applicants.has(answers.name)) faults.doubled.push(`${answers.name}: ${id}`);
    applicants.set(answers.name, id);
    const promise = known.get(id);
    if (promise && answers.name !== applicant(promise.n).name)
      faults.damaged.push(`${id} of another`);
    for (const upload of answers.photo ?? [])
      examineUpload({ all, site, id, upload, promise, keys, faults });
  }
}

function examineUpload({ all, site, id, upload, promise, keys, faults }) {
  const [row] = all('SELECT parts, application_id FROM upload WHERE id = ?', upload);
  const sql = 'SELECT sealed FROM upload_part WHERE upload_id = ? ORDER BY seq';
  const parts = all(sql, upload).map(({ sealed }) => sealed);
  if (!row || parts.length !== row.parts || row.application_id !== id) {
    faults.damaged.push(`the picture of ${id}`);
    return;
  }
  const bytes = openParts(keys, site, upload, parts);
  if (promise?.picture && !bytes.equals(promise.picture))
    faults.damaged.push(`the picture of ${id}`);
}
