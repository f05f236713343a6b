import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { UnionElement } from '../../base/union-element.ts';
import { styles } from './empty.styles.ts';

/**
 * Says in the heading what is not there, in the text why, and offers what to do next. A place that
 * becomes empty under a person's hands is read out by whoever emptied it.
 *
 * @summary What stands where there is nothing to show.
 * @element union-empty
 * @slot - Why it is empty, or what helps.
 * @slot actions - Buttons or links for what to do next; the likeliest first.
 * @csspart empty - The whole.
 */
export class UnionEmpty extends UnionElement {
  static readonly tag = 'union-empty';

  static override styles = [UnionElement.styles, styles];

  /** What is not there, in a few words. */
  @property() heading = '';

  /** Name of a union-icon drawing; left out, none is shown. */
  @property() icon = '';

  /** One line beside a small drawing, for a place inside something else. */
  @property({ type: Boolean, reflect: true }) compact = false;

  @state() private filled = false;

  protected override render() {
    return html`<div class="empty ${this.compact ? 'compact' : ''}" part="empty">
      ${this.icon ? html`<union-icon class="sign" name=${this.icon}></union-icon>` : nothing}
      <div class="words">
        ${this.heading ? html`<div class="heading">${this.heading}</div>` : nothing}
        <div class="text ${this.filled ? 'filled' : ''}">
          <slot @slotchange=${this.#look}></slot>
        </div>
        <div class="actions"><slot name="actions"></slot></div>
      </div>
    </div>`;
  }

  #look(event: Event): void {
    const slot = event.target as HTMLSlotElement;
    this.filled = slot.assignedNodes().some(node => node.textContent?.trim());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-empty': UnionEmpty;
  }
}
