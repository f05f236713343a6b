import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dialled } from '../../src/rules/dialled.ts';
import { fc } from '../helpers/fc.ts';

test('numbers as union lists write them', () => {
  const written: Record<string, string | undefined> = {
    '12351': '12351',
    '0512-65181234': '051265181234',
    '0512-6518 1234': '051265181234',
    '(010) 6859-1234': '01068591234',
    '（０５１２）６５１８１２３４': '051265181234',
    '+86 512 6518 1234': '+8651265181234',
    '400-800-12351': '40080012351',
    '138 0000 0000': '13800000000',
    '0512-65181234转801': '051265181234,801',
    '0512-65181234 转 801': '051265181234,801',
    '0512-65181234（转801）': '051265181234,801',
    '65181234 分机8001': '65181234,8001',
    '65181234 ext. 12': '65181234,12',
    '0512-65181234转': '051265181234',
    '0512-65181234、13800000000': '051265181234',
    '0512-65181234/65181235': '051265181234',
    '0512-65181234 65181235': '051265181234',
    '0512 65181234 65181235': '051265181234',
    '办公室：0512-65181234': '051265181234',
    '2 楼前台 65181234': '65181234',
    无: undefined,
    '': undefined,
  };
  for (const [text, number] of Object.entries(written)) assert.equal(dialled(text), number, text);
});

test('whatever is written, only what a telephone takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      const number = dialled(text);
      assert.ok(number === undefined || /^\+?\d{3,}(,\d{1,8})?$/.test(number));
    }),
  );
});

test('a number without anything round it stays as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{3,12}$/), digits => {
      assert.equal(dialled(digits), digits);
    }),
  );
});
