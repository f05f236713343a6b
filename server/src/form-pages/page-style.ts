import type { CSSResult } from 'lit';
import { languageOf, type Language } from '../../../src/locale/languages.ts';
import { host } from '../../../src/tokens/host.css.ts';
import { tokens } from '../../../src/tokens/tokens.css.ts';
import { formStyles } from '../../../src/widgets/join-form/form.css.ts';
import { BOARD_STYLE } from '../board-pages/page-style.css.ts';
import { PEOPLE_STYLE } from '../people-pages/page-style.css.ts';
import { PLACES_STYLE } from '../place-pages/page-style.css.ts';
import { PAGE_STYLE, STATUS_STYLE } from './page.css.ts';
import {
  fitRules,
  foldConstants,
  readRules,
  usedProperties,
  writeRules,
  type Rule,
} from './style-text.ts';

/** Values of the site's theme, checked by the site document's schema. */
export type Theme = Readonly<Record<string, string>>;

/** The sheet's accent: rules that derive colours from another one are left out with it. */
const OWN_ACCENT = '#c8102e';
/** What a site may set, and where its value would end a declaration. */
const PROPERTY = /^--union-[a-z0-9-]+$/;
const UNSAFE = /[;{}<>\\]|url\(/i;

/** Properties that the sheet of the lazily loaded parts reads: a test holds it to that sheet. */
const LATER: Rule = {
  head: '',
  body: `x:${[
    'space-1 space-2 space-3 space-4 space-6 radius radius-small stroke-focus layer-dialog',
    'text-small text-title text-heading text-display target target-inset weight-strong',
    'stroke-hair leading-lead leading-small leading-title leading-heading leading-display shadow-float',
    'paper paper-raised paper-sunken ink ink-muted line line-strong focus danger warning',
    'action action-ink',
  ]
    .flatMap(line => line.split(' '))
    .map(name => `var(--union-${name})`)
    .join('')}`,
};

/** Pages that hold a widget, by what is on them. */
export type PageKind = 'places' | 'people' | 'board';

type Parts = Readonly<Record<'tokens' | 'forced' | 'form' | 'page' | 'status' | PageKind, Rule[]>>;

let parts: Parts | undefined;

function partsOnce(): Parts {
  const rules = ({ cssText }: CSSResult): Rule[] => readRules(cssText);
  // Of what every shadow root begins with, a page needs the reader's own palette alone.
  parts ??= {
    tokens: rules(tokens),
    forced: rules(host).filter(({ head }) => head.includes('forced-colors')),
    form: rules(formStyles),
    page: readRules(PAGE_STYLE),
    status: readRules(STATUS_STYLE),
    places: readRules(PLACES_STYLE),
    people: readRules(PLACES_STYLE + PEOPLE_STYLE),
    board: readRules(PLACES_STYLE + BOARD_STYLE),
  };
  return parts;
}

export interface StyleOptions {
  theme?: Theme | undefined;
  kind?: 'form' | 'plain' | PageKind;
  language?: Language;
}

/**
 * The style sheet of a page: the tokens that its rules read, for every theme since the host page may
 * change it, the form's sheet, and the site's own theme.
 * @param options.theme the site document's
 * @param options.kind `plain`: a page without a form, such as an application's; else of
 *   stations, people or standings
 * @param options.language the page's: another one's faces are left out
 */
export function pageStyle({
  theme = {},
  kind = 'form',
  language = 'zh-Hans',
}: StyleOptions): string {
  const parts = partsOnce();
  const { forced } = parts;
  const given = parts.tokens.flatMap(rule => inLanguage(rule, language));
  const form = parts.form.flatMap(rule => inLanguage(rule, language));
  const more = kind === 'form' || kind === 'plain' ? [] : parts[kind];
  const page = kind === 'form' ? parts.page : [...parts.page, ...parts.status, ...more];
  const named = Object.entries(theme).filter(
    ([name, value]) => PROPERTY.test(name) && !UNSAFE.test(value),
  );
  // Our own accent, said again, would take the place of the shades chosen for it.
  const own = named.filter(([name, value]) => !isOwnAccent(name, value));
  const isPlain = own.length === 0;
  const givers = isPlain ? given.flatMap(withoutDerived) : given;
  const fitted = fitRules([...givers, ...forced], selectorOf, () => true);
  const set = own.map(pair => pair.join(':')).join(';');
  const themed: Rule[] = set ? [{ head: '[data-theme]', body: set }] : [];
  const sheet = [...merged(fitted), ...themed];
  const folded = foldConstants([...sheet, ...form, ...page], sheet);
  const used = usedProperties([...folded.slice(sheet.length), LATER], folded);
  return writeRules(
    fitRules(
      folded,
      selector => selector,
      name => used.has(name),
    ),
  );
}

/** Rules that are for some languages alone, where the page's is one of them. */
function inLanguage(rule: Rule, language: Language): Rule[] {
  const named = [...rule.head.matchAll(/:lang\((\S+?)\)|\[lang='(\S+?)'\]/g)];
  const tags = named.map(([, one, other]) => one ?? other ?? '');
  return tags.length === 0 || tags.some(tag => languageOf(tag) === language) ? [rule] : [];
}

function isOwnAccent(name: string, value: string): boolean {
  return name === '--union-accent' && value.toLowerCase() === OWN_ACCENT;
}

/** A rule without the colours that are worked out from a site's accent. */
function withoutDerived({ head, body }: Rule): Rule[] {
  if (/^@supports.*color\( ?from/.test(head) || head.includes('color:color(from')) return [];
  return [{ head, body: typeof body === 'string' ? body : body.flatMap(withoutDerived) }];
}

/** Neighbours of one selector as one rule. */
function merged(rules: readonly Rule[]): Rule[] {
  const out: Rule[] = [];
  for (const rule of rules) {
    const last = out.at(-1);
    if (
      last?.head === rule.head &&
      typeof last.body === 'string' &&
      typeof rule.body === 'string'
    ) {
      out[out.length - 1] = { head: last.head, body: `${last.body};${rule.body}` };
    } else out.push(rule);
  }
  return out;
}

/** The selector on a page for one of a shadow root; every form page names a theme and a size. */
function selectorOf(selector: string): string | undefined {
  const lang = /^:host\((?:(?::lang\([\w-]+\))+)\)$/.test(selector);
  if (lang) return selector.replace(/^:host\((.*)\)$/, '[data-theme]$1');
  if (/data-union-root='dark'|:not\(\[theme\]\)/.test(selector)) return undefined;
  const theme = /\[theme='(\w+)'\]/.exec(selector)?.[1];
  if (theme) return `[data-theme=${theme}]`;
  return selector.includes("[size='large']") ? '[data-size=large]' : '[data-theme]';
}
