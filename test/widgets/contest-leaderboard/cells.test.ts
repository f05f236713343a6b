import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { LocaleController } from '../../../src/base/locale-controller.ts';
import type { Host } from '../../../src/base/words-controller.ts';
import { leaderboard } from '../../../src/locale/leaderboard/namespace.ts';
import { columnsFor, type Sheet } from '../../../src/widgets/contest-leaderboard/cells.ts';
import { textOf } from './board-page.ts';

/** Speaks Simplified Chinese to no element in particular. */
const words = (): LocaleController<[typeof leaderboard]> => {
  const host = Object.assign(document.createElement('div'), {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  });
  return new LocaleController(host as Host, leaderboard);
};

/** A board as words: its heads, and what each row says. */
function told(sheet: Omit<Sheet, 'event'>): { heads: string[]; rows: string[][] } {
  const columns = columnsFor({ ...sheet, event: undefined }, words());
  const place = document.createElement('div');
  const rows = sheet.rows.map(row =>
    columns.map(column => {
      render(column.cell(row), place);
      return textOf(place);
    }),
  );
  return { heads: columns.map(({ label }) => label), rows };
}

describe('columns of a board', () => {
  it('of points: modules in their order, totals with the decimals of the rules', () => {
    const { heads, rows } = told({
      contest: {
        name: '示例',
        kind: 'points',
        rules: {
          modules: [
            { id: 'a', name: '理论' },
            { id: 'b', name: '实操' },
          ],
          decimals: 2,
        },
      },
      rows: [
        { id: '1', rank: 1, name: '示例甲', scores: [88, 92.5], total: 91.1, move: 2 },
        { id: '2', name: '示例乙', scores: ['缺考', ''], state: 'absent' },
      ],
    });
    expect(heads).to.deep.equal(['名次', '选手', '理论', '实操', '总分']);
    expect(rows).to.deep.equal([
      ['1▲2上升 2 名', '示例甲', '88', '92.5', '91.10'],
      ['缺考', '示例乙', '缺考', '–', '–'],
    ]);
  });

  it('of time: hours, minutes and seconds', () => {
    const { heads, rows } = told({
      contest: { name: '示例', kind: 'time', rules: { decimals: 2 } },
      rows: [{ id: '1', rank: 1, name: '示例甲', total: 3723.45 }],
    });
    expect(heads).to.deep.equal(['名次', '选手', '用时']);
    expect(rows[0]![2]).to.equal('1:02:03.45');
  });

  it('of time: the one time taken does not stand twice; of several each is a time', () => {
    const timed = (ids: string[], rows: Sheet['rows']) =>
      told({
        contest: {
          name: '示例',
          kind: 'time',
          rules: { decimals: 2, modules: ids.map(id => ({ id, name: `${id}程` })) },
        },
        rows,
      });
    const one = timed(
      ['去'],
      [
        { id: '1', rank: 1, name: '示例甲', scores: [61.96], total: 61.96 },
        { id: '2', name: '示例乙', scores: ['缺考'], state: 'absent' },
      ],
    );
    expect(one.heads).to.deep.equal(['名次', '选手', '用时']);
    expect(one.rows[0]).to.deep.equal(['1', '示例甲', '1:01.96']);
    const two = timed(
      ['去', '回'],
      [{ id: '1', rank: 1, name: '示例甲', scores: [61.96, 58.5], total: 120.46 }],
    );
    expect(two.rows[0]).to.deep.equal(['1', '示例甲', '1:01.96', '58.5', '2:00.46']);
    // A time with seconds added is not the one that was taken.
    const fined = timed(
      ['去'],
      [{ id: '1', rank: 1, name: '示例甲', scores: [61.96], total: 66.96 }],
    );
    expect(fined.heads).to.include('去程');
  });

  it('of points: scores of a module have as many decimals as the longest of them', () => {
    const { rows } = told({
      contest: {
        name: '示例',
        kind: 'points',
        rules: { modules: [{ id: 'a', name: '理论' }] },
      },
      rows: [
        { id: '1', rank: 1, name: '示例甲', scores: [96], total: 96 },
        { id: '2', rank: 2, name: '示例乙', scores: [95.25], total: 95.25 },
        { id: '3', rank: 3, name: '示例丙', scores: ['88'], total: 88 },
      ],
    });
    // What the document wrote as words stays as it is written.
    expect(rows.map(row => row[2])).to.deep.equal(['96.00', '95.25', '88']);
  });

  it('of ICPC: problems with a sign for the eye and a word for the ear', () => {
    const { heads, rows } = told({
      contest: {
        name: '示例',
        kind: 'icpc',
        rules: { problems: [{ id: 'A' }, { id: 'B' }, { id: 'C' }, { id: 'D' }] },
      },
      rows: [
        {
          id: '1',
          rank: 1,
          name: '示例队',
          total: 2,
          penalty: 91,
          problems: [
            { state: 'first', tries: 1, minutes: 31 },
            { state: 'solved', tries: 3, minutes: 60 },
            { state: 'pending', tries: 1 },
          ],
        },
      ],
    });
    expect(heads).to.deep.equal(['名次', '队伍', '解题', '罚时', 'A', 'B', 'C', 'D']);
    expect(rows[0]!.slice(2)).to.deep.equal([
      '2',
      '91',
      '首个通过 ★31分钟',
      '已通过 +2错 2 次 60分钟',
      '待判 ?1错 1 次',
      '',
    ]);
  });

  it('of a league: the record, and the difference with its sign', () => {
    const league = { played: 3, won: 2, drawn: 0, lost: 1, for: 5, against: 6 };
    const { heads, rows } = told({
      contest: { name: '示例', kind: 'league' },
      rows: [
        { id: '1', rank: 1, name: '示例队', league, total: 6 },
        { id: '2', rank: 2, name: '示例二队', total: 0 },
      ],
    });
    expect(heads.slice(2)).to.deep.equal(['场次', '胜', '平', '负', '得', '失', '净', '积分']);
    expect(rows[0]!.slice(2)).to.deep.equal(['3', '2', '0', '1', '5', '6', '−1', '6']);
    expect(rows[1]!.slice(2)).to.deep.equal([...Array<string>(7).fill('–'), '0']);
  });

  it('of a tally: one column a prize, in the order of the rules, then as they come', () => {
    const { heads, rows } = told({
      contest: { name: '示例', kind: 'tally', rules: { bands: [{ name: '金' }, { name: '银' }] } },
      rows: [{ id: '1', rank: 1.5, name: '示例局', tally: { 铜: 1, 银: 2, 金: 3 }, total: 6 }],
    });
    expect(heads).to.deep.equal(['名次', '单位', '金', '银', '铜', '合计']);
    expect(rows[0]).to.deep.equal(['1.5', '示例局', '3', '2', '1', '6']);
  });

  it('of challenges: who claimed them and how far they are; a word of a newer document as it is', () => {
    const { heads, rows } = told({
      contest: { name: '示例', kind: 'projects', categories: [{ id: 't', name: '班组类' }] },
      rows: [
        { id: '1', name: '甲题', project: { category: 't', state: 'running', progress: 0.4 } },
        { id: '2', name: '乙题', project: { claimedBy: '示例班', state: 'on-hold' } },
      ],
    });
    expect(heads).to.deep.equal(['榜题', '类别', '揭榜单位', '进度']);
    expect(rows[0]!.slice(1)).to.deep.equal(['班组类', '待揭榜', '攻关中 40%']);
    expect(rows[1]!.slice(1)).to.deep.equal(['–', '示例班', 'on-hold']);
  });

  it('has no column for what no row has', () => {
    const { heads } = told({
      contest: { name: '示例', kind: 'award' },
      rows: [{ id: '1', name: '示例甲', awards: ['示例工匠'] }],
    });
    expect(heads).to.deep.equal(['名次', '选手', '奖项']);
  });

  it('says under a name what has no column, and nothing where all columns have room', () => {
    const sheet = {
      contest: { name: '示例', kind: 'points' as const },
      rows: [
        { id: '1', name: '示例甲', unit: '示例单位', rank: 1, move: 2, total: 9 },
        { id: '2', name: '示例乙', unit: '示例单位', rank: 2, move: 0, total: 8 },
      ],
    };
    expect(told(sheet).rows.map(row => row[1])).to.deep.equal(['示例甲示例单位', '示例乙示例单位']);
    const { rows } = told({ ...sheet, wide: true });
    expect(rows.map(row => row[1])).to.deep.equal(['示例甲', '示例乙']);
    expect(rows.map(row => row[0])).to.deep.equal(['1▲2上升 2 名', '2']);
  });
});
