import type { SpecialHours, StationProperties } from '../../../src/data/generated/types.ts';

/** What filters look at beside kinds and place. */
export interface StationFacts {
  facilities?: readonly string[];
  hours?: string;
  specialHours?: readonly SpecialHours[];
  status?: string;
  validFrom?: string;
  validThrough?: string;
}

const NAMES = [
  'facilities',
  'hours',
  'specialHours',
  'status',
  'validFrom',
  'validThrough',
] as const satisfies readonly (keyof StationFacts)[];

/** Reads the facts of stations. Those of many are the same, and one object stands for them all. */
export class FactsReader {
  readonly #known = new Map<string, StationFacts>();

  read(properties: StationProperties): StationFacts {
    const facts = Object.fromEntries(
      NAMES.filter(name => properties[name] !== undefined).map(name => [name, properties[name]]),
    ) as StationFacts;
    const key = JSON.stringify(facts);
    const known = this.#known.get(key);
    if (!known) this.#known.set(key, facts);
    return known ?? facts;
  }
}
