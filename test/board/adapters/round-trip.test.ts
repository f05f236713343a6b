import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../../helpers/fc.ts';
import { fromClics } from '../../../src/board/adapters/clics.ts';
import { fromCsv } from '../../../src/board/adapters/csv.ts';
import { fromSrk } from '../../../src/board/adapters/srk.ts';
import { toClics } from '../../../src/board/adapters/clics-write.ts';
import { toCsv } from '../../../src/board/adapters/csv-write.ts';
import { toSrk } from '../../../src/board/adapters/srk-write.ts';
import { bundle, without } from './fixtures.ts';
import { contests, drawn, feedOf, xcpcioOf } from './drawn.ts';
import { places } from './oracle.ts';
import type { Exported, ForeignBoard } from '../../../src/board/adapters/foreign.ts';
import type { Standing } from '../../../src/board/types.ts';

const rowsOf = ({ events }: ForeignBoard): Standing[] => events[0]!.rows;
const placesOf = (rows: readonly Standing[]) =>
  rows
    .map(({ id, total, penalty, rank }) => ({ id, solved: total, penalty, rank }))
    .sort((a, b) => a.id.localeCompare(b.id));

const whole = fromClics(bundle('clics'));
const board: Exported = {
  contest: whole.contest,
  rows: whole.events[0]!.rows,
  asOf: '2026-05-16T05:30:00Z',
};

