import type { CSSResult } from 'lit';
import { host as start } from '../tokens/host.css.ts';
import { tokens } from '../tokens/tokens.css.ts';
import { rootOf } from './root-of.ts';
import { styleElement } from './style-element.ts';

/**
 * Gives a widget the tokens, and what every element starts from, once it has more to show than its
 * first look, which does without.
 */
export function dress(host: HTMLElement): void {
  const root = rootOf(host);
  // Under what the widget's own sheet says.
  adopt(root, start, 'below');
  adopt(root, tokens, 'below');
}

/** Adds a sheet to a shadow root once, above or below those that are there. */
export function adopt(
  root: ShadowRoot,
  sheet: CSSResult,
  place: 'above' | 'below' = 'above',
): void {
  const { styleSheet, cssText } = sheet;
  const isBelow = place === 'below';
  const worn = adopted.get(root) ?? new Set();
  adopted.set(root, worn);
  if (worn.has(sheet)) return;
  worn.add(sheet);
  const sheets = root.adoptedStyleSheets;
  if (styleSheet && sheets) {
    root.adoptedStyleSheets = isBelow ? [styleSheet, ...sheets] : [...sheets, styleSheet];
    return;
  }
  const style = styleElement();
  style.textContent = cssText;
  root.insertBefore(style, isBelow ? root.querySelector('style') : null);
}

const adopted = new WeakMap<ShadowRoot, Set<CSSResult>>();
