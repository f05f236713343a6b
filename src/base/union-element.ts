import { LitElement } from 'lit';
import type { CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { host } from '../tokens/host.css.ts';
import { tokens } from '../tokens/tokens.css.ts';
import { markScheme, ROOT_MARK } from './page-scheme.ts';

export type Theme = 'auto' | 'light' | 'dark' | 'contrast';
export type Size = 'standard' | 'large';

/** Whether another element of ours stands above, in this tree or in one that holds its shadow root. */
function stoodIn(element: Element): boolean {
  let node: Node | null = element;
  while ((node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null)) {
    if (node instanceof Element && node.localName.startsWith('union-')) return true;
  }
  return false;
}

/**
 * Base of every element. The outermost one sets the design tokens, marked `data-union-root` with the
 * colour scheme of the page; those inside inherit them, unless given a theme or size of their own.
 */
export class UnionElement extends LitElement {
  static override styles: CSSResultGroup = [tokens, host];

  /** Colours; without it an outermost element follows the page's only scheme, else the reader's system. */
  @property({ reflect: true }) theme?: Theme;

  /** `large` is the elder-friendly mode: text from 18 px, targets from 60 px. */
  @property({ reflect: true }) size?: Size;

  override connectedCallback(): void {
    if (this.toggleAttribute(ROOT_MARK, !stoodIn(this))) markScheme(this);
    super.connectedCallback();
  }
}
