import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLooseMatcher } from '../../src/rules/loose-search.ts';
import { foldText } from '../../src/rules/text-search.ts';
import { fc } from '../helpers/fc.ts';

const finds = (query: string, name: string, py = '') => makeLooseMatcher(query)({ name, py });

void test('one typing mistake is forgiven, in names and initials', () => {
  assert.equal(finds('竹惠路书屋', '竹辉路书屋'), 1);
  assert.equal(finds('竹路书屋', '竹辉路书屋'), 1);
  assert.equal(finds('竹辉辉路书屋', '竹辉路书屋'), 1);
  assert.equal(finds('竹路辉书屋', '竹辉路书屋'), 1);
  assert.equal(finds('zhksw', '竹辉路书屋', 'zhlsw'), 1);
});

void test('two mistakes are not, nor is any in a short text', () => {
  assert.equal(finds('主惠路书屋', '竹辉路书屋'), 0);
  assert.equal(finds('竹惠', '竹辉路书屋'), 0);
  assert.equal(finds('甲'.repeat(21), '甲'.repeat(21)), 0);
  assert.equal(finds('', '竹辉路书屋'), 0);
});

/** Whether some part of `text` is at most one edit (swap of neighbours included) from `typed`. */
function oracle(typed: readonly string[], text: readonly string[]): boolean {
  const parts = text.flatMap((_, from) =>
    [-1, 0, 1].flatMap(more => {
      const part = text.slice(from, from + typed.length + more);
      return part.length === typed.length + more ? [part] : [];
    }),
  );
  const without = (list: readonly string[], at: number) =>
    [...list.slice(0, at), ...list.slice(at + 1)].join('');
  return parts.some(part => {
    if (part.length > typed.length)
      return part.some((_, at) => without(part, at) === typed.join(''));
    if (part.length < typed.length)
      return typed.some((_, at) => without(typed, at) === part.join(''));
    const odd = part.flatMap((one, at) => (one === typed[at] ? [] : [at]));
    if (odd.length < 2) return true;
    const [a, b] = odd as [number, number];
    return odd.length === 2 && b === a + 1 && part[a] === typed[b] && part[b] === typed[a];
  });
}

void test('it forgives what the definition says and nothing else', () => {
  const letters = (min: number, max: number) =>
    fc.array(fc.constantFrom('a', 'b', '书', '𠮷'), { minLength: min, maxLength: max });
  fc.assert(
    fc.property(letters(3, 6), letters(2, 8), (typed, text) => {
      assert.equal(finds(typed.join(''), text.join('')), oracle(typed, text) ? 1 : 0);
    }),
    { numRuns: 2000 },
  );
});

void test('signs of regular expressions are no patterns', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 10 }), typed => {
      const folded = Array.from(foldText(typed)).length;
      assert.equal(finds(typed, typed), folded >= 3 ? 1 : 0);
    }),
  );
});
