import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fold } from '../../src/rules/fold.ts';
import { fc } from '../helpers/fc.ts';

describe('what a list comes to', () => {
  it('is what an array says', () => {
    const add = (so: string, item: number, place: number) => `${so}${item * place},`;
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (list, start) => {
        assert.equal(fold(list, add, start), list.reduce(add, start));
      }),
    );
  });

  it('is the same where a page has a `reduce` of its own', () => {
    const { reduce } = Array.prototype;
    Array.prototype.reduce = function (this: unknown[]) {
      return this.length > 1 ? this : this[0];
    };
    try {
      assert.equal(
        fold([1, 2, 3], (sum, n) => sum + n, 0),
        6,
      );
    } finally {
      Array.prototype.reduce = reduce;
    }
  });

  it('is of any list', () => {
    assert.equal(
      fold(new Set(['a', 'b']), (so, one) => so + one, ''),
      'ab',
    );
  });
});
