// The table of sizes in README.md, from cdn/: between two marks, in kB (gzip). Usage, after a build:
//   node scripts/size-table.mjs [--check]      --check fails where a figure is no longer true
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import { ROOT } from './lib/node.mjs';
import { closure, gz, gzOf, reachable } from './lib/sizes.mjs';

const FILE = join(ROOT, 'README.md');
const BEGIN = '<!-- sizes: node scripts/size-table.mjs -->';
const END = '<!-- /sizes -->';
const LOADER = 'union-widgets.js';
/** Two machines' zlib may differ by a few bytes, never by this much. */
const TOLERANCE = 0.02;

/** What a wide screen loads beside the list of the station map, without a tap. */
const DESKTOP = ['station-map', 'map-half', 'map-pane', 'map', 'name-painter'];

/** Rows in their order; the last is measured by test/e2e/form-bytes.test.ts, page and style sheet too. */
const ROWS = [
  ['加载器 `union-widgets.js`', () => gz(LOADER)],
  ['站点地图的列表（含开放时间、节假日历、Lit）', () => widget('station-map')],
  ['地图画布（手机上点“地图”才取）', () => gz(chunk('map'))],
  ['列表加地图，宽屏不点就取的全部（含 Lit）', () => all(DESKTOP)],
  ['放表单的元件（框架、占位、出错提示、Lit）', () => widget('join-form')],
  ['竞赛成绩榜（到看见第一屏名次为止，含 Lit）', () => widget('contest-leaderboard')],
  ['劳模工匠卡片（含加载器和 Lit）', () => gz(LOADER) + widget('craftsman-card')],
  ['荣誉墙（到看见第一屏为止，含 Lit）', () => widget('craftsman-wall')],
  ['阅读站点（到看见第一屏列表为止，含 Lit）', () => widget('reading-locator')],
  ['表单页第一次打开：网页、样式、脚本、十题', () => 20_000],
];

const kB = bytes => `${(bytes / 1000).toFixed(1).replace('.0', '')} kB`;

/** What a page with this widget loads at once, less the loader. */
const widget = name => gzOf(chunk(name), closure(LOADER));

/** Files of several chunks, each once, less the loader. */
function all(names) {
  const files = new Set(names.flatMap(name => [...closure(chunk(name))]));
  return [...files]
    .filter(file => !closure(LOADER).has(file))
    .reduce((sum, file) => sum + gz(file), 0);
}

/** A chunk by its name; the largest, where two parts share one. */
function chunk(name) {
  const found = [...reachable(LOADER)].filter(file => isNamed(file, name));
  if (found.length === 0) throw new Error(`cdn/ has no ${name}: npm run build`);
  return found.sort((a, b) => gz(b) - gz(a))[0];
}

const isNamed = (file, name) => new RegExp(`/${name}-[\\w-]{8}\\.js$`).test(file);

const table = () =>
  ['| 文件 | gzip |', '| --- | --- |']
    .concat(ROWS.map(([words, bytes]) => `| ${words} | ${kB(bytes())} |`))
    .join('\n');

const figuresOf = text => [...text.matchAll(/([\d.]+) kB/g)].map(([, kB]) => Number(kB));
const wordsOf = text => text.replace(/[\d.]+ kB|[\s-]+/g, '');

export function isCurrent(old, fresh) {
  const [was, is] = [figuresOf(old), figuresOf(fresh)];
  if (wordsOf(old) !== wordsOf(fresh) || was.length !== is.length) return false;
  return is.every((size, at) => Math.abs(size - was[at]) <= 0.1 + size * TOLERANCE);
}

/** The text with another table between its marks. */
export function withTable(text, rows) {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`README.md has no ${BEGIN} … ${END}`);
  return `${text.slice(0, begin + BEGIN.length)}\n\n${rows}\n\n${text.slice(end)}`;
}

async function main() {
  const text = readFileSync(FILE, 'utf8').replaceAll('\r\n', '\n');
  const fresh = await format(withTable(text, table()), { parser: 'markdown', printWidth: 100 });
  const between = all => all.slice(all.indexOf(BEGIN), all.indexOf(END));
  if (!process.argv.includes('--check')) {
    writeFileSync(FILE, fresh);
    console.log(between(fresh).trim());
  } else if (!isCurrent(between(text), between(fresh))) {
    console.error(
      `README.md says other sizes:\n${between(fresh)}\nRun node scripts/size-table.mjs.`,
    );
    process.exit(1);
  }
}

if (process.argv[1] && resolve(process.argv[1]) === join(ROOT, 'scripts', 'size-table.mjs')) {
  await main();
}
