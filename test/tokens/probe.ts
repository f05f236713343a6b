import type { CSSResult } from 'lit';
import { fixture, html } from '@open-wc/testing';
import { define } from '../../src/base/define.ts';
import { UnionElement } from '../../src/base/union-element.ts';

/** An element with nothing but the tokens. */
export class Probe extends UnionElement {}
define('union-theme-probe', Probe);

/** A probe in a theme, with inputs of the page. */
export const stand = (
  theme: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Probe> =>
  fixture<Probe>(
    html`<union-theme-probe
      theme=${theme}
      .style=${Object.entries(inputs)
        .map(([name, value]) => `${name}: ${value}`)
        .join(';')}
    ></union-theme-probe>`,
  );

/** Dresses an element as if these words of its style sheets were others. */
function redress<E extends Element>(element: E, from: readonly string[], to: string): E {
  element.shadowRoot!.adoptedStyleSheets = (UnionElement.styles as CSSResult[]).map(
    ({ cssText }) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(from.reduce((text, words) => text.replaceAll(words, to), cssText));
      return sheet;
    },
  );
  return element;
}

/** As for a reader with those preferences: not every engine lets a test set one. */
export const preferring = <E extends Element>(features: readonly string[], element: E): E =>
  redress(element, features, 'all');

/** As in an engine that derives no colour from another. */
export const inOldEngine = <E extends Element>(element: E): E =>
  redress(element, ['(color: color(from red xyz-d65 x y z))'], '(color: none of them)');

/** As on paper. */
export const printed = <E extends Element>(element: E): E =>
  redress(element, ['@media screen'], '@media not all');

/** The value of a custom property, as it is written. */
export const token = (element: Element, name: string): string =>
  getComputedStyle(element).getPropertyValue(name).trim();
