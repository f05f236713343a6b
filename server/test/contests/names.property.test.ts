import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import type { ScoreItem, StandingsPage } from '../../../src/data/generated/types.ts';
import { addContests } from '../../src/http/contests/contests.ts';
import { importStandings } from '../../src/import/import-standings.ts';
import type { StandingsOptions } from '../../src/import/index.ts';
import { editionOfStore } from '../../src/publish/edition-of-store.ts';
import { contest } from '../helpers/documents.ts';
import { appWith } from '../helpers/server.ts';

/** Letters that stand nowhere but in names. */
const LETTERS = [...'赑屭叕燚淼垚犇骉羴猋麤灥飍厽芔惢毳蟲矗轟'];
const EVENT = 'v1/contests/c-1/all';

interface Case {
  names: string[];
  entrantName: 'full' | 'masked' | 'code';
  /** What makes the entrants minors, where names are wanted in full. */
  young: 'contest' | 'division' | 'word';
  frozen: boolean;
}

const cases: fc.Arbitrary<Case> = fc.record({
  names: fc.uniqueArray(
    fc
      .array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 4 })
      .map(letters => letters.join('')),
    { minLength: 2, maxLength: 12 },
  ),
  entrantName: fc.constantFrom('full', 'masked', 'code'),
  young: fc.constantFrom('contest', 'division', 'word'),
  frozen: fc.boolean(),
});

/** The contest's document before the list, where there is one. */
function contestBefore({ entrantName, young, frozen }: Case) {
  const members = {
    ...(entrantName === 'full' && young === 'contest' && { minors: true }),
    ...(entrantName === 'full' &&
      young === 'division' && { divisions: [{ id: 'a', name: '甲组', minors: true }] }),
    ...(frozen && { freeze: { from: '2026-01-01T00:00:00+08:00' } }),
  };
  return contest('c-1', members);
}

async function* none(): AsyncGenerator<never> {
  // No scripts.
}

/** Everything that leaves the server, in one text. */
async function told(t: TestContext, sample: Case): Promise<string> {
  const { names, entrantName, young } = sample;
  const { app, store, live } = await appWith(t, []);
  addContests(app, { store, siteId: 'demo' });
  const division = entrantName === 'full' && young === 'word' ? '少儿组' : '甲组';
  const lines = names.map((name, at) => `${at + 1},${name},N${at},${division},示例厂,${99 - at}`);
  const csv = ['名次,姓名,参赛号,组别,单位,总分', ...lines].join('\n');
  const before = contestBefore(sample);
  const previous = [before];
  const options: StandingsOptions = { fileName: '成绩.csv', contest: 'c-1', entrantName, previous };
  const { documents, report } = await importStandings(new TextEncoder().encode(csv), options);
  assert.equal(report.counts.kept, names.length);
  const contests = documents.filter(({ kind }) => kind === 'contests');
  for (const [kind, own] of [
    ['contests', contests.length > 0 ? contests : [before]],
    ['standings', documents.filter(({ kind }) => kind === 'standings')],
  ] as const) {
    await store.replaceDocuments('demo', { kind, source: 'c-1', documents: own, report: {} });
  }
  await live.refresh();
  const { token } = await store.addStaff('demo', { name: '示例裁判', role: 'scorer' });
  const authorization = `Bearer ${token}`;
  const texts: string[] = [];
  const get = async (path: string, headers = {}): Promise<void> => {
    texts.push((await app.inject({ url: `/${path}`, headers })).body);
  };
  const put = async (items: ScoreItem[]): Promise<void> => {
    const headers = { authorization, 'content-type': 'application/json' };
    const url = `/${EVENT}/scores`;
    const payload = JSON.stringify({ items });
    texts.push((await app.inject({ method: 'PUT', url, headers, payload })).body);
  };
  await put([{ id: 'N0', scores: [], total: 1 }]);
  await put([{ id: 'N1', total: -1 }, { id: 'nobody' }]);
  await get('v1/contests/index.json');
  await get('v1/contests/c-1.json');
  await get(`${EVENT}/p1.json`);
  await get(`${EVENT}/p1.json`, { authorization });
  await get(`${EVENT}/p1.json?around=N1`);
  await get(`${EVENT}/p1.json?around=${encodeURIComponent(names[0] ?? '')}`);
  await get(`${EVENT}/columns.json`);
  await get(`${EVENT}/delta?since=1`);
  const page = JSON.parse(texts[4] ?? '{}') as StandingsPage;
  assert.equal(page.rows.length, names.length, 'all are there');
  const edition = await editionOfStore(store, { siteId: 'demo' }, { assets: none() });
  for await (const { bytes } of edition.details) texts.push(String(bytes));
  await app.close();
  return texts.join('\n');
}

test('no full name of a contest that covers names, or of minors, leaves the server', async t => {
  await fc.assert(
    fc.asyncProperty(cases, async sample => {
      const text = await told(t, sample);
      for (const name of sample.names) assert.ok(!text.includes(name), name);
    }),
    { numRuns: 12 },
  );
});
