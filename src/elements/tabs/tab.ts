import { html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { UnionElement } from '../../base/union-element.ts';
import { styles } from './tab.styles.ts';

/**
 * Without script, and outside union-tabs, its content simply stands on the page.
 *
 * @summary One page of union-tabs.
 * @element union-tab
 * @slot - What is on it.
 * @csspart panel - The page.
 */
export class UnionTab extends UnionElement {
  static readonly tag = 'union-tab';

  static override styles = [UnionElement.styles, styles];

  /** The word on its tab. */
  @property({ reflect: true }) label = '';

  /** Names it in `selected` and in the event; without one its label does. */
  @property({ reflect: true }) value = '';

  /** @internal Set by union-tabs: undefined while nobody says. */
  @state() shown?: boolean;

  /** @internal */
  get key(): string {
    return this.value || this.label;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.shown = undefined;
  }

  protected override render() {
    if (this.shown === undefined) return html`<div class="panel"><slot></slot></div>`;
    return html`<div
      class="panel ${this.shown ? '' : 'off'}"
      part="panel"
      role="tabpanel"
      tabindex="0"
      aria-label=${this.label}
    >
      <div class="name" aria-hidden="true">${this.label}</div>
      <slot></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-tab': UnionTab;
  }
}
