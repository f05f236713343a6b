// A restore drill, by the commands that docs/operations.md documents:
//   node test/durability/drill.mjs [--before 300] [--after 60] [--postgres] [--control]
// People apply; a backup is made while they do; the old machine is wrecked; the backup is restored into
// an empty folder, and the server started there. Every application acknowledged before the backup began
// is there, opens with its secret and with its display number, answers its key with the same bytes, and
// is read at the desk. A backup that is cut short is refused and leaves nothing behind. Without the keys,
// or with others, the commands say what cannot be opened, and start nothing. Exit 1 on any breach;
// 3: not tried. --control loses one application after the restore; exit 1 unless that is noticed.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/lib/install.mjs';
import { findPostgres } from '../../scripts/lib/postgres.mjs';
import { connections, prepareData, startServer } from './api.mjs';
import { applicant, application, readForm } from './applicants.mjs';
import { signIn } from './officer.mjs';
import { UNLIMITED, openPlace } from './place.mjs';
import { lose, storedIds } from './records.mjs';
import { carryOut, documentedSteps } from './steps.mjs';

prepare();
const { examine } = await import('./image.mjs');
const { openWithoutKeys, restoreHalf } = await import('./drill-refusals.mjs');
const { keptPicture, pictureOf } = await import('./pictures.mjs');
const { values } = parseArgs({
  options: {
    before: { type: 'string' },
    after: { type: 'string' },
    postgres: { type: 'boolean', default: false },
    control: { type: 'boolean', default: false },
  },
});
if (values.postgres && !findPostgres()) {
  console.log('not tried: no PostgreSQL on this machine');
  process.exit(3);
}
const before = Number(values.before ?? (values.control ? 20 : 300));
const after = Number(values.after ?? (values.control ? 5 : 60));
const WRITERS = 6;
const WITH_PICTURE = 7;
const PATH = 'v1/applications';
const AT = '2026-11-01T08:00:00+08:00';
/** How many are opened at the desk. */
const AT_DESK = 5;

const place = await openPlace({ name: 'drill', postgres: values.postgres });
const machine = machineOf();
const blocks = documentedSteps();
const [backingUp, restoring] = values.postgres ? blocks.slice(2) : blocks;
const form = readForm('join');
const faults = [];
const times = {};
/** By id: `{n, key, body, text, at}`. */
const acknowledged = new Map();
let next = 0;

for (const name of ['备份', '密钥', '旧机/data'])
  mkdirSync(join(place.folder, name), { recursive: true });
const old = { ...UNLIMITED, DATA_DIR: join(place.folder, '旧机/data'), ...databaseAt('OLD_URL') };
await prepareData(old);
const first = await startServer(old);
await backUpUnderLoad(first);
await first.kill();
wreck();
const second = await restore();
if (values.control) await lose(restoredEnv(), [...early().keys()][0]);
await compare(second);
if (!values.control) await readAtDesk(second);
await second.kill();
if (!values.control && !values.postgres) faults.push(...(await openWithoutKeys(place.folder)));
await place.close();
process.exit(verdict());

/** What the documented lines stand on. */
function machineOf() {
  const { folder, env } = place;
  if (!env.DATABASE_URL) return { folder, env: UNLIMITED };
  const { hostname, port, username, password } = new URL(env.DATABASE_URL);
  const fresh = new URL(env.DATABASE_URL);
  fresh.pathname = '/union_new';
  return {
    folder,
    bin: findPostgres(),
    variables: { OLD_URL: env.DATABASE_URL, NEW_URL: fresh.href },
    env: {
      ...UNLIMITED,
      PGHOST: hostname,
      PGPORT: port,
      PGUSER: username,
      PGPASSWORD: password,
      PGDATABASE: 'postgres',
    },
  };
}

function databaseAt(name) {
  return values.postgres ? { DATABASE_URL: machine.variables[name] } : {};
}

function restoredEnv() {
  return { ...UNLIMITED, DATA_DIR: join(place.folder, '新机/data'), ...databaseAt('NEW_URL') };
}

/** People go on applying while the backup is made. */
async function backUpUnderLoad(server) {
  const { post, close } = connections(server.origin);
  let isBackedUp = false;
  let enough;
  const work = async () => {
    while (!isBackedUp || acknowledged.size < enough) await apply(post, next++);
  };
  const writers = Array.from({ length: WRITERS }, work);
  while (acknowledged.size < before) await new Promise(wait => setTimeout(wait, 20));
  times.backupAt = Date.now();
  for (const line of backingUp) await carryOut(line, machine);
  times.backup = Date.now() - times.backupAt;
  enough = acknowledged.size + after;
  isBackedUp = true;
  await Promise.all(writers);
  close();
}

