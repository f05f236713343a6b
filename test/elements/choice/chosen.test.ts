import { expect } from '@open-wc/testing';
import { chosenAfter } from '../../../src/elements/choice/chosen.ts';

const offers = [
  { value: 'aid', exclusive: false },
  { value: 'training', exclusive: false },
  { value: 'none', exclusive: true },
];

describe('chosenAfter', () => {
  it('adds and takes away, in the order offered', () => {
    expect(chosenAfter(offers, ['training'], 'aid', true)).to.deep.equal(['aid', 'training']);
    expect(chosenAfter(offers, ['aid', 'training'], 'aid', false)).to.deep.equal(['training']);
  });

  it('says the same when told twice', () => {
    const once = chosenAfter(offers, ['training'], 'aid', true);
    expect(chosenAfter(offers, once, 'aid', true)).to.deep.equal(once);
  });

  it('lets one that stands alone clear the others, and any other clear it', () => {
    expect(chosenAfter(offers, ['aid', 'training'], 'none', true)).to.deep.equal(['none']);
    expect(chosenAfter(offers, ['none'], 'training', true)).to.deep.equal(['training']);
    expect(chosenAfter(offers, ['none'], 'none', false)).to.deep.equal([]);
  });

  it('keeps it where another is only cleared', () => {
    expect(chosenAfter(offers, ['none'], 'aid', false)).to.deep.equal(['none']);
  });

  it('drops what is offered no more', () => {
    expect(chosenAfter(offers, ['gone', 'aid'], 'training', true)).to.deep.equal([
      'aid',
      'training',
    ]);
  });
});
