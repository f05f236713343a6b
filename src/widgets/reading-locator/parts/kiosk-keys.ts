import { html, type TemplateResult } from 'lit';
import { pressButton } from '../../../stations/pill-button.ts';

/** What a search for books is typed with where there is no keyboard: ISBN, call number, Pinyin initials. */
const ROWS = ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM.'];

export interface KeyActs {
  /** The text as it would be after the key. */
  readonly type: (text: string) => void;
  readonly submit: () => void;
}

export interface KeyWords {
  readonly keys: string;
  readonly space: string;
  readonly erase: string;
  readonly clear: string;
  readonly find: string;
}

/** Keys a finger wide on the screen. They take no focus: the field keeps its place. */
export function keysView(text: string, words: KeyWords, { type, submit }: KeyActs): TemplateResult {
  const key = (shown: string, act: () => void, name = '', label?: string): TemplateResult =>
    pressButton(shown, act, { look: `key ${name}`, ...(label && { label }) });
  return html`<div
    class="keys"
    role="group"
    aria-label=${words.keys}
    dir="ltr"
    @pointerdown=${keepFocus}
  >
    ${ROWS.map(
      row =>
        html`<div class="key-row">${[...row].map(one => key(one, () => type(text + one)))}</div>`,
    )}
    <div class="key-row">
      ${key(words.clear, () => type(''), 'wide')}
      ${key(words.space, () => type(`${text} `), 'space')}
      ${key('⌫', () => type([...text].slice(0, -1).join('')), 'wide', words.erase)}
      ${key(words.find, submit, 'wide')}
    </div>
  </div>`;
}

function keepFocus(event: Event): void {
  event.preventDefault();
}
