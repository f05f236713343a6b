// [UW_NOW=INSTANT] npm run chaos [-- --full] [--only NAME] [--seed N] [--plants]: docs/chaos.md.
import { parseArgs } from 'node:util';
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';
import { startChromium } from '../hosts/chromium.ts';
import { startSite } from '../hosts/site.ts';
import { calmWords, runCase, type Aim, type CaseResult, type Ground } from './api-case.ts';
import { BODIES } from './body-faults.ts';
import { liveADay } from './day.ts';
import { flipNetwork, type Outcome } from './flips.ts';
import { tryPlants } from './plants.ts';
import { NOW } from './page.ts';
import { startProxy } from './proxy.ts';
import { STORES, tryStorage } from './storage.ts';
import { STREAMS, tryStream } from './streams.ts';
import { LANGUAGES, WIDGETS, type Language } from './widgets.ts';
import { WIRE, type Fault } from './wire-faults.ts';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    plants: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    /** Pages at a time. */
    lanes: { type: 'string', default: '4' },
  },
});
const { full, only } = values;
const seed = Number(values.seed);

/** The same numbers for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Row {
  name: string;
  /** What it is tried on, and what came of it. */
  figures: string;
  wrong: readonly string[];
}

type Job = { name: string; run(ground: Ground): Promise<Row> };

function rowOf({ name, verdicts, heap, wrong }: CaseResult): Row {
  const states = verdicts.map(({ state }) => state);
  const kinds = [...new Set(states)].map(
    state => `${states.filter(one => one === state).length} ${state}`,
  );
  const slowest = Math.round(Math.max(...verdicts.map(({ after }) => after)));
  const requests = verdicts.reduce((sum, { requests }) => sum + requests, 0);
  const figures = `${kinds.join(', ')}; ${slowest} ms, ${requests} requests, heap ${(heap / 1048576).toFixed(1)} MB`;
  const own = verdicts.flatMap(({ widget, wrong }) => wrong.map(line => `${widget}: ${line}`));
  return { name, figures, wrong: [...own, ...wrong] };
}

/** Where a fault is tried: in the short run at one place, in the whole campaign at each. */
function aimsOf({ withCopy, isBody }: Fault, at: number): Aim[] {
  if (full) return withCopy ? ['site', 'data', 'copy'] : ['site', 'data'];
  if (withCopy && at % 3 === 0) return ['copy'];
  return [isBody || at % 2 ? 'data' : 'site'];
}

function apiJobs(calm: ReadonlyMap<string, string>): Job[] {
  let number = 0;
  return [...WIRE, ...BODIES].flatMap((fault, at) =>
    aimsOf(fault, at).flatMap(aim => {
      // One at a time, each widget's heap is its own; six together may not keep more than that either.
      const groups = full && aim === 'data' ? [WIDGETS, ...WIDGETS.map(one => [one])] : [WIDGETS];
      return groups.map(widgets => {
        number += 1;
        const own = number;
        const lang: Language = LANGUAGES[(own + seed) % LANGUAGES.length]!;
        const alone = widgets.length === 1 ? `, ${widgets[0]!.name} alone` : '';
        const options = { fault, aim, widgets, lang, number: own, calm };
        const name = `${fault.name} (${aim}${alone})`;
        const run = async (ground: Ground): Promise<Row> => ({
          ...rowOf(await runCase(ground, options)),
          name,
        });
        return { name, run };
      });
    }),
  );
}

function jobs(calm: ReadonlyMap<string, string>): Job[] {
  const random = randomOf(seed);
  return [
    { name: 'a day', run: (ground: Ground) => liveADay(ground, { hours: 24 }) },
    {
      name: 'online and offline',
      run: (ground: Ground) => flipNetwork(ground, { flips: 200, random }),
    },
    ...STORES.map((store, at) => ({
      name: `storage ${store.name}`,
      run: (ground: Ground): Promise<Outcome> => tryStorage(ground, store, at),
    })),
    ...STREAMS.map(([name, misdeed], at) => ({
      name: `stream ${name}`,
      run: (ground: Ground): Promise<Outcome> => tryStream(ground, name, misdeed, at),
    })),
    ...apiJobs(calm),
  ].filter(({ name }) => name.includes(only));
}

/** Some at a time, each twice where it fails: a busy machine is none of ours. A fault is one in both. */
async function runAll(ground: Ground, list: Job[]): Promise<Row[]> {
  const rows: Row[] = [];
  const left = [...list];
  const once = (job: Job): Promise<Row> =>
    job.run(ground).catch((error: unknown) => ({
      name: job.name,
      figures: '',
      wrong: [`could not be tried: ${String(error).slice(0, 300)}`],
    }));
  const lane = async (): Promise<void> => {
    for (let job = left.shift(); job; job = left.shift()) {
      const row = await once(job);
      console.log(`${row.wrong.length ? '✖' : '✔'} ${row.name}  ${row.figures}`);
      for (const line of row.wrong) console.log(`    ${line}`);
      rows.push(row);
    }
  };
  await Promise.all(Array.from({ length: Number(values.lanes) }, lane));
  const failed = rows.filter(({ wrong }) => wrong.length);
  if (failed.length > MOST_AGAIN) return rows;
  for (const row of failed) {
    const again = await once(list.find(({ name }) => name === row.name)!);
    if (!again.wrong.length) console.log(`unsteady: ${row.name}: ${row.wrong.join('; ')}`);
    rows[rows.indexOf(row)] = again;
  }
  return rows;
}

/** More failures than this are not of the machine. */
const MOST_AGAIN = 6;

function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = ({ name, figures, wrong }: Row): string => {
    const head = `${wrong.length ? '✖' : '✔'} ${name.padEnd(width)}  ${figures}`;
    return [head, ...wrong.map(one => `    ✖ ${one}`)].join('\n');
  };
  return rows.map(line).join('\n');
}

async function main(): Promise<number> {
  const chrome = (await findChrome()) as { path: string; args: string[] };
  const chromium = await startChromium(process.env['UW_CHROMIUM'] ?? chrome.path, chrome.args);
  const closing: (() => Promise<unknown>)[] = [() => chromium.close()];
  const end = (): Promise<unknown> => Promise.all(closing.splice(0).map(close => close()));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void end().finally(() => process.exit(130)));
  try {
    const site = await startSite(new Map(), NOW);
    closing.push(() => site.close());
    const proxy = await startProxy(site.api);
    closing.push(() => proxy.close());
    const ground = { chromium, site, proxy };
    if (values.plants) return report(await tryPlants(ground, only));
    const { words, ms } = await calmWords(ground, WIDGETS, LANGUAGES);
    console.log(
      `${chromium.version}, seed ${seed}; on a calm page all is there after ${Math.round(ms)} ms`,
    );
    return report(await runAll(ground, jobs(words)));
  } finally {
    await end();
  }
}

function report(rows: readonly Row[]): number {
  const failed = rows.filter(({ wrong }) => wrong.length).length;
  if (rows.length) console.log(`\n${table(rows)}`);
  console.log(`\n${rows.length - failed} passed, ${failed} failed`);
  return failed || !rows.length ? 1 : 0;
}

process.exit(await main());
