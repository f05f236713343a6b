// The power is cut: node test/durability/powercut.mjs [--lives 10] [--people 200] [--cuts 60]
//   [--restarts 3] [--seed N] [--control normal|unsynced|off] [--keep]
// A server lives under strace (life.mjs). What it wrote is replayed up to cut after cut, half of them
// at the moment an answer left; what was not flushed by then is lost, or there, or there in part
// (disk.mjs). What is left is opened, checked, and held against what had been acknowledged (image.mjs);
// on some of it the server is started, and everybody sends again. Exit 1 when anything acknowledged is
// lost, doubled or damaged. --control puts a careless adapter under the server (plants.mjs); exit 1
// unless that is noticed. --keep leaves traces and the last faulty image, and says where. Exit 3: not
// tried, no strace.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/lib/install.mjs';
import { randomFrom } from '../../scripts/lib/random.mjs';
import { connections, startServer } from './api.mjs';
import { readForm } from './applicants.mjs';
import { CUTS, Disk } from './disk.mjs';
import { UNLIMITED } from './place.mjs';
import { storedIds } from './records.mjs';
import { straceState } from './trace.mjs';

prepare();
const strace = straceState();
if (!strace.ok) {
  console.log(`not tried: ${strace.why}`);
  process.exit(3);
}
// They import TypeScript, which older Nodes do not read.
const { examine, layOut } = await import('./image.mjs');
const { filesNow, keyOf, live } = await import('./life.mjs');
const { values } = parseArgs({
  options: {
    lives: { type: 'string' },
    people: { type: 'string' },
    cuts: { type: 'string' },
    restarts: { type: 'string' },
    seed: { type: 'string', default: '1' },
    control: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const short = values.control !== undefined;
const lives = Number(values.lives ?? (short ? 1 : 10));
const people = Number(values.people ?? (short ? 40 : 200));
const cuts = Number(values.cuts ?? (short ? 25 : 60));
const restarts = Number(values.restarts ?? (short ? 0 : 3));
const KINDS = ['none', 'all', ...Object.keys(CUTS)];

const root = mkdtempSync(join(tmpdir(), 'union-powercut-'));
if (!values.keep) process.once('exit', () => rmSync(root, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
const form = readForm('join');
const tally = new Map(KINDS.map(kind => [kind, { images: 0, lost: 0, doubled: 0, damaged: 0 }]));
const count = { steps: 0, acknowledged: 0, restarted: 0 };
const faults = [];
const began = Date.now();
for (let life = 0; life < lives; life += 1) await oneLife(Number(values.seed) + life);
process.exit(verdict());

async function oneLife(seed) {
  const folder = join(root, `life-${seed}`);
  const env = { DATA_DIR: join(folder, 'data'), ...UNLIMITED };
  mkdirSync(folder);
  const lived = await live({ folder, env, form, people, seed, plant: values.control });
  count.steps += lived.steps.length;
  const random = randomFrom(seed);
  const chosen = chooseCuts(lived.steps, random);
  const restarted = new Set([...chosen].sort(() => random() - 0.5).slice(0, restarts));
  const disk = new Disk();
  const promised = { known: new Map(), withdrawn: new Set(), hasForm: false };
  for (const [at, step] of lived.steps.entries()) {
    disk.take(step);
    promise(step, promised, lived.people);
    if (!chosen.has(at)) continue;
    for (const kind of KINDS) judge({ disk, kind, random, promised, seed, at, folder });
    if (restarted.has(at)) await restart({ disk, random, promised, lived, folder, seed, at });
  }
  count.acknowledged += promised.known.size;
  checkModel(disk, lived, promised, seed);
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}

/** Half of the cuts come as an answer leaves, the others anywhere. */
function chooseCuts(steps, random) {
  const answers = steps.flatMap((step, at) => (step.do === 'acknowledged' ? [at] : []));
  const chosen = new Set();
  for (let cut = 0; cut < cuts; cut += 1) {
    const among = cut % 2 === 0 ? answers.length : steps.length;
    const at = Math.floor(random() * among);
    chosen.add(cut % 2 === 0 ? answers[at] : at);
  }
  return chosen;
}

function promise(step, promised, told) {
  if (step.do === 'added') promised.hasForm = true;
  if (step.do === 'withdrawn') promised.withdrawn.add(step.id);
  // Whoever was answered may never have read it; the promise stands.
  if (step.do === 'acknowledged') promised.known.set(step.id, told.get(step.id) ?? { n: -1 });
}

function judge({ disk, kind, random, promised, seed, at, folder }) {
  const image = join(folder, 'image');
  layOut(disk.cut(kind, random), image);
  const found = examine(image, promised);
  const row = tally.get(kind);
  row.images += 1;
  for (const what of ['lost', 'doubled', 'damaged']) {
    if (found[what].length === 0) continue;
    row[what] += 1;
    const some = found[what].slice(0, 3).join(', ');
    note(`life ${seed}, step ${at}, ${kind}: ${found[what].length} ${what}: ${some}`, what);
  }
}

/** The server comes up on what is left, and everybody sends again: the same ids, one record each. */
async function restart({ disk, random, promised, lived, folder, seed, at }) {
  const image = join(folder, 'restarted');
  layOut(disk.cut('sectors of 512 B', random), image);
  const env = { DATA_DIR: image, ...UNLIMITED };
  // Before the form was added there was nobody to apply.
  if (!promised.hasForm) return;
  const server = await startServer(env);
  const { post, close } = connections(server.origin, 8);
  const queue = [...lived.people];
  const again = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [id, { n, body }] = next;
      // A picture that had not been claimed may be gone: that one is asked for anew.
      if (body.answers.photo && !promised.known.has(id)) continue;
      const answer = await post('v1/applications', keyOf(n), body);
      const isTaken = answer?.status === 201;
      if (!isTaken) note(`life ${seed}, step ${at}, restarted: ${n}: ${answer?.status}`, 'lost');
      else if (promised.known.has(id) && JSON.parse(answer.text).id !== id) {
        note(`life ${seed}, step ${at}, restarted: ${n} has another id`, 'doubled');
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, again));
  close();
  await server.stop();
  const { doubled } = examine(image, { known: new Map(), withdrawn: new Set(), hasForm: true });
  for (const fault of doubled) note(`life ${seed}, step ${at}, restarted: ${fault}`, 'doubled');
  if ((await storedIds(env)).length === 0) note(`life ${seed}: nothing after a restart`, 'lost');
  count.restarted += 1;
}

/** What cannot be seen proves nothing: the model ends where the files do, and knows every answer. */
function checkModel(disk, { folder, people: told }, { known }, seed) {
  const model = new Map([...disk.now()].filter(([path]) => !path.endsWith('-shm')));
  const real = filesNow(folder);
  const names = new Set([...model.keys(), ...real.keys()]);
  for (const name of names) {
    const isSame = model.get(name) && real.get(name)?.equals(model.get(name));
    if (!isSame) note(`life ${seed}: the model of ${name} is not what is there`, 'blind');
  }
  const unseen = [...told.keys()].filter(id => !known.has(id));
  if (unseen.length > 0)
    note(`life ${seed}: ${unseen.length} answers not seen in the trace`, 'blind');
  if (told.size === 0) note(`life ${seed}: nobody was answered`, 'blind');
}

function note(words, what) {
  faults.push({ words, what });
}

function verdict() {
  const seconds = Math.round((Date.now() - began) / 1000);
  const images = Array.from(tally.values()).reduce((sum, row) => sum + row.images, 0);
  for (const [kind, row] of tally) {
    console.log(
      `  ${kind.padEnd(17)} ${row.images} cuts, ${row.lost} lose, ${row.doubled} double, ${row.damaged} damage`,
    );
  }
  console.log(
    `${lives} lives, ${count.steps} steps, ${count.acknowledged} acknowledged, ${images} images of ` +
      `the disk, ${count.restarted} restarts in ${seconds} s: ${faults.length} faults`,
  );
  if (values.keep) console.log(`  kept in ${root}`);
  const blind = faults.filter(({ what }) => what === 'blind');
  if (values.control) {
    blind.forEach(({ words }) => console.error(`✖ ${words}`));
    const isSeen = faults.length > blind.length && blind.length === 0;
    console.log(isSeen ? '✔ the control was noticed' : '✖ the control went unnoticed');
    return isSeen ? 0 : 1;
  }
  faults.slice(0, 20).forEach(({ words }) => console.error(`✖ ${words}`));
  return faults.length > 0 ? 1 : 0;
}
