// PostgreSQL dies while applications come in, and the server lives on:
//   node test/durability/postgres.mjs [--rounds 200] [--seed N] [--control]
// Round after round: one of the backends that the server talks to is killed (SIGKILL), or the postmaster
// alone, or all its processes as one; where it is down it is started again. Whoever is not taken is told
// to come again (503, problem+json) and does, under their key. In the end every acknowledged application
// is there once, and nothing beside. Exit 1 on any breach; 3: not tried, no PostgreSQL (or no Linux).
// --control: a PostgreSQL that acknowledges before it has written (synchronous_commit = off, and nobody
// who writes later); exit 1 unless losses are noticed.
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepare } from '../../scripts/lib/install.mjs';
import { findPostgres } from '../../scripts/lib/postgres.mjs';
import { randomFrom } from '../../scripts/lib/random.mjs';
import { connections, isToldToWait, prepareData, startServer } from './api.mjs';
import { application, readForm } from './applicants.mjs';
import { openPlace } from './place.mjs';
import { storedIds } from './records.mjs';

prepare();
const { default: pg } = await import('pg');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    control: { type: 'boolean', default: false },
  },
});
if (process.platform !== 'linux' || !findPostgres()) {
  console.log('not tried: no PostgreSQL on this machine');
  process.exit(3);
}
const rounds = Number(values.rounds ?? (values.control ? 4 : 200));
const WRITERS = 6;
const PATH = 'v1/applications';
const AT = '2026-11-01T08:00:00+08:00';
/** How soon somebody is taken again once the database is back, milliseconds. */
const SOON = 30_000;
/** Between two tries of the same application. */
const AGAIN = 100;
const KINDS = values.control ? ['all'] : ['backend', 'postmaster', 'all'];

const random = randomFrom(Number(values.seed));
const form = readForm('join');
// What is acknowledged lies in memory until somebody comes by, and there is room for all of it.
const late = { synchronous_commit: 'off', wal_buffers: '64MB', bgwriter_lru_maxpages: '0' };
const place = await openPlace({
  name: 'postgres',
  postgres: true,
  settings: values.control ? late : {},
});
const { env, database } = place;
const acknowledged = new Map();
const faults = { lost: [], other: [] };
const tally = new Map(KINDS.map(kind => [kind, { rounds: 0, refused: 0, longest: 0 }]));
let current = tally.get(KINDS[0]);
let next = 0;
let over = false;
let overAt = 0;
const began = Date.now();

await prepareData(env);
const server = await startServer(env);
// Also where commits are acknowledged early: form and keys are not what is to be lost.
await asAdministrator(client => client.query('CHECKPOINT'));
if (values.control) await stopWriter();
const { post, get, close } = connections(server.origin);
const writers = Array.from({ length: WRITERS }, write);
for (let round = 0; round < rounds; round += 1) await strike(KINDS[round % KINDS.length]);
over = true;
overAt = Date.now();
await Promise.all(writers);
await compare();
close();
await server.kill();
// Asked to stop, it would wait for the one that cannot.
if (values.control) await database.crash();
await place.close();
process.exit(verdict());

/** An applicant after another, each until they are taken. */
async function write() {
  while (!over) {
    const n = next++;
    const key = `postgres-${values.seed}-${n}`;
    const body = application(form, n, AT);
    for (;;) {
      const answer = await post(PATH, key, body);
      if (answer?.status === 201) {
        acknowledged.set(n, { key, body, id: JSON.parse(answer.text).id });
        break;
      }
      current.refused += 1;
      checkRefusal(n, answer);
      // Whoever still waits at the end is refused, and was told so.
      if (over && Date.now() > overAt + SOON) break;
      await sleep(AGAIN);
    }
  }
}

function checkRefusal(n, answer) {
  if (isToldToWait(answer)) return;
  const { status = 'no answer', text = '' } = answer ?? {};
  faults.other.push(`${n}: ${status} ${text.slice(0, 120)}`);
}

/** Kills, sees that what is in memory is still read, starts again, and waits until somebody is taken. */
async function strike(kind) {
  current = tally.get(kind);
  current.rounds += 1;
  // A control is struck when it has promised something that nobody wrote, however slow the machine is.
  const promised = acknowledged.size + WRITERS;
  while (values.control && acknowledged.size <= promised) await sleep(10);
  await sleep(50 + Math.floor(random() * 300));
  if (kind === 'backend') await killBackend();
  else await database.crash(kind === 'postmaster');
  const site = await get('.well-known/union-widgets.json');
  if (site?.status !== 200) faults.other.push(`${kind}: the site document answers ${site?.status}`);
  const before = acknowledged.size;
  const backAt = Date.now();
  if (kind !== 'backend') await database.restart();
  if (values.control) await stopWriter();
  const until = Date.now() + SOON;
  // More than may have been on their way to be told.
  while (acknowledged.size <= before + WRITERS && Date.now() < until) await sleep(10);
  if (Date.now() >= until) faults.other.push(`${kind}: nobody was taken within ${SOON} ms`);
  current.longest = Math.max(current.longest, Date.now() - backAt);
}

/** One that the server is connected to, in the midst of whatever it does. */
async function killBackend() {
  const sql = `SELECT pid FROM pg_stat_activity WHERE application_name = 'union-widgets'`;
  const { rows } = await asAdministrator(client => client.query(sql));
  const { pid } = rows[Math.floor(random() * rows.length)] ?? {};
  if (pid === undefined) faults.other.push('the server has no connection to kill');
  else process.kill(pid, 'SIGKILL');
}

/** The process that would write what was acknowledged early; it ends with the others. */
async function stopWriter() {
  const sql = `SELECT pid FROM pg_stat_activity WHERE backend_type = 'walwriter'`;
  const ask = () => asAdministrator(client => client.query(sql));
  let { rows } = await ask();
  // It starts a moment after connections are taken.
  for (; rows.length === 0; { rows } = await ask()) await sleep(20);
  rows.forEach(({ pid }) => process.kill(pid, 'SIGSTOP'));
}

/** Over a connection of its own. */
async function asAdministrator(work) {
  const client = new pg.Client(env.DATABASE_URL);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function compare() {
  const there = new Set(await storedIds(env));
  for (const [n, { id }] of acknowledged) {
    if (!there.delete(id)) faults.lost.push(`${n}: no record ${id}`);
  }
  for (const id of there) faults.other.push(`record ${id} belongs to nobody's receipt`);
  const queue = [...acknowledged];
  const ask = async () => {
    for (let one = queue.pop(); one; one = queue.pop()) {
      const [n, { key, body, id }] = one;
      const answer = await post(PATH, key, body);
      if (answer?.status !== 201) faults.lost.push(`${n}: sent again, ${answer?.status}`);
      else if (JSON.parse(answer.text).id !== id) faults.lost.push(`${n}: another record`);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, ask));
}

function verdict() {
  const { lost, other } = faults;
  for (const [kind, { rounds: times, refused, longest }] of tally) {
    console.log(
      `  ${kind}: ${times} kills, ${refused} told to come again, taken within ${longest} ms`,
    );
  }
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(
    `PostgreSQL ${database.version}: ${rounds} kills in ${seconds} s, ${acknowledged.size} acknowledged: ` +
      `${lost.length} lost, ${other.length} other faults`,
  );
  if (values.control) {
    const isSeen = lost.length > 0;
    console.log(isSeen ? '✔ the control was noticed' : '✖ the control went unnoticed');
    return isSeen ? 0 : 1;
  }
  [...lost, ...other].slice(0, 20).forEach(words => console.error(`✖ ${words}`));
  return lost.length + other.length > 0 ? 1 : 0;
}
