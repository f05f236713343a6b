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

/**
 * What a row ends with. One that is broken off, as where its browser answers no more, is tried once more:
 * what a widget does not survive it does not survive twice.
 */
export async function runRow(
  row: Row,
  options: Options,
  tell: (line: string) => void,
): Promise<Result> {
  try {
    return await row.run(options);
  } catch (error) {
    tell(`unsteady: ${row.name} was broken off: ${stackOf(error)}`);
  }
  try {
    return await row.run(options);
  } catch (error) {
    const breach = { kind: 'failed', what: stackOf(error), round: row.name };
    return { tried: 'broken off', breaches: [breach] };
  }
}

const stackOf = (error: unknown): string => String((error as Error).stack ?? error);

/** Each kind of breach once, with the first rounds it came in. */
export function summed(breaches: readonly Breach[]): Breach[] {
  const found = new Map<string, Breach>();
  for (const one of breaches) {
    const key = `${one.kind} ${one.what.replace(/\d+/g, '#').slice(0, 160)}`;
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}
