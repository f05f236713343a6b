import { expect } from '@open-wc/testing';
import { rankHistory } from '../../../../src/board/history.ts';
import { bumpShape } from '../../../../src/widgets/contest-leaderboard/parts/bump-shape.ts';
import { fc } from '../../../helpers/fc.ts';

/** A history from ranks by entrant: [first, second, …]; 0 for none. */
function historyOf(ranks: Record<string, number[]>) {
  const n = Object.values(ranks)[0]!.length;
  const revisions = Array.from({ length: n }, (_, at) => ({
    label: `${at + 1}`,
    rows: Object.entries(ranks).map(([id, list]) => ({
      id,
      name: `示例${id}`,
      ...(list[at] ? { rank: list[at] } : {}),
    })),
  }));
  return rankHistory(revisions);
}

describe('bumpShape', () => {
  it('draws the best rank on top, and leaves out ranks nobody had', () => {
    const { lines } = bumpShape(historyOf({ a: [1, 900], b: [900, 1], c: [40, 40] }), 5);
    const dots = Object.fromEntries(lines.map(({ id, dots }) => [id, dots]));
    expect(dots['a']).to.deep.equal([
      [0, 0],
      [100, 100],
    ]);
    expect(dots['b']).to.deep.equal([
      [0, 100],
      [100, 0],
    ]);
    expect(dots['c']).to.deep.equal([
      [0, 50],
      [100, 50],
    ]);
  });

  it('leaves a gap where there was no rank', () => {
    const [line] = bumpShape(historyOf({ a: [1, 0, 1] }), 5).lines;
    expect(line!.dots).to.have.length(2);
    expect(line!.path.match(/M/g)).to.have.length(2);
  });

  it('puts those who end equal under one label', () => {
    const { labels } = bumpShape(historyOf({ a: [1, 1], b: [2, 1], c: [3, 3] }), 5);
    expect(labels.map(({ text }) => text)).to.deep.equal(['1 示例a、示例b', '3 示例c']);
  });

  it('keeps labels apart, in order and inside, as far as there is room', () => {
    const ends = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(ends, list => {
        const ranks = Object.fromEntries(list.map((rank, at) => [`e${at}`, [at + 1, rank]]));
        const { labels } = bumpShape(historyOf(ranks), 8);
        expect(labels).to.have.length(list.length);
        for (const [at, { y }] of labels.entries()) {
          expect(y).to.be.within(0, 100 + 1e-9);
          if (at > 0) expect(y - labels[at - 1]!.y).to.be.at.least(8 - 1e-9);
        }
      }),
    );
  });
});