async function apply(post, n) {
  const key = `drill-${n}`;
  const body = application(form, n, AT);
  const person = { n, key, body };
  if (n % WITH_PICTURE === 0 && n < 250 * WITH_PICTURE) {
    const bytes = pictureOf(n, 15_000);
    const answer = await post('v1/uploads', `drill-picture-${n}`, bytes, {
      'content-type': 'image/jpeg',
    });
    if (answer?.status !== 201) return void faults.push(`picture ${n}: ${answer?.status}`);
    body.answers.photo = [JSON.parse(answer.text).id];
    person.picture = keptPicture(bytes);
  }
  const answer = await post(PATH, key, body);
  if (answer?.status !== 201) return void faults.push(`${n}: ${answer?.status} ${answer?.text}`);
  const { id, secret, receipt } = JSON.parse(answer.text);
  acknowledged.set(id, { ...person, secret, receipt, text: answer.text, at: Date.now() });
  return undefined;
}

/** Acknowledged before the backup was begun. */
function early() {
  return new Map([...acknowledged].filter(([, { at }]) => at < times.backupAt));
}

/** Nothing of the old machine is left. */
function wreck() {
  rmSync(join(place.folder, '旧机'), { recursive: true });
}

/** @returns the server on the new machine */
async function restore() {
  faults.push(...(await restoreHalf(place.folder)));
  const began = Date.now();
  let server;
  for (const line of restoring) {
    const done = await carryOut(line, machine);
    server ??= done.server;
    if (/ restore /.test(line)) times.restored = Date.now() - began;
  }
  if (!server) throw new Error('the documented steps start no server');
  const { get, close } = connections(server.origin);
  const ready = await get('readyz');
  if (ready?.status !== 200) faults.push(`/readyz answers ${ready?.status}`);
  close();
  times.restore = Date.now() - began;
  return server;
}

/** Everybody who was told so before the backup opens their application, by whatever they have. */
async function compare(server) {
  const { get, post, close } = connections(server.origin);
  const queue = [...early()];
  const ask = async () => {
    for (let one = queue.pop(); one; one = queue.pop()) {
      const [id, { n, key, body, secret, receipt, text }] = one;
      const bySecret = await get(`${PATH}/${id}`, { authorization: `Bearer ${secret}` });
      if (bySecret?.status !== 200) faults.push(`lost: ${n}, by its secret ${bySecret?.status}`);
      const byNumber = await get(`${PATH}/${id}?receipt=${encodeURIComponent(receipt)}`);
      if (byNumber?.status !== 200) faults.push(`lost: ${n}, by its number ${byNumber?.status}`);
      const again = await post(PATH, key, body);
      if (again?.text !== text) faults.push(`lost: ${n}, by its key another answer`);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, ask));
  close();
  const ids = new Set(await storedIds(restoredEnv()));
  times.there = [...acknowledged.keys()].filter(id => ids.has(id)).length;
}

/** An officer finds people by their number, and reads what they wrote. */
async function readAtDesk(server) {
  const officer = await signIn(server.origin, restoredEnv());
  for (const [id, { n }] of [...early()].slice(-AT_DESK)) {
    const page = await officer.read(`applications/${id}`);
    const shown = await officer.send(`applications/${id}/show`, {}, page);
    if (!shown.includes(applicant(n).idNumber)) faults.push(`the desk does not show ${n}`);
  }
  if (values.postgres) return;
  const known = early();
  const { lost, doubled, damaged } = examine(restoredEnv().DATA_DIR, {
    known,
    withdrawn: new Set(),
    hasForm: true,
  });
  faults.push(...lost, ...doubled, ...damaged);
}

function verdict() {
  const seconds = ms => `${(ms / 1000).toFixed(1)} s`;
  console.log(
    `${values.postgres ? 'PostgreSQL' : 'SQLite'}: ${acknowledged.size} acknowledged, ${early().size} before the ` +
      `backup, ${times.there} restored; backup ${seconds(times.backup)}, restore ${seconds(times.restored)}, ` +
      `from the first command to an answer ${seconds(times.restore)}; ${faults.length} faults`,
  );
  if (values.control) {
    const isSeen = faults.some(fault => fault.startsWith('lost: '));
    console.log(isSeen ? '✔ the control was noticed' : '✖ the control went unnoticed');
    return isSeen ? 0 : 1;
  }
  faults.slice(0, 20).forEach(fault => console.error(`✖ ${fault}`));
  return faults.length > 0 ? 1 : 0;
}
