import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../../base/locale-controller.ts';
import { safeUrl } from '../../base/safe-url.ts';
import { UnionElement } from '../../base/union-element.ts';
import type { ButtonVariant } from '../button/button.ts';
import { styles } from '../button/button.styles.ts';

/**
 * A native link that looks like a button. An address other than http, https, tel, mailto or a
 * relative one is left out, and the link then leads nowhere and says so to assistive technology.
 *
 * @summary Goes to another page, a phone call or a mail.
 * @element union-link-button
 * @slot - Where it leads.
 * @slot icon - A union-icon before the words.
 * @fires {MouseEvent} click - Native.
 * @csspart control - The native link.
 */
export class UnionLinkButton extends UnionElement {
  static readonly tag = 'union-link-button';
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [UnionElement.styles, styles];

  @property() href = '';

  /** How loud it is. */
  @property({ reflect: true }) variant: ButtonVariant = 'secondary';

  /** Its name when it shows an icon alone. */
  @property() label = '';

  /** Opens in a new window, and says so. */
  @property({ type: Boolean, reflect: true }) external = false;

  #locale = new LocaleController(this);

  protected override render() {
    const href = safeUrl(this.href);
    const named = this.label && this.external ? `${this.label}${this.#newWindow}` : this.label;
    return html`<a
      class="control ${this.variant} ${this.label ? 'bare' : ''}"
      part="control"
      href=${href ?? nothing}
      role=${href ? nothing : 'link'}
      aria-disabled=${href ? nothing : 'true'}
      aria-label=${named || nothing}
      target=${this.external ? '_blank' : nothing}
      rel=${this.external ? 'noopener noreferrer' : nothing}
    >
      <slot name="icon"></slot>
      <slot></slot>
      ${this.external && !this.label ? this.#outward() : nothing}
    </a>`;
  }

  get #newWindow(): string {
    return this.#locale.t('newWindow');
  }

  #outward() {
    return html`<union-icon class="outward" name="external"></union-icon>
      <span class="visually-hidden">${this.#newWindow}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-link-button': UnionLinkButton;
  }
}
