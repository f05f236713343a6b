import { html, type TemplateResult } from 'lit';
import { pillButton } from '../../stations/pill-button.ts';
import { isElsewhere, type Look, type Piece } from './look.ts';
import { boneRow, rowView } from './row-view.ts';

/** As many rows as the tallest phone shows: what follows on the page must not come into sight. */
const ROWS = 12;

/** What is listed: stations, divisions where stations are too many, or bones of what is on its way. */
export function listView(look: Look): Piece[] {
  const { words, listing, model, settings, tools } = look;
  const instead = tools?.results();
  if (instead) return [instead];
  if (!listing.isKnown) return [bonesView()];
  const { rows, count } = listing;
  if (!rows.length && model.shards) return [regionsView(look, model.regions.roots)];
  const more = count - rows.length;
  return [
    html`<ul class="rows" aria-label=${words.t('results')} @pointerleave=${() => look.hover('')}>
      ${rows.map(row => rowView(look, row))}
    </ul>`,
    more > 0
      ? pillButton(
          words.t('showMore', { n: Math.min(more, settings.pageSize) }),
          () => look.more(),
          {
            look: 'more',
          },
        )
      : undefined,
  ];
}

/** A division to go to, and how many there are in it. */
interface Place {
  readonly code: string;
  readonly name: string;
  readonly n: number;
}

/** Divisions, while their stations are too many to list. */
export function regionsView(look: Look, places: readonly Place[]): TemplateResult {
  const { words } = look;
  return html`<ul class="rows places" aria-label=${words.t('places')}>
    ${places.map(
      ({ code, name, n }) =>
        html`<li
          class="row"
          @pointerenter=${() => look.hover(code)}
          @pointerleave=${() => look.hover('')}
          @focusin=${() => look.hover(code)}
          @focusout=${() => look.hover('')}
        >
          <a
            class="name"
            href=${look.pageOf(code, 'region')}
            data-region=${code}
            @click=${(event: MouseEvent) => {
              if (isElsewhere(event)) return;
              event.preventDefault();
              look.goTo(code);
            }}
            >${name}</a
          ><span class="far">${words.number(n)}</span>
        </li>`,
    )}
  </ul>`;
}

/** Rows in their final size, without words. */
export function bonesView(rows = ROWS): TemplateResult {
  return html`<ul class="rows" aria-hidden="true">
    ${[...Array(rows).keys()].map(boneRow)}
  </ul>`;
}
