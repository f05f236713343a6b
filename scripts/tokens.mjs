/**
 * Generates the design tokens: DTCG files (src/tokens/*.tokens.json) → a Lit style sheet
 * (tokens.css.ts) and typed constants (tokens.ts). `--check` writes nothing and exits 1 when a
 * built file is not what its sources say.
 *
 * A token's extension `union-widgets` may carry
 *   on, least  the backgrounds it is set on and the contrast ratio it must hold there
 *   css        how the value follows the page's own accent: `plain` for any engine, `mix` where
 *              color-mix() is known, `relative` where relative colours are.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'tokens');
const THEMES = ['light', 'dark', 'contrast'];
const EXTENSION = 'union-widgets';

/** Where each tier of colour derivation begins to be understood. */
const TIERS = [
  ['mix', '(color: color-mix(in oklab, red 50%, black))'],
  ['relative', '(color: color(from red xyz-d65 x y z))'],
];

const read = async name => JSON.parse(await readFile(join(folder, `${name}.tokens.json`), 'utf8'));

/** Flattens a DTCG tree: [{ path, type, value, extension, description }]; `$root` is the group itself. */
function flatten(group, path = [], type = undefined) {
  const own = group.$type ?? type;
  if ('$value' in group) {
    return [
      {
        path,
        type: own,
        value: group.$value,
        description: group.$description,
        extension: group.$extensions?.[EXTENSION] ?? {},
      },
    ];
  }
  return Object.entries(group)
    .filter(([key]) => !key.startsWith('$') || key === '$root')
    .flatMap(([key, child]) => flatten(child, key === '$root' ? path : [...path, key], own));
}

/** Replaces `{a.b}` by the value of that palette token; an unknown name is an error. */
function resolve(token, palette) {
  const alias = typeof token.value === 'string' && /^\{(.+)\}$/.exec(token.value);
  if (!alias) return token;
  const target = palette.find(other => other.path.join('.') === alias[1]);
  if (!target) throw new Error(`${token.path.join('.')}: no token is called ${alias[1]}`);
  return { ...token, value: target.value };
}

const unit = ({ value, unit: u }) => `${value}${u}`;

function shadowLayer({ color, offsetX, offsetY, blur, spread }) {
  const [r, g, b] = color.components.map(part => Math.round(part * 255));
  const size = [offsetX, offsetY, blur, spread].map(unit).join(' ');
  return `${size} rgba(${r}, ${g}, ${b}, ${color.alpha ?? 1})`;
}

/** The CSS text of one value, by its DTCG type. */
function cssValue({ type, value, path }) {
  switch (type) {
    case 'color':
      return value.alpha === 0 ? '#00000000' : value.hex;
    case 'dimension':
    case 'duration':
      return unit(value);
    case 'number':
    case 'fontWeight':
      return String(value);
    case 'fontFamily':
      return value.map(face => (/[^a-z-]/.test(face) ? `'${face}'` : face)).join(', ');
    case 'cubicBezier':
      return `cubic-bezier(${value.join(', ')})`;
    case 'shadow':
      return value.map(shadowLayer).join(', ');
    default:
      throw new Error(`${path.join('.')}: type ${type} is not built`);
  }
}

/** colour.paper → --union-paper, space.2 → --union-space-2. */
const property = ({ path }) =>
  `--union-${(path[0] === 'colour' ? path.slice(1) : path).join('-')}`.toLowerCase();

const block = (selector, lines) => (lines.length ? `${selector} {\n${lines.join('\n')}\n}` : '');
const declare = token => `${property(token)}: ${token.extension.css?.plain ?? cssValue(token)};`;
const tierLines = (tokens, tier) =>
  tokens
    .filter(token => token.extension.css?.[tier])
    .map(token => `${property(token)}: ${token.extension.css[tier]};`);

/** A theme's rule for every tier, under one selector and, if given, one media query. */
function themeRules(tokens, scheme, selector, media) {
  const rules = [
    block(selector, [`color-scheme: ${scheme};`, ...tokens.map(declare)]),
    ...TIERS.map(([tier, test]) => {
      const lines = tierLines(tokens, tier);
      return lines.length ? `@supports ${test} {\n${block(selector, lines)}\n}` : '';
    }),
  ].join('\n');
  return media ? `@media ${media} {\n${rules}\n}` : rules;
}

