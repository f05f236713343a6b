/** Boards of one invented contest in every format: eight teams, one of them out of competition. */

import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../fixtures/board/', import.meta.url);

export function fixture(path: string): string {
  return readFileSync(new URL(path, FOLDER), 'utf8');
}

/** The JSON files of a folder as members of one object. */
export function bundle(folder: string): Record<string, ReturnType<typeof JSON.parse>> {
  const names = readdirSync(new URL(`${folder}/`, FOLDER)).filter(name => name.endsWith('.json'));
  return Object.fromEntries(
    names.map(name => [name.slice(0, -'.json'.length), JSON.parse(fixture(`${folder}/${name}`))]),
  );
}

/** An object without some of its members. */
export function without<T extends object, K extends keyof T>(of: T, ...names: K[]): Omit<T, K> {
  const rest = { ...of };
  for (const name of names) delete rest[name];
  return rest;
}
