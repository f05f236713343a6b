import { html, nothing, type TemplateResult } from 'lit';
import { rowView } from '../tile-view.ts';
import { groupStyles } from './groups.styles.ts';
import { headingView } from './heading-view.ts';
import { pageOf, pagesOf, rowsOnPage } from './pages.ts';
import type { WallDesk } from './wall-desk.ts';
import { worn } from '../../../base/worn.ts';

/** Rows from A to Z, under the letter each begins with. */
export function directoryView(desk: WallDesk): TemplateResult {
  const { supply, result } = desk;
  const rows = supply.table.byName(result.rows);
  const groups = byLetter(desk, rowsOnPage(desk, rows));
  return html`<div class="directory" ${worn(groupStyles)}>
    ${supply.state === 'whole' && pagesOf(desk) > 1 ? lettersView(desk, rows) : nothing}
    ${groups.map(
      ([letter, list]) =>
        html`${headingView(desk, letter || desk.words.t('otherNames'))}
          <ul class="rows">
            ${list.map(row => rowView(supply.table.entry(row), desk.tiles))}
          </ul>`,
    )}
  </div>`;
}

function byLetter({ supply }: WallDesk, rows: Uint32Array): [letter: string, rows: number[]][] {
  const groups: [string, number[]][] = [];
  for (const row of rows) {
    const letter = supply.table.letter(row);
    const last = groups[groups.length - 1];
    if (last?.[0] === letter) last[1].push(row);
    else groups.push([letter, [row]]);
  }
  return groups;
}

/** The first place of each letter, as a page to go to. */
function lettersView(desk: WallDesk, rows: Uint32Array): TemplateResult {
  const { words, supply, place } = desk;
  const size = desk.options.settings().pageSize;
  const pages = new Map<string, number>();
  rows.forEach((row, at) => {
    const letter = supply.table.letter(row);
    if (!pages.has(letter)) pages.set(letter, Math.floor(at / size) + 1);
  });
  return html`<nav class="letters" aria-label=${words.t('letters')}>
    ${[...pages].map(
      ([letter, page]) =>
        html`<a
          class="letter"
          href=${desk.address.href({ ...place, page }) ?? '#'}
          aria-current=${page === pageOf(desk) ? 'true' : nothing}
          @click=${(event: MouseEvent) => {
            if (desk.isElsewhere(event)) return;
            event.preventDefault();
            desk.turn(page, letter);
          }}
          >${letter || words.t('otherNames')}</a
        >`,
    )}
  </nav>`;
}
