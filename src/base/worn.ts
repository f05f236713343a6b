import type { CSSResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { styleElement } from './style-element.ts';

/** Adds rules to the shadow root or document that a node stands in, once. */
export function adopt(node: Node, styles: CSSResult): void {
  const root = node.getRootNode() as ShadowRoot | Document;
  const sheet = styles.styleSheet;
  if (sheet && 'adoptedStyleSheets' in root) {
    const { adoptedStyleSheets: all } = root;
    if (!all.includes(sheet)) root.adoptedStyleSheets = [...all, sheet];
    return;
  }
  addElement(root, styles);
}

/** Engines that share no style sheets (Safari before 16.4) get an element, as Lit gives them. */
function addElement(root: ShadowRoot | Document, styles: CSSResult): void {
  const place = root instanceof Document ? root.head : root;
  const there = [...place.querySelectorAll('style')].some(
    ({ textContent }) => textContent === styles.cssText,
  );
  if (there) return;
  const element = styleElement();
  element.textContent = styles.cssText;
  place.append(element);
}

class Worn extends Directive {
  private worn: readonly CSSResult[] = [];

  render(..._styles: CSSResult[]): void {}

  override update({ element }: ElementPart, styles: CSSResult[]): void {
    if (styles.every((rules, at) => rules === this.worn[at])) return;
    this.worn = styles;
    // Lit fills a template before it puts it on the page.
    queueMicrotask(() => styles.forEach(rules => adopt(element, rules)));
  }
}

/**
 * On the outermost element of a part: `<div ${worn(styles)}>` brings the part's rules along, so that
 * the widget carries none of them until the part is there.
 */
export const worn = directive(Worn);
