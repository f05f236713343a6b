// npm run bench -- server [--runs N] [--seconds S] [--only NAME,…] [--postgres] [--quick] [--json]
// Throughput and latency of the reference server, its start and its memory, and whether nearest-20
// is right. Server and load share this machine's cores. Ends with 1 when something was wrong or
// failed; never because something was slow.
import { parseArgs } from 'node:util';
import { loadPerCore } from '../lib/machine.mjs';
import { say, sayOnStandardError } from '../lib/say.mjs';
import { summary } from '../lib/stats.mjs';
import { takeTurns } from '../lib/turns.mjs';
import { checkNearest } from './nearest.mjs';
import { database, placesOf } from './data.mjs';
import { load } from './load.mjs';
import { write } from './report.mjs';
import { startServer } from './server.mjs';
import { workOf } from './work.mjs';

const USAGE = `Usage: npm run bench -- server [--runs N] [--seconds S] [--only NAME,…] [--postgres] [--quick] [--json]
  --runs N     rounds over all requests (default 5)
  --seconds S  how long each is asked for in a round (default 4)
  --only N,…   only these requests: nearest, nearestPlain, list, page, site, held
  --postgres   nearest-20 on PostgreSQL too (a throw-away cluster of the installed one)
  --quick      one short round: shows that everything works; its figures mean nothing
  --light      shorter still, on 5,000 stations
  --json       the figures as JSON on standard output, and everything else on standard error
  --cpu        is for pages; here it is read and left`;

/** Stations of the two databases. */
const COUNTS = { full: [20, 180_000], light: [20, 5_000] };

const options = understood();
if (options.json) sayOnStandardError();
// Told to end, it takes the servers with it.
process.once('SIGTERM', () => process.exit(143));
process.exitCode = (await bench(options)) ? 0 : 1;

function understood() {
  try {
    const { values } = parseArgs({
      options: {
        runs: { type: 'string' },
        seconds: { type: 'string' },
        postgres: { type: 'boolean', default: false },
        quick: { type: 'boolean', default: false },
        light: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        only: { type: 'string', default: '' },
        cpu: { type: 'string' },
      },
    });
    const quick = values.quick || values.light;
    const runs = Number(values.runs ?? (quick ? 1 : 5));
    const seconds = Number(values.seconds ?? (quick ? 1 : 4));
    if (!(Number.isInteger(runs) && runs > 0 && seconds > 0)) throw new Error('--runs, --seconds');
    const only = values.only.split(',').filter(Boolean);
    const counts = values.light ? COUNTS.light : COUNTS.full;
    return { ...values, quick, runs, seconds, only, counts, checks: quick ? 300 : 6000 };
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    process.exit(2);
  }
}

/** @returns {Promise<boolean>} whether every answer was right */
async function bench({ runs, seconds, postgres, quick, checks, counts, only, json }) {
  const began = new Date();
  const before = loadPerCore();
  const sets = [];
  try {
    for (const count of counts) sets.push(await openSet(count, runs, only));
    const results = await askInTurns(sets, { runs, seconds });
    for (const set of sets) set.memory.after = (await set.server.use()).rss;
    const correct = [];
    for (const { count, places, server } of sets) {
      say(`checking ${checks} nearest-20 of ${count} stations …`);
      const outcome = await checkNearest(server.origin, places, checks);
      correct.push({ count, store: 'SQLite', ...outcome });
    }
    if (postgres) correct.push(await checkOnPostgres(sets.at(-1), checks));
    const report = { date: began.toISOString(), before, runs, seconds, quick, sets, correct };
    const kept = write({ ...report, ...results });
    if (json) process.stdout.write(`${JSON.stringify(kept)}\n`);
    return results.failures.length === 0 && correct.every(({ wrong }) => wrong.length === 0);
  } finally {
    for (const { server } of sets) await server.close();
  }
}

/** A database, a server on it, and how it started. */
async function openSet(count, runs, only) {
  const data = await database(count);
  const starts = [];
  for (let run = 1; run < runs; run += 1) {
    const server = await startServer({ data });
    starts.push(server.startMs);
    await server.close();
  }
  const server = await startServer({ data });
  starts.push(server.startMs);
  const places = placesOf(count);
  const { rss: idle } = await server.use();
  const all = await workOf(server.origin, places);
  const works = all.filter(({ id }) => only.length === 0 || only.includes(id));
  if (works.length === 0) throw new Error(`--only: there is ${all.map(({ id }) => id).join(', ')}`);
  return { count, data, places, server, works, start: summary(starts), memory: { idle } };
}

/** Every kind of request on every set of stations, round after round. */
async function askInTurns(sets, { runs, seconds }) {
  const works = new Map(sets.map(({ count, works }) => [count, works]));
  const conditions = sets.map(({ count }) => ({ id: String(count), count }));
  const contenders = sets[0].works.map(({ id }) => ({ id }));
  // Code and caches are warm before the first round counts.
  const visit = async ({ condition, contender }, length) => {
    const { server } = sets.find(({ count }) => count === condition.count);
    const work = works.get(condition.count).find(({ id }) => id === contender.id);
    const before = await server.use();
    const figures = await load(server.origin, work, length);
    const after = await server.use();
    return { ...figures, cpu: ((after.cpu - before.cpu) * 1e6) / figures.answers };
  };
  for (const condition of conditions) {
    for (const contender of contenders) await visit({ condition, contender }, 1);
  }
  return takeTurns({ contenders, conditions, runs }, turn => visit(turn, seconds), tell);
}

function tell({ run, condition, contender }, { values, message }) {
  const said = values
    ? `${Math.round(values.rate)}/s, p97.5 ${values.p975.toFixed(1)} ms`
    : message;
  say(`  ${run}  ${condition.count} stations  ${contender.id}  ${said}`);
}

/** The same stations carried over to PostgreSQL by backup and restore. */
async function checkOnPostgres({ count, places, data }, checks) {
  const { carryOver } = await import('./carry-over.mjs');
  const { url, version, backupMs, restoreMs, close } = await carryOver(data);
  const seconds = [backupMs, restoreMs].map(ms => (ms / 1000).toFixed(1));
  say(`carried over: backup ${seconds[0]} s, restore ${seconds[1]} s`);
  const server = await startServer({ databaseUrl: url });
  try {
    say(`checking ${checks} nearest-20 of ${count} stations on PostgreSQL …`);
    return {
      count,
      store: `PostgreSQL ${version}`,
      ...(await checkNearest(server.origin, places, checks)),
    };
  } finally {
    await server.close();
    await close();
  }
}
