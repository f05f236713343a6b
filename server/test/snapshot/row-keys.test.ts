import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { allByOrder, bestMatches, pageOf } from '../../src/snapshot/page.ts';
import type { positionOf } from '../../src/snapshot/row-keys.ts';
import { firstAfter, packKeys } from '../../src/snapshot/row-keys.ts';
import { packStrings, stringAt } from '../../src/snapshot/string-column.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', '示', '𠮷', '\uffee'), maxLength: 4 });
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

test('strings come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), texts => {
      const column = packStrings(texts);
      assert.deepEqual(
        texts.map((_, row) => stringAt(column, row)),
        texts,
      );
    }),
  );
});

test('the first row after any position is where searching every row finds it', () => {
  const row = fc.tuple(word, word);
  fc.assert(
    fc.property(fc.array(row), row, (rows, [key, id]) => {
      rows.sort((a, b) => byBytes(a[0], b[0]) || byBytes(a[1], b[1]));
      const keys = packKeys(
        rows.map(([of]) => of),
        rows.map(([, of]) => of),
      );
      const expected = rows.findIndex(
        ([k, i]) => byBytes(k, key) > 0 || (k === key && byBytes(i, id) > 0),
      );
      const first = firstAfter(keys, { value: 0, key, id });
      assert.equal(first, expected < 0 ? rows.length : expected);
    }),
  );
});

test('pages of the best matches are the whole order, cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      (scores, limit) => {
        const rows = Uint32Array.from(scores.keys(), row => row * 2);
        const matches = { rows, scores: Uint16Array.from(scores) };
        const names = Array.from({ length: 120 }, (_, n) => String(n).padStart(3, '0'));
        const keys = packKeys(names, names);
        const expected = [...scores.entries()]
          .sort(([a, x], [b, y]) => y - x || a - b)
          .map(([at]) => at * 2);
        const found: number[] = [];
        let after: ReturnType<typeof positionOf> | undefined;
        do {
          const first = after ? firstAfter(keys, after) : 0;
          const best = bestMatches(matches, limit + 1, after?.value, first);
          const page = pageOf(keys, best, limit, rows.length);
          found.push(...page.rows);
          after = page.next;
        } while (after);
        assert.deepEqual(found, expected);
      },
    ),
  );
});

test('rows all worth the same are taken as they stand', () => {
  assert.deepEqual(
    allByOrder(5, 3, 10).map(({ row }) => row),
    [3, 4],
  );
  assert.deepEqual(allByOrder(5, 9, 10), []);
});
