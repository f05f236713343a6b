import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pinyin } from 'pinyin-pro';
import { initialsOf } from '../../../src/board/pinyin-order.ts';
import { surnames, withoutTone } from '../../../src/board/surnames.ts';
import { nameOrder } from '../../src/import/person-sort.ts';

test('every surname of the table is read so in a person’s name, and in no team’s', () => {
  for (const { text, syllables } of surnames()) {
    const { sort, py } = nameOrder(`${text}小林`, 'person');
    const plain = syllables.map(withoutTone);
    assert.equal(sort, `${plain.join(' ')} xiao lin`, text);
    assert.equal(py, `${plain.map(syllable => syllable[0]).join('')}xl`, text);
  }
  assert.equal(nameOrder('区一队', 'team').sort.split(' ')[0], 'qu');
});

test('stand-ins have the reading they stand for, and no other', () => {
  for (const { text, syllables, standIn } of surnames()) {
    // No character is read nā alone, nor hǎ, sǎ or tǒu in everyday words.
    if (['那', '哈', '撒', '钭', '鈄'].includes(text)) continue;
    const readings = pinyin([...standIn][0]!, { type: 'array', multiple: true });
    assert.deepEqual(readings, [syllables[0]], text);
  }
});

/** Characters of GB 2312 that have one reading. */
function* singleReadings(): Generator<[character: string, reading: string]> {
  const decoder = new TextDecoder('gb2312');
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(new Uint8Array([row, cell]));
      if (!/^\p{Script=Han}$/u.test(character)) continue;
      const readings = pinyin(character, { type: 'array', multiple: true, toneType: 'none' });
      if (new Set(readings).size === 1) yield [character, readings[0]!];
    }
  }
}

test('the browser’s initials are the dictionary’s for characters with one reading', () => {
  const wrong: string[] = [];
  let count = 0;
  for (const [character, reading] of singleReadings()) {
    count += 1;
    if (initialsOf(`一${character}`) !== `y${reading[0]}`) wrong.push(character);
  }
  assert.ok(count > 5000);
  assert.ok(wrong.length < count / 500, wrong.join(''));
});
