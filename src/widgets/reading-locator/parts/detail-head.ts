import { html, nothing, type TemplateResult } from 'lit';
import { navigationLinks } from '../../../stations/navigation.ts';
import { fullAddress } from '../../../stations/full-address.ts';
import '../../../elements/button/index.ts';
import '../../../elements/field/index.ts';
import type { UnionField } from '../../../elements/field/field.ts';
import { openWords } from '../../../stations/open-words.ts';
import { entryText } from './steps-view.ts';
import { press, levelOf, outward, section, type Shown } from '../../../stations/detail-pieces.ts';
import { type DetailView } from './detail-view.ts';

/** Name, and whether it is open: the two lines somebody at the door reads. */
export function headView(view: DetailView): TemplateResult {
  const { context, words, feature } = view;
  const { model, now } = context;
  const open = model.openNow.of(feature, now);
  const metres = context.metresTo(model.table.rowOf(feature.id));
  return html`<header class="head">
    <div
      class="name"
      id="station-title"
      data-focus
      role="heading"
      aria-level=${levelOf(context)}
      tabindex="-1"
    >
      <bdi>${feature.properties.name}</bdi>
    </div>
    <p class="state ${open.state}">
      <span>${openWords(context.words, open, feature, now)}</span>
      ${metres === undefined ? nothing : html`<span class="far">${words.distance(metres)}</span>`}
    </p>
  </header>`;
}

/** How to get in, large: by what, then what the station says of it. */
export function wayInView(view: DetailView): Shown {
  const { words, properties } = view;
  const { reading = {}, access } = properties;
  const ways = reading.entry ?? [];
  if (!ways.length && !access) return nothing;
  // Who wrote how to get in has said whether somebody is there.
  const isUnattended = reading.unattended && !access?.how;
  return section(
    view,
    'way-in',
    words.t('wayIn'),
    html`${
      ways.length ? html`<p class="ways"><strong>${entryText(words, ways)}</strong></p>` : nothing
    }
    ${access?.how ? html`<p><bdi>${access.how}</bdi></p>` : nothing}
    ${isUnattended ? html`<p class="muted">${words.t('unattended')}</p>` : nothing}
    ${access?.who ? html`<p class="muted">${words.t('who', { text: access.who })}</p>` : nothing}`,
  );
}

/** Whether the book is here: asked of this station alone. */
export function findBookView(view: DetailView): Shown {
  const { context, words, feature } = view;
  if (!context.books) return nothing;
  const find = (event: Event): void => {
    event.preventDefault();
    const field = (event.currentTarget as Element).querySelector<UnionField>('union-field')!;
    context.searchBooks(field.value.trim(), [feature.id]);
  };
  return html`<form class="find" role="search" @submit=${find}>
    <union-field
      type="search"
      label=${words.t('findBook')}
      placeholder=${words.t('findBookHint')}
      enterkeyhint="search"
      autocomplete="off"
      maxlength="120"
    ></union-field>
    <union-button type="submit">${words.t('find')}</union-button>
  </form>`;
}

/** The way there, in the visitor's own map app; it is told where the station is, nothing else. */
export function goView(view: DetailView): TemplateResult {
  const { context, words, feature } = view;
  const { name } = feature.properties;
  const [lon, lat] = feature.geometry.coordinates;
  const address = fullAddress(context.model.regions, feature);
  const links = navigationLinks({ name, address, position: [lon, lat] });
  return section(
    view,
    'go',
    words.t('go'),
    html`<div class="acts">
        ${links.map(({ app, href }, at) =>
          outward(view, href, words.t(app), at === 0 ? 'press primary' : 'press'),
        )}
      </div>
      <p class="muted small">${words.t('goNote')}</p>`,
  );
}

export interface AddressState {
  readonly copied: 'yes' | 'no' | undefined;
  copy(): void;
}

/** Address and phone, to copy and to dial. */
export function addressView(view: DetailView, { copied, copy }: AddressState): Shown {
  const { context, words, feature } = view;
  const place = fullAddress(context.model.regions, feature);
  if (!place) return nothing;
  return html`<bdi>${place}</bdi>
    <div>
      ${press(words.t(copied === 'yes' ? 'copied' : 'copyAddress'), copy, { kind: 'plain' })}
      <span class="muted small" role="status">${copied === 'no' ? words.t('copyFailed') : ''}</span>
    </div>`;
}
