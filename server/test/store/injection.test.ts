import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UserError } from '../../src/user-error.ts';
import { ListRefused, UndoRefused, type DocumentKind, type Store } from '../../src/store/store.ts';
import { SETTINGS } from '../helpers/server.ts';
import { listOf, station } from '../helpers/stations.ts';
import { DATABASES } from './helpers/databases.ts';

const HOSTILE = [
  "'; DROP TABLE station; --",
  "demo' OR '1'='1",
  'demo" OR ""="',
  "demo'); DELETE FROM site; --",
  "demo' UNION SELECT name FROM sqlite_schema --",
  "demo'||(SELECT pg_sleep(30))||'",
  'demo/* */',
  'demo;',
  '$1',
  '?',
  '{?}',
  '%',
  '_',
  '\\',
  "\\'; DELETE FROM undo; --",
  'demo\0',
  'demo\ud800',
  'ｄｅｍｏ',
  '__proto__',
  'x'.repeat(5000),
];

/** Every method with the text put into each of its parameters, one after the other. */
function calls(store: Store, text: string): (() => Promise<unknown>)[] {
  const mine = listOf([station('mine', [110, 30], { name: '示例' })]);
  const mineAt = (source: string) => ({
    kind: 'people' as const,
    source,
    documents: [{ path: 'v1/people/mine.json', name: '示例', body: '{}' }],
    report: {},
  });
  const reads = (site: string) => [
    () => store.site(site),
    () => store.countStations(site),
    () => all(store.stationPages(site)),
    () => all(store.detailPages(site)),
    () => store.regionNames(site),
    () => all(store.documentPages(site)),
    () => store.runs(site, 5),
    () => store.run(site, 'run'),
    () => store.sources(site, 'stations'),
    () => store.sources(site, 'people'),
    () => store.staffList(site),
  ];
  return [
    ...reads(text),
    () => store.stationDetail('demo', text),
    () => store.stationDetail(text, 'a'),
    () => store.document('demo', text),
    () => all(store.documentPages('demo', text as DocumentKind)),
    () => store.run('demo', text),
    () => store.sources('demo', text as DocumentKind),
    () => all(store.sourcePages('demo', 'stations', text)),
    () => all(store.sourcePages('demo', text as DocumentKind, '名单.csv')),
    () => store.staffByToken('demo', text),
    () => store.staffByToken(text, 'token'),
    () => store.removeStation('demo', text),
    () => store.undoRun('demo', text),
    () => store.undoRun(text, 'run'),
    () => store.forgetUndo(text),
    () => store.revokeStaff('demo', text),
    () => store.revokeStaff(text, 'staff'),
    // On a site of its own, where it may write.
    () => store.saveSettings(`own-${text}`, SETTINGS),
    () => store.replaceStations(`own-${text}`, mine),
    () => store.replaceStations('own', { ...mine, source: text }, { by: text }),
    () => store.replaceStations('own', { ...mine, retained: [text], report: text }),
    () => store.replaceStations('own', { ...mine, regions: [{ code: text, name: text }] }),
    () => store.replaceStations('own', listOf([station(text, [110, 30], { name: text })])),
    () => store.correctStation('own', station('x', [110, 30], { name: text, region: text })),
    () => store.replaceDocuments('own', mineAt(text)),
    () => store.replaceDocuments('own', { ...mineAt('x'), retained: [text] }),
    () => store.replaceDocuments('own', { ...mineAt('x'), kind: text as DocumentKind }),
    () =>
      store.replaceDocuments('own', {
        ...mineAt('x'),
        documents: [{ path: `v1/people/${text}.json`, name: text, body: JSON.stringify(text) }],
      }),
    () => store.addStaff('own', { name: text, role: 'editor' }),
    () => store.addStaff('own', { name: '示例', role: text as 'editor' }),
  ];
}

async function all(pages: AsyncIterable<unknown[]>): Promise<unknown[]> {
  const rows: unknown[] = [];
  for await (const page of pages) rows.push(...page);
  return rows;
}

async function everythingOf(store: Store, site: string): Promise<unknown> {
  return [
    await store.site(site),
    await all(store.stationPages(site)),
    await all(store.detailPages(site)),
    await all(store.documentPages(site)),
    await store.regionNames(site),
    await store.runs(site, 100),
    await store.staffList(site),
  ];
}

for (const { name, make } of DATABASES) {
  test(`${name}: SQL in any text parameter is a text like any other`, async t => {
    const store = await (await make(t)).open();
    await store.saveSettings('demo', SETTINGS);
    await store.replaceStations('demo', listOf([station('a', [121, 31])]));
    const documents = [{ path: 'v1/people/a.json', name: '示例', body: '{}' }];
    await store.replaceDocuments('demo', { kind: 'people', source: 'x', documents, report: {} });
    await store.addStaff('demo', { name: '示例', role: 'admin' });
    const before = await everythingOf(store, 'demo');
    for (const text of HOSTILE) {
      for (const call of calls(store, text)) {
        await call().catch((error: unknown) => {
          const known = [ListRefused, UndoRefused, UserError].some(kind => error instanceof kind);
          assert.ok(known, `${text.slice(0, 40)} in ${call.toString()}: ${String(error)}`);
        });
      }
      assert.deepEqual(await everythingOf(store, 'demo'), before, text.slice(0, 40));
    }
  });

  test(`${name}: hostile texts are kept and found as they were written`, async t => {
    const store = await (await make(t)).open();
    const texts = HOSTILE.filter(text => !/[\0\ud800]/.test(text));
    for (const text of texts) {
      await store.replaceStations(text, listOf([station('a', [121, 31], { name: text })], text));
    }
    for (const text of texts) {
      assert.equal(await store.countStations(text), 1);
      const [run] = await store.runs(text, 2);
      assert.equal(run?.source, text);
      const [row] = (await all(store.stationPages(text))) as { feature: string }[];
      assert.ok(row?.feature.includes(JSON.stringify(text)));
    }
    assert.equal((await store.siteIds()).length, texts.length);
  });
}
