import { contrastRatio } from '../../src/tokens/contrast.ts';
import { CONTRAST_PAIRS } from '../../src/tokens/tokens.ts';
import type { ContrastPair } from '../../src/tokens/tokens.ts';
import { hexOf, paintedColour, paintedColours } from './read-colour.ts';

/** What a site may choose; '' is ours. */
export interface Brand {
  readonly accent: string;
  readonly neutral: string;
  /** CSS pixels. */
  readonly corner: string;
}

export const DEFAULT_ACCENT = '#c8102e';

export interface Measured extends ContrastPair {
  readonly ratio: number;
}

/** Every pair of colours of a theme as they are painted inside an element that wears it. */
export function measure(element: Element, theme: ContrastPair['theme']): Measured[] {
  const pairs = CONTRAST_PAIRS.filter(pair => pair.theme === theme);
  const names = new Set(pairs.flatMap(({ text, ground }) => [text, ground]));
  const colours = paintedColours(element, [...names]);
  return pairs.map(pair => ({
    ...pair,
    ratio: contrastRatio(colours.get(pair.text)!, colours.get(pair.ground)!),
  }));
}

/**
 * What engines that cannot derive a colour from another (before Chromium 119, Safari 16.4, Firefox
 * 128) must be told by hand for an accent: what is written on it, and how it is written itself on
 * white and on dark paper. Read from elements that wear the accent where it is derived.
 */
export function byHand(
  accent: string,
  light: Element,
  dark: Element,
): Readonly<Record<string, string>> {
  const given: Record<string, string> = {};
  if (!accent || accent === DEFAULT_ACCENT) return given;
  const on = hexOf(paintedColour(light, '--union-on-action'));
  const ink = hexOf(paintedColour(light, '--union-action-ink'));
  if (on !== '#ffffff') given['--union-on-accent'] = on;
  if (ink !== accent) given['--union-accent-ink'] = ink;
  given['--union-accent-ink-dark'] = hexOf(paintedColour(dark, '--union-action-ink'));
  return given;
}

/** The tokens that make a brand, as a page or a site document sets them. */
export function brandTokens(
  { accent, neutral, corner }: Brand,
  hand: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return {
    ...(accent && { '--union-accent': accent }),
    ...(neutral && { '--union-neutral': neutral }),
    ...(corner && { '--union-corner': `${corner}px` }),
    ...hand,
  };
}

/** For the style sheet of a page. */
export function asCss(tokens: Readonly<Record<string, string>>): string {
  const lines = Object.entries(tokens).map(([name, value]) => `  ${name}: ${value};`);
  return lines.length === 0 ? ':root {\n}' : `:root {\n${lines.join('\n')}\n}`;
}

/** For the site document. */
export const asJson = (tokens: Readonly<Record<string, string>>): string =>
  `"theme": ${JSON.stringify(tokens, null, 2)}`;

/** #rrggbb of what a person typed, `#abc` and a missing # included; undefined when it is no colour. */
export function readHex(text: string): string | undefined {
  const digits = /^#?([\da-f]{6}|[\da-f]{3})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (!digits) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}
