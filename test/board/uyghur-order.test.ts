import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareUyghur } from '../../src/board/uyghur-order.ts';

// The alphabet as schoolbooks list it, vowels with their hamza.
const ALPHABET = 'ئا ئە ب پ ت ج چ خ د ر ز ژ س ش غ ف ق ك گ ڭ ل م ن ھ ئو ئۇ ئۆ ئۈ ۋ ئې ئى ي'.split(
  ' ',
);

test('goes by the alphabet, with or without the hamza', () => {
  assert.deepEqual([...ALPHABET].reverse().sort(compareUyghur), ALPHABET);
  const bare = ALPHABET.map(letter => letter.replace('ئ', ''));
  assert.deepEqual([...bare].reverse().sort(compareUyghur), bare);
  for (const [i, letter] of ALPHABET.entries()) assert.equal(compareUyghur(letter, bare[i]!), 0);
});

test('a shorter name goes before those that begin with it, a space before a letter', () => {
  const names = ['ئالىم', 'ئالىم تۇردى', 'ئالىمجان'];
  assert.deepEqual([...names].reverse().sort(compareUyghur), names);
});

test('letters of other keyboards are their Uyghur twins; others go behind', () => {
  assert.equal(compareUyghur('کامىل', 'كامىل'), 0);
  assert.ok(compareUyghur('ع', 'ي') > 0);
});
