import { expect } from '@open-wc/testing';
import type { StationDetail } from '../../../../src/data/generated/types.ts';
import {
  firstSteps,
  loanTerms,
} from '../../../../src/widgets/reading-locator/parts/first-steps.ts';
import { fc } from '../../../helpers/fc.ts';

type Reading = NonNullable<StationDetail['properties']['reading']>;

const steps = (reading: Reading | undefined, canSearch = true) =>
  firstSteps({ name: '示例书屋', kinds: ['reading'], ...(reading ? { reading } : {}) }, canSearch);

describe('firstSteps', () => {
  it('takes the station’s own steps as they are written', () => {
    expect(steps({ steps: ['扫码。', '取书。'], selfLoan: true, entry: ['qr'] })).to.deep.equal([
      { text: '扫码。' },
      { text: '取书。' },
    ]);
  });

  it('makes them from what the data says, in the order things happen', () => {
    const loan = { books: 5, days: 30, depositYuan: 0, returns: '全市通还' };
    const made = steps({ entry: ['qr'], books: { physical: 300 }, selfLoan: true, loan });
    expect(made).to.deep.equal([
      { entry: ['qr'] },
      { key: 'step.search' },
      { key: 'step.shelf' },
      { key: 'step.selfLoan' },
      { loan: [{ key: 'loanBooks', n: 5 }, { key: 'loanDays', n: 30 }, { key: 'loanFree' }] },
      { returns: '全市通还' },
    ]);
    expect(steps({ entry: ['qr'], books: { physical: 300 } }, false)).to.deep.equal([
      { entry: ['qr'] },
      { key: 'step.shelf' },
    ]);
  });

  it('makes no list of a way in alone, and none of nothing', () => {
    expect(steps(undefined)).to.deep.equal([]);
    expect(steps({ entry: ['open'] })).to.deep.equal([]);
    expect(steps({ unattended: true, seats: 12 })).to.deep.equal([]);
  });

  it('sends nobody to staff that may not be there', () => {
    const loan = { days: 30 };
    const keys = (reading: Reading) =>
      steps(reading).flatMap(step => ('key' in step ? [step.key] : []));
    expect(keys({ entry: ['staff'], selfLoan: false, loan })).to.include('step.staffLoan');
    expect(keys({ entry: ['qr'], selfLoan: false, unattended: true, loan })).to.deep.equal([]);
    expect(keys({ entry: ['qr'], loan })).to.deep.equal([]);
    expect(keys({ entry: ['open'], selfLoan: false })).to.deep.equal([]);
  });

  it('never says more than the data', () => {
    const reading = fc.record(
      {
        entry: fc.array(fc.constantFrom('qr', 'face', 'staff'), { maxLength: 2 }),
        books: fc.record({ physical: fc.nat(5) }),
        selfLoan: fc.boolean(),
        unattended: fc.boolean(),
        loan: fc.record(
          { books: fc.nat(5), days: fc.nat(30), renewals: fc.nat(2), depositYuan: fc.nat(100) },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(reading, fc.boolean(), (given, canSearch) => {
        for (const step of steps(given as Reading, canSearch)) {
          if ('key' in step && step.key === 'step.selfLoan') expect(given.selfLoan).to.equal(true);
          if ('key' in step && step.key === 'step.staffLoan') {
            expect([given.selfLoan, given.unattended ?? false]).to.deep.equal([false, false]);
          }
          if ('key' in step && step.key === 'step.search') expect(canSearch).to.equal(true);
          if ('key' in step && step.key === 'step.shelf') {
            expect(given.books?.physical).to.be.greaterThan(0);
          }
        }
      }),
    );
  });
});

describe('loanTerms', () => {
  it('tells no deposit from a deposit that is not known', () => {
    expect(loanTerms({ depositYuan: 0 })).to.deep.equal([{ key: 'loanFree' }]);
    expect(loanTerms({ depositYuan: 100 })).to.deep.equal([{ key: 'loanDeposit', n: 100 }]);
    expect(loanTerms({})).to.deep.equal([]);
    expect(loanTerms({ renewals: 0 })).to.deep.equal([{ key: 'loanNoRenewal' }]);
  });
});
