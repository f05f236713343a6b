import { html, nothing, type TemplateResult } from 'lit';
import type { PartName } from './part.ts';

/**
 * Words to press: a native button, as those of the parts. The element would bring as many bytes as
 * all else that follows a card's first look.
 */
export function actButton(
  text: string,
  press: () => void,
  opens?: { readonly part: PartName; readonly isOpen: boolean },
): TemplateResult {
  return html`<button
    class="act"
    type="button"
    data-part=${opens?.part ?? nothing}
    aria-expanded=${opens ? (opens.isOpen ? 'true' : 'false') : nothing}
    @click=${press}
  >
    ${text}
  </button>`;
}
