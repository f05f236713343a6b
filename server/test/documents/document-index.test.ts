import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateContests } from '../../../src/data/generated/validators/contests.js';
import { validatePeople } from '../../../src/data/generated/validators/people.js';
import { indexDocuments, PAGE_SIZE, readSummaries } from '../../src/documents/document-index.ts';
import { mayPublish, sortSummaries, type Summary } from '../../src/documents/summaries.ts';
import type { ImportedDocument } from '../../src/store/store.ts';
import { contest, documentAt, person } from '../helpers/documents.ts';

const TODAY = '2026-06-01';

const stored = (documents: readonly ImportedDocument[], updatedAt = '2026-01-01T00:00:00Z') =>
  documents.map(document => ({ ...document, updatedAt }));

async function summarised(...documents: ImportedDocument[]) {
  const summaries = await readSummaries('people', [stored(documents)], TODAY);
  return summaries.map(({ json }) => JSON.parse(json) as Record<string, unknown>);
}

test('a list is pages of a hundred summaries that name the next, and count all', async () => {
  const people = Array.from({ length: 250 }, (_, n) => person(`p-${n}`, { sort: `x${n % 7}` }));
  const summaries = await readSummaries('people', [stored(people)], TODAY);
  const [columns, ...pages] = [...indexDocuments('people', summaries)];
  assert.equal(columns?.path, 'v1/people/columns.json');
  assert.deepEqual(
    pages.map(({ path }) => path),
    ['v1/people/index.json', 'v1/people/i/2.json', 'v1/people/i/3.json'],
  );
  const ids: string[] = [];
  pages.forEach(({ pieces }, at) => {
    const page: unknown = JSON.parse(Buffer.concat(pieces).toString());
    assert.ok(validatePeople(page), JSON.stringify(validatePeople.errors));
    assert.equal(page.numberMatched, 250);
    assert.equal(page.numberReturned, page.items.length);
    assert.ok(page.items.length <= PAGE_SIZE);
    assert.equal(page.links?.[0]?.href, pages[at + 1]?.path);
    ids.push(...page.items.map(({ id }) => id));
  });
  assert.equal(new Set(ids).size, 250);
  assert.deepEqual([...indexDocuments('people', [])], [], 'nothing to list, no list');
});

test('12,600 studios make 126 pages, and columns', async () => {
  const studios = Array.from({ length: 12_600 }, (_, n) => person(`s-${n}`, { type: 'studio' }));
  const summaries = await readSummaries('people', [stored(studios)], TODAY);
  assert.equal([...indexDocuments('people', summaries)].length, 127);
});

test('a page keeps its bytes while nobody on it changes', async () => {
  const people = Array.from({ length: 150 }, (_, n) => person(`p-${String(n).padStart(3, '0')}`));
  const later = stored([person('p-149', { org: '示例厂' })], '2026-05-01T00:00:00Z');
  const bytes = async (documents: Parameters<typeof readSummaries>[1]) =>
    [...indexDocuments('people', await readSummaries('people', documents, TODAY))]
      .filter(({ path }) => path !== 'v1/people/columns.json')
      .map(({ pieces }) => Buffer.concat(pieces).toString());
  const before = await bytes([stored(people)]);
  const after = await bytes([stored(people.slice(0, 149)), later]);
  assert.equal(after[0], before[0]);
  assert.notEqual(after[1], before[1]);
  assert.match(after[1] ?? '', /"timeStamp":"2026-05-01/);
});

test('summaries are in the order of their sort key, then id, by code point', () => {
  const at = (sort: string, id: string): Summary => {
    return { sort, id, text: { name: id }, json: '', updatedAt: '' };
  };
  const sorted = sortSummaries([at('𠮷', 'a'), at('\uffee', 'a'), at('b', '2'), at('b', '1')]);
  assert.deepEqual(
    sorted.map(({ sort, id }) => sort + id),
    ['b1', 'b2', '\uffeea', '𠮷a'],
  );
});

test('what a person does not show is not in the list either', async () => {
  const hidden = await summarised(
    person('p-1', { org: '示例厂', region: '310115', show: { org: 'hidden', region: 'masked' } }),
  );
  assert.deepEqual(hidden, [
    {
      id: 'p-1',
      type: 'person',
      name: '示例工匠 p-1',
      region: '310000',
      show: { region: 'masked' },
      href: 'v1/people/p-1.json',
    },
  ]);
  const name = { name: '示例甲', sort: 'shili jia', py: 'slj' };
  const [masked] = await summarised(person('p-2', { ...name, show: { name: 'masked' } }));
  assert.deepEqual(
    [masked?.['name'], masked?.['sort'], masked?.['py']],
    ['示*甲', undefined, undefined],
  );
  const [nameless] = await summarised(person('p-3', { ...name, show: { name: 'hidden' } }));
  assert.deepEqual([nameless?.['name'], nameless?.['show']], ['***', { name: 'hidden' }]);
});

test('whose consent has ended is not listed; on its last day it holds', async () => {
  const until = (through: string) => person(through, { consent: { date: '2025-01-01', through } });
  const listed = await summarised(until('2026-05-31'), until('2026-06-01'), person('p'));
  assert.deepEqual(
    listed.map(({ id }) => id),
    ['2026-06-01', 'p'],
  );
  assert.equal(mayPublish(until('2026-05-31').body, TODAY), false);
  assert.equal(mayPublish(until('2026-06-01').body, TODAY), true);
  assert.equal(mayPublish('"consent"', TODAY), true);
});

test('the highest honours only; what is no document, and standings, are not listed', async () => {
  const honours = ['甲', '乙', '丙', '丁'].map(name => ({ name }));
  const [one, ...more] = await summarised(
    person('p-1', { honours, story: '很长的事迹' }),
    documentAt('v1/people/p-2.json', {}),
    { path: 'v1/people/p-3.json', name: '', body: 'null' },
    { path: 'v1/people/p-4.json', name: '', body: '{"name":' },
  );
  assert.deepEqual(one?.['honours'], honours.slice(0, 3));
  assert.equal(one?.['story'], undefined);
  assert.deepEqual(more, []);

  const contests = stored([
    contest('c-1', { events: [{ id: 'e1' }, { id: 'e2' }], organiser: '示例总工会' }),
    documentAt('v1/contests/c-1/e1/p1.json', { name: '成绩', kind: 'points' }),
  ]);
  const [page, ...pages] = indexDocuments(
    'contests',
    await readSummaries('contests', [contests], TODAY),
  );
  const value: unknown = JSON.parse(Buffer.concat(page?.pieces ?? []).toString());
  assert.ok(validateContests(value), JSON.stringify(validateContests.errors));
  assert.equal(value.items.length, 1);
  assert.equal(value.items[0]?.events, 2);
  assert.deepEqual(pages, []);
});
