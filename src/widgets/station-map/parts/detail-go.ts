import { html, nothing, type TemplateResult } from 'lit';
import { outward, section, type Shown } from '../../../stations/detail-pieces.ts';
import { fullAddress } from '../../../stations/full-address.ts';
import { navigationLinks, type Destination } from '../../../stations/navigation.ts';
import { phoneHref } from '../../../stations/phone-href.ts';
import { pressButton } from '../../../stations/pill-button.ts';
import { isGone, stopsOf, type DetailView } from './detail-view.ts';

/** Whether the map apps are offered, under the thumb of a phone. */
export interface GoState {
  readonly isOpen: boolean;
  toggle(): void;
}

/** The way there, in the visitor's own map app; it is told where the station is, nothing else. */
export function goView(view: DetailView): TemplateResult {
  const { words } = view;
  return section(
    view,
    'go',
    words.t('go'),
    html`<div class="acts">${appLinks(view)}</div>
      ${stopView(view)}
      <p class="muted small">${words.t('goNote')}</p>`,
  );
}

/** The same where a phone is held: one press, then the map app of one's choice; and the telephone. */
export function goBar(view: DetailView, { isOpen, toggle }: GoState): TemplateResult {
  const { words, properties } = view;
  const [phone] = properties.phones ?? [];
  const tel = phone === undefined ? undefined : phoneHref(phone);
  const go = pressButton(words.t('go'), toggle, {
    look: isOpen ? 'press' : 'press primary',
    act: 'go',
    expanded: isOpen,
  });
  return html`<div class="bar">
    ${
      isOpen
        ? html`<div class="apps" role="group" aria-label=${words.t('goWith')}>
            ${appLinks(view)} ${stopView(view)}
            <p class="muted small">${words.t('goNote')}</p>
          </div>`
        : nothing
    }
    <div class="main">
      ${isGone(view) ? nothing : go}
      ${tel ? html`<a class="press" href=${tel}>${words.t('call')}</a>` : nothing}
    </div>
  </div>`;
}

function appLinks(view: DetailView): TemplateResult[] {
  return navigationLinks(destination(view)).map(({ app, href }, at) =>
    outward(view, href, view.words.t(app), at === 0 ? 'press primary' : 'press'),
  );
}

/** Where the stop is that one is sent to. */
function stopView(view: DetailView): Shown {
  const stop = nextStop(view);
  return stop ? html`<p>${view.words.t('goStop', { place: stop.place })}</p>` : nothing;
}

/** The station; of one that travels, where it is or comes next. */
function destination(view: DetailView): Destination {
  const { context, feature } = view;
  const { name } = feature.properties;
  const stop = nextStop(view);
  if (stop) return { name: `${name} ${stop.place}`, address: stop.place, position: stop.at };
  const [lon, lat] = feature.geometry.coordinates;
  const address = fullAddress(context.model.regions, feature);
  return { name, address, position: [lon, lat] };
}

function nextStop(view: DetailView): { place: string; at: [number, number] } | undefined {
  const first = stopsOf(view)[0];
  if (!first || (first.time.kind !== 'on' && first.time.kind !== 'next')) return undefined;
  const { place, at } = first.stop;
  return at && { place, at };
}
