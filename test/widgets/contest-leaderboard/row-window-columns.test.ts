import { expect } from '@open-wc/testing';
import type { BoardColumn } from '../../../src/widgets/contest-leaderboard/cells.ts';
import {
  surelyFits,
  tracksOf,
} from '../../../src/widgets/contest-leaderboard/row-window-columns.ts';
import { keyStep } from '../../../src/widgets/contest-leaderboard/row-window-keys.ts';
import { COLUMNS } from './window-host.ts';

describe('the widths of columns', () => {
  const em = (text: string) => Number.parseFloat(text);

  it('are shares of the row, with a least width each', () => {
    const { tracks, least } = tracksOf(COLUMNS, { size: 1000, narrow: false });
    expect(tracks).to.equal('6.1em minmax(9em, 3fr) minmax(8em, 2fr) minmax(6em, 1fr)');
    expect(em(least)).to.be.closeTo(29.1, 0.001);
  });

  it('have room for the digits of the last rank', () => {
    const rank = (size: number, narrow: boolean) =>
      em(tracksOf(COLUMNS, { size, narrow }).tracks.split(' ')[0]!);
    for (const narrow of [false, true]) {
      expect(rank(5_000_000, narrow)).to.be.at.least(7 * 0.65 + 0.5);
      expect(rank(5_000_000, narrow)).to.be.greaterThan(rank(50, narrow));
    }
  });

  it('fit a phone of 360 px with a million rows', () => {
    const columns = COLUMNS.filter(({ hideNarrow }) => !hideNarrow);
    const { least } = tracksOf(columns, { size: 1_000_000, narrow: true });
    expect(em(least) * 16).to.be.at.most(360 - 2 * 16);
  });
});

describe('words in a column', () => {
  const column = (kind: BoardColumn['kind'], numeric = false) =>
    ({ id: kind, label: '', kind, numeric, cell: () => '' }) satisfies BoardColumn;

  it('surely fit while they are short, by their script', () => {
    expect(surelyFits('1000000', column('rank', true))).to.equal(true);
    expect(surelyFits('95.25', column('total', true))).to.equal(true);
    expect(surelyFits('100,000.25', column('total', true))).to.equal(false);
    expect(surelyFits('', column('number', true))).to.equal(true);
    expect(surelyFits('示例一组', column('text'))).to.equal(true);
    expect(surelyFits('示例一组甲乙丙', column('text'))).to.equal(false);
    expect(surelyFits('ئۈرۈمچى', column('text'))).to.equal(false);
  });
});

describe('the row a key leads to', () => {
  const from = (position: number, size = 100) => ({ position, size, page: 10 });

  it('stays within the board', () => {
    expect(keyStep('ArrowUp', from(0))).to.equal(0);
    expect(keyStep('ArrowDown', from(99))).to.equal(99);
    expect(keyStep('PageDown', from(95))).to.equal(99);
    expect(keyStep('PageUp', from(5))).to.equal(0);
    expect(keyStep('End', from(0, 1))).to.equal(0);
  });

  it('is a page away with one row seen on both', () => {
    expect(keyStep('PageDown', from(20))).to.equal(29);
    expect(keyStep('PageUp', from(20))).to.equal(11);
    expect(keyStep('PageDown', { position: 3, size: 9, page: 0 })).to.equal(4);
  });

  it('is none for other keys, and on an empty board', () => {
    expect(keyStep('a', from(3))).to.equal(undefined);
    expect(keyStep('ArrowDown', from(0, 0))).to.equal(undefined);
  });
});
