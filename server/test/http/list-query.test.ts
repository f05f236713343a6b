import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { HttpProblem } from '../../src/http/problem.ts';
import { readStationQuery, writeCursor } from '../../src/http/list-query.ts';

const read = (search: string) => readStationQuery(new URLSearchParams(search));

test('no parameter of ours: the plain document is meant', () => {
  assert.equal(read(''), undefined);
  assert.equal(read('_=123&utm_source=x'), undefined);
});

test('every parameter is read', () => {
  assert.deepEqual(read('near=121.5,31.2&bbox=120,30,122,32&q=%E9%A9%BF%E7%AB%99&limit=20&_=1'), {
    near: [121.5, 31.2],
    bbox: { west: 120, south: 30, east: 122, north: 32 },
    q: '驿站',
    limit: 20,
  });
  assert.deepEqual(read('limit=99999'), { limit: 1000 });
  assert.deepEqual(read(`limit=${'9'.repeat(400)}`), { limit: 1000 });
  assert.deepEqual(read('bbox=170,-10,-170,10'), {
    bbox: { west: 170, south: -10, east: -170, north: 10 },
    limit: 100,
  });
});

const BAD: Record<string, string[]> = {
  near: [
    '',
    '1',
    '1,2,3',
    'a,b',
    '31.2,121.5',
    '181,0',
    '0,91',
    '1e2,3',
    ' 1,2',
    '1;2',
    'NaN,1',
    '１,２',
  ],
  bbox: ['', '1,2,3', '0,10,1,-10', '0,0,0,91', '1,2,3,4,5', ',,,'],
  limit: ['', '0', '-1', '1.5', 'ten', '0x10', '1e3', '９'],
  cursor: ['', '!', 'bm9wZQ', 'WzFd', 'W10', 'bnVsbA', 'WyJhIiwxLDJd'],
  q: ['x'.repeat(101)],
};

for (const [name, values] of Object.entries(BAD)) {
  test(`a bad ${name} is named`, () => {
    for (const value of values) {
      assert.throws(
        () => read(new URLSearchParams({ [name]: value }).toString()),
        (error: unknown) =>
          error instanceof HttpProblem &&
          error.statusCode === 400 &&
          error.errors?.length === 1 &&
          error.errors[0]?.pointer === `/${name}`,
        `${name}=${value}`,
      );
    }
  });
}

test('all faults are told at once; a parameter given twice is one', () => {
  assert.throws(
    () => read('near=x&limit=0&q=a&q=b'),
    (error: HttpProblem) =>
      error.errors?.map(({ pointer }) => pointer).join() === '/near,/q,/limit',
  );
});

test('a cursor comes back as it was written', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => value + 0),
      fc.string(),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      (value, key, id) => {
        const cursor = writeCursor({ value, key, id });
        fc.pre(cursor.length <= 1024);
        assert.deepEqual(read(`cursor=${cursor}`)?.after, { value, key, id });
      },
    ),
  );
});
