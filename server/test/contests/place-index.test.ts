import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { contestPathOf } from '../../src/contests/paths.ts';
import { PlaceIndex } from '../../src/contests/place-index.ts';

test('every id is found on its page, whatever letters it has', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('"id":"x"', '\\', '选手 01', '\u2028'));
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 60 }), fc.nat({ max: 5 }), (ids, size) => {
      const index = new PlaceIndex(ids.length);
      const pages = new Map<string, number>();
      for (let from = 0, page = 1; from < ids.length; from += size + 1, page += 1) {
        const rows = ids.slice(from, from + size + 1).map(id => ({ id, name: `"id":"${id}"` }));
        for (const { id } of rows) pages.set(id, page);
        index.addPage(page, JSON.stringify({ rows }));
      }
      for (const [id, page] of pages) assert.ok(index.pagesOf(id).includes(page), id);
    }),
  );
});

test('who is not there is on no page', () => {
  const index = new PlaceIndex(1);
  index.addPage(1, '{"rows":[{"id":"001"}]}');
  assert.deepEqual(index.pagesOf('002'), []);
  assert.deepEqual(index.pagesOf('001'), [1]);
});

test('paths name contests, pages and columns, and nothing else', () => {
  const of = (path: string) => contestPathOf(`v1/contests/${path}`);
  assert.deepEqual(of('c-1.json'), { kind: 'contest', contest: 'c-1' });
  assert.deepEqual(of('竞赛/焊工/p12.json'), {
    kind: 'page',
    contest: '竞赛',
    event: '焊工',
    page: 12,
  });
  assert.deepEqual(of('c-1/e/columns.json'), { kind: 'columns', contest: 'c-1', event: 'e' });
  for (const other of [
    'index.json',
    'i/2.json',
    'i/2/p1.json',
    'c-1/e/p0.json',
    'c-1/e/p01.json',
    'c-1/e/junior/p1.json',
    'c-1/../p1.json',
    'c-1/e/p1.xml',
  ]) {
    assert.equal(of(other), undefined, other);
  }
});
