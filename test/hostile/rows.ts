/** What a row of the campaign is, and what it ends with. */
import type { Breach } from './browse.ts';

export interface Options {
  full: boolean;
  seed: number;
  /** Runs a row's plants in its place: each must be caught. */
  say(line: string): void;
}

export interface Result {
  /** How much was tried, in words. */
  tried: string;
  breaches: Breach[];
  /** What a reader should know besides. */
  note?: string;
}

export interface Row {
  name: string;
  what: string;
  run(options: Options): Promise<Result>;
}

/** Each kind of breach once, with the first rounds it came in. */
export function summed(breaches: readonly Breach[]): Breach[] {
  const found = new Map<string, Breach>();
  for (const one of breaches) {
    const key = `${one.kind} ${one.what.replace(/\d+/g, '#').slice(0, 160)}`;
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}
