// The faces of the pictures: the same on every machine, from npm, never the system's.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './node.mjs';

const PACKAGE = join(ROOT, 'test', 'stories');

export const fontRoot = () => join(PACKAGE, 'node_modules', '@fontsource');

/** Folder of the packages and the weights that the tokens use. */
const SETS = [
  { folder: 'noto-sans-sc', family: 'Union Test Han', weights: [400, 600, 700] },
  { folder: 'noto-sans-arabic', family: 'Union Test Arabic', weights: [400, 600, 700] },
  // Code names this face among others. What comes later goes first.
  { folder: 'noto-sans-sc', family: 'Consolas', weights: [400] },
  { folder: 'noto-sans-mono', family: 'Consolas', weights: [400] },
];

/** The @font-face rules of all sets, under names no system has, pointing to `/-faces/`. */
export function faces(read = path => readFileSync(path, 'utf8')) {
  return SETS.flatMap(({ folder, family, weights }) =>
    weights.map(weight => {
      const css = read(join(fontRoot(), folder, `${weight}.css`));
      return css
        .replace(/font-family: '[^']+'/g, `font-family: '${family}'`)
        .replace(/font-display: swap/g, 'font-display: block')
        .replace(
          /url\(\.\/(files\/[^)]+\.woff2)\) format\('woff2'\)[^;]*/g,
          `url(/-faces/${folder}/$1)`,
        );
    }),
  ).join('\n');
}

const HAN = `'Union Test Han', 'Union Test Arabic'`;
const UYGHUR = `'Union Test Arabic', 'Union Test Han'`;

/** Each outermost element takes its faces from here instead of from the tokens. */
export const OVERRIDES = `
html, body { font-family: ${UYGHUR}; }
union-stage, [data-union-root] {
  --union-face-hans: ${HAN} !important;
  --union-face-hant: ${HAN} !important;
  --union-face-ug: ${UYGHUR} !important;
  --union-face: ${HAN} !important;
}
union-stage:lang(ug), [data-union-root]:lang(ug) { --union-face: ${UYGHUR} !important; }
`;

/** Letters of each script and size, and a curve: how this machine draws them. */
export const SPECIMEN = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/-faces.css">
<style>
  body { margin: 16px; color: #1b1b1b; }
  p { margin: 0 0 8px; }
  .small { color: #595959; font-size: 13px; }
  .strong { font-weight: 600; font-size: 18px; }
  .dark { padding: 4px; background: #1b1b1b; color: #fff; }
  code { font: 14px Consolas; }
</style>
<p class="small">开放时间 07:00—22:00，周末休息。Open daily 0123456789</p>
<p>户外劳动者驿站为环卫工人免费提供热水。</p>
<p class="strong">职工之家 Workers’ Home 24</p>
<p class="dark">提交申请 Submit</p>
<p dir="rtl">سىرتتا ئىشلەيدىغانلار بېكىتى</p>
<p><code>--union-accent: #c8102e</code></p>
<svg width="64" height="64" fill="none" stroke="#c8102e" stroke-width="2"><circle cx="32" cy="32" r="24.5"/></svg>`;
