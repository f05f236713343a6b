import { LitElement, type PropertyDeclarations } from 'lit';
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
 * What the design tokens of an element hang on: its theme, its size, and the mark of the outermost
 * one. It has no styles: `UnionElement` has, and a widget whose content is styled elsewhere, in
 * a frame, does without them until it has something to show of its own.
 */
export class ThemedElement extends LitElement {
  // Not decorators: what they are compiled to costs bytes in what every page loads first.
  static override properties: PropertyDeclarations = {
    theme: { reflect: true },
    size: { reflect: true },
  };

  /** Colours; without it an outermost element follows the page's only scheme, else the reader's system. */
  theme?: Theme;

  /** `large` is the elder-friendly mode: text from 18 px, targets from 60 px. */
  size?: Size;

  override connectedCallback(): void {
    if (this.toggleAttribute(ROOT_MARK, !stoodIn(this))) markScheme(this);
    super.connectedCallback();
  }
}
