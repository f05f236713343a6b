/** Surnames of two characters that stand before a name of one or two (百家姓 and today's registers). */
const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 ' +
    '公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 百里 呼延 东郭 南门 拓跋 轩辕 纳兰 西门 第五 公西 ' +
    '歐陽 司馬 東方 萬俟 獨孤 南宮 聞人 諸葛 尉遲 赫連 澹臺 濮陽 公孫 仲孫 鍾離 長孫 鮮于 東郭 軒轅 納蘭 西門'
  ).split(' '),
);

/** What stands after a name in brackets is not the name: 李建国（示例）, 王芳 (retired). */
const REMARK = /[（(［[【].*/s;
const HAN_NAME = /^[\p{Script=Han}\p{Script=Hangul}]+$/u;

/**
 * The one or two characters that stand for a person where there is no photo; '' where the name says
 * nothing. Chinese names are told apart by their given names, so the last two characters stand, as
 * messengers at work have taught people: 王建国 建国, 王芳 王芳, 司马相如 相如. A surname is never cut
 * in two: 欧阳修 is 欧阳. Names of another making give their first character (阿卜杜拉·买买提 阿), names
 * in letters that of the first and the last word (Maria Chen MC).
 */
export function initialsOf(name: string): string {
  const words = name.replace(REMARK, '').trim().split(/\s+/);
  const joined = words.join('');
  // Lists pad names of two characters with a full-width space.
  if (HAN_NAME.test(joined)) return ofHan([...joined]);
  const [first = '', last = ''] = [words[0], words.length > 1 ? words[words.length - 1] : ''];
  const letters = [first, last].map(word => [...word][0] ?? '');
  // Two letters of a joined script would join into a word of their own.
  return /^\p{Script=Latin}/u.test(first) ? letters.join('').toUpperCase() : letters[0]!;
}

function ofHan(characters: readonly string[]): string {
  if (characters.length > 4) return characters[0]!;
  const surname = characters.slice(0, 2).join('');
  const cut = characters.length === 3 && COMPOUND_SURNAMES.has(surname);
  return cut ? surname : characters.slice(-2).join('');
}
