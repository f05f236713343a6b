// People whom something befalls while they fill in the form, in a real browser, on the real server:
//   node test/durability/drafts.mjs [--runs 1000] [--seed N] [--person N] [--control]
// A reload, a crashed tab, a closed one, a database or a script that comes late, Back and Forward, a
// second tab, no network, a server that goes away while it is sent, an answer that never arrives. They
// come back, and every answer that the device may keep and that is half a second old (of any age where
// the page had time to write) is still there; in the end everybody has one record, with what they meant
// to say. --control takes the browser's database away; exit 1 unless each loss is noticed and the form
// had said so before.
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { findChrome } from '../../scripts/lib/chrome.mjs';
import { prepare } from '../../scripts/lib/install.mjs';
import { prepareData, startServer } from './api.mjs';
import { buildCdn } from './cdn.mjs';
import { ACCIDENTS, planOf } from './draft-plan.mjs';
import { openLane } from './lane.mjs';
import { openPlace } from './place.mjs';
import { storedIds } from './records.mjs';

prepare();
// Their words come from TypeScript, which older Nodes do not read.
const { befall } = await import('./accidents.mjs');
const { Person } = await import('./draft-person.mjs');
const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    // One person again, by the number in a fault.
    person: { type: 'string' },
    control: { type: 'boolean', default: false },
  },
});
const first = Number(values.person ?? 0);
const runs = values.person ? 1 : Number(values.runs ?? (values.control ? 10 : 1000));
const AT_ONCE = 6;
/** A person who is not done by then never will be, milliseconds. */
const LONGEST = 120_000;

const place = await openPlace({ name: 'drafts' });
const env = { ...place.env, CDN_DIR: await buildCdn(join(place.folder, 'cdn')) };
await prepareData(env);
const server = await startServer(env);
const { path, args } = await findChrome();
const browser = await puppeteer.launch({ executablePath: path, args });

/** Accident → what came of it. */
const tally = new Map(ACCIDENTS.map(name => [name, { runs: 0, safe: 0, lost: 0, failed: 0 }]));
const faults = [];
let unnoticed = 0;
let scriptsCut = 0;
let next = first;
const began = Date.now();
await Promise.all(Array.from({ length: AT_ONCE }, work));
const seconds = Math.round((Date.now() - began) / 1000);
await browser.close();
await server.kill();
const records = (await storedIds(env)).length;
await place.close();
process.exit(verdict());

async function work() {
  const lane = await openLane(server.origin);
  while (next < first + runs) await one(next++, lane);
  await lane.close();
}

async function one(n, lane) {
  const plan = planOf(Number(values.seed), n);
  // What is typed has time to become safe, and the page no time to write when it goes.
  if (values.control) Object.assign(plan, { accident: 'crash', strikesAt: 5, waitMs: 800 });
  const person = new Person(plan);
  const count = tally.get(plan.accident);
  count.runs += 1;
  const context = await browser.createBrowserContext();
  try {
    const open = () => openForm(context, lane, person);
    await within(LONGEST, befall(person, { lane, open }));
    scriptsCut += person.scriptsCut;
    count.safe += person.safeCount;
    count.lost += person.lost.length;
    if (person.lost.length > 0) note(n, plan, `lost ${person.lost.join(', ')}`);
    if (values.control && (person.lost.length === 0 || !person.saidNotKept)) unnoticed += 1;
    for (const fault of wrongPosts(person)) note(n, plan, fault);
  } catch (error) {
    count.failed += 1;
    note(n, plan, error.message);
  } finally {
    await context.close();
  }
  if ((n + 1) % 100 === 0) console.log(`${n + 1} people, ${faults.length} faults`);
}

/** A tab with the form in it. */
async function openForm(context, lane, person) {
  const page = await context.newPage();
  if (values.control) await page.evaluateOnNewDocument(refuseDatabase);
  page.setDefaultTimeout(LONGEST);
  page.on('dialog', dialog => void dialog.accept().catch(() => undefined));
  page.on('error', () => undefined);
  page.on('request', request => {
    if (request.method() !== 'POST' || !request.url().endsWith('/v1/applications')) return;
    const key = request.headers()['idempotency-key'];
    person.posted.push({ key, body: JSON.parse(request.postData() ?? 'null') });
  });
  await page.goto(`${lane.origin}/embed/join-form?form=join`, { waitUntil: 'domcontentloaded' });
  return page;
}

/** Runs in the page: as in a private window of some browsers. */
function refuseDatabase() {
  globalThis.IDBFactory.prototype.open = () => {
    throw new globalThis.DOMException('refused', 'SecurityError');
  };
}

/** One key for all that was posted, and what the person meant to say. */
function wrongPosts({ posted, plan }) {
  const last = posted.at(-1)?.body?.answers;
  if (!last) return ['nothing was posted'];
  const keys = new Set(posted.map(({ key }) => key));
  const wanted = { ...plan.answers, mobile: plan.answers.mobile.replace(/ /g, '') };
  const names = new Set([...Object.keys(wanted), ...Object.keys(last)]);
  const wrong = [...names].filter(name => last[name] !== wanted[name]);
  return [
    ...(keys.size > 1 ? [`${keys.size} keys for one application`] : []),
    ...wrong.map(name => `${name} arrived as ${last[name]} and was ${wanted[name]}`),
  ];
}

function verdict() {
  for (const [name, { runs, safe, lost, failed }] of tally) {
    if (runs > 0)
      console.log(
        `  ${name}: ${runs} people, ${lost} of ${safe} safe answers lost, ${failed} failed`,
      );
  }
  // What never happens proves nothing: the scripts may have other names by now.
  const safe = Array.from(tally.values()).reduce((sum, count) => sum + count.safe, 0);
  if (runs > 10 && (safe < runs || scriptsCut === 0)) {
    faults.push(`only ${safe} answers were safe, ${scriptsCut} scripts late`);
    console.error(`✖ ${faults.at(-1)}`);
  }
  console.log(`${runs} people in ${seconds} s, ${records} records, ${faults.length} faults`);
  if (values.control) {
    const isSeen = unnoticed === 0 && records === runs;
    console.log(isSeen ? '✔ the control was noticed' : `✖ ${unnoticed} losses went unnoticed`);
    return isSeen ? 0 : 1;
  }
  return faults.length > 0 || records !== runs ? 1 : 0;
}

function note(n, { accident, strikesAt, isSlow }, words) {
  const slow = isSlow ? ', typing slowly' : '';
  const fault = `${n}: ${accident} before deed ${strikesAt}${slow}: ${words}`;
  faults.push(fault);
  // At once: `--person` tries it again while the others go on.
  if (!values.control) console.error(`✖ ${fault}`);
}

async function within(ms, work) {
  const late = new AbortController();
  const limit = sleep(ms, undefined, { signal: late.signal }).then(() => {
    throw new Error(`not done after ${ms / 1000} s`);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    late.abort();
    limit.catch(() => undefined);
  }
}
