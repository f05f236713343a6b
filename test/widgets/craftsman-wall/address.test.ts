import { expect } from '@open-wc/testing';
import {
  readPlace,
  writePlace,
  type WallPlace,
} from '../../../src/widgets/craftsman-wall/address.ts';
import { FACETS } from '../../../src/widgets/craftsman-wall/wall-query.ts';
import { fc } from '../../helpers/fc.ts';

const words = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const chosen = fc
  .record(Object.fromEntries(FACETS.map(facet => [facet, fc.uniqueArray(words, { maxLength: 3 })])))
  .map(all => Object.fromEntries(Object.entries(all).filter(([, values]) => values.length)));
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const NOTHING = { chosen: {}, view: undefined, page: undefined, person: undefined };
const place = fc.record({
  chosen,
  view: maybe(fc.constantFrom('wall', 'directory', 'committees')),
  page: maybe(fc.integer({ min: 2, max: 999_999 })),
  person: maybe(words),
}) as fc.Arbitrary<WallPlace>;

describe('the address of a wall', () => {
  it('says what it was given to say, whatever the words', () => {
    fc.assert(
      fc.property(place, fc.constantFrom('wall', '墙 1', 'a?b#c'), (asked, name) => {
        const text = writePlace(asked, name);
        if (text === '') expect(asked).to.deep.equal(NOTHING);
        else {
          const { hash } = new URL(text, 'https://zz.example/');
          expect(readPlace(hash, name)).to.deep.equal(asked);
        }
      }),
    );
  });

  it('is read by hand as well', () => {
    const read = readPlace(
      '#wall?level=national&level=city&year=2023&page=2&person=p-0007',
      'wall',
    );
    expect(read).to.deep.equal({
      chosen: { level: ['national', 'city'], year: ['2023'] },
      view: undefined,
      page: 2,
      person: 'p-0007',
    });
  });

  it('leaves out what cannot be', () => {
    const long = 'x'.repeat(200);
    const hash = `#wall?page=-1&view=grid&level=&trade=${long}&person=${long}&text=王小虎`;
    expect(readPlace(hash, 'wall')).to.deep.equal(NOTHING);
  });

  it('is silent for another wall, an anchor and a page that routes by its fragment', () => {
    for (const hash of ['', '#', '#top', '#/craftsmen?page=2', '#other?page=2', '#wallet?page=2']) {
      expect(readPlace(hash, 'wall'), hash).to.equal(undefined);
    }
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), text => void readPlace(`#wall?${text}`, 'wall')));
  });
});
