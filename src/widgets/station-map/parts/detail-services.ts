import { html, nothing, type TemplateResult } from 'lit';
import type { StationService } from '../../../data/generated/types.ts';
import { outward, section, type Shown } from '../../../stations/detail-pieces.ts';
import { formPage, stationKnown } from '../../../stations/form-page.ts';
import { openWords } from '../../../stations/open-words.ts';
import { usualHours, fewText } from '../../../stations/usual-lines.ts';
import type { MoreView } from './detail-more.ts';

/** What is done for people there: when, whether just now, and how to book it. */
export function servicesView(view: MoreView): Shown {
  const { words, properties } = view;
  const { services = [] } = properties;
  if (services.length === 0) return nothing;
  return section(
    view,
    'services',
    words.t('services'),
    html`<ul class="rows">
      ${services.map(one => serviceRow(view, one))}
    </ul>`,
  );
}

function serviceRow(view: MoreView, service: StationService): TemplateResult {
  const { words, context } = view;
  const { name, hours } = service;
  const usual = hours ? fewText(words, usualHours(words, context, hours)) : '';
  return html`<li class="offer">
    <div class="what">
      <p><bdi>${name}</bdi></p>
      ${usual ? html`<p class="muted small figures"><bdi>${usual}</bdi></p>` : nothing}
      ${nowView(view, service)}
    </div>
    ${bookView(view, service)}
  </li>`;
}

/** Whether it is to be had now; not where the station itself is shut, whatever its own hours say. */
function nowView(view: MoreView, { hours }: StationService): Shown {
  const { words, context, feature } = view;
  const { model, now, live } = context;
  if (!hours || live?.shut(feature.id)) return nothing;
  const station = model.openNow.of(feature, now).state;
  if (station === 'closed' || station === 'out') return nothing;
  const open = model.openNow.state(hours, now, feature.properties.specialHours);
  if (open.state !== 'open' && open.state !== 'closed') return nothing;
  return html`<p class="small figures now ${open.state}">
    ${openWords(words, open, feature, now)}
  </p>`;
}

/** A form of the site, for this station and service; or where else it is booked. */
function bookView(view: MoreView, { name, book = '' }: StationService): Shown {
  const { words, context, feature } = view;
  const { id } = context.model.originOf(feature.id);
  const known = { ...stationKnown(feature, id), service: name };
  const page = formPage(context, book, known) ?? (/^https?:/i.test(book) ? book : undefined);
  if (!page) return nothing;
  const text = html`<span aria-hidden="true">${words.t('book')}</span
    ><span class="visually-hidden">${words.t('bookFor', { name })}</span>`;
  return outward(view, page, text, 'press');
}
