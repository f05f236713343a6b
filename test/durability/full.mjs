// The disk is full: node test/durability/full.mjs [--refusals 400] [--people 6] [--seed N]
//   [--by tmpfs|rlimit] [--control]
// People apply, some with a picture, until the server can store no more. Whoever is refused is told so
// (503 or 507, problem+json, when to come again) and keeps their key; whoever was acknowledged is
// there; reads are answered; a backup onto the full disk leaves no half file and spoils no older one;
// the server is killed and started again on the full disk. People in a real browser send meanwhile:
// the page says that it waits. Then there is room: everybody's next try is taken, the page's by itself,
// one record each; the write-ahead log stays small. Exit 1 on any breach; 3: not tried.
// --control acknowledges before it commits (plants.mjs); exit 1 unless losses are noticed.
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/lib/install.mjs';
import { attempt, connections, isToldToWait, planted, prepareData, startServer } from './api.mjs';
import { application, readForm } from './applicants.mjs';
import { cdnFor } from './cdn.mjs';
import { openPlace } from './place.mjs';
import { storedIds } from './records.mjs';
import { openSmallDisk } from './small-disk.mjs';

prepare();
const { examine } = await import('./image.mjs');
const { failedBackups } = await import('./full-backup.mjs');
const { openPages } = await import('./waiting-pages.mjs');
const { keptPicture, pictureOf } = await import('./pictures.mjs');
const { values } = parseArgs({
  options: {
    refusals: { type: 'string' },
    people: { type: 'string' },
    seed: { type: 'string', default: '1' },
    by: { type: 'string' },
    control: { type: 'boolean', default: false },
  },
});
const refusals = Number(values.refusals ?? (values.control ? 15 : 400));
const people = Number(values.people ?? (values.control ? 0 : 6));
const WRITERS = 8;
const WITH_PICTURE = 3;
const PATH = 'v1/applications';
const AT = '2026-11-01T08:00:00+08:00';
/** SQLite begins its log anew after a thousand pages; a transaction may come on top. */
const LONGEST_LOG = 8 << 20;
/** How soon somebody is taken again once there is room, milliseconds. */
const SOON = 10_000;

const place = await openPlace({ name: 'full' });
const disk = openSmallDisk(join(place.folder, 'disk'), values.by);
if (!disk) {
  console.log('not tried: no tmpfs may be mounted here, and there is no prlimit');
  process.exit(3);
}
const env = { ...place.env, DATA_DIR: join(disk.folder, 'data') };
const form = readForm('join');
const faults = { lost: [], other: [] };
const acknowledged = new Map();
const waiting = new Map();
const count = { refused: 0, pictures: 0, longestLog: 0, byPage: 0 };
let next = 0;
const began = Date.now();

await prepareData(env);
mkdirSync(join(disk.folder, 'backups'));
const older = join(disk.folder, 'backups', 'older.backup.gz');
if ((await attempt(['backup', older], env)).code !== 0) fault('no backup with room on the disk');
const before = readFileSync(older);

const isInBrowser = people > 0 && !values.control;
const cdn = isInBrowser && (await cdnFor(place.folder));
const serving = {
  ...env,
  ...(cdn && { CDN_DIR: cdn }),
  ...planted(values.control ? 'unsynced' : undefined),
};
let pages;
let server = await startServer(serving, { under: disk.under });
disk.fill();
await applyUntil(() => count.refused >= refusals);
if (!values.control) {
  await readWhileFull();
  disk.fill(0);
  (await failedBackups({ disk, env, older, before })).forEach(fault);
  await killWhileFull();
  if (isInBrowser) await sendFromPages();
}
const roomAt = Date.now();
disk.makeRoom(server.pid());
await takeAgain();
if (!values.control) await goOn();
await server.kill();
await compare();
await place.close();
process.exit(verdict());

