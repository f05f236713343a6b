import { html, nothing } from 'lit';
import type { TypingController } from '../../base/typing-controller.ts';
import { notesOf } from '../field/frame.ts';
import { keepFocus } from './list.ts';

/** What the page and the person have said. */
interface Said {
  readonly text: string;
  readonly placeholder: string;
  readonly hint: string;
  readonly error: string;
  readonly required: boolean;
  readonly readonly: boolean;
}

export interface BoxView {
  readonly off: boolean;
  /** The list was opened, with rows or with a note alone. */
  readonly open: boolean;
  /** How many rows are shown. */
  readonly rows: number;
  /** Row that the arrow keys stand on, -1 for none. */
  readonly active: number;
  /** There is something to open. */
  readonly choices: boolean;
  readonly clearWord: string;
  readonly openWord: string;
  readonly typing: TypingController;
  readonly press: () => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly leave: () => void;
  readonly clear: () => void;
  readonly toggle: () => void;
}

/* eslint lit-a11y/accessible-name: off -- The frame's <label> names the input. */
/** The text, and the button beside it: clears the text; where there is none, opens the list. */
export function box(said: Said, view: BoxView) {
  const { typing, active } = view;
  return html`<div class="box" part="box">
    <input
      class="input"
      part="input"
      id="input"
      type="text"
      role="combobox"
      autocomplete="off"
      autocapitalize="none"
      autocorrect="off"
      spellcheck="false"
      placeholder=${said.placeholder || nothing}
      ?required=${said.required}
      ?readonly=${said.readonly}
      ?disabled=${view.off}
      aria-autocomplete="list"
      aria-controls="list"
      aria-expanded=${view.rows > 0 ? 'true' : 'false'}
      aria-activedescendant=${active < 0 ? nothing : `option-${active}`}
      aria-invalid=${said.error ? 'true' : 'false'}
      aria-describedby=${notesOf(said)}
      @input=${typing}
      @compositionstart=${typing}
      @compositionend=${typing}
      @click=${view.press}
      @keydown=${view.key}
      @blur=${view.leave}
    />
    ${button(said, view)}
  </div>`;
}

function button({ text, readonly }: Said, view: BoxView) {
  if (readonly) return nothing;
  if (text && !view.off) return clear(view);
  return view.choices ? opener(view) : nothing;
}

const clear = (view: BoxView) =>
  html`<button
    class="press"
    type="button"
    aria-label=${view.clearWord}
    @mousedown=${keepFocus}
    @click=${view.clear}
  >
    <union-icon name="clear"></union-icon>
  </button>`;

/** For the pointer: the keyboard has ↓. */
const opener = ({ open, off, openWord, toggle }: BoxView) =>
  html`<button
    class="press"
    type="button"
    tabindex="-1"
    aria-label=${openWord}
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls="list"
    ?disabled=${off}
    @mousedown=${keepFocus}
    @click=${toggle}
  >
    <union-icon name=${open ? 'chevron-up' : 'chevron-down'}></union-icon>
  </button>`;
