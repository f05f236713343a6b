import { expect, fixture, html } from '@open-wc/testing';
import type { Standing } from '../../../src/board/types.ts';
import { tableView, type Order } from '../../../src/widgets/contest-leaderboard/table-view.ts';

const NAME = {
  id: 'name',
  label: '选手',
  kind: 'name',
  cell: (row: Standing) => row.name,
} as const;

const GUEST = 'guest';

/** Ids of the rows that a line sets apart from the next. */
async function edges(prizes: readonly string[], order: Order): Promise<string[]> {
  const rows = prizes.map((prize, at) => ({
    id: String(at + 1),
    rank: at + 1,
    name: `示例 ${at + 1}`,
    ...(prize && prize !== GUEST ? { awards: [prize] } : {}),
    ...(prize === GUEST ? { rank: undefined, state: 'guest' as const } : {}),
  })) as Standing[];
  const place = await fixture<HTMLElement>(
    html`<div>${tableView({ caption: '示例', columns: [NAME], rows, pinned: [], order })}</div>`,
  );
  return [...place.querySelectorAll<HTMLElement>('.edge')].map(({ dataset }) => dataset['row']!);
}

const BY_RANK: Order = { by: 'rank', dir: 'asc' };

describe('the table of a board', () => {
  it('sets one prize apart from the next, and the last from those without', async () => {
    expect(await edges(['一', '二', '二', '三', '', ''], BY_RANK)).to.deep.equal(['1', '3', '4']);
    expect(await edges(['', '三', '二'], { by: 'rank', dir: 'desc' })).to.deep.equal(['1', '2']);
    expect(await edges(['', '', ''], BY_RANK)).to.deep.equal([]);
    expect(await edges(['一', GUEST, '一', '二', GUEST, '', GUEST], BY_RANK)).to.deep.equal([
      '3',
      '4',
    ]);
  });

  it('draws no such lines where prizes go by another order', async () => {
    expect(await edges(['一', '二'], { by: 'name', dir: 'asc' })).to.deep.equal([]);
    // Each division has its own.
    expect(await edges(['一', '二', '一', '二', ''], BY_RANK)).to.deep.equal([]);
  });
});
