import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import {
  isSame,
  newApplicationId,
  newReceipt,
  readReceipt,
  showReceipt,
} from '../../src/applications/identifiers.ts';

const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

test('display numbers are read back however they are typed', () => {
  for (let n = 0; n < 2000; n += 1) {
    const receipt = newReceipt();
    const shown = showReceipt(receipt);
    assert.match(shown, /^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}$/);
    const fullWidth = [...shown].map(sign =>
      sign === '-' ? '－' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
    );
    for (const typed of [shown, shown.toLowerCase(), ` ${receipt} `, fullWidth.join('')]) {
      assert.equal(readReceipt(typed), receipt, typed);
    }
  }
});

test('one wrong sign and two swapped neighbours are always noticed', () => {
  for (let n = 0; n < 100; n += 1) {
    const receipt = newReceipt();
    for (let at = 0; at < receipt.length; at += 1) {
      for (const sign of SIGNS) {
        const wrong = receipt.slice(0, at) + sign + receipt.slice(at + 1);
        assert.equal(readReceipt(wrong), sign === receipt[at] ? receipt : undefined, wrong);
      }
      const [a = '', b = ''] = [receipt[at], receipt[at + 1]];
      const swapped = receipt.slice(0, at) + b + a + receipt.slice(at + 2);
      if (a !== b && b !== '') assert.equal(readReceipt(swapped), undefined, swapped);
    }
  }
});

test('whatever is typed is read or refused, never an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const read = readReceipt(text);
      assert.ok(read === undefined || /^[2-9A-HJKMNP-Z]{10}$/.test(read));
    }),
  );
  assert.equal(readReceipt('2'.repeat(1_000_000)), undefined);
});

test('ids can be names of files, and do not come twice', () => {
  const ids = new Set(Array.from({ length: 5000 }, newApplicationId));
  assert.equal(ids.size, 5000);
  for (const id of ids) assert.match(id, /^a-[a-km-z2-9]{26}$/);
});

test('comparing tells the same from the other', () => {
  assert.ok(isSame('abc', 'abc'));
  assert.ok(!isSame('abc', 'abd'));
  assert.ok(!isSame('', 'abd'));
});
