import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { safeUrl } from '../../base/safe-url.ts';
import { UnionElement } from '../../base/union-element.ts';
import { styles } from './avatar.styles.ts';
import { initialsOf } from './initials.ts';

/**
 * Shows characters of the name until the photo is here, and goes on showing them when there is none
 * or it is broken; the room never changes. Round for a person, square for a team.
 *
 * @summary A person's photo, or characters of the name where there is none.
 * @element union-avatar
 * @csspart avatar - The frame.
 * @csspart photo - The image.
 * @cssprop [--union-avatar-size] - Width and height, in place of those of `scale`.
 */
export class UnionAvatar extends UnionElement {
  static readonly tag = 'union-avatar';

  static override styles = [UnionElement.styles, styles];

  /** Who it is: the photo's text alternative, and the source of the characters. */
  @property() name = '';

  /** The photo's address; any but http, https or a relative one is left out. */
  @property() src = '';

  /** A team or an organisation is square and shows a drawing. */
  @property({ reflect: true }) kind: 'person' | 'team' = 'person';

  /** 36, 48 or 80 px wide and high, and more where text is larger. */
  @property({ reflect: true }) scale: 'small' | 'medium' | 'large' = 'medium';

  /** The name stands beside it in words; screen readers then hear it once. */
  @property({ type: Boolean, reflect: true }) decorative = false;

  @state() private photo: 'coming' | 'here' | 'broken' = 'coming';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) this.photo = 'coming';
  }

  protected override render() {
    const src = this.photo === 'broken' ? undefined : safeUrl(this.src);
    const name = this.decorative ? '' : this.name;
    // The image names itself; characters and drawings need the frame to do it.
    const named = !src && name !== '';
    return html`<div
      class="avatar ${this.kind} ${this.scale}"
      part="avatar"
      role=${named ? 'img' : nothing}
      aria-label=${named ? name : nothing}
    >
      ${src && this.photo === 'here' ? nothing : this.#stand()}
      ${src ? this.#image(src, name) : nothing}
    </div>`;
  }

  #stand() {
    const initials = this.kind === 'team' ? '' : initialsOf(this.name);
    if (initials) return html`<span aria-hidden="true">${initials}</span>`;
    return html`<union-icon class="drawing" name=${this.kind}></union-icon>`;
  }

  #image(src: string, alt: string) {
    return html`<img
      class="photo"
      part="photo"
      alt=${alt}
      loading="lazy"
      decoding="async"
      src=${src}
      @load=${this.#arrived}
      @error=${this.#failed}
    />`;
  }

  #arrived(): void {
    this.photo = 'here';
  }

  #failed(): void {
    this.photo = 'broken';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-avatar': UnionAvatar;
  }
}
