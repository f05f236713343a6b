import { expect } from '@open-wc/testing';
import {
  readPlace,
  writePlace,
} from '../../../../src/widgets/reading-locator/parts/address-place.ts';
import { fc } from '../../../helpers/fc.ts';

const some = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 4 });

const anyPlace = fc.record({
  query: fc.record({
    openNow: fc.boolean(),
    tonight: fc.boolean(),
    allDay: fc.boolean(),
    unattended: fc.boolean(),
    selfLoan: fc.boolean(),
    eBooks: fc.boolean(),
    entry: some,
    badges: some,
    region: fc.constantFrom('', '320500'),
  }),
  station: fc.string({ maxLength: 40 }),
});

describe('the address of a locator', () => {
  it('says what was written, under every name', () => {
    fc.assert(
      fc.property(anyPlace, fc.string({ minLength: 1, maxLength: 20 }), (place, name) => {
        const hash = writePlace(place, name);
        if (hash === '') return;
        // As a browser has it in its address.
        const url = new URL(hash, 'https://zz.example/page');
        expect(readPlace(url.hash, name)).to.deep.equal(place);
      }),
    );
  });

  it('is nobody else’s', () => {
    expect(readPlace('#wall?level=city', 'reading')).to.equal(undefined);
    expect(readPlace('#reading2?on=openNow', 'reading')).to.equal(undefined);
    expect(readPlace('', 'reading')).to.equal(undefined);
  });

  it('leaves out what cannot be', () => {
    const read = readPlace(
      `#reading?on=x&on=allDay&region=32&station=${'x'.repeat(129)}`,
      'reading',
    )!;
    expect(read.query).to.include({ allDay: true, openNow: false, region: '' });
    expect(read.station).to.equal('');
    expect(Object.keys(read.query)).to.not.include('text');
  });
});
