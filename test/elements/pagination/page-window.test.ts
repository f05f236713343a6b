import { expect } from '@open-wc/testing';
import { pageCount, pageWindow } from '../../../src/elements/pagination/page-window.ts';
import { fc } from '../../helpers/fc.ts';

const words = (page: number, pages: number) =>
  pageWindow(page, pages)
    .map(slot => (slot === 'gap' ? '…' : slot))
    .join(' ');

/** A page among its pages. */
const places = fc
  .integer({ min: 1, max: 100_000 })
  .chain(pages => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages)));

describe('pageWindow', () => {
  it('shows all pages while they are few', () => {
    expect(words(1, 1)).to.equal('1');
    expect(words(4, 7)).to.equal('1 2 3 4 5 6 7');
  });

  it('shows the ends, the page and its neighbours of many', () => {
    expect(words(1, 20)).to.equal('1 2 3 4 5 … 20');
    expect(words(4, 20)).to.equal('1 2 3 4 5 … 20');
    expect(words(5, 20)).to.equal('1 … 4 5 6 … 20');
    expect(words(17, 20)).to.equal('1 … 16 17 18 19 20');
    expect(words(20, 20)).to.equal('1 … 16 17 18 19 20');
  });

  it('never moves: as many slots on every page', () => {
    fc.assert(
      fc.property(places, ([page, pages]) => {
        expect(pageWindow(page, pages)).to.have.length(Math.min(pages, 7));
      }),
    );
  });

  it('holds both ends, the page and its neighbours, in order, and a gap hides two or more', () => {
    fc.assert(
      fc.property(places, ([page, pages]) => {
        const slots = pageWindow(page, pages);
        const wanted = [1, pages, page - 1, page, page + 1].filter(n => n >= 1 && n <= pages);
        expect(slots).to.include.members(wanted);
        slots.forEach((slot, at) => {
          const before = slots[at - 1];
          if (slot === 'gap') {
            const hidden = (slots[at + 1] as number) - (before as number) - 1;
            expect(hidden).to.be.at.least(2);
          } else if (typeof before === 'number') expect(slot).to.equal(before + 1);
        });
      }),
    );
  });
});

describe('pageCount', () => {
  it('counts the last, half-filled page, and at least one', () => {
    expect(pageCount(391, 20)).to.equal(20);
    expect(pageCount(400, 20)).to.equal(20);
    expect(pageCount(401, 20)).to.equal(21);
    expect(pageCount(0, 20)).to.equal(1);
    expect(pageCount(10, 0)).to.equal(1);
    expect(pageCount(NaN, 20)).to.equal(1);
  });
});
