import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareNames, initialsOf } from '../../src/board/pinyin-order.ts';
import { surnames } from '../../src/board/surnames.ts';
import { fc } from '../helpers/fc.ts';
import { ORDINARY, PROBES, SPECIAL, misfiled, readList, soundKey } from './surname-list.ts';

const READ = [...readList(ORDINARY), ...readList(SPECIAL)];
const collator = new Intl.Collator('zh-u-co-pinyin');
const ordered = (...names: string[]) => [...names].sort(compareNames);

describe('compareNames', () => {
  it('files all of 21 probes right, of which the collator files 13 under another reading', () => {
    const probes = readList(PROBES).map(({ text }) => text);
    assert.equal(probes.length, 21);
    assert.deepEqual(misfiled(PROBES, compareNames), []);
    // Of the ICU in the Node of the lock file; an ICU that learns surnames makes this list shorter.
    assert.deepEqual(misfiled(PROBES, collator.compare), probes.slice(0, 13));
  });

  it('files every surname that it knows under its own reading', () => {
    assert.deepEqual(misfiled(SPECIAL, compareNames), []);
  });

  it('files surnames by syllable and tone', () => {
    const names = READ.map(({ text }) => `${text}小林`).sort(compareNames);
    const keys = names.map(name =>
      soundKey(READ.find(({ text }) => name === `${text}小林`)!.syllables[0]!),
    );
    assert.deepEqual(keys, [...keys].sort());
  });

  it('knows where each surname of the table belongs', () => {
    for (const { text, syllables, standIn } of surnames()) {
      assert.equal([...text].length, syllables.length, text);
      assert.equal(text.length, standIn.length, text);
      // The one character of that reading is not in the collator: the first of the next tone.
      if (text === '那') continue;
      const key = soundKey(syllables[0]!);
      for (const other of readList(ORDINARY)) {
        const otherKey = soundKey(other.syllables[0]!);
        if (otherKey === key) continue;
        assert.equal(collator.compare(standIn[0]!, other.text) < 0, key < otherKey, text);
      }
    }
  });

  it('keeps all of one surname together, then goes by the given name', () => {
    assert.deepEqual(ordered('善大', '单小林', '善子', '单安', '单'), [
      '单',
      '单安',
      '单小林',
      '善大',
      '善子',
    ]);
    assert.deepEqual(ordered('欧阳一', '区子', '欧一', '区安'), ['欧阳一', '欧一', '区安', '区子']);
    assert.deepEqual(ordered('于单', '尉迟恭', '尉文', '余一'), ['尉文', '于单', '余一', '尉迟恭']);
  });

  it('reads surnames only in what looks like a person’s name', () => {
    assert.deepEqual(ordered('区总工会', '曲一', '区一', '裘一'), [
      '区一',
      '裘一',
      '区总工会',
      '曲一',
    ]);
    assert.deepEqual(ordered('陈一', '曾经沧海', '蔡一'), ['蔡一', '曾经沧海', '陈一']);
    assert.deepEqual(ordered('单车队', '邓一', '单一'), ['单车队', '邓一', '单一']);
    assert.deepEqual(ordered('单*林', '邓*一', '单*（示例）'), ['邓*一', '单*（示例）', '单*林']);
    assert.deepEqual(ordered('曾会', '蔡一', '曾一'), ['蔡一', '曾会', '曾一']);
    assert.deepEqual(ordered('万俟', '魏一', '万俟一', '莫一'), ['莫一', '万俟一', '万俟', '魏一']);
  });

  it('puts Chinese before Latin, Latin before Uyghur, and what has no letters last', () => {
    const names = ['***', 'ئالىم', 'Zoe', '阿里', 'Ali', 'Иван', '3 号队', '朱一', '12 号队', ''];
    assert.deepEqual(ordered(...names), [
      '3 号队',
      '12 号队',
      '阿里',
      '朱一',
      'Ali',
      'Zoe',
      'ئالىم',
      'Иван',
      '',
      '***',
    ]);
  });

  it('is the collator’s order for names without such a surname', () => {
    const special = new Set(surnames().map(({ text }) => text[0]));
    const common = '李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗大小文武国华建强伟芳娜秀英敏静丽';
    const name = fc
      .string({ unit: fc.constantFrom(...common), minLength: 1, maxLength: 4 })
      .filter(text => !special.has(text[0]));
    fc.assert(
      fc.property(name, name, (a, b) => {
        assert.equal(Math.sign(compareNames(a, b)), Math.sign(collator.compare(a, b)));
      }),
    );
  });

  it('is an order: antisymmetric and transitive', () => {
    const unit = fc.constantFrom(...'单善曾区欧尉迟万俟华队*·aZ1٣ئاИ （');
    const name = fc.string({ unit, maxLength: 4 });
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        assert.equal(Math.sign(compareNames(a, b)) + Math.sign(compareNames(b, a)), 0);
        const [x, y, z] = ordered(a, b, c);
        assert.ok(
          compareNames(x!, y!) <= 0 && compareNames(y!, z!) <= 0 && compareNames(x!, z!) <= 0,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('initialsOf', () => {
  it('reads surnames as surnames and keeps letters and digits', () => {
    const expected = {
      单小林: 'sxl',
      曾一: 'zy',
      尉迟文: 'ycw',
      万俟文武: 'mqww',
      区总工会: 'qzgh',
      王虎: 'wh',
      'Ａli 巴巴': 'alibb',
      '24小时': '24xs',
      Émile: 'emile',
      '单*': 's',
      '（）': '',
      ئالىم: '',
    };
    for (const [name, py] of Object.entries(expected)) assert.equal(initialsOf(name), py, name);
  });

  it('has the first letter of every surname', () => {
    for (const { text, syllables } of READ) {
      const letters = syllables.map(syllable => soundKey(syllable)[0]).join('');
      assert.equal(initialsOf(`${text}一文`), `${letters}yw`, text);
    }
  });
});
