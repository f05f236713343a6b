import { html, nothing, type TemplateResult } from 'lit';
import { walkMinutes } from '../../../rules/walking.ts';
import { levelOf, type Shown } from '../../../stations/detail-pieces.ts';
import { openWords } from '../../../stations/open-words.ts';
import { datesText } from './detail-dates.ts';
import { isGone, type DetailView } from './detail-view.ts';

/** Name, whether it is open, how far it is, and what sort of place. */
export function headView(view: DetailView): TemplateResult {
  const { context, words, feature } = view;
  const { model, now } = context;
  const { name, kinds } = feature.properties;
  const said = kinds.map(kind => words.word(`kind.${kind}`, kind)).join(words.t('dot'));
  const dates = isGone(view) ? '' : datesText(words, feature.properties, now, model.tz);
  return html`<header class="head">
    <div
      class="name"
      id="station-title"
      data-focus
      role="heading"
      aria-level=${levelOf(context)}
      tabindex="-1"
    >
      <bdi>${name}</bdi>
    </div>
    ${stateView(view)} ${dates ? html`<p>${dates}</p>` : nothing} ${liveView(view)}
    <p class="muted">${said}</p>
  </header>`;
}

/** Open or not; a station that reports itself shut is not said to be open. */
function stateView(view: DetailView): TemplateResult {
  const { context, words, feature } = view;
  const { model, now, live } = context;
  const open = model.openNow.of(feature, now);
  const shut = open.state === 'out' ? '' : live?.shut(feature.id);
  const look = shut ? 'out' : live?.shuts(feature.id) ? '' : open.state;
  return html`<p class="state ${look}">
    <span>${shut || openWords(words, open, feature, now)}</span> ${farView(view)}
  </p>`;
}

function farView(view: DetailView): Shown {
  const { context, words, feature } = view;
  if (isGone(view)) return nothing;
  const metres = context.metresTo(context.model.table.rowOf(feature.id));
  if (metres === undefined) return nothing;
  const n = walkMinutes(metres);
  const far = words.distance(metres);
  return html`<span class="far"
    >${n === undefined ? far : [far, words.t('walk', { n })].join(words.t('dot'))}</span
  >`;
}

/** What it reports of itself, and when that was. */
function liveView(view: DetailView): Shown {
  const { context, feature } = view;
  const said =
    context.model.openNow.of(feature, context.now).state === 'out'
      ? ''
      : context.live?.line(feature.id);
  return said ? html`<p class="live figures">${said}</p>` : nothing;
}
