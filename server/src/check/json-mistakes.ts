import { bilingual, type Bilingual } from '../user-error.ts';
import type { JsonFaultCode } from './json-scan.ts';

/** For each mistake in the syntax of JSON: what is wrong, and what to do. */
export const MISTAKES: Readonly<Record<JsonFaultCode, readonly [Bilingual, Bilingual]>> = {
  empty: [
    bilingual('文件是空的。', 'The file is empty.'),
    bilingual(
      '重新发布这个文件；可能上传时断了。',
      'Publish it again; the upload may have broken off.',
    ),
  ],
  depth: [
    bilingual('嵌套超过 100 层。', 'Nested deeper than 100 levels.'),
    bilingual('检查生成它的程序。', 'Look at the program that made it.'),
  ],
  'early-end': [
    bilingual('到这里就结束了，还缺引号或括号。', 'It ends here; a quote or bracket is missing.'),
    bilingual('补上，或重新上传整个文件。', 'Add it, or upload the whole file again.'),
  ],
  'after-end': [
    bilingual('括号已经配齐，后面还有内容。', 'Something follows after the last bracket.'),
    bilingual(
      '删去多余的内容，或检查前面是否多了一个右括号。',
      'Take it out, or look for a bracket too many before.',
    ),
  ],
  'extra-comma': [
    bilingual(
      '多了一个逗号（最后一项后面也不能有）。',
      'A comma too many (none follows the last item).',
    ),
    bilingual('删去这个逗号。', 'Take the comma out.'),
  ],
  comma: [
    bilingual('这里缺一个逗号。', 'A comma is missing here.'),
    bilingual('在上一项的末尾加上逗号。', 'Put a comma after the item before.'),
  ],
  colon: [
    bilingual('名称后面缺一个冒号。', 'A colon is missing after the name.'),
    bilingual('写成 "名称": 值。', 'Write "name": value.'),
  ],
  'full-width': [
    bilingual('用了中文（全角）标点。', 'Full-width punctuation.'),
    bilingual('改成英文（半角）的 , : { } [ ]。', 'Use the plain , : { } [ ].'),
  ],
  quote: [
    bilingual('名称和文字要用英文双引号 " 括起来。', 'Names and texts stand in double quotes ".'),
    bilingual('改成英文双引号。', 'Use double quotes.'),
  ],
  comment: [
    bilingual('JSON 里不能写注释。', 'JSON has no comments.'),
    bilingual('删去注释。', 'Take the comment out.'),
  ],
  'line-break': [
    bilingual('文字里有换行或其他控制字符。', 'A line break or control character inside a text.'),
    bilingual('换行写成 \\n，制表符写成 \\t。', 'Write \\n for a line break, \\t for a tab.'),
  ],
  escape: [
    bilingual('反斜杠后面的字符不对。', 'A backslash with the wrong character after it.'),
    bilingual('反斜杠本身写成 \\\\；路径请用 /。', 'Write \\\\ for a backslash; paths take /.'),
  ],
  number: [
    bilingual('数写得不对。', 'Not a number as JSON writes them.'),
    bilingual(
      '不加前导零和正号；编号请放在双引号里。',
      'No leading zero, no plus sign; put codes in quotes.',
    ),
  ],
  word: [
    bilingual('不认识的词；文字要放在双引号里。', 'An unknown word; texts stand in quotes.'),
    bilingual(
      '加上双引号；真假写 true、false（小写）。',
      'Put it in quotes; truth values are true and false.',
    ),
  ],
  character: [
    bilingual('这里应该是一个值。', 'A value should stand here.'),
    bilingual(
      '检查这一处前后的引号、逗号和括号。',
      'Look at quotes, commas and brackets around this place.',
    ),
  ],
};
