import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { UnionElement } from '../../base/union-element.ts';
import { fetchMoreIcons } from './more-icons.ts';
import { iconPath, isMirrored } from './paths.ts';
import { styles } from './icon.styles.ts';

/**
 * The drawings most pages use are here at once; the others come in one file when the first of them
 * is asked for, and until then the place is kept.
 *
 * @summary A line drawing in the colour and at the side of the words it stands with.
 * @element union-icon
 * @cssprop [--union-icon-size=24px] - Width and height.
 * @cssprop [--union-icon-stroke=1.75] - Weight of the lines on the 24 × 24 grid; less for a large drawing.
 */
export class UnionIcon extends UnionElement {
  static readonly tag = 'union-icon';

  static override styles = [UnionElement.styles, styles];

  /** Which drawing; an unknown name leaves its place empty. */
  @property({ reflect: true }) name = '';

  /** What it means, where no words say it; without one the drawing is hidden from screen readers. */
  @property() label = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('name') && this.name && iconPath(this.name) === undefined) {
      void fetchMoreIcons().then(() => this.requestUpdate());
    }
  }

  protected override render() {
    return html`<svg
      class="drawing ${isMirrored(this.name) ? 'mirrored' : ''}"
      viewBox="0 0 24 24"
      focusable="false"
      role=${this.label ? 'img' : nothing}
      aria-label=${this.label || nothing}
      aria-hidden=${this.label ? nothing : 'true'}
    >
      <path d=${iconPath(this.name) ?? ''}></path>
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-icon': UnionIcon;
  }
}
