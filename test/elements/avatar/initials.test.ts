import { expect } from '@open-wc/testing';
import { initialsOf } from '../../../src/elements/avatar/initials.ts';

describe('initialsOf', () => {
  for (const [name, initials, why] of [
    ['王芳', '王芳', 'two characters stand whole'],
    ['王建国', '建国', 'given names tell people apart'],
    ['司马相如', '相如', 'a compound surname before a given name of two'],
    ['欧阳修', '欧阳', 'a surname is never cut in two'],
    ['歐陽修', '歐陽', 'in traditional characters too'],
    ['司馬光', '司馬', 'and another'],
    ['范徐丽泰', '丽泰', 'two surnames'],
    ['扎西多吉', '多吉', 'Tibetan names in pairs of syllables'],
    ['呼和巴特尔', '呼', 'a longer transcription'],
    ['阿卜杜拉·买买提', '阿', 'a name with a point between'],
    ['김민준', '민준', 'Korean as Chinese'],
    ['王　芳', '王芳', 'a name padded with a full-width space'],
    [' 李 建 国 ', '建国', 'spaced out'],
    ['李建国（示例）', '建国', 'a remark in brackets is not the name'],
    ['Wang Fang (retired)', 'WF', 'nor in Latin brackets'],
    ['Maria del Carmen Chen', 'MC', 'first and last word'],
    ['émile', 'É', 'one word'],
    ['ئابدۇللا مەمەت', 'ئ', 'letters that join stand alone'],
    ['𠮷田', '𠮷田', 'characters beyond the basic plane are not halved'],
    ['李Mike', '李', 'mixed'],
    ['13812345678', '1', 'no name at all'],
    ['', '', 'nothing'],
    ['（示例）', '', 'a remark alone'],
  ] as const) {
    it(`${name || '(empty)'} gives ${initials || 'nothing'}: ${why}`, () => {
      expect(initialsOf(name)).to.equal(initials);
    });
  }
});
