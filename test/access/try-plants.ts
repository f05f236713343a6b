/** Runs the plants, each against what was heard of a widget without a fault. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Opened } from './ground.ts';
import { CONTROLS, find, PLANTS, type Plant } from './plants.ts';
import { openSnapshots } from './snapshots.ts';

export interface Found {
  name: string;
  /** The line that says it. */
  caught: string;
  /** Empty where it was caught, or a widget without a fault passed. */
  wrong: string[];
}

/** @param isWanted by their names; those without a fault are tried in any case, and come first. */
export async function tryPlants(
  ground: Opened,
  isWanted: (name: string) => boolean,
): Promise<Found[]> {
  const folder = mkdtempSync(join(tmpdir(), 'union-access-'));
  const all: Found[] = [];
  const note = (found: Found): void => {
    const { name, caught, wrong } = found;
    console.log(`${wrong.length ? '✖' : '✔'} ${name}  ${caught.replace(/\s+/g, ' ').slice(0, 90)}`);
    for (const line of wrong) console.log(`    ${line}`);
    all.push(found);
  };
  const run = (plant: Plant, update: boolean): Promise<string[]> =>
    find({ ...ground, kept: openSnapshots({ update, folder }) }, ground.page, plant);
  try {
    for (const plant of CONTROLS)
      note({ name: plant.name, caught: 'nothing is wrong', wrong: await run(plant, true) });
    const plants = PLANTS.filter(({ name }) => isWanted(name));
    for (const plant of plants) {
      const wrong = await run(plant, false);
      const caught = wrong.find(line => plant.says.test(line)) ?? '';
      const missed = [`not caught; found: ${wrong.join('; ').slice(0, 300) || 'nothing'}`];
      note({ name: `plant: ${plant.name}`, caught, wrong: caught ? [] : missed });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return all;
}
