import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../../helpers/fc.ts';
import { readMobile } from '../../../src/form/checks/mobile.ts';

describe('readMobile', () => {
  it('finds the eleven digits, whatever stands around and between them', () => {
    const blank = fc.constantFrom('', ' ', '-', '－', '\u3000', '·');
    const prefix = fc.constantFrom('', '+86', '86', '0086', '+86 ', '(+86)', '＋８６');
    const digits = fc
      .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
      .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`);
    fc.assert(
      fc.property(prefix, digits, blank, blank, (prefix, digits, one, two) => {
        const typed =
          prefix + digits.slice(0, 3) + one + digits.slice(3, 7) + two + digits.slice(7);
        assert.equal(readMobile(typed), digits, typed);
      }),
    );
    assert.equal(readMobile('１３８００００００００'), '13800000000');
  });

  it('refuses other numbers', () => {
    const others = [
      '',
      '1380000000',
      '138000000000',
      '12800000000',
      '010-12345678',
      '+85291234567',
    ];
    for (const text of [...others, '+1 3800000000', '1380000000O', '1'.repeat(100_000)]) {
      assert.equal(readMobile(text), undefined, text.slice(0, 20));
    }
  });
});
