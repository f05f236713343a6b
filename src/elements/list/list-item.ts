import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { UnionElement } from '../../base/union-element.ts';
import { styles } from './list-item.styles.ts';
import { PageEvent } from '../../base/page-event.ts';

/** A person chose a row. */
export class ItemSelectEvent extends PageEvent {
  static readonly type = 'union-item-select';

  constructor(
    /** The row's `value`. */
    readonly value: string,
  ) {
    super(ItemSelectEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * A row of a list. `selectable`, the whole row is one native button; which row is selected is for
 * the page to say, so that list and map never disagree.
 *
 * @summary One row of a list.
 * @element union-list-item
 * @slot - The row's words; no links or buttons when it is selectable.
 * @slot leading - A sign before them.
 * @slot trailing - A figure or a button of its own after them.
 * @fires {ItemSelectEvent} union-item-select - A person chose the row; `value` says which.
 * @csspart item - The row.
 * @cssprop [--union-list-inset=16px] - Room left and right of the words.
 */
export class UnionListItem extends UnionElement {
  static readonly tag = 'union-list-item';
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [UnionElement.styles, styles];

  /** Names the row in its event. */
  @property() value = '';

  @property({ type: Boolean, reflect: true }) selectable = false;

  @property({ type: Boolean, reflect: true }) selected = false;

  /** @internal Set by a roving list: the Tab key passes over this row. */
  @state() skipped = false;

  protected override render() {
    const classes = `item ${this.selectable ? 'selectable' : ''} ${this.selected ? 'selected' : ''}`;
    return html`<div class=${classes} part="item" role="listitem">
      <slot name="leading"></slot>
      ${
        this.selectable
          ? html`<button
              class="main press"
              type="button"
              tabindex=${this.skipped ? '-1' : nothing}
              aria-current=${this.selected ? 'true' : nothing}
              @click=${this.#choose}
            >
              <slot></slot>
            </button>`
          : html`<div class="main"><slot></slot></div>`
      }
      <slot name="trailing"></slot>
    </div>`;
  }

  #choose(): void {
    this.dispatchEvent(new ItemSelectEvent(this.value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-list-item': UnionListItem;
  }
}
