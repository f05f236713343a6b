/** Documents that are nearly good: every widget still says, in a named state, what is the matter. */
import { openBench, type Breach } from './browse.ts';
import { CONTEST, example, examples, goldenAt, PERSON, STATION } from './golden.ts';
import { mountsOf, TAGS, type Mount } from './mounts.ts';
import { mutants } from './mutants.ts';
import type { Row } from './rows.ts';
import { nameless, openPlace } from './widget-rows.ts';

/** What each widget takes as its `data`. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  'union-station-map': ['station-collection', 'shard-index'],
  'union-reading-locator': ['station-collection'],
  'union-craftsman-card': ['person'],
  'union-craftsman-wall': ['people'],
  'union-contest-leaderboard': ['standings', 'standings-columns'],
  'union-join-form': ['form'],
};

const SITE = '.well-known/union-widgets.json';
/** All that a site's widgets ask for. */
const PATHS = [
  ...[SITE, 'v1/stations/index.json', 'v1/reading/index.json', 'v1/people/index.json'],
  ...['v1/contests/index.json', `v1/contests/${CONTEST}.json`, 'v1/forms/join.json'],
  ...[`v1/contests/${CONTEST}/welding/p1.json`, `v1/contests/${CONTEST}/welding/delta`],
  ...[`v1/people/${PERSON}.json`, `v1/stations/${STATION}.json`, 'v1/calendar/cn-2026.json'],
  ...['v1/live/stations.json', 'v1/people/columns.json', 'v1/stations/c/columns.json'],
  ...['v1/trails/index.json', 'v1/stations/regions.json', 'v1/orgs', 'v1/books.json'],
];

const VARIANT = { sharded: false, tiles: false, live: true };

/** Every good document of a site, each changed in its own way; one of three is left as it was. */
export function nearlyGoodSite(seed: number): Map<string, string> {
  return new Map(
    PATHS.map((path, at) => {
      const { document } = goldenAt(path, VARIANT)!;
      // Without its site document nothing would load: that is another round's.
      const isKept = (at + seed) % 3 === 0 || (path === SITE && seed % 4 !== 0);
      const text = isKept
        ? JSON.stringify(document)
        : mutants(document, { count: 1, seed: seed * 1000 + at })[0]!;
      return [path, text];
    }),
  );
}

/** The widgets with mutants as their `data`. */
function givenMounts(site: string, seed: number): Mount[] {
  return Object.entries(GIVEN).flatMap(([tag, schemas]) =>
    schemas.flatMap((schema, at) => {
      const files = examples().filter(([name]) => name === schema);
      const [, file] = files[(seed + at) % files.length]!;
      const document: unknown = schema === 'form' ? example('form', file) : example(schema, file);
      return mutants(document, { count: 2, seed: seed * 7 + at }).map(text => ({
        ...{ tag, attributes: { ...TAGS[tag], site, loading: 'eager' } },
        data: JSON.parse(text) as unknown,
      }));
    }),
  );
}

export const MUTATIONS: Row = {
  name: 'mutations',
  what: 'documents that are nearly good',
  async run({ full, seed }) {
    const place = await openPlace();
    const { chromium, stand } = place;
    const breaches: Breach[] = [];
    const states = new Map<string, number>();
    let documents = 0;
    try {
      const count = full ? 400 : 12;
      let bench = await openBench({ chromium, stand });
      for (let n = 0; n < count; n += 1) {
        if (n % 60 === 59) {
          await bench.close();
          bench = await openBench({ chromium, stand });
        }
        const own = seed * 100_000 + n;
        const files = nearlyGoodSite(own);
        const address = `${stand.give(String(own), files)}${SITE}`;
        const calm = stand.site({ mode: 'calm', round: n });
        documents += files.size;
        for (const [kind, mounts] of [
          ['site', mountsOf(address)],
          ['data', givenMounts(calm, own)],
        ] as const) {
          const name = `${kind} ${own}`;
          const outcome = await bench.run({
            ...{ name, mounts, presses: kind === 'site' ? 8 : 2, select: STATION },
            ...{ seed: n, learning: true },
          });
          // Documents of other hosts that a mutant names are theirs to ask for; none stands in these.
          breaches.push(...outcome.breaches, ...nameless(outcome.states, name));
          for (const state of outcome.states) states.set(state, (states.get(state) ?? 0) + 1);
          if (kind === 'data') documents += mounts.length;
        }
      }
      await bench.close();
      return {
        tried: `${documents} mutants of ${PATHS.length} documents of a site and ${Object.values(GIVEN).flat().length} given ones`,
        breaches,
        note: [...states].map(([state, n]) => `${n} ${state}`).join(', '),
      };
    } finally {
      await place.close();
    }
  },
};
