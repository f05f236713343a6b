import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { amountText } from '../../../src/rules/people/amount.ts';

describe('a figure with its unit', () => {
  it('has a space behind digits, and none between two Chinese characters', () => {
    assert.equal(amountText('2,500', '万元'), '2,500 万元');
    assert.equal(amountText('近 3000', '人'), '近 3000 人');
    assert.equal(amountText('40 余', '项'), '40 余项');
    assert.equal(amountText('二十余', '部（含修订）'), '二十余部（含修订）');
    assert.equal(amountText('18', 'نەپەر'), '18 نەپەر');
    assert.equal(amountText('0', '项'), '0 项');
  });

  it('stands alone without one', () => {
    assert.equal(amountText('86'), '86');
    assert.equal(amountText('二十余', ''), '二十余');
  });
});
