import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { compareCodePoints } from '../../src/store/code-points.ts';

test('texts compare as their UTF-8 bytes do', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('a', '\ud7ff', '\ue000', '\uffff', '𐀀', '🏠', '示'))
      .map(a => a.join('')),
  );
  fc.assert(
    fc.property(text, text, (a, b) => {
      const bytes = Buffer.compare(Buffer.from(a), Buffer.from(b));
      assert.equal(Math.sign(compareCodePoints(a, b)), bytes);
    }),
    { numRuns: 2000 },
  );
});
