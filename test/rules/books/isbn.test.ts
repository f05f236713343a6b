import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isIsbn10, isIsbn13, readIsbn } from '../../../src/rules/books/isbn.ts';
import { fc } from '../../helpers/fc.ts';

/** Worked examples: ISBN Users' Manual (978-0-571-08989-5, 0-571-08989-5), ISO 2108 and GB/T 5795. */
const PAIRS = [
  ['0571089895', '9780571089895'],
  ['0306406152', '9780306406157'],
  ['080442957X', '9780804429573'],
] as const;

suite('ISBN', () => {
  test('has the check digit of its standard', () => {
    for (const [ten, thirteen] of PAIRS) {
      assert.ok(isIsbn10(ten), ten);
      assert.ok(isIsbn13(thirteen), thirteen);
      assert.equal(readIsbn(ten), thirteen);
    }
  });

  test('is read as people write it', () => {
    for (const written of [
      '978-0-306-40615-7',
      '978 0 306 40615 7',
      '9780306406157',
      'ISBN 978-0-306-40615-7',
      'ISBN：978-0-306-40615-7',
      'ISBN-13: 978-0-306-40615-7',
      'isbn 13：9780306406157',
      'ISBN-10: 0-306-40615-2',
      '0-306-40615-2',
      'urn:isbn:9780306406157',
      '９７８０３０６４０６１５７',
      '978—0—306—40615—7',
      ' 978‑0‑306‑40615‑7 ',
    ])
      assert.equal(readIsbn(written), '9780306406157', written);
    assert.equal(readIsbn('0-8044-2957-x'), '9780804429573');
  });

  test('is none with a wrong check digit, another prefix or another length', () => {
    for (const written of [
      '978-0-306-40615-8',
      '0-306-40615-3',
      '9770306406157',
      '97803064061',
      '978030640615X',
      'X306406152',
      '',
      'ISBN',
      '三体',
      '4006381333931',
    ])
      assert.equal(readIsbn(written), undefined, written);
    for (const value of [9780306406157, null, undefined, {}, 'x'.repeat(1000)])
      assert.equal(readIsbn(value), undefined);
  });

  const nine = fc.array(fc.nat(9), { minLength: 9, maxLength: 9 });

  test('has one check digit for any nine digits, by the sums of the standard', () => {
    fc.assert(
      fc.property(nine, digits => {
        const body = digits.join('');
        const fit = [...'0123456789X'].filter(check => isIsbn10(body + check));
        assert.equal(fit.length, 1);
        const all = [...digits, fit[0] === 'X' ? 10 : Number(fit[0])];
        assert.equal(all.reduce((sum, digit, at) => sum + digit * (10 - at), 0) % 11, 0);
        const thirteen = readIsbn(body + fit[0]!)!;
        assert.ok(isIsbn13(thirteen));
        assert.equal(thirteen.slice(3, 12), body);
      }),
    );
  });

  test('does not survive a wrong digit, nor in its old form two that changed places', () => {
    fc.assert(
      fc.property(nine, fc.nat(12), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const body = digits.join('');
        const ten = [...'0123456789X'].map(check => body + check).find(isIsbn10)!;
        const good = readIsbn(ten)!;
        const wrong = [...good];
        wrong[at] = String((Number(wrong[at]) + by) % 10);
        assert.ok(!isIsbn13(wrong.join('')));
        const swapped = [...ten];
        const place = at % 8;
        [swapped[place], swapped[place + 1]] = [swapped[place + 1]!, swapped[place]!];
        assert.equal(isIsbn10(swapped.join('')), swapped.join('') === ten);
      }),
    );
  });
});
