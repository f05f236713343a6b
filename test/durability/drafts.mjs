// People whom something befalls while they fill in the form, in a real browser, on the real server:
//   node test/durability/drafts.mjs [--runs 1000] [--seed N] [--person N] [--control]
// A reload, a crashed tab, a closed one, a database or a script that comes late, Back and Forward, a
// second tab, no network, a server that goes away while it is sent, an answer that never arrives. They
// come back, and every answer that the device may keep and that is half a second old (of any age where
// the page had time to write) is still there; in the end everybody has one record, with what they meant
// to say. --control takes the browser's database away; exit 1 unless each loss is noticed and the form
// had said so before.
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { findChrome } from '../../scripts/lib/chrome.mjs';
import { prepare } from '../../scripts/lib/install.mjs';
import { prepareData, startServer } from './api.mjs';
import { cdnFor } from './cdn.mjs';
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
const env = { ...place.env, CDN_DIR: await cdnFor(place.folder) };
await prepareData(env);
const server = await startServer(env);
const { path, args } = await findChrome();
const browser = await puppeteer.launch({ executablePath: path, args });

/** Person → what came of it; the second time where there was one. */
const outcomes = new Map();
let tries = 0;
let unnoticed = 0;
let scriptsCut = 0;
let next = first;
const began = Date.now();
await Promise.all(Array.from({ length: AT_ONCE }, work));
if (!values.control) await again();
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

/** Who met a fault among others meets it alone, too: what only a busy machine makes is none of the page's. */
async function again() {
  const lane = await openLane(server.origin);
  for (const [n, { wrong }] of outcomes) {
    if (wrong.length === 0) continue;
    await one(n, lane);
    const isWell = outcomes.get(n).wrong.length === 0;
    if (isWell) wrong.forEach(words => console.log(`unsteady: ${nameOf(n)}: ${words}`));
  }
  await lane.close();
}

async function one(n, lane) {
  const plan = planFor(n);
  const person = new Person(plan);
  const wrong = [];
  let failed = false;
  tries += 1;
  const context = await browser.createBrowserContext();
  try {
    const open = () => openForm(context, lane, person);
    await within(LONGEST, befall(person, { lane, open }));
    scriptsCut += person.scriptsCut;
    if (person.lost.length > 0) wrong.push(`lost ${person.lost.join(', ')}`);
    if (values.control && (person.lost.length === 0 || !person.saidNotKept)) unnoticed += 1;
    wrong.push(...wrongPosts(person));
  } catch (error) {
    failed = true;
    wrong.push(error.message);
  } finally {
    await context.close();
  }
  const { safeCount: safe, lost } = person;
  outcomes.set(n, { accident: plan.accident, safe, lost: lost.length, failed, wrong });
  // At once: `--person` tries it again while the others go on.
  if (!values.control) wrong.forEach(words => console.error(`✖ ${nameOf(n)}: ${words}`));
  if ((n + 1) % 100 === 0) console.log(`${n + 1} people`);
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

/** What befalls a person. */
function planFor(n) {
  const plan = planOf(Number(values.seed), n);
  // What is typed has time to become safe, and the page no time to write when it goes.
  if (values.control) Object.assign(plan, { accident: 'crash', strikesAt: 5, waitMs: 800 });
  return plan;
}

function nameOf(n) {
  const { accident, strikesAt, isSlow } = planFor(n);
  return `${n}: ${accident} before deed ${strikesAt}${isSlow ? ', typing slowly' : ''}`;
}

function verdict() {
  const all = [...outcomes.values()];
  const sum = (list, count) => list.reduce((total, one) => total + Number(count(one)), 0);
  for (const name of ACCIDENTS) {
    const met = all.filter(({ accident }) => accident === name);
    if (met.length === 0) continue;
    const [safe, lost, failed] = ['safe', 'lost', 'failed'].map(what => sum(met, one => one[what]));
    console.log(
      `  ${name}: ${met.length} people, ${lost} of ${safe} safe answers lost, ${failed} failed`,
    );
  }
  const faults = all.flatMap(({ wrong }) => wrong);
  // What never happens proves nothing: the scripts may have other names by now.
  const safe = sum(all, one => one.safe);
  if (runs > 10 && !values.control && (safe < runs || scriptsCut === 0)) {
    faults.push(`only ${safe} answers were safe, ${scriptsCut} scripts late`);
    console.error(`✖ ${faults.at(-1)}`);
  }
  const failed = sum(all, one => one.failed);
  // Nobody's is missing, and nobody's is there twice.
  const isCounted = records <= tries && records >= runs - failed;
  console.log(`${runs} people in ${seconds} s, ${records} records, ${faults.length} faults`);
  if (values.control) {
    const isSeen = unnoticed === 0 && records === runs;
    console.log(isSeen ? '✔ the control was noticed' : `✖ ${unnoticed} losses went unnoticed`);
    return isSeen ? 0 : 1;
  }
  return faults.length > 0 || !isCounted ? 1 : 0;
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
