import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { COMMON_CODES, copyState, foldCode } from '../../../src/rules/books/interlib.ts';
import { fc } from '../../helpers/fc.ts';

const says = (code: unknown, table?: Parameters<typeof copyState>[1]) =>
  copyState(code, table).state;

suite('what library systems say of a copy', () => {
  test('is on the shelf', () => {
    for (const word of [
      '在架',
      '在馆',
      '可借',
      ' 在 架 ',
      '【在馆】',
      '状态：在架',
      '馆藏状态:可借',
    ])
      assert.equal(says(word), 'available', word);
  });

  test('is out, or not to be had', () => {
    for (const word of [
      '借出',
      '已借',
      '丢失',
      '剔除',
      '编目',
      '装订',
      '调拨',
      '锁定',
      '清点',
      '修补',
    ])
      assert.equal(says(word), 'unavailable', word);
    assert.equal(says('借出（应还日期：2026-03-01）'), 'unavailable');
    assert.equal(says('已借出 2026-03-01 应还'), 'unavailable');
  });

  test('is kept for somebody', () => {
    for (const word of ['预约', '预借', '已被预约']) assert.equal(says(word), 'reserved', word);
    for (const word of ['预约到馆', '待取', '预约-到馆']) assert.equal(says(word), 'ready', word);
  });

  test('is there to be read on the spot, which is no loan', () => {
    for (const word of ['仅阅览', '阅览', '参考', '保存本', '在馆（仅阅览）', '在架、工具书'])
      assert.deepEqual(copyState(word), { state: 'unavailable', readingRoom: true }, word);
  });

  test('counts words behind “on the shelf” only where they are known', () => {
    assert.equal(says('在架（可借）'), 'available');
    assert.equal(says('在架(2)'), 'available');
    assert.equal(says('在馆 3册'), 'available');
    for (const word of [
      '在架（已损坏）',
      '在馆，闭架',
      '不在架',
      '在架？待查',
      '非在馆',
      '在架 不可借',
    ])
      assert.notEqual(says(word), 'available', word);
  });

  test('is not known by digits, letters and words nobody told', () => {
    for (const code of [
      '0',
      '1',
      '2',
      2,
      'A',
      'b',
      '闭架',
      '神秘状态',
      '',
      '  ',
      '()',
      null,
      undefined,
      {},
      [],
      true,
    ])
      assert.deepEqual(copyState(code), {}, String(code));
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      assert.deepEqual(copyState(name, {}), {}, name);
  });

  test('follows the table of the source first', () => {
    const table = {
      '2': 'available',
      b: 'available',
      闭架: 'reading-room',
      在架: 'unknown',
      'On Shelf': 'available',
    } as const;
    assert.equal(says(2, table), 'available');
    assert.equal(says('2', table), 'available');
    assert.equal(says('b', table), 'available');
    assert.deepEqual(copyState('闭架', table), { state: 'unavailable', readingRoom: true });
    assert.equal(says('在架', table), undefined);
    assert.equal(says('on-shelf', table), 'available');
    assert.equal(says('3', table), undefined);
    assert.equal(says('借出', table), 'unavailable');
  });

  test('takes a table of anything for one of words', () => {
    const wrong = { '2': 'lendable', '3': 7 } as unknown as Parameters<typeof copyState>[1];
    assert.deepEqual(copyState('2', wrong), {});
    assert.deepEqual(copyState('3', wrong), {});
  });

  test('is available for no text without a word that says so', () => {
    const known = Object.keys(COMMON_CODES).filter(word => COMMON_CODES[word] === 'available');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), text => {
        const folded = foldCode(text);
        if (copyState(text).state === 'available')
          assert.ok(known.some(word => folded.includes(word)));
      }),
    );
  });

  test('is never made available by what is put behind or before it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(COMMON_CODES).filter(w => COMMON_CODES[w] !== 'available')),
        fc.constantFrom('', '（', ' ', '：', '/'),
        fc.constantFrom('在架', '可借', '3', '2026-03-01'),
        (word, between, behind) => {
          assert.notEqual(copyState(word + between + behind).state, 'available');
        },
      ),
    );
  });

  test('has its words folded and each once', () => {
    for (const word of Object.keys(COMMON_CODES)) assert.equal(foldCode(word), word);
  });
});
