import { html, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { UnionElement } from '../../base/union-element.ts';
import { styles } from './badge.styles.ts';

export type BadgeTone = 'neutral' | 'success' | 'warning' | 'danger' | 'accent';

/** A shape for each tone, so that none is told by colour alone: ring, disc, triangle, square, star. */
const SHAPES: Readonly<Record<BadgeTone, string>> = {
  neutral: 'M9 5a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z',
  success: 'M9 5a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z',
  warning: 'M5 1.2 9.2 8.8H.8Z',
  danger: 'M1.5 1.5h7v7h-7Z',
  accent: 'M5 .8 9.2 5 5 9.2.8 5Z',
};

/**
 * @summary A word or two on the state of the thing beside it.
 * @element union-badge
 * @slot - The word; it alone must tell the state.
 * @csspart badge - The box.
 */
export class UnionBadge extends UnionElement {
  static readonly tag = 'union-badge';

  static override styles = [UnionElement.styles, styles];

  /** What kind of state it is. */
  @property({ reflect: true }) tone: BadgeTone = 'neutral';

  protected override render() {
    const filled = this.tone === 'neutral' ? '' : 'filled';
    return html`<span class="badge ${this.tone}" part="badge">
      <svg class="shape ${filled}" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        ${svg`<path d=${SHAPES[this.tone] ?? SHAPES.neutral}></path>`}
      </svg>
      <slot></slot>
    </span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-badge': UnionBadge;
  }
}
