import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { Directory, type OrgPosition } from '../../src/orgs/directory.ts';
import type { Org } from '../../src/orgs/org.ts';
import type { ListedOrg } from '../../src/store/orgs/orgs.ts';
import { inventedOrgs } from '../helpers/orgs.ts';
import { DATABASES, type TestDatabase } from '../store/helpers/databases.ts';

const org = (id: string, name: string, more: Partial<Org> = {}): ListedOrg => ({
  org: { id, name, ...more },
  py: '',
});

const LIST = [
  org('o-1', '示例重工有限公司', { region: '410102', uscc: '91410102MA00000001' }),
  org('o-2', '示例重工有限公司工会委员会', { region: '410105', kind: 'own', parent: 'o-4' }),
  org('o-3', '示例快递有限公司', { region: '310115' }),
  org('o-4', '示例市总工会', { region: '410100', kind: 'federation' }),
];

async function open(t: TestContext, database: TestDatabase) {
  const place = await database.make(t);
  const store = await place.open();
  let now = 0;
  const directory = new Directory(store, 'demo', () => now);
  return { store, directory, pass: (ms: number) => (now += ms) };
}

const names = ({ items }: { items: readonly Org[] }): string[] => items.map(({ id }) => id);

for (const database of DATABASES) {
  test(`found by name, division, code and id (${database.name})`, async t => {
    const { store, directory } = await open(t, database);
    await store.orgs.replace('demo', { source: '名录.xlsx', orgs: LIST, report: {} });
    assert.deepEqual(names(await directory.find({ q: '示例重工', limit: 9 })), ['o-1', 'o-2']);
    const inDivision = (region: string) => directory.find({ q: '示例', region, limit: 9 });
    assert.deepEqual(names(await inDivision('410105')), ['o-2']);
    assert.deepEqual(names(await inDivision('410100')), ['o-4', 'o-1', 'o-2']);
    assert.deepEqual(names(await inDivision('310000')), ['o-3']);
    const byCode = await directory.find({ q: ' 91410102ma00000001', limit: 9 });
    assert.deepEqual(byCode.items, [LIST[0]!.org]);
    assert.deepEqual(await directory.byId('o-4'), LIST[3]!.org);
    assert.equal(await directory.byId('o-9'), undefined);
    assert.equal(directory.nameOf('o-3'), '示例快递有限公司');
    assert.deepEqual(await store.orgs.byId('demo', 'o-2'), LIST[1]!.org);
    assert.equal(await store.orgs.byId('elsewhere', 'o-2'), undefined);
  });

  test(`replaced by source, and rolled back like any other list (${database.name})`, async t => {
    const { store, directory } = await open(t, database);
    const replace = (source: string, orgs: readonly ListedOrg[]) =>
      store.orgs.replace('demo', { source, orgs, report: { kind: 'orgs' } });
    await replace('a', LIST.slice(0, 2));
    await replace('b', LIST.slice(2));
    const before = await store.orgs.revision('demo');
    const renamed = org('o-1', '示例重工集团', { region: '410102' });
    const result = await replace('a', [renamed]);
    assert.deepEqual(
      [result.added, result.changed, result.removed, result.elsewhere],
      [0, 1, 1, 2],
    );
    assert.notEqual(await store.orgs.revision('demo'), before);
    assert.deepEqual(names(await directory.find({ q: '示例', limit: 9 })), ['o-4', 'o-1', 'o-3']);
    const [run] = await store.runs('demo', 1);
    assert.deepEqual([run?.kind, run?.list, run?.canUndo], ['orgs', 'orgs', true]);
    await store.undoRun('demo', run!.runId);
    await directory.refresh();
    assert.deepEqual(await directory.byId('o-1'), LIST[0]!.org);
    assert.deepEqual(await directory.byId('o-2'), LIST[1]!.org);
    await assert.rejects(replace('c', [org('o-3', '另一家')]), { code: 'id-taken' });
    await assert.rejects(replace('c', [org('../x', '名')]), { code: 'id-unfit' });
    await assert.rejects(replace('c', [org('o-7', '甲'), org('O-7', '乙')]), { code: 'id-twice' });
  });
}

test('an import elsewhere is noticed while searches go on being answered', async t => {
  const { store, directory, pass } = await open(t, DATABASES[0]!);
  assert.deepEqual(await directory.find({ q: '示例', limit: 5 }), { items: [] });
  await store.orgs.replace('demo', { source: 'a', orgs: LIST, report: {} });
  const isThere = async () => (await directory.byId('o-4')) !== undefined;
  // Too soon to look again.
  assert.equal(await isThere(), false);
  pass(3000);
  // Answered from what is held, while the new state is read.
  assert.equal(await isThere(), false);
  await directory.refresh();
  assert.equal(await isThere(), true);
  assert.equal(directory.nameOf('o-4'), '示例市总工会');
});

test('pages follow each other without gap or repeat, even when the list changes in between', async t => {
  const { store, directory } = await open(t, DATABASES[0]!);
  const orgs = inventedOrgs(3000);
  await store.orgs.replace('demo', { source: 'a', orgs, report: {} });
  const seen: string[] = [];
  let after: OrgPosition | undefined;
  do {
    const page = await directory.find({ q: '恒信', limit: 20, ...(after && { after }) });
    seen.push(...names(page));
    after = page.next;
  } while (after);
  const expected = orgs.filter(({ org: { name } }) => name.includes('恒信')).map(one => one.org.id);
  assert.equal(new Set(seen).size, seen.length);
  assert.deepEqual(seen.toSorted(), expected.toSorted());

  const first = await directory.find({ q: '恒信', limit: 20 });
  const gone = first.items.at(-1)!.id;
  const left = orgs.filter(({ org: { id } }) => id !== gone);
  await store.orgs.replace('demo', { source: 'a', orgs: left, report: {} });
  await directory.refresh();
  const second = await directory.find({ q: '恒信', limit: 20, after: first.next! });
  assert.deepEqual(names(second), seen.slice(20, 40));
});
