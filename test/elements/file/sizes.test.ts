import { expect } from '@open-wc/testing';
import { sizeOf } from '../../../src/elements/file/sizes.ts';

describe('the size of a file', () => {
  it('is told in the unit a person would say', () => {
    expect(sizeOf(1)).to.deep.equal({ unit: 'byte', n: 1 });
    expect(sizeOf(1023)).to.deep.equal({ unit: 'byte', n: 1023 });
    expect(sizeOf(1024)).to.deep.equal({ unit: 'kb', n: 1 });
    expect(sizeOf(5 * 1024 * 1024)).to.deep.equal({ unit: 'mb', n: 5 });
    expect(sizeOf(200 * 1024 * 1024 + 1)).to.deep.equal({ unit: 'mb', n: 201 });
  });

  it('never looks as large as a limit it is above', () => {
    for (const limit of [1000, 1024, 100_000, 1_048_576, 5_000_000, 5_242_880, 20_000_000]) {
      const most = sizeOf(limit, Math.floor);
      const more = sizeOf(limit + 1);
      expect(`${more.n} ${more.unit}`).not.to.equal(`${most.n} ${most.unit}`);
    }
  });
});