/** Applies with all hands until it is enough; who is refused waits with their key. */
async function applyUntil(isEnough) {
  const { post, close } = connections(server.origin);
  const write = async () => {
    while (!isEnough()) await apply(post, next++);
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  close();
}

async function apply(post, n) {
  const person = { n, key: `full-${values.seed}-${n}`, body: application(form, n, AT) };
  const hasPicture = n % WITH_PICTURE === 0 && count.pictures < 250 && !values.control;
  if (hasPicture) {
    const bytes = pictureOf(n, 20_000);
    count.pictures += 1;
    const type = { 'content-type': 'image/jpeg' };
    const answer = await post('v1/uploads', `picture-${n}`, bytes, type);
    if (answer?.status !== 201) return refused(person, answer, 'a picture');
    person.body.answers.photo = [JSON.parse(answer.text).id];
    person.picture = keptPicture(bytes);
  }
  return take(person, await post(PATH, person.key, person.body));
}

function take(person, answer) {
  noteLog();
  if (answer?.status !== 201) return refused(person, answer, 'an application');
  const { id, secret } = JSON.parse(answer.text);
  waiting.delete(person.n);
  acknowledged.set(id, { ...person, secret });
}

function refused(person, answer, what) {
  count.refused += 1;
  waiting.set(person.n, person);
  if (isToldToWait(answer)) return;
  const { status = 'no answer', text = '' } = answer ?? {};
  fault(`${what} of ${person.n}: ${status} ${text.slice(0, 120)}`);
}

/** What the page and its visitors ask is answered as ever. */
async function readWhileFull() {
  const { get, close } = connections(server.origin);
  for (const path of [
    '.well-known/union-widgets.json',
    'v1/forms/join.json',
    'healthz',
    'readyz',
  ]) {
    const { status } = (await get(path)) ?? {};
    if (status !== 200) fault(`full: ${path} answers ${status}`);
  }
  for (const [id, { n, secret }] of [...acknowledged].slice(-40)) {
    const answer = await get(`${PATH}/${id}`, { authorization: `Bearer ${secret}` });
    if (answer?.status !== 200) faults.lost.push(`full: the state of ${n}: ${answer?.status}`);
  }
  close();
  if (!/full|I\/O|disk/i.test(server.log())) fault('the log does not say why people are refused');
}

/** The server dies on the full disk and comes up again: what is there can be read, what comes waits. */
async function killWhileFull() {
  await server.kill();
  server = await startServer(serving, { under: disk.under });
  const refusedBefore = count.refused;
  await applyUntil(() => count.refused >= refusedBefore + WRITERS);
  await readWhileFull();
}

/** People whose page is told to come again: it says that it waits, and sends by itself once it may. */
async function sendFromPages() {
  const senders = await openPages({ origin: server.origin, seed: Number(values.seed), people });
  pages = senders;
  const problems = await senders.waiting();
  problems.forEach(fault);
}

/** Everybody's next try, under their key. */
async function takeAgain() {
  const { post, close } = connections(server.origin);
  const again = [...waiting.values()];
  const until = Date.now() + SOON;
  // The first that is taken shows that the server found the room by itself.
  while (Date.now() < until && !(await isTaken(post, again[0]))) await sleep(200);
  count.recoveredIn = Date.now() - roomAt;
  if (waiting.has(again[0]?.n)) fault(`nobody was taken within ${SOON} ms of there being room`);
  const queue = again.slice(1);
  const work = async () => {
    for (let person = queue.pop(); person; person = queue.pop()) {
      if (!(await isTaken(post, person))) fault(`${person.n} was not taken though there is room`);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, work));
  for (const [id, { n, key, body }] of [...acknowledged].slice(-60)) {
    const answer = await post(PATH, key, body);
    if (answer?.status !== 201) faults.lost.push(`${n}: sent again, ${answer?.status}`);
    else if (JSON.parse(answer.text).id !== id) faults.lost.push(`${n}: another record`);
  }
  close();
  if (!pages) return;
  const { problems, receipts } = await pages.sent();
  problems.forEach(fault);
  count.byPage = receipts;
}

async function isTaken(post, person) {
  const answer = await post(PATH, person.key, person.body);
  if (answer?.status !== 201) return false;
  take(person, answer);
  return true;
}

/** As much again: the log does not grow with it. */
async function goOn() {
  const enough = acknowledged.size + Math.max(150, refusals);
  await applyUntil(() => acknowledged.size >= enough);
}

function noteLog() {
  const log = join(env.DATA_DIR, 'union.db-wal');
  if (existsSync(log)) count.longestLog = Math.max(count.longestLog, statSync(log).size);
}

/** What is stored is what was acknowledged, whole, and nothing beside. */
async function compare() {
  const stored = new Set(await storedIds(env));
  for (const [id, { n }] of acknowledged)
    if (!stored.delete(id)) faults.lost.push(`${n}: no record`);
  if (stored.size !== count.byPage) fault(`${stored.size} records that are nobody's`);
  const found = examine(env.DATA_DIR, { known: acknowledged, withdrawn: new Set(), hasForm: true });
  faults.lost.push(...found.lost);
  [...found.doubled, ...found.damaged].forEach(fault);
  if (count.longestLog > LONGEST_LOG) fault(`the log grew to ${count.longestLog} bytes`);
}

function fault(words) {
  faults.other.push(words);
}

function verdict() {
  const { lost, other } = faults;
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(
    `${disk.how}: ${acknowledged.size} acknowledged (${count.pictures} pictures), ${count.refused} refused, ` +
      `${count.byPage} of ${people} sent by their page, taken again after ${count.recoveredIn} ms, ` +
      `log at most ${(count.longestLog / 1e6).toFixed(1)} MB, in ${seconds} s`,
  );
  console.log(`  ${lost.length} lost, ${other.length} other faults`);
  if (values.control) {
    const isSeen = lost.length > 0;
    console.log(isSeen ? '✔ the control was noticed' : '✖ the control went unnoticed');
    return isSeen ? 0 : 1;
  }
  [...lost, ...other].slice(0, 20).forEach(words => console.error(`✖ ${words}`));
  return lost.length + other.length > 0 ? 1 : 0;
}
