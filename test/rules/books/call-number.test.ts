import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { compareCallNumbers, shelfGroup } from '../../../src/rules/books/call-number.ts';
import { CLASSES } from '../../../src/rules/books/clc-classes.ts';
import { fc } from '../../helpers/fc.ts';

const inOrder = (...callnos: string[]) => {
  for (let a = 0; a < callnos.length; a += 1) {
    for (let b = 0; b < callnos.length; b += 1) {
      const sign = Math.sign(compareCallNumbers(callnos[a]!, callnos[b]!));
      assert.equal(sign, Math.sign(a - b), `${callnos[a]} and ${callnos[b]}`);
    }
  }
};

const callno = fc
  .tuple(
    fc.constantFrom(...CLASSES.keys()),
    fc.stringMatching(/^\d{0,3}(\.\d{1,4})?(-\d{1,2})?$/),
    fc.stringMatching(/^[A-Z]?\d{1,5}(:\d)?$/),
  )
  .map(([letters, digits, book]) => `${letters}${digits}/${book}`);

suite('call numbers', () => {
  test('stand on the shelf by class, as a fraction', () => {
    inOrder(
      'A1/1',
      'B2/1',
      'I247.5/3',
      'K825.6/1',
      'TP3/1',
      'TP31/1',
      'TP311/9',
      'TP311.1/12',
      'TP311.13/2',
      'TP311.2/1',
      'TP312/1',
      'TP32/1',
      'TQ1/1',
    );
  });

  test('of a class stand by their book number', () => {
    inOrder('I247.5/2', 'I247.5/12', 'I247.5/12-2', 'I247.5/103', 'I247.5/L345', 'I247.5/L1024');
  });

  test('stand with marks of form before their finer classes', () => {
    inOrder('TP311/1', 'TP311-43/1', 'TP311-62/1', 'TP311.1/1');
  });

  test('are read in any width, with a space for the slash', () => {
    assert.equal(compareCallNumbers('ＴＰ３１１．１／１２', 'TP311.1/12'), 0);
    assert.ok(compareCallNumbers('TP311.1 9', 'tp311.1/12') < 0);
  });

  test('that are none come last', () => {
    inOrder('Z89/1', '823.8/D54', '三楼');
    assert.ok(compareCallNumbers('', 'A1') > 0);
  });

  test('have one order', () => {
    fc.assert(
      fc.property(callno, callno, callno, (a, b, c) => {
        assert.equal(Math.sign(compareCallNumbers(a, b)), -Math.sign(compareCallNumbers(b, a)) + 0);
        if (compareCallNumbers(a, b) <= 0 && compareCallNumbers(b, c) <= 0)
          assert.ok(compareCallNumbers(a, c) <= 0);
      }),
    );
  });

  test('of digits alone stand as fractions do', () => {
    const digits = fc.stringMatching(/^[1-9]\d{0,5}$/);
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        const byNumber = Math.sign(Number(`0.${a}`) - Number(`0.${b}`));
        const pointed = (text: string) => text.replace(/\d{3}(?=\d)/g, '$&.');
        const order = Math.sign(compareCallNumbers(`TP${pointed(a)}/1`, `TP${pointed(b)}/1`));
        // 31 and 310 are the same fraction; the shorter stands first.
        assert.equal(order, byNumber || Math.sign(a.length - b.length));
      }),
    );
  });
});

suite('groups of shelves', () => {
  test('are the classes of the classification', () => {
    assert.deepEqual(shelfGroup('TP311.1/12'), { mark: 'TP', name: '自动化技术、计算机技术' });
    assert.deepEqual(shelfGroup('I247.5/3'), { mark: 'I', name: '文学' });
    assert.deepEqual(shelfGroup('T-6/1'), { mark: 'T', name: '工业技术' });
    assert.deepEqual(shelfGroup('DF512/1'), { mark: 'D', name: '政治、法律' });
    for (const other of ['', '823.8', 'LIB/1', 'W1/2', '三楼', '123'])
      assert.equal(shelfGroup(other), undefined, other);
    assert.equal(CLASSES.size, 38);
  });
});
