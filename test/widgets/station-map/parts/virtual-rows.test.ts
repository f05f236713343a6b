import { expect } from '@open-wc/testing';
import { VirtualRows } from '../../../../src/widgets/station-map/parts/virtual-rows.ts';
import { fc } from '../../../helpers/fc.ts';

const WINDOW = 600;

/** Rows as a page has them: what is drawn is measured, what strains is evened out. */
class Page {
  readonly rows: VirtualRows;
  readonly heights: (row: number) => number;
  drawn: readonly [number, number] = [0, 0];

  constructor(count: number, heights: (row: number) => number, limit?: number) {
    this.rows = new VirtualRows(96, limit);
    this.heights = heights;
    this.rows.resize(count, WINDOW);
    this.draw();
  }

  draw(): void {
    for (let round = 0; round < 2; round += 1) {
      this.drawn = this.rows.range(1);
      for (let row = this.drawn[0]; row < this.drawn[1]; row += 1) {
        this.rows.measured(row, this.heights(row));
      }
    }
  }

  scrollTo(top: number): void {
    this.rows.scrolled(top);
    if (this.rows.strained) this.rows.settle();
    this.draw();
  }

  rest(): void {
    this.rows.settle();
    this.draw();
  }

  get most(): number {
    return this.rows.height - WINDOW;
  }

  /** From the top of the window to the top of a row drawn, px. */
  at(row: number): number {
    let top = -this.rows.part;
    for (let one = this.rows.row; one < row; one += 1) top += this.heights(one);
    for (let one = row; one < this.rows.row; one += 1) top -= this.heights(one);
    return top;
  }
}

const unlike = (seed: number) => (row: number) => 60 + (((row * 2654435761 + seed) >>> 8) % 130);
const counts = fc.constantFrom(1, 3, 40, 5000, 180_000);
const limits = fc.constantFrom(30_000, 8_000_000);

describe('rows of unlike heights under a scroller', () => {
  it('fill the window wherever one scrolls', () => {
    const moves = fc.array(
      fc.oneof(fc.double({ min: -1, max: 2, noNaN: true }), fc.integer({ min: -900, max: 900 })),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(counts, limits, fc.nat(), moves, (count, limit, seed, all) => {
        const page = new Page(count, unlike(seed), limit);
        for (const move of all) {
          page.scrollTo(Number.isInteger(move) ? page.rows.top + move : move * page.most);
          if (move === 0) page.rest();
          const [from, to] = page.drawn;
          expect(page.at(from), 'above').to.be.at.most(0.01);
          const end = page.at(to - 1) + page.heights(to - 1);
          if (to < count) expect(end, 'below').to.be.at.least(WINDOW);
          else if (page.rows.row > 0) expect(end, 'at the end').to.be.at.least(WINDOW - 0.5);
        }
      }),
    );
  });

  it('go with the finger, pixel by pixel', () => {
    fc.assert(
      fc.property(limits, fc.nat(), fc.integer({ min: -300, max: 300 }), (limit, seed, by) => {
        const page = new Page(180_000, unlike(seed), limit);
        page.scrollTo(page.most / 2);
        page.rest();
        const row = page.rows.row + 2;
        const before = page.at(row);
        page.scrollTo(page.rows.top + by);
        if (Math.abs(by) >= 1) expect(page.at(row)).to.be.closeTo(before - by, 0.01);
      }),
    );
  });

  it('stay where they are while the scroller is evened out', () => {
    fc.assert(
      fc.property(
        limits,
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (limit, seed, share) => {
          const page = new Page(180_000, unlike(seed), limit);
          page.scrollTo(share * page.most);
          const { row } = page.rows;
          const before = page.at(row);
          page.rows.settle();
          expect([page.rows.row, page.at(row)]).to.deep.equal([row, before]);
        },
      ),
    );
  });

  it('are all reached by a wheel alone, both ways', () => {
    for (const limit of [30_000, 8_000_000]) {
      const page = new Page(900, unlike(7), limit);
      const seen = new Set<number>();
      for (let step = 0; step < 900 && !seen.has(899); step += 1) {
        for (let row = page.rows.row; page.at(row) < WINDOW && row < 900; row += 1) seen.add(row);
        page.scrollTo(page.rows.top + 400);
      }
      expect(seen.size, `down, ${limit}`).to.equal(900);
      for (let step = 0; step < 900 && page.rows.row + page.rows.part > 0; step += 1) {
        page.scrollTo(page.rows.top - 400);
      }
      expect([page.rows.row, page.rows.part]).to.deep.equal([0, 0]);
    }
  });

  it('end where the scroller ends', () => {
    const page = new Page(180_000, unlike(3), 30_000);
    page.scrollTo(page.most);
    page.rest();
    expect(page.at(179_999) + page.heights(179_999)).to.be.closeTo(WINDOW, 1);
    page.scrollTo(0);
    expect(page.at(0)).to.equal(0);
  });

  it('come to the top, or just into the window', () => {
    const page = new Page(180_000, unlike(5));
    page.rows.goTo(90_000);
    page.draw();
    expect([page.rows.row, page.rows.part]).to.deep.equal([90_000, 0]);
    page.rows.goTo(90_001, 'near');
    expect([page.rows.row, page.rows.part], 'in sight already').to.deep.equal([90_000, 0]);
    page.rows.goTo(90_012, 'near');
    page.draw();
    const end = page.at(90_012) + page.heights(90_012);
    expect(end).to.be.closeTo(WINDOW, 1);
    page.rows.goTo(89_990, 'near');
    expect([page.rows.row, page.rows.part]).to.deep.equal([89_990, 0]);
  });

  it('make a scroller no browser cuts', () => {
    expect(new Page(180_000, unlike(1)).rows.height).to.equal(8_000_000);
    expect(new Page(0, unlike(1)).rows.range(1)).to.deep.equal([0, 0]);
  });
});
