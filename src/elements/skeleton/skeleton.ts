import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { UnionElement } from '../../base/union-element.ts';
import { styles } from './skeleton.styles.ts';

/**
 * Takes the room of what is coming, so that nothing shifts when it arrives. Screen readers hear
 * nothing of it: say beside it that something is loading.
 *
 * @summary The place of content that is on its way.
 * @element union-skeleton
 * @csspart skeleton - The whole.
 */
export class UnionSkeleton extends UnionElement {
  static readonly tag = 'union-skeleton';

  static override styles = [UnionElement.styles, styles];

  /** Lines of text, or one box as high as the host is made. */
  @property({ reflect: true }) shape: 'lines' | 'box' = 'lines';

  /** How many lines of body text. */
  @property({ type: Number }) lines = 3;

  protected override render() {
    return html`<div class="skeleton" part="skeleton" aria-hidden="true">
      ${
        this.shape === 'box'
          ? html`<div class="fill box"></div>`
          : [...Array(Math.max(1, this.lines)).keys()].map(() => line)
      }
    </div>`;
  }
}

const line = html`<div class="line"><div class="fill"></div></div>`;

declare global {
  interface HTMLElementTagNameMap {
    'union-skeleton': UnionSkeleton;
  }
}
