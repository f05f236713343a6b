import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../../helpers/fc.ts';
import { checkUscc } from '../../../src/form/checks/uscc.ts';

const LETTERS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
/** The weights as GB 32100-2015 prints them. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The standard's own way: tables of values and weights, and the difference to 31. */
function withCheck(body: string): string {
  const sum = [...body].reduce((total, one, at) => total + LETTERS.indexOf(one) * WEIGHTS[at]!, 0);
  const difference = 31 - (sum % 31);
  return body + LETTERS[difference === 31 ? 0 : difference];
}

const letters = (length: number) =>
  fc.array(fc.constantFrom(...LETTERS), { minLength: length, maxLength: length });
const body = fc
  .tuple(letters(2), fc.integer({ min: 100_000, max: 659_999 }), letters(9))
  .map(([head, division, tail]) => head.join('') + String(division) + tail.join(''));

describe('checkUscc', () => {
  it('takes the worked example of GB 32100-2015 and refuses its wrong form', () => {
    assert.equal(checkUscc('91350100M000100Y43'), undefined);
    assert.equal(checkUscc('91350100M000100Y4Z'), 'uscc-letters');
    assert.equal(checkUscc('91350100M000100Y44'), 'uscc-check');
  });

  it('takes 20,000 identifiers with the check character of the printed tables', () => {
    let zeros = 0;
    fc.assert(
      fc.property(body, text => {
        const whole = withCheck(text);
        zeros += Number(whole.endsWith('0'));
        assert.equal(checkUscc(whole), undefined, whole);
      }),
      { numRuns: 20_000 },
    );
    assert.ok(zeros > 400, 'one in 31 ends in 0');
  });

  it('takes every registering department that has been published', () => {
    for (const department of '123456789ANY') {
      assert.equal(checkUscc(withCheck(`${department}1410100MC0000001`)), undefined, department);
    }
  });

  it('finds each wrong letter and each swap of neighbours', () => {
    fc.assert(
      fc.property(body, text => {
        const right = withCheck(text);
        for (let at = 0; at < 18; at += 1) {
          for (const other of LETTERS) {
            if (other === right[at]) continue;
            assert.ok(checkUscc(right.slice(0, at) + other + right.slice(at + 1)));
          }
          if (at === 17 || right[at] === right[at + 1]) continue;
          assert.ok(
            checkUscc(right.slice(0, at) + right[at + 1]! + right[at]! + right.slice(at + 2)),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says what is wrong', () => {
    assert.equal(checkUscc(''), 'uscc-length');
    assert.equal(checkUscc('9'.repeat(100_000)), 'uscc-length');
    assert.equal(checkUscc('91350100m000100y43'), 'uscc-letters');
    assert.equal(checkUscc('9135010AM000100Y43'), 'uscc-letters', 'a division is of digits');
  });
});
