// kill -9 of the server, round after round, while applications come in:
//   node test/durability/kill.mjs [--rounds 1000] [--seed N] [--postgres] [--control] [--plant unsynced]
// What was acknowledged (201) is still there under the same id; what was cut off is sent again with
// its key, as the form does; in the end there is one record an applicant, no more and no fewer. Exit
// 1 when anything is lost or doubled. --control breaks it on purpose: forms that did not see their
// answer and forget their key, and a write that is gone; --plant puts a careless adapter under the server
// (plants.mjs); exit 1 unless all of it is noticed.
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/lib/install.mjs';
import { randomFrom } from '../../scripts/lib/random.mjs';
import { connections, planted, prepareData, startServer } from './api.mjs';
import { application, readForm } from './applicants.mjs';
import { openPlace } from './place.mjs';
import { lose, storedIds } from './records.mjs';

prepare();
const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    postgres: { type: 'boolean', default: false },
    control: { type: 'boolean', default: false },
    plant: { type: 'string' },
  },
});
const rounds = Number(values.rounds ?? (values.control || values.plant ? 5 : 1000));
const WRITERS = 8;
const PATH = 'v1/applications';
const AT = '2026-11-01T08:00:00+08:00';
/** Of the applications acknowledged last, asked after at each start; all are at the end. */
const LOOKED_AT = 50;
/** In the control every so manieth answer goes unseen. */
const UNSEEN = 5;

const place = await openPlace({ name: 'kill', postgres: values.postgres });
const { env } = place;
const form = readForm('join');
const random = randomFrom(Number(values.seed));

/** Applicant → key and receipt of their application, as acknowledged. */
const acknowledged = new Map();
/** Sent, and not answered when the server was killed: `{n, key}`. */
let open = [];
let next = 0;
const faults = { lost: [], doubled: [], other: [] };
const count = { cutOff: 0, stored: 0, unseen: 0 };

await prepareData(env);
const began = Date.now();
for (let round = 1; round <= rounds; round += 1) {
  const server = await startServer({ ...env, ...planted(values.plant) });
  await settle(server, [...acknowledged].slice(-LOOKED_AT));
  const load = startLoad(server.origin);
  // A plant is struck when it has promised something, however slow the machine is.
  if (values.plant) await load.answered();
  await new Promise(wait => setTimeout(wait, 5 + Math.floor(random() * (values.plant ? 30 : 250))));
  await server.kill();
  await load.end();
  count.cutOff += open.length;
  if (round % 50 === 0 || round === rounds) tell(`${round} rounds`);
}
if (values.control) await lose(env, [...acknowledged.values()].at(-1).id);
const last = await startServer(env);
await settle(last, acknowledged);
await last.kill();
compare(await storedIds(env));
await place.close();
process.exit(verdict());

/** Sends again what was cut off, and asks after what was acknowledged: by its number, by its key. */
async function settle(server, known) {
  const { post, get, close } = connections(server.origin);
  const again = open;
  open = [];
  await inParallel(again, async ({ n, key }) => {
    const sameKey = values.control ? `${key}-again` : key;
    take(n, sameKey, await post(PATH, sameKey, application(form, n, AT)), 'sent again');
  });
  // Committed before the kill, and only the answer was cut off: told by the server's own count.
  count.stored += replayed((await get('metrics')).text);
  await inParallel([...known], async ([n, { key, id, secret }]) => {
    const status = await get(`${PATH}/${id}`, { authorization: `Bearer ${secret}` });
    if (status?.status !== 200) faults.lost.push(`${n}: acknowledged, its status ${told(status)}`);
    const answer = await post(PATH, key, application(form, n, AT));
    if (answer?.status !== 201) faults.lost.push(`${n}: acknowledged, now ${told(answer)}`);
    else if (JSON.parse(answer.text).id !== id) faults.lost.push(`${n}: another record`);
  });
  close();
}

/** Writers that go on until the server is gone. */
function startLoad(origin) {
  const { post, close } = connections(origin);
  let over = false;
  const write = async () => {
    while (!over) {
      const n = next++;
      const key = `durability-${values.seed}-${n}`;
      const answer = await post(PATH, key, application(form, n, AT));
      if (values.control && answer && n % UNSEEN === 0) {
        count.unseen += 1;
        open.push({ n, key });
      } else if (answer) take(n, key, answer, 'sent');
      else {
        open.push({ n, key });
        return;
      }
    }
  };
  const writers = Array.from({ length: WRITERS }, write);
  const before = acknowledged.size;
  return {
    async answered() {
      while (acknowledged.size === before) await new Promise(wait => setTimeout(wait, 5));
    },
    async end() {
      over = true;
      await Promise.all(writers);
      close();
    },
  };
}

function take(n, key, answer, how) {
  if (answer?.status !== 201) {
    faults.other.push(`${n}: ${how}, ${told(answer)}`);
    return;
  }
  const { id, secret } = JSON.parse(answer.text);
  acknowledged.set(n, { key, id, secret });
}

/** Every acknowledged application once, and nothing beside. */
function compare(stored) {
  const there = new Set(stored);
  for (const [n, { id }] of acknowledged) {
    if (!there.delete(id)) faults.lost.push(`${n}: no record ${id}`);
  }
  for (const id of there) faults.doubled.push(`record ${id} belongs to nobody's receipt`);
}

function verdict() {
  const { lost, doubled, other } = faults;
  const isBroken = values.control || values.plant !== undefined;
  if (!isBroken) {
    [...lost, ...doubled, ...other].slice(0, 20).forEach(fault => console.error(`✖ ${fault}`));
  }
  tell(`${values.postgres ? 'PostgreSQL' : 'SQLite'}: ${rounds} kills`);
  console.log(`  ${lost.length} lost, ${doubled.length} doubled, ${other.length} other faults`);
  if (!isBroken) return lost.length + doubled.length + other.length > 0 ? 1 : 0;
  // What was lost on purpose has come again under its key, as a record that nobody had.
  const isSeen = lost.length > 0 && (!values.control || doubled.length > count.unseen);
  console.log(isSeen ? '✔ the control was noticed' : '✖ the control went unnoticed');
  return isSeen ? 0 : 1;
}

function tell(what) {
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(
    `${what} in ${seconds} s: ${acknowledged.size} acknowledged, ${count.cutOff} cut off, ` +
      `of which ${count.stored} had been stored`,
  );
}

/** How many answers the server gave a second time since it started. */
function replayed(metrics) {
  return Number(/union_applications_total\{outcome="replayed"\} (\d+)/.exec(metrics)?.[1] ?? 0);
}

function told(answer) {
  return answer ? `${answer.status} ${answer.text.slice(0, 200)}` : 'no answer';
}

async function inParallel(items, act) {
  const queue = [...items];
  const work = async () => {
    while (queue.length > 0) await act(queue.pop());
  };
  await Promise.all(Array.from({ length: WRITERS }, work));
}
