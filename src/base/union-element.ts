import type { CSSResultGroup } from 'lit';
import { host } from '../tokens/host.css.ts';
import { tokens } from '../tokens/tokens.css.ts';
import { ThemedElement } from './themed-element.ts';

/**
 * Base of every element. The outermost one sets the design tokens, marked `data-union-root` with the
 * colour scheme of the page; those inside inherit them, unless given a theme or size of their own.
 */
export class UnionElement extends ThemedElement {
  static override styles: CSSResultGroup = [tokens, host];
}
