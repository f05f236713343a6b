import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Organisation } from '../../../data/generated/types.ts';

export interface OrgListView {
  /** Id of the input. */
  readonly id: string;
  /** Name of the list. */
  readonly label: string;
  readonly rows: readonly Organisation[];
  /** Words of the last row, which takes the text as typed; empty when the list is closed. */
  readonly own: string;
  readonly active: number;
  readonly take: (org: Organisation | undefined) => void;
}

export const rowId = (id: string, row: number): string => `${id}-option-${row}`;

/* eslint lit-a11y/click-events-have-key-events: off -- The input hears the keys for all rows. */
/**
 * The list below the input, not floating over what follows: a frame is as high as its content and
 * would cut a floating list off.
 */
export function orgList({ id, label, rows, own, active, take }: OrgListView): TemplateResult {
  const option = (row: number, org: Organisation | undefined, words: unknown): TemplateResult =>
    html`<li
      class="uf-option"
      id=${rowId(id, row)}
      role="option"
      aria-selected=${row === active ? 'true' : 'false'}
      @mousedown=${keepFocus}
      @click=${() => take(org)}
    >
      ${words}
    </li>`;
  return html`<ul
    class="uf-plain-list uf-list"
    id="${id}-list"
    role="listbox"
    aria-label=${label}
    ?hidden=${!own}
  >
    ${rows.map((org, row) =>
      option(
        row,
        org,
        html`<bdi>${org.name}</bdi>${
            org.address ? html`<span class="uf-hint">${org.address}</span>` : nothing
          }`,
      ),
    )}
    ${own ? option(rows.length, undefined, own) : nothing}
  </ul>`;
}

/** A press on a row leaves the focus in the text, and the list open until the click. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
