// The table of who leaves what: the command prints it, and docs/editors.md has it.
import { EDITORS } from '../../src/embed/editors.ts';

const ORDER = ['element', 'div', 'link', 'iframe', 'classic', 'module', 'shortcode', 'picture'];

const HEADS = [
  ['编辑器或系统', '元素', 'div', '链接', 'iframe', '经典脚本', 'module 脚本', '短代码', '图片'],
  [
    'Editor',
    'Element',
    'div',
    'Link',
    'iframe',
    'Classic script',
    'Module script',
    'Shortcode',
    'Picture',
  ],
];

const OUTCOMES = {
  widget: ['组件', 'widget'],
  frame: ['框架', 'frame'],
  picture: ['图片', 'picture'],
  link: ['链接', 'link'],
  'picture-only': ['二维码', 'QR code'],
  code: ['露出代码', 'code'],
  nothing: ['—', '—'],
};

/** A Markdown table of results.json; `at` is 0 for Chinese, 1 for English. */
export function markdownTable(results, at = 0) {
  const rows = EDITORS.filter(({ id }) => results[id]).map(({ id, name }) => [
    name[at],
    ...ORDER.map(carrier => cellOf(results[id].carriers[carrier], at)),
  ]);
  const all = [HEADS[at], ...rows];
  const widths = HEADS[at].map((_, column) => Math.max(...all.map(line => wide(line[column]))));
  const line = cells =>
    `| ${cells.map((cell, column) => cell + ' '.repeat(widths[column] - wide(cell))).join(' | ')} |`;
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
  return [line(HEADS[at]), rule, ...rows.map(line)].join('\n');
}

/** With the loader in the template; in brackets without, where that differs. */
function cellOf({ withLoader, alone }, at) {
  const [first, second] = [OUTCOMES[withLoader][at], OUTCOMES[alone][at]];
  if (first === second) return first;
  return at === 0 ? `${first}（${second}）` : `${first} (${second})`;
}

/** Chinese characters are two columns wide. */
const wide = text => [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);
