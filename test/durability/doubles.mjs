// Pressed twice: every application is posted twice at the same moment with one key.
//   node test/durability/doubles.mjs [--pairs 10000] [--postgres] [--control]
// With PostgreSQL the two go to two servers on one database. Who is told to wait (409) asks again, as
// the form does. In the end there is one record a pair, and both answers are the same bytes.
// --control sends the second under a key of its own; exit 1 unless every double is noticed.
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/lib/install.mjs';
import { connections, prepareData, startServer } from './api.mjs';
import { application, readForm } from './applicants.mjs';
import { openPlace } from './place.mjs';
import { storedIds } from './records.mjs';

prepare();
const { values } = parseArgs({
  options: {
    pairs: { type: 'string' },
    postgres: { type: 'boolean', default: false },
    control: { type: 'boolean', default: false },
  },
});
const pairs = Number(values.pairs ?? (values.control ? 20 : 10_000));
const AT_ONCE = 8;
const AT = '2026-11-01T08:00:00+08:00';

const place = await openPlace({ name: 'doubles', postgres: values.postgres });
const { env } = place;
const form = readForm('join');

await prepareData(env);
// The second finds the keys that the first has made.
const servers = [await startServer(env)];
if (values.postgres) servers.push(await startServer(env));
const clients = servers.map(({ origin }) => connections(origin, 2 * AT_ONCE));
const faults = [];
let waited = 0;
let next = 0;
const began = Date.now();
await Promise.all(Array.from({ length: AT_ONCE }, work));
const seconds = (Date.now() - began) / 1000;
clients.forEach(({ close }) => close());
for (const server of servers) await server.kill();

const records = (await storedIds(env)).length;
if (records !== pairs) faults.push(`${records} records for ${pairs} pairs`);
await place.close();
console.log(
  `${values.postgres ? 'PostgreSQL' : 'SQLite'}: ${pairs} pairs in ${seconds.toFixed(1)} s, ` +
    `${records} records, ${waited} told to wait (409), ${faults.length} faults`,
);
process.exit(verdict());

async function work() {
  while (next < pairs) {
    const n = next++;
    const body = application(form, n, AT);
    const keys = [`double-${n}`, values.control ? `double-${n}-again` : `double-${n}`];
    const both = await Promise.all(keys.map((key, at) => until201(at, key, body)));
    const strange = both.filter(({ status }) => status !== 201);
    if (strange.length > 0) faults.push(`${n}: ${strange[0].status} ${strange[0].text}`);
    else if (both[0].text !== both[1].text) faults.push(`${n}: two different receipts`);
  }
}

/** Posts to one of the servers, again as long as the other's is under way. */
async function until201(at, key, body) {
  const { post } = clients[at % clients.length];
  let answer = await post('v1/applications', key, body);
  if (answer?.status === 409) waited += 1;
  while (answer?.status === 409) answer = await post('v1/applications', key, body);
  return answer ?? { text: 'no answer' };
}

function verdict() {
  if (values.control) {
    const isSeen = faults.length === pairs + 1;
    console.log(isSeen ? '✔ the control was noticed' : '✖ the control went unnoticed');
    return isSeen ? 0 : 1;
  }
  faults.slice(0, 20).forEach(fault => console.error(`✖ ${fault}`));
  return faults.length > 0 ? 1 : 0;
}
