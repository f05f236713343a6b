import { html, nothing } from 'lit';
import { pieces } from './match.ts';
import type { Choice, Found, Span } from './match.ts';

export interface ListView {
  /** Names the list. */
  readonly label: string;
  readonly rows: readonly Found[];
  /** Row that the arrow keys stand on, -1 for none. */
  readonly active: number;
  readonly chosen: Choice | undefined;
  /** Says that a row is the chosen one. */
  readonly chosenWord: string;
  /** What there is to say of the rows, below them or in their stead. */
  readonly note: string;
  readonly busy: boolean;
  /** A row was pressed; `rowOf` tells which. */
  readonly pick: (event: Event) => void;
}

/** The rows found and what there is to say of them. */
export function list(view: ListView) {
  return html`<div
      class="list"
      id="list"
      role="listbox"
      aria-label=${view.label}
      ?hidden=${view.rows.length === 0}
    >
      ${view.rows.map((row, index) => option(view, row, index))}
    </div>
    ${
      view.note
        ? html`<div class="note">
            ${view.busy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}
            <span>${view.note}</span>
          </div>`
        : nothing
    }`;
}

/* eslint lit-a11y/click-events-have-key-events: off -- The input hears the keys for all rows. */
function option({ active, chosen, chosenWord, pick }: ListView, row: Found, index: number) {
  const { choice } = row;
  const classes = `option ${index === active ? 'active' : ''} ${choice.disabled ? 'dim' : ''}`;
  return html`<div
    class=${classes}
    id="option-${index}"
    data-row=${index}
    role="option"
    aria-selected=${index === active ? 'true' : 'false'}
    aria-disabled=${choice.disabled ? 'true' : nothing}
    @click=${pick}
  >
    <span class="words"
      ><span class="name">${text(choice.label, row.label)}</span>${
        choice.extra ? html` <span class="extra">${text(choice.extra, row.extra)}</span>` : nothing
      }</span
    >
    ${
      choice === chosen
        ? html`<union-icon class="check" name="check" label=${chosenWord}></union-icon>`
        : nothing
    }
  </div>`;
}

const text = (words: string, spans: readonly Span[]) =>
  pieces(words, spans).map((piece, index) =>
    index % 2 === 1 ? html`<mark class="match">${piece}</mark>` : piece,
  );

/** Number of the row that was pressed. */
export function rowOf(event: Event): number {
  return Number((event.currentTarget as HTMLElement).dataset.row);
}

/** A press beside the text leaves the focus in it. */
export function keepFocus(event: Event): void {
  event.preventDefault();
}
