import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { ListRefused, UndoRefused, type ReplaceResult, type Store } from '../../src/store/store.ts';
import { listOf, station } from '../helpers/stations.ts';
import { DATABASES } from './helpers/databases.ts';
import { StoreModel, type Counts } from './helpers/model.ts';

/** A row of a list: which of a few keys, which of two names, which of three contents. */
interface Entry {
  key: number;
  name: number;
  content: number;
}

type Step =
  | { do: 'stations' | 'documents'; source: string; entries: Entry[]; retained: number[] }
  | { do: 'correct'; entry: Entry }
  | { do: 'remove'; key: number }
  | { do: 'undo'; back: number };

const entry = fc.record({
  key: fc.nat({ max: 4 }),
  // Mostly the same, or lists of two sources would hardly ever get along.
  name: fc.constantFrom(0, 0, 0, 0, 0, 1),
  content: fc.nat({ max: 2 }),
});
const list = (what: 'stations' | 'documents') =>
  fc.record({
    do: fc.constant(what),
    source: fc.constantFrom('甲', '乙'),
    entries: fc.uniqueArray(entry, { selector: ({ key }) => key, maxLength: 5 }),
    retained: fc.array(fc.nat({ max: 4 }), { maxLength: 2 }),
  });
/** How many runs back: mostly the last few, and about where they are kept no more. */
const BACK = fc.oneof(
  { weight: 5, arbitrary: fc.nat({ max: 4 }) },
  fc.integer({ min: 17, max: 22 }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: list('stations') },
  { weight: 2, arbitrary: list('documents') },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('correct' as const), entry }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('remove' as const), key: fc.nat({ max: 4 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('undo' as const), back: BACK }),
  },
);

const idOf = (key: number) => `s-${key}`;
const pathOf = (key: number) => `v1/people/p-${key}.json`;
const nameOf = ({ key, name }: Entry) => `示例 ${key}${name === 0 ? '' : '（另一位）'}`;
const stationOf = (from: Entry) =>
  station(idOf(from.key), [110 + from.content, 30], { name: nameOf(from) });
const bodyOf = ({ content }: Entry) => JSON.stringify({ content });

/** What the model and the store say of a step, to be the same. */
type Said = Counts | { taken: string[] } | string;

async function storeSays(store: Store, site: string, at: Step): Promise<Said> {
  try {
    return countsOf(await perform(store, site, at));
  } catch (error) {
    if (error instanceof ListRefused) return { taken: error.ids.map(prefixed(at)).sort() };
    if (error instanceof UndoRefused) return error.code;
    throw error;
  }
}

async function perform(store: Store, site: string, at: Step): Promise<ReplaceResult> {
  const { report } = listOf([]);
  switch (at.do) {
    case 'stations':
      return store.replaceStations(site, {
        ...listOf(at.entries.map(stationOf), at.source),
        retained: at.retained.map(idOf),
      });
    case 'documents':
      return store.replaceDocuments(site, {
        kind: 'people',
        source: at.source,
        documents: at.entries.map(from => ({
          path: pathOf(from.key),
          name: nameOf(from),
          body: bodyOf(from),
        })),
        retained: at.retained.map(pathOf),
        report,
      });
    case 'correct':
      return store.correctStation(site, stationOf(at.entry));
    case 'remove':
      return store.removeStation(site, idOf(at.key));
    case 'undo': {
      const run = (await store.runs(site, 30))[at.back];
      return store.undoRun(site, run?.runId ?? 'none');
    }
  }
}

function modelSays(model: StoreModel, at: Step): Said {
  switch (at.do) {
    case 'stations':
    case 'documents': {
      const key = prefixed(at);
      const name = at.do === 'stations' ? idOf : pathOf;
      const rows = at.entries.map(from => [key(name(from.key)), rowOf(at.do, from)] as const);
      const table = at.do === 'stations' ? 'station' : 'document';
      const retained = at.retained.map(n => key(name(n)));
      return model.replace(table, at.source, new Map(rows), retained);
    }
    case 'correct':
      return model.correct(`station/${idOf(at.entry.key)}`, rowOf('stations', at.entry));
    case 'remove':
      return model.remove(`station/${idOf(at.key)}`);
    case 'undo': {
      const index = model.runs.length - 1 - at.back;
      return index < 0 ? 'unknown' : model.undo(index);
    }
  }
}

function rowOf(what: 'stations' | 'documents', from: Entry) {
  const content = what === 'stations' ? JSON.stringify(stationOf(from).feature) : bodyOf(from);
  return { name: nameOf(from), content };
}

const prefixed = (at: Step) => (key: string) =>
  `${at.do === 'documents' ? 'document' : 'station'}/${key}`;

function countsOf({ added, changed, unchanged, removed, retained, moved }: ReplaceResult): Counts {
  return { added, changed, unchanged, removed, retained, moved };
}

async function contentOf(store: Store, site: string): Promise<[string, string][]> {
  const content: [string, string][] = [];
  for await (const page of store.stationPages(site)) {
    content.push(...page.map(({ id, feature }) => [`station/${id}`, feature] as [string, string]));
  }
  for await (const page of store.documentPages(site)) {
    content.push(...page.map(({ path, body }) => [`document/${path}`, body] as [string, string]));
  }
  return content.sort();
}

for (const { name, make } of DATABASES) {
  test(`${name}: after any sequence of changes the store holds what the model holds`, async t => {
    const store = await (await make(t)).open();
    let sites = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async steps => {
        const site = `site-${(sites += 1)}`;
        const model = new StoreModel();
        for (const at of steps) {
          assert.deepEqual(await storeSays(store, site, at), modelSays(model, at));
        }
        const content = [...model.rows].map(([key, row]): [string, string] => [key, row.content]);
        assert.deepEqual(await contentOf(store, site), content.sort());
        assert.equal((await store.site(site))?.revision ?? 0, model.revision);
        const runs = await store.runs(site, 100);
        assert.deepEqual(
          runs.map(({ canUndo }) => canUndo),
          model.runs.map((_, index) => model.canUndo(index)).reverse(),
        );
      }),
      { numRuns: 60 },
    );
  });
}
