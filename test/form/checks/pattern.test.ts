import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../../helpers/fc.ts';
import { checkPatternSafety, matches } from '../../../src/form/checks/pattern.ts';

describe('checkPatternSafety', () => {
  const verdicts: Record<string, string[]> = {
    safe: [
      '',
      '[A-Z]{2}\\d{6}',
      '\\d{3}(-\\d{4})?',
      '[一-龥·]{2,20}',
      '\\p{Script=Han}+',
      '(?:鲁|豫)[A-Z][A-Z0-9]{5,6}',
      '^\\w+\\.\\w+$',
      '(ab){2,5}',
      '.*示例.*',
      '[(]\\(\\[[\\]]',
      'a|b|c',
      '\\u{4e00}x{0}',
    ],
    nested: ['(a+)+', '(a*)*b', '(\\d{1,3}\\.){3}', '((ab)+c)*', '(x|y{2,}){3}', '(a{2}){2}'],
    costly: ['(a|a)*', '(a|ab)+c', '.*.*.*=', 'a*b?a*b?a*', '(a?){60}', '(a|b|c|d){12}'],
    unsupported: [
      '(?=a)b',
      '(?!a)b',
      '(?<=a)b',
      '(?<!a)b',
      '(a)\\1',
      '\\bword\\b',
      '(?<n>a)\\k<n>',
    ],
    syntax: ['(', '[', 'a{2', 'a**', '\\', '*'],
  };
  for (const [verdict, patterns] of Object.entries(verdicts)) {
    it(`finds ${verdict}: ${patterns.join('  ')}`, () => {
      for (const pattern of patterns) {
        assert.equal(checkPatternSafety(pattern) ?? 'safe', verdict, pattern);
      }
    });
  }
});

describe('matches', () => {
  it('matches the whole text', () => {
    assert.equal(matches('a|ab', 'ab'), true);
    assert.equal(matches('a|b', 'ab'), false);
    assert.equal(matches('[一-龥]{2,4}', '示例'), true);
    assert.equal(matches('.', '𠮷'), true, 'a character is one, whatever its units');
  });

  it('never runs an unsafe pattern', () => {
    for (const pattern of ['(a+)+', '(a|a)*', '(a|ab)+c', '.*.*.*=', '(?=a)b', '(']) {
      assert.equal(matches(pattern, `${'a'.repeat(499)}!`), undefined, pattern);
    }
  });

  it('ends on the worst text for what is called safe, counted by a matcher of our own', () => {
    // Each step of a naive backtracking matcher is counted: the bound is on work, not on a clock.
    const piece = fc.constantFrom(
      'a',
      'a?',
      'a*',
      'a+',
      '(?:ab)?',
      '(?:a|ab)',
      'a{0,20}',
      '(?:aa)*',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), pieces => {
        const pattern = `${pieces.join('')}!`;
        if (checkPatternSafety(pattern)) return;
        const text = 'a'.repeat(120);
        assert.ok(steps(pieces, text) < 5_000_000, pattern);
        assert.equal(matches(pattern, text), false);
        assert.equal(matches(pattern, `${text}b`.repeat(5)), false, 'too long');
      }),
      { numRuns: 300 },
    );
  });
});

/** Counts the places a backtracking matcher visits for the pieces above and a last `!`. */
function steps(pieces: readonly string[], text: string): number {
  let count = 0;
  const walk = (piece: number, at: number): void => {
    count += 1;
    const one = pieces[piece];
    if (one === undefined) return;
    const [, words = '', low, high] = READ[one] ?? [];
    for (const word of String(words).split('|')) {
      let end = at;
      for (let times = 0; times <= Number(high); times += 1) {
        if (times >= Number(low)) walk(piece + 1, end);
        if (!text.startsWith(word, end)) break;
        end += word.length;
      }
    }
  };
  walk(0, 0);
  return count;
}

const READ: Record<string, [string, string, number, number]> = {
  a: ['', 'a', 1, 1],
  'a?': ['', 'a', 0, 1],
  'a*': ['', 'a', 0, Infinity],
  'a+': ['', 'a', 1, Infinity],
  '(?:ab)?': ['', 'ab', 0, 1],
  '(?:a|ab)': ['', 'a|ab', 1, 1],
  'a{0,20}': ['', 'a', 0, 20],
  '(?:aa)*': ['', 'aa', 0, Infinity],
};
