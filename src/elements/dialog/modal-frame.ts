import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

export interface ModalFrame {
  heading: string;
  /** Name of the close button, and the language it is in. */
  close: string;
  lang: string;
  /** Whether the middle is higher than its room (see ScrollStop). */
  scrolls: boolean;
  /** Whether there are actions below. */
  acts: boolean;
  /** A person pressed the close button. */
  pressed: () => void;
  /** Actions came or went. */
  given: () => void;
}

/** The panel of a dialog and of a sheet: heading and close button, what scrolls, actions. */
export function modalFrame(frame: ModalFrame): TemplateResult {
  const { heading, close, lang, scrolls, acts, pressed, given } = frame;
  return html`<div class="panel" part="panel">
    <div class="head">
      <h2 class="heading" id="heading" tabindex="-1">${heading}</h2>
      <button class="close" type="button" lang=${lang} aria-label=${close} @click=${pressed}>
        <union-icon name="close"></union-icon>
      </button>
    </div>
    <div
      class="body ${scrolls ? 'scrolls' : ''}"
      id="body"
      part="body"
      tabindex=${scrolls ? '0' : nothing}
      role=${scrolls ? 'group' : nothing}
      aria-labelledby=${scrolls ? 'heading' : nothing}
    >
      <div><slot></slot></div>
    </div>
    <div class="actions" ?hidden=${!acts}>
      <slot name="actions" @slotchange=${given}></slot>
    </div>
  </div>`;
}
