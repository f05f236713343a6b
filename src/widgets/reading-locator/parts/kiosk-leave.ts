import { html, nothing, type TemplateResult } from 'lit';
import { pressButton } from '../../../stations/pill-button.ts';
import type { KioskWords } from './kiosk-words.ts';

/** Asks whether anybody is there; any touch says so. `left`: seconds of the countdown, if there is one. */
export function leaveView(
  words: KioskWords,
  left: number | undefined,
  leave: () => void,
): TemplateResult | typeof nothing {
  if (left === undefined) return nothing;
  return html`<div
    class="k-leave"
    role="alertdialog"
    aria-labelledby="k-leave"
    aria-describedby="k-left"
  >
    <div>
      <p class="k-ways" id="k-leave">${words.t('leaveTitle')}</p>
      <p id="k-left">${words.t('leaveText', { n: left })}</p>
    </div>
    ${pressButton(words.t('stay'), stay, { look: 'k-press' })}
    ${pressButton(words.t('leaveNow'), leave, { look: 'k-press' })}
  </div>`;
}

/** Any touch has said so by itself. */
function stay(): void {}
