import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareNames } from '../../src/board/pinyin-order.ts';
import { placesOfNames } from '../../src/board/pinyin-places.ts';
import { fc } from '../helpers/fc.ts';

/** Every name against every other. */
function byComparing(names: readonly string[]): number[] {
  return names.map(name => names.filter(other => compareNames(other, name) < 0).length);
}

const places = (names: readonly string[]) => [...placesOfNames(names)];

describe('placesOfNames', () => {
  it('counts the names before each; equal ones share a place', () => {
    const names = ['张三', '单一', 'Ali', '张三', '曾一', '3 号队', ' 单一'];
    assert.deepEqual(places(names), [4, 1, 6, 4, 3, 0, 1]);
    assert.deepEqual(places([]), []);
  });

  const PIECES = [
    ...'单善曾区欧尉迟万俟华一二文武队*·（）某〇々𠮷𬭎𫖯☆🏆',
    '12',
    '2',
    '02',
    'A',
    'a',
    'b',
    'ئا',
    'И',
    '班 组',
  ];
  const name = (pieces: readonly string[]) =>
    fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map(parts => parts.join(''));

  it('equals the comparison of every name with every other', () => {
    fc.assert(
      fc.property(fc.array(name(PIECES), { maxLength: 25 }), names => {
        assert.deepEqual(places(names), byComparing(names));
      }),
      { numRuns: 400 },
    );
  });

  it('equals it for names of Chinese characters alone, and numbered ones', () => {
    const chinese = PIECES.filter(piece => /^\p{Script=Han}$/u.test(piece));
    fc.assert(
      fc.property(fc.array(name(chinese), { maxLength: 25 }), names => {
        assert.deepEqual(places(names), byComparing(names));
      }),
      { numRuns: 300 },
    );
    const numbered = Array.from({ length: 300 }, (_, i) => `示例${(i * 7919) % 1000}号`);
    assert.deepEqual(places(numbered), byComparing(numbered));
  });

  it('compares where a name holds what cannot stand in a key', () => {
    const names = [
      '单\u0301一',
      '单一',
      '單一',
      '善\u200d一',
      '三٣',
      '三2',
      '三9999999999999999999',
      '三1',
    ];
    assert.deepEqual(places(names), byComparing(names));
  });
});
