import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkColumns, columnsIn, loadColumns } from '../../src/data/standings-columns.ts';
import { fakeSite, json } from '../helpers/fake-fetch.ts';
import { setUp } from './setup.ts';

const URL_COLUMNS = 'https://api.example.org/v1/contests/c-1/welding/columns.json';

const columnsOf = (more: object = {}, about: object = {}) => ({
  v: 1,
  rev: 3,
  asOf: '2026-05-10T18:21:00+08:00',
  n: 3,
  ...about,
  columns: {
    id: ['a', 'b', 'c'],
    rank: [1, 2, 0],
    name: ['示例一', '示例二', '示例三'],
    unit: { values: ['u-1'], codes: [0, -1, 0] },
    scores: [
      [90, 80, '缺考'],
      [1, 2, ''],
    ],
    total: [91, 82, ''],
    awards: { values: ['一等奖', '新秀'], codes: [[0, 1], [], []] },
    ...more,
  },
});

suite('standings as columns', () => {
  test('are taken as they are when all is well', async () => {
    const { client, clock } = setUp(fakeSite({ [URL_COLUMNS]: json(columnsOf()) }));
    const result = await clock.run(loadColumns(client, URL_COLUMNS));
    assert.ok(result.ok);
    assert.deepEqual(result.data, columnsOf());
    assert.equal(result.problems, undefined);
  });

  test('lose a column that does not fit the others', () => {
    for (const [name, column] of Object.entries({
      total: [91, 82],
      unit: { values: ['u-1'], codes: [0, 1, 0] },
      division: { values: ['d'], codes: [0] },
      awards: { values: ['一等奖'], codes: [[0, 1], [], []] },
      scores: [[90, 80, 70], [1]],
      move: [1, 'two', 3],
      state: { values: ['gone'], codes: [0, 0, 0] },
    })) {
      const checked = checkColumns(columnsOf({ [name]: column }));
      assert.ok(checked.ok, name);
      assert.ok(!(name in checked.data.columns), name);
      assert.deepEqual(checked.data.columns.id, ['a', 'b', 'c']);
      assert.ok(checked.issues[0]!.pointer.startsWith(`/columns/${name}`), name);
    }
  });

  test('lose a row whose id was there before, in every column', () => {
    const checked = checkColumns(columnsOf({ id: ['a', 'b', 'a'] }));
    assert.ok(checked.ok);
    assert.equal(checked.data.n, 2);
    const { id, scores, unit, awards, total } = checked.data.columns;
    assert.deepEqual(
      [id, scores, unit?.codes, awards?.codes, total],
      [
        ['a', 'b'],
        [
          [90, 80],
          [1, 2],
        ],
        [0, -1],
        [[0, 1], []],
        [91, 82],
      ],
    );
    assert.deepEqual(
      checked.issues.map(({ pointer, code }) => [pointer, code]),
      [['/columns/id/2', 'duplicate-id']],
    );
  });

  test('are refused without ids, ranks and names of one length', () => {
    for (const [more, pointer] of [
      [{ id: ['a'] }, '/columns/id'],
      [{ rank: [1, 2] }, '/columns/rank'],
      [{ name: ['示例', '示例', 7] }, '/columns/name/2'],
      [{ id: undefined }, '/columns/id'],
    ] as const) {
      const checked = checkColumns(columnsOf(more));
      assert.ok(!checked.ok);
      assert.equal(checked.issues[0]!.pointer, pointer);
    }
    for (const value of [null, 7, {}, { columns: [] }]) assert.ok(!checkColumns(value).ok);
  });

  test('given by a page stay as they are', () => {
    const given = columnsOf({ total: [1] });
    const before = structuredClone(given);
    const result = columnsIn(given, 'https://page.example.org/');
    assert.ok(result.ok);
    assert.equal(result.data.columns.id, given.columns.id, 'a million rows are not copied');
    assert.equal(result.problems?.[0]?.pointer, '/columns/total');
    assert.deepEqual(given, before);
    assert.ok(!columnsIn(undefined, 'https://page.example.org/').ok);
  });
});
