import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { maskName } from '../../../src/rules/people/masked-name.ts';
import { fc } from '../../helpers/fc.ts';

suite('a covered name', () => {
  for (const [name, covered] of [
    ['王小虎', '王*虎'],
    ['王虎', '王*'],
    ['王', '*'],
    ['欧阳娜娜', '欧**娜'],
    ['𠀀小𠀁', '𠀀*𠀁'],
    ['王小虎、李青', '王*虎、李*'],
    ['王小虎 李青', '王*虎 李*'],
    ['张三（男）', '张*'],
    ['王小虎（曾用名王大虎', '王*虎'],
    ['单晓林（示例）', '单*林（示例）'],
    ['单晓林 (示例人物)', '单*林(示例人物)'],
    ['阿依古丽·买买提', '阿依**·***'],
    ['阿卜杜热合曼•买买提吐尔逊江', '阿卜****•*******'],
    ['艾力·艾沙', '艾*·**'],
    ['Aygul Memet', 'A**** M****'],
    ['John', 'J***'],
    ['Jean-Luc Li', 'J***-L** L*'],
    ['ئايگۈل مەمەت', 'ئ***** م****'],
    ['བསོད་ནམས', 'བ******'],
    ['', ''],
    ['  ', ''],
  ] as const) {
    test(`of ${name || 'nobody'}`, () => assert.equal(maskName(name), covered));
  }

  test('shows at most two letters of each part, and keeps its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), name => {
        const covered = maskName(name);
        for (const part of covered.split(/[\s·•‧・.．\-－、,，/／;；&＆]+/u)) {
          const shown = [...part.replace(/\P{L}/gu, '')].length;
          assert.ok(shown <= 2, `${part} of ${name}`);
        }
        assert.ok([...covered].length <= [...name].length);
      }),
    );
  });

  test('stays as it is when it is covered again', () => {
    const names = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc
        .array(fc.constantFrom('王', '小', '·', ' ', '（', '示例', '）', 'a', 'é', '*', '、', 'ئ'))
        .map(letters => letters.join('')),
    );
    fc.assert(fc.property(names, name => assert.equal(maskName(maskName(name)), maskName(name))));
  });
});
