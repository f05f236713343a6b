import { html, nothing, type TemplateResult } from 'lit';
import { openWords } from '../../stations/open-words.ts';
import { isElsewhere, type Look } from './look.ts';
import { marksOf } from './marks.ts';
import { pillButton } from '../../stations/pill-button.ts';

/** How many there are, in which order, and the stations themselves: complete, and first. */
export function listView(look: Look): TemplateResult {
  const { words, listing } = look;
  if (!listing.isKnown) return bonesView(look.settings.pageSize);
  const more = listing.count - listing.rows.length;
  return html`<ul class="rows" aria-label=${words.t('results')}>
      ${listing.rows.map(row => rowView(look, row))}
    </ul>
    ${
      more > 0
        ? pillButton(
            words.t('showMore', { n: Math.min(more, look.settings.pageSize) }),
            () => look.more(),
            { look: 'more' },
          )
        : nothing
    }`;
}

function rowView(look: Look, row: number): TemplateResult {
  const { words, listing, model } = look;
  const feature = model.table.feature(row)!;
  const { id, properties } = feature;
  const open = model.openNow.of(feature, listing.now);
  const metres = listing.metresTo(row);
  const { address, zone } = properties;
  const where = metres === undefined ? (address ?? zone) : undefined;
  return html`<li class="row" data-id=${id}>
    <a
      class="name"
      href=${look.pageOf(id)}
      @click=${(event: MouseEvent) => {
        if (!isElsewhere(event)) look.press(event, id);
      }}
      ><bdi>${properties.name}</bdi></a
    >
    ${metres === undefined ? nothing : html`<span class="far">${words.distance(metres)}</span>`}
    <p class="state ${open.state}">${openWords(words, open, feature, listing.now)}</p>
    <p class="marks">
      ${marksOf(words, feature, open).map(mark => html`<span class="mark">${mark}</span> `)}
    </p>
    ${where === undefined ? nothing : html`<p class="where"><bdi>${where}</bdi></p>`}
  </li>`;
}

/** Rows in their final size, without words. */
export function bonesView(rows: number): TemplateResult {
  return html`<ul class="rows bones" aria-hidden="true">
    ${[...Array(rows).keys()].map(
      () =>
        html`<li class="row">
          <span class="bone"></span><span class="bone"></span><span class="bone"></span
          ><span class="bone"></span>
        </li>`,
    )}
  </ul>`;
}