suite('there and back', () => {
  test('any contest: XCPCIO and the CLICS feed have the ranks of a recompute', () => {
    fc.assert(
      fc.property(contests, one => {
        const of = drawn(one);
        const expected = places(of.teams, of.told, { problems: 3, last: true });
        assert.deepEqual(placesOf(rowsOf(xcpcioOf(of))), expected);
        assert.deepEqual(placesOf(rowsOf(feedOf(of))), expected);
      }),
      { numRuns: 200 },
    );
  });

  test('any contest: SRK and back loses nothing but what is said', () => {
    fc.assert(
      fc.property(contests, one => {
        const of = drawn(one);
        const { contest: head, events } = xcpcioOf(of);
        const { document, faults } = toSrk({ contest: head, rows: events[0]!.rows });
        const back = fromSrk(JSON.parse(JSON.stringify(document)));
        // The format knows two criteria; where a third parted equals it says so, and they share ranks.
        const parted = faults.length > 0;
        assert.ok(faults.every(({ code, value }) => code === 'lost' && value === 'rank'));
        const expected = places(of.teams, of.told, { problems: 3, last: false });
        assert.deepEqual(placesOf(rowsOf(back)), expected);
        const bare = (rows: readonly Standing[]) =>
          rows
            .map(({ rank, ...row }) => (parted ? row : { ...row, rank }))
            .sort((a, b) => a.id.localeCompare(b.id));
        assert.deepEqual(bare(rowsOf(back)), bare(events[0]!.rows));
      }),
      { numRuns: 150 },
    );
  });

  test('any contest: CLICS and back loses nothing', () => {
    fc.assert(
      fc.property(contests, one => {
        const { contest: head, events } = xcpcioOf(drawn(one));
        const written = toClics({ contest: head, rows: events[0]!.rows });
        assert.deepEqual(written.faults, []);
        const back = fromClics(JSON.parse(JSON.stringify(written)));
        assert.deepEqual(rowsOf(back), events[0]!.rows);
        assert.deepEqual(
          back.faults.filter(({ code }) => code !== 'guests'),
          [],
        );
      }),
      { numRuns: 150 },
    );
  });

  test('a whole board goes to CLICS and back as it is', () => {
    const written = toClics(board);
    assert.deepEqual(written.faults, []);
    const back = fromClics(JSON.parse(JSON.stringify(written)));
    assert.deepEqual(rowsOf(back), board.rows);
    const { from, through, freeze } = board.contest;
    const timeless = (of: Exported['contest']) => without(of, 'from', 'through', 'freeze');
    assert.deepEqual(timeless(back.contest), timeless(board.contest));
    // The same moments, in UTC.
    assert.equal(Date.parse(back.contest.from!), Date.parse(from!));
    assert.equal(Date.parse(back.contest.through!), Date.parse(through!));
    assert.equal(Date.parse(back.contest.freeze!.from), Date.parse(freeze!.from));
  });

  test('ids that CLICS does not allow are changed, and said', () => {
    const rows = [
      {
        id: '示例-1',
        rank: 1,
        name: '示例甲',
        total: 1,
        penalty: 9,
        unit: '示例公司',
        division: '职工组',
      },
      {
        id: 't1',
        rank: 2,
        name: '示例乙',
        total: 0,
        penalty: 0,
        py: 'sly',
        move: -1,
        state: 'dnf' as const,
      },
    ];
    const { faults, ...written } = toClics({ contest: { name: '示例', kind: 'icpc' }, rows });
    const found = faults.map(({ code, pointer, value }) => [code, pointer, value].join(' '));
    for (const line of [
      'id-changed /rows/0/id t2',
      'id-changed /contest/units o1',
      'id-changed /contest/divisions g1',
      'missing /contest/from ',
      'lost /rows/1/py py',
      'lost /rows/1/move move',
      'lost /rows/1/state dnf',
    ]) {
      assert.ok(found.includes(line), `${line}\n${found.join('\n')}`);
    }
    const back = fromClics(written);
    assert.deepEqual(
      rowsOf(back).map(({ id, name }) => [id, name]),
      [
        ['t2', '示例甲'],
        ['t1', '示例乙'],
      ],
    );
    assert.equal(back.contest.units?.[0]?.name, '示例公司');
  });

  test('SRK says what of a board it leaves out', () => {
    const { document, faults } = toSrk(board);
    const lost = new Set(faults.map(({ code, pointer, value }) => `${code} ${pointer} ${value}`));
    assert.deepEqual(
      [...lost].filter(line => !line.includes('/awards')),
      ['lost /contest/units units', 'lost /rows/5/rank rank'],
    );
    const back = fromSrk(document);
    const [here, there] = [board.rows, rowsOf(back)].map(rows =>
      rows.find(({ id }) => id === '1')!,
    );
    assert.deepEqual(without(there!, 'unit'), without(here!, 'unit', 'awards'));
    assert.equal(there!.unit, '示例大学');
  });

  test('bands go to SRK and back, by number and by share; a least total is said', () => {
    const rows = Array.from({ length: 20 }, (_, i) => ({
      id: `t${i}`,
      name: `示例 ${i}`,
      total: 20 - i,
      penalty: i,
    }));
    const of = (bands: object[]) =>
      toSrk({ contest: { name: '示例', kind: 'icpc', rules: { bands: bands as [] } }, rows });
    for (const bands of [
      [
        { name: '金奖', count: 2 },
        { name: '银奖', count: 4 },
      ],
      [
        { name: '一等奖', share: 0.1 },
        { name: '二等奖', share: 0.25 },
      ],
    ]) {
      const back = fromSrk(of(bands).document);
      assert.deepEqual(back.contest.rules?.bands, bands);
    }
    assert.ok(
      of([{ name: '金奖', min: 2 }]).faults.some(({ pointer }) => pointer === '/rules/bands'),
    );
  });

  test('shares of SRK that round up, or are of those who scored, become the number they come to', () => {
    const { document } = toSrk({
      contest: { name: '示例', kind: 'icpc' },
      rows: Array.from({ length: 13 }, (_, i) => ({
        id: `t${i}`,
        name: `示例 ${i}`,
        total: i < 9 ? 1 : 0,
        penalty: i,
      })),
    });
    const ratio = (options: object) => ({
      ...document,
      series: [
        {
          segments: [{ title: '金' }, { style: 'silver' }],
          rule: { preset: 'ICPC', options: { ratio: options } },
        },
      ],
    });
    // 13 × 0.1 is 1.3: up to 2, ours would be 1. 13 × 0.3 is 3.9, which is 4 either way.
    assert.deepEqual(fromSrk(ratio({ value: [0.1, 0.3] })).contest.rules?.bands, [
      { name: '金', count: 2 },
      { name: '银奖', share: 0.3 },
    ]);
    assert.deepEqual(
      fromSrk(ratio({ value: [1 / 3], denominator: 'scored', rounding: 'floor' })).contest.rules
        ?.bands,
      [{ name: '金', count: 3 }],
    );
  });

  test('contests by points go to SRK, CLICS and CSV and back', () => {
    const exported: Exported = {
      contest: {
        name: '示例',
        kind: 'points',
        from: '2026-05-16T09:00:00+08:00',
        through: '2026-05-16',
        rules: {
          modules: [
            { id: 'theory', name: '理论' },
            { id: 'practice', name: '实操' },
          ],
        },
      },
      rows: [
        { id: '021', rank: 1, name: '示例甲', scores: [88, 92.5], total: 180.5 },
        { id: '007', rank: 2, name: '示例乙', scores: [90, 88], total: 178 },
        { id: '033', rank: 2, name: '示例丙', scores: [91, 87], total: 178 },
        { id: '040', rank: 4, name: '示例丁', scores: [75, ''], total: 75 },
      ],
    };
    const srk = toSrk(exported);
    assert.deepEqual(srk.faults, []);
    assert.deepEqual(rowsOf(fromSrk(srk.document)), exported.rows);
    const clics = toClics(exported);
    assert.deepEqual(clics.faults, []);
    assert.deepEqual(rowsOf(fromClics(clics)), exported.rows);
    for (const lang of ['zh', 'en'] as const) {
      const back = fromCsv(toCsv(exported, lang).text, '示例');
      assert.deepEqual(back.faults, []);
      assert.deepEqual(rowsOf(back), exported.rows);
      assert.deepEqual(
        back.contest.rules?.modules?.map(({ name }) => name),
        ['理论', '实操'],
      );
    }
  });

  test('kinds the formats do not know are refused by name', () => {
    const exported: Exported = { contest: { name: '示例', kind: 'league' }, rows: [] };
    const fault = { code: 'kind-unsupported', pointer: '/contest/kind', value: 'league' };
    assert.deepEqual(toSrk(exported), { document: undefined, faults: [fault] });
    assert.deepEqual(toClics(exported), { faults: [fault] });
  });
});
