// npm run test:access [-- --only NAME] [--update] [--plants]: docs/accessibility.md.
import { parseArgs } from 'node:util';
import { runCell, type Cell, type Ground } from './cell.ts';
import { openGround, type Opened } from './ground.ts';
import { STATE_NAMES, type StateName } from './states.ts';
import { SUBJECTS, type Subject } from './subjects.ts';
import { tableOf } from './table.ts';
import { tryPlants } from './try-plants.ts';

const { values } = parseArgs({
  options: {
    /** Part of `subject.state`. */
    only: { type: 'string', default: '' },
    /** Accepts what is heard. */
    update: { type: 'boolean', default: false },
    plants: { type: 'boolean', default: false },
    /** Pages at a time. */
    lanes: { type: 'string', default: '2' },
  },
});
const { only, update } = values;

/** More failures than this are not of the machine. */
const MOST_AGAIN = 6;

interface Job {
  subject: Subject;
  state: StateName;
}

const JOBS: readonly Job[] = SUBJECTS.flatMap(subject =>
  STATE_NAMES.filter(state => !subject.never?.[state]).map(state => ({ subject, state })),
).filter(({ subject, state }) => `${subject.name}.${state}`.includes(only));

async function runAll(ground: Ground): Promise<Cell[]> {
  const cells: Cell[] = [];
  const left = [...JOBS];
  const lane = async (): Promise<void> => {
    for (let job = left.shift(); job; job = left.shift()) {
      const cell = await runCell(ground, job.subject, job.state);
      say(cell);
      cells.push(cell);
    }
  };
  await Promise.all(Array.from({ length: Number(values.lanes) }, lane));
  await tryAgain(ground, cells);
  return cells;
}

/** A busy machine is none of ours: what failed is tried once more, alone. A fault is one in both. */
async function tryAgain(ground: Ground, cells: Cell[]): Promise<void> {
  const failed = cells.filter(({ wrong }) => wrong.length);
  if (failed.length > MOST_AGAIN) return;
  for (const cell of failed) {
    const { subject } = JOBS.find(({ subject }) => subject.name === cell.subject)!;
    const again = await runCell(ground, subject, cell.state);
    if (!again.wrong.length)
      console.log(`unsteady: ${cell.subject}.${cell.state}: ${cell.wrong.join('; ')}`);
    cells[cells.indexOf(cell)] = again;
  }
}

function say({ subject, state, modes, stops, wrong }: Cell): void {
  const mark = wrong.length ? '✖' : '✔';
  console.log(`${mark} ${subject}.${state}  ${modes} modes, ${stops} stops`);
  for (const line of wrong) console.log(`    ${line}`);
}

async function main(): Promise<number> {
  if (!JOBS.length && !values.plants) {
    console.error(`No cell has “${only}” in its name.`);
    return 1;
  }
  const ground = await openGround(update);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void ground.close().finally(() => process.exit(130)));
  try {
    console.log(await ground.browser.version());
    return values.plants ? await plants(ground) : await matrix(ground);
  } finally {
    await ground.close();
  }
}

async function plants(ground: Opened): Promise<number> {
  const found = await tryPlants(ground, name => name.includes(only));
  const failed = found.filter(({ wrong }) => wrong.length).length;
  console.log(`\n${found.length - failed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

async function matrix(ground: Opened): Promise<number> {
  const began = performance.now();
  const cells = await runAll(ground);
  const failed = cells.filter(({ wrong }) => wrong.length).length;
  console.log(`\n${tableOf(cells)}`);
  const { kept } = ground;
  if (kept.written) console.log(`\n${kept.written} snapshots accepted`);
  // Of a part of the matrix nothing can be said of the files of the rest.
  const gone = only ? [] : kept.unused();
  if (update && !only) kept.forget();
  else if (gone.length) console.log(`\n✖ snapshots of nothing: ${gone.join(', ')}`);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`\n${cells.length - failed} passed, ${failed} failed (${seconds} s)`);
  return failed || (gone.length && !update) ? 1 : 0;
}

process.exit(await main());
