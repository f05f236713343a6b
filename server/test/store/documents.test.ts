import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentKind, DocumentList, Store } from '../../src/store/store.ts';
import { DATABASES } from './helpers/databases.ts';

type Entry = readonly [path: string, name: string, body?: unknown];

function list(kind: DocumentKind, entries: readonly Entry[], source = '工匠.xlsx'): DocumentList {
  const documents = entries.map(([path, name, body]) => ({
    path,
    name,
    body: JSON.stringify(body ?? { v: 1, name }),
  }));
  return { kind, source, documents, report: { rows: entries.length } };
}

async function pathsOf(store: Store, kind?: DocumentKind): Promise<string[]> {
  const paths: string[] = [];
  for await (const page of store.documentPages('demo', kind)) {
    paths.push(...page.map(({ path }) => path));
  }
  return paths;
}

const LI: Entry = ['v1/people/p-1.json', '李示例'];
const WANG: Entry = ['v1/people/p-2.json', '王示例'];
const CONTEST: Entry = ['v1/contests/c-1.json', '示例技能大赛'];
const PAGE: Entry = ['v1/contests/c-1/焊工/p1.json', '示例技能大赛 焊工'];

for (const { name, make } of DATABASES) {
  test(`${name}: a list of documents replaces what its source held of that kind`, async t => {
    const store = await (await make(t)).open();
    await store.replaceDocuments('demo', list('people', [LI, WANG]));
    await store.replaceDocuments('demo', list('contests', [CONTEST]));
    await store.replaceDocuments('demo', list('standings', [PAGE]));
    const first = await store.document('demo', LI[0]);
    assert.deepEqual(
      [first?.kind, first?.name, first?.body],
      ['people', '李示例', '{"v":1,"name":"李示例"}'],
    );

    const mended: Entry = [LI[0], '李示例', { v: 1, name: '李示例', trade: '焊工' }];
    const result = await store.replaceDocuments('demo', list('people', [mended]));
    assert.deepEqual([result.changed, result.removedNames, result.elsewhere], [1, ['王示例'], 0]);
    assert.deepEqual(await pathsOf(store), [CONTEST[0], PAGE[0], LI[0]]);
    assert.deepEqual(await pathsOf(store, 'standings'), [PAGE[0]]);
    assert.equal(await store.document('demo', WANG[0]), undefined);
    assert.equal(await store.document('other', LI[0]), undefined);
  });

  test(`${name}: unchanged documents keep their time and the site its revision`, async t => {
    const store = await (await make(t)).open();
    await store.replaceDocuments('demo', list('people', [LI, WANG]));
    const before = [await store.site('demo'), await store.document('demo', LI[0])];
    const result = await store.replaceDocuments('demo', list('people', [WANG, LI]));
    assert.deepEqual([result.unchanged, result.changed], [2, 0]);
    assert.deepEqual([await store.site('demo'), await store.document('demo', LI[0])], before);
  });

  test(`${name}: retained, moved and taken paths are told apart`, async t => {
    const store = await (await make(t)).open();
    await store.replaceDocuments('demo', list('people', [LI, WANG]));
    const kept = { ...list('people', [LI]), retained: [WANG[0]] };
    assert.equal((await store.replaceDocuments('demo', kept)).retained, 1);
    const moved = await store.replaceDocuments('demo', list('people', [LI], '2027.xlsx'));
    assert.deepEqual([moved.moved, moved.unchanged, moved.elsewhere], [1, 1, 1]);
    const stranger: Entry = [WANG[0], '另一位示例'];
    await assert.rejects(store.replaceDocuments('demo', list('people', [stranger], '2027.xlsx')), {
      code: 'id-taken',
      ids: [WANG[0]],
    });
  });

  test(`${name}: a path lies in its kind's folder, and every part can be a file`, async t => {
    const store = await (await make(t)).open();
    const paths = [
      'v1/people/../stations/index.json',
      'v1/people/index.json',
      'v1/people/.json',
      'v1/people//a.json',
      'v1/people/a.JSON',
      'v1/people/a/b/c/d/e.json',
      'v1/contests/c.json',
      '/v1/people/a.json',
      'people/a.json',
      'v1/people/a\u0000.json',
    ];
    for (const path of paths) {
      const refused = store.replaceDocuments('demo', list('people', [LI, [path, '示例']]));
      await assert.rejects(refused, { code: 'id-unfit', ids: [path] }, path);
    }
    const twice = list('people', [LI, ['v1/people/P-1.json', '示例']]);
    await assert.rejects(store.replaceDocuments('demo', twice), { code: 'id-twice' });
    assert.deepEqual(await pathsOf(store), []);
  });

  test(`${name}: pages of documents are complete and in order of code points`, async t => {
    const store = await (await make(t)).open();
    const entries = Array.from({ length: 350 }, (_, n): Entry => [
      `v1/people/p-${n}.json`,
      `示例 ${n}`,
    ]);
    const tricky: Entry[] = [
      ['v1/people/🏠.json', '示例'],
      ['v1/people/Ａ.json', '示例'],
    ];
    await store.replaceDocuments('demo', list('people', [...entries, ...tricky]));
    const paths = await pathsOf(store, 'people');
    assert.equal(paths.length, 352);
    const inBytes = paths.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    assert.deepEqual(paths, inBytes);
    const keys: string[] = [];
    for await (const page of store.sourcePages('demo', 'people', '工匠.xlsx')) {
      keys.push(...page.map(({ key }) => key));
    }
    assert.deepEqual(keys, paths);
  });

  test(`${name}: bodies come back byte for byte`, async t => {
    const store = await (await make(t)).open();
    const body = { text: '“引号”\u0000\ud800 \\ \' " ; -- % _ 🏠\r\n', big: 'x'.repeat(300_000) };
    await store.replaceDocuments('demo', list('forms', [['v1/forms/join.json', '入会', body]]));
    const stored = await store.document('demo', 'v1/forms/join.json');
    assert.equal(stored?.body, JSON.stringify(body));
    assert.deepEqual(JSON.parse(stored.body), body);
  });
}
