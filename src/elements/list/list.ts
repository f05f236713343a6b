import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { UnionElement } from '../../base/union-element.ts';
import { UnionListItem } from './list-item.ts';

/**
 * Rows between hairlines. With `roving`, a long list is one stop of the Tab key and the arrow keys,
 * Home and End move inside it.
 *
 * @summary Things of one kind, one below the other.
 * @element union-list
 * @slot - union-list-item elements.
 */
export class UnionList extends UnionElement {
  static readonly tag = 'union-list';

  /** What the list is of, for screen readers. */
  @property() label = '';

  @property({ type: Boolean, reflect: true }) roving = false;

  #current: UnionListItem | undefined;

  protected override render() {
    return html`<div
      role="list"
      aria-label=${this.label || nothing}
      @keydown=${this.#key}
      @focusin=${this.#focused}
    >
      <slot @slotchange=${this.#settle}></slot>
    </div>`;
  }

  protected override updated(): void {
    this.#settle();
  }

  get #rows(): UnionListItem[] {
    return [...this.children].filter(
      (child): child is UnionListItem => child instanceof UnionListItem && child.selectable,
    );
  }

  /** One row takes the Tab key: the one last used, else the selected one, else the first. */
  #settle(): void {
    const rows = this.#rows;
    if (!this.#current || !rows.includes(this.#current)) {
      this.#current = rows.find(({ selected }) => selected) ?? rows[0];
    }
    for (const row of rows) row.skipped = this.roving && row !== this.#current;
  }

  #focused(event: FocusEvent): void {
    if (!(event.target instanceof UnionListItem)) return;
    this.#current = event.target;
    this.#settle();
  }

  #key(event: KeyboardEvent): void {
    if (!this.roving || !(event.target instanceof UnionListItem)) return;
    const rows = this.#rows;
    const here = rows.indexOf(event.target);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
    const row = to === undefined ? undefined : rows[to];
    if (!row) return;
    event.preventDefault();
    row.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-list': UnionList;
  }
}
