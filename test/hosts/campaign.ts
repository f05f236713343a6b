// npm run test:hosts [-- scripts|styles|libraries|mounts] [--only <words>] [--tag <tag>]
// [--shots <folder>] [--at-once <number>]: every hostile page. What fails is judged once more: a page
// under load may still be at work.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';
import { startChromium } from './chromium.ts';
import { Judge, type HostilePage, type Verdict } from './judge.ts';
import { libraries } from './libraries.ts';
import { SCRIPTS } from './scripts.ts';
import { startSite, TAGS } from './site.ts';
import { STYLES } from './styles.ts';
import { Tally } from './tally.ts';
import { leftOf } from './mounts.ts';
import { scriptPage, stylePage } from './pages.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    'at-once': { type: 'string', default: '4' },
    tag: { type: 'string' },
    mounts: { type: 'string', default: '1000' },
    shots: { type: 'string' },
  },
});
const KINDS = ['scripts', 'libraries', 'styles', 'mounts'];
const unknown = positionals.filter(kind => !KINDS.includes(kind));
if (unknown.length) throw new Error(`${unknown.join()}: one of ${KINDS.join(', ')}`);
const wanted = (kind: string): boolean => positionals.length === 0 || positionals.includes(kind);

interface Case {
  kind: string;
  name: string;
  /** Undefined where what it is made of is not here. */
  page: HostilePage | undefined;
}

const all: Case[] = [
  ...Object.entries(SCRIPTS).map(([name, s]) => ({ kind: 'scripts', name, page: scriptPage(s) })),
  ...libraries().map(({ name, script }) => ({
    kind: 'libraries',
    name,
    page: script && scriptPage(script),
  })),
  ...Object.entries(STYLES).map(([name, s]) => ({ kind: 'styles', name, page: stylePage(s) })),
];
const cases = all.filter(({ kind, name }) => wanted(kind) && name.includes(values.only));

const chrome = (await findChrome()) as { path: string; args: string[] };
const start = () => startChromium(process.env['UW_CHROMIUM'] ?? chrome.path, chrome.args);
const chromium = await start();
const running = [chromium];
const site = await startSite();
const end = async (): Promise<void> => {
  await Promise.all(running.map(one => one.close()));
  await site.close();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void end().then(() => process.exit(1)));

const tags = values.tag ? TAGS.filter(tag => tag.includes(values.tag!)) : TAGS;
const tally = new Tally();
console.log(`${chromium.version}, ${cases.length} pages, ${tags.length} widgets on each`);

async function verdictsOf(judge: Judge, page: HostilePage): Promise<Verdict[]> {
  try {
    return await judge.judge(page, tags);
  } catch (error) {
    return tags.map(tag => ({ tag, is: 'failed', why: String(error) }));
  }
}

const isBad = ({ is }: Verdict): boolean => is === 'failed';

async function tryCase(judge: Judge, { kind, name, page }: Case): Promise<void> {
  if (!page) {
    tally.untried(kind, name);
    console.log(`– ${name}: not here, not tried`);
    return;
  }
  const first = await verdictsOf(judge, page);
  const verdicts = first.some(isBad) ? await verdictsOf(judge, page) : first;
  const isUnsteady = first.some(isBad) && !verdicts.some(isBad);
  const mark = tally.page(kind, name, verdicts, isUnsteady);
  console.log(`${mark} ${name}${isUnsteady ? ' (at the second look)' : ''}`);
  for (const { tag, is, why } of isUnsteady ? first : verdicts)
    if (is !== 'same') console.log(`    ${is} ${tag}: ${why}`);
}

// Most of a page's time is waiting: several stand at once, each in a browser of its own.
const left = [...cases];
async function work(at: number): Promise<void> {
  const mine = at === 0 ? chromium : await start();
  if (at > 0) running.push(mine);
  const shots = values.shots && join(values.shots, String(at));
  if (shots) mkdirSync(shots, { recursive: true });
  const judge = new Judge(mine, site, shots);
  for (let next = left.shift(); next; next = left.shift()) await tryCase(judge, next);
}
await Promise.all(Array.from({ length: Number(values['at-once']) }, (_, at) => work(at)));

if (wanted('mounts') && !values.only) {
  for (const tag of tags) {
    const { heap, nodes, listeners } = await leftOf(chromium, site, tag, Number(values.mounts));
    const isHeavy = heap > 0.1 || nodes > 0.01 || listeners > 0.01;
    tally.mounts(tag, isHeavy);
    const figures = `${heap.toFixed(3)} kB, ${nodes} nodes, ${listeners} listeners`;
    console.log(`${isHeavy ? '✖' : '✔'} ${tag}, ${values.mounts} times: kept of each ${figures}`);
  }
}
await end();
console.log(tally.table());
console.log(`${Math.round(performance.now() / 1000)} s`);
process.exit(tally.failed || !tally.passed ? 1 : 0);
