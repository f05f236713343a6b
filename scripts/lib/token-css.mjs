// The style sheet of the design tokens.
import { rgbOf } from '../../src/tokens/contrast.ts';
import { oklabLightness } from './oklab.mjs';

/** Engines that derive a colour from another: Chromium 119, Safari 16.4, Firefox 128. */
const DERIVES = '(color: color(from red xyz-d65 x y z))';

const unit = ({ value, unit: u }) => `${value}${u}`;
const length = measure => (measure.value === 0 ? '0' : unit(measure));

/** #rrggbb, and two more digits where it is not opaque. */
function colour({ hex, alpha = 1 }) {
  const last = Math.round(alpha * 255).toString(16);
  return alpha === 1 ? hex : `${hex}${last.padStart(2, '0')}`;
}

const shadowLayer = ({ color, offsetX, offsetY, blur, spread }) =>
  [...[offsetX, offsetY, blur, spread].map(length), colour(color)].join(' ');

/** The CSS text of one value, by its DTCG type. */
export function cssValue({ type, value, path }) {
  switch (type) {
    case 'color':
      return colour(value);
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
export const property = ({ path }) =>
  `--union-${(path[0] === 'colour' ? path.slice(1) : path).join('-')}`.toLowerCase();

const block = (selector, lines) => (lines.length ? `${selector} {\n${lines.join('\n')}\n}` : '');
const within = (condition, rules) => (rules ? `@${condition} {\n${rules}\n}` : '');
const derived = (selector, lines) => within(`supports ${DERIVES}`, block(selector, lines));

/** What a token says in every engine; a tinted step of the palette where the page has a neutral. */
function plain(token) {
  const value = token.extension.css?.plain ?? cssValue(token);
  return token.step && !token.extension.css ? `var(${property(token.step)}, ${value})` : value;
}

const declare = token => `${property(token)}: ${plain(token)};`;

/** The page's neutral at the lightness of a step: invalid, and so absent, where the page gives none. */
function tinted(step) {
  const lightness = oklabLightness(rgbOf(step.value.hex)).toFixed(2);
  const most = step.extension.tint;
  return `${property(step)}: oklch(from var(--union-neutral) ${lightness} min(c, ${most}) h / 1);`;
}

/** Rules of one theme: for every engine, and above them for those that derive colours. */
function themeRules(tokens, scheme, selector) {
  const follow = tokens
    .filter(({ extension }) => extension.css?.derived)
    .map(token => `${property(token)}: ${token.extension.css.derived};`);
  return [
    block(selector, [`color-scheme: ${scheme};`, ...tokens.map(declare)]),
    derived(selector, follow),
  ].join('\n');
}

/** A token's declarations, to compare themes by. */
const said = token => JSON.stringify([plain(token), token.extension.css]);

/**
 * What a theme says anew. The rest it has from light, which stands under every theme; but what dark
 * says, contrast says too: a reader may ask for both.
 */
function ownOf({ light, dark, contrast }) {
  const below = new Map(light.map(token => [property(token), said(token)]));
  const differs = token => below.get(property(token)) !== said(token);
  const inDark = new Set(dark.filter(differs).map(property));
  return {
    dark: dark.filter(differs),
    contrast: contrast.filter(token => differs(token) || inDark.has(property(token))),
  };
}

/**
 * Specificity is the design: the values of the standard case (light, standard size) weigh less than
 * those of dark, contrast, large and Uyghur, so that a site's own value, set between the two
 * (widgets' site-theme.ts), never takes a reader's choice away.
 */
export function styleSheet({ palette, themes, fixed, standard, large }) {
  const root = ':host([data-union-root])';
  const pageSays = scheme => `:host([data-union-root='${scheme}']`;
  const any = `${root}, :host([theme])`;
  const auto = `:host([data-union-root]:not([theme])), :host([theme][theme='auto'])`;
  const dark = `:host([theme][theme='dark']), ${pageSays('dark')}:not([theme])), ${pageSays('dark')}[theme='auto'])`;
  const systemDark = `${pageSays('')}:not([theme])), :host([theme='auto']:not([data-union-root='light']))`;
  const own = ownOf(themes);
  const used = new Set(Object.values(themes).flatMap(tokens => tokens.map(({ step }) => step)));
  const steps = palette.filter(step => used.has(step)).map(tinted);
  const still = fixed
    .filter(({ type }) => type === 'duration')
    .map(token => `${property(token)}: 0ms !important;`);
  const uyghur = standard
    .filter(({ path }) => path[0] === 'leading')
    .map(token => `${property(token)}: var(--union-leading-ug);`);
  return [
    block(root, fixed.map(declare)),
    derived(any, steps),
    block(`${root}, :host([size='standard'])`, standard.map(declare)),
    block(":host([size][size='large'])", large.map(declare)),
    themeRules(themes.light, 'light', any),
    // Paper is white: light ink on a printed page could not be read.
    within(
      'media screen',
      [
        themeRules(own.dark, 'dark', dark),
        within('media (prefers-color-scheme: dark)', themeRules(own.dark, 'dark', systemDark)),
      ].join('\n'),
    ),
    themeRules(own.contrast, 'light', ":host([theme][theme='contrast'])"),
    within('media (prefers-contrast: more)', themeRules(own.contrast, 'light', auto)),
    within('media (prefers-reduced-motion: reduce)', block(root, still)),
    block(':host(:lang(zh-Hant)), :host(:lang(zh-TW)), :host(:lang(zh-HK)), :host(:lang(zh-MO))', [
      '--union-face: var(--union-face-hant);',
    ]),
    block(':host(:lang(ug):lang(ug))', ['--union-face: var(--union-face-ug);', ...uyghur]),
  ].join('\n');
}