function styleSheet({ themes, fixed, standard, large }) {
  const root = ':host([data-union-root])';
  const auto = `${root.replace(')', ':not([theme]))')}, :host([theme='auto'])`;
  const zero = fixed.filter(({ type }) => type === 'duration');
  const leading = standard.filter(({ path }) => path[0] === 'leading');
  return `
    ${block(root, fixed.map(declare))}
    ${block(`${root}, :host([size='standard'])`, standard.map(declare))}
    ${block(":host([size='large'])", large.map(declare))}
    ${themeRules(themes.light, 'light', `${auto}, :host([theme='light'])`)}
    ${themeRules(themes.dark, 'dark', ":host([theme='dark'])")}
    ${themeRules(themes.dark, 'dark', auto, '(prefers-color-scheme: dark)')}
    ${themeRules(themes.contrast, 'light', ":host([theme='contrast'])")}
    ${themeRules(themes.contrast, 'light', auto, '(prefers-contrast: more)')}
    @media (prefers-reduced-motion: reduce) {
      ${block(
        root,
        zero.map(token => `${property(token)}: 0ms;`),
      )}
    }
    ${block(
      ':host(:lang(zh-Hant)), :host(:lang(zh-TW)), :host(:lang(zh-HK)), :host(:lang(zh-MO))',
      ['--union-face: var(--union-face-hant);'],
    )}
    ${block(':host(:lang(ug))', [
      '--union-face: var(--union-face-ug);',
      ...leading.map(token => `${property(token)}: var(--union-leading-ug);`),
    ])}
  `;
}

const entries = (tokens, value) =>
  tokens.map(token => `${JSON.stringify(property(token))}: ${value(token)},`).join('\n');

function constants({ themes, fixed, standard, large }) {
  const pairs = THEMES.flatMap(theme =>
    themes[theme].flatMap(token =>
      (token.extension.on ?? []).map(ground => ({
        theme,
        text: property(token),
        ground: `--union-${ground}`,
        least: token.extension.least,
      })),
    ),
  );
  const text = tokens => entries(tokens, token => JSON.stringify(cssValue(token)));
  const note = token => (token.description ? JSON.stringify(token.description) : '');
  return `
/** Colours of each theme with the default accent, as #rrggbb. */
export const COLOURS = {
${THEMES.map(theme => `${theme}: {${text(themes[theme].filter(({ type }) => type === 'color'))}},`).join('\n')}
} as const;

/** Tokens that no theme and no size changes. */
export const FIXED = {${text(fixed)}} as const;

/** Type and targets, by size. */
export const SIZES = { standard: {${text(standard)}}, large: {${text(large)}} } as const;

/** What each colour is for. */
export const PURPOSES: Readonly<Record<string, string>> = {${entries(
    themes.light.filter(note),
    note,
  )}};

/** A colour set on another, and the least contrast ratio it must hold there (WCAG 2.2, 1.4.3 and 1.4.11). */
export interface ContrastPair {
  readonly theme: keyof typeof COLOURS;
  readonly text: string;
  readonly ground: string;
  readonly least: number;
}

export const CONTRAST_PAIRS: readonly ContrastPair[] = ${JSON.stringify(pairs)};
`;
}

async function build() {
  const palette = flatten(await read('palette'));
  const tokensOf = async (...names) =>
    (await Promise.all(names.map(read)))
      .flatMap(tree => flatten(tree))
      .map(t => resolve(t, palette));
  const bySize = ({ path }) => ['text', 'leading'].includes(path[0]) && path[1] !== 'ug';
  const type = await tokensOf('type');
  const sizes = await tokensOf('density');
  const fixed = [...type.filter(t => !bySize(t)), ...(await tokensOf('size', 'motion'))];
  const hans = fixed.find(({ path }) => path.join('.') === 'face.hans');
  const set = {
    themes: Object.fromEntries(
      await Promise.all(THEMES.map(async theme => [theme, await tokensOf(theme)])),
    ),
    fixed: [...fixed, { ...hans, path: ['face'] }],
    standard: [...type.filter(bySize), ...sizes],
    large: await tokensOf('large'),
  };
  const head =
    '// Generated by scripts/tokens.mjs from the *.tokens.json files beside it: change those.\n';
  return {
    'tokens.css.ts': `${head}import { css } from 'lit';\n\n/** Design tokens as custom properties, for shadow roots. */\nexport const tokens = css\`${styleSheet(set)}\`;\n`,
    'tokens.ts': `${head}${constants(set)}`,
  };
}

const check = process.argv.includes('--check');
let stale = 0;
for (const [name, source] of Object.entries(await build())) {
  const path = join(folder, name);
  const text = await format(source, { ...(await resolveConfig(path)), filepath: path });
  const old = await readFile(path, 'utf8').catch(() => '');
  if (old.replaceAll('\r\n', '\n') === text) continue;
  if (check) {
    stale += 1;
    console.error(
      `src/tokens/${name} is not what the token files say: run node scripts/tokens.mjs`,
    );
  } else {
    await writeFile(path, text);
    console.log(`built src/tokens/${name}`);
  }
}
process.exitCode = stale ? 1 : 0;
