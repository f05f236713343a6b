/** A red trail in words: what it is, how far one is, and its stops. */
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../../base/safe-url.ts';
import type { TrailPhoto } from '../../../data/generated/types.ts';
import type { CheckedTrail } from '../../../data/trail-check.ts';
import { partialDateText } from '../../../locale/partial-date.ts';
import { levelOf, type Shown } from '../../../stations/detail-pieces.ts';
import { pressButton } from '../../../stations/pill-button.ts';
import type { MapContext } from '../part.ts';
import type { StampPanel } from './stamps-panel.ts';
import { TrailStops, type PlacedStop } from './trail-stops.ts';
import type { TrailWords } from './trail-words.ts';
import { measures } from './trails-view.ts';

/** What the views of a trail are drawn from. */
export interface TrailLook {
  readonly context: MapContext;
  readonly words: TrailWords;
  readonly trail: CheckedTrail;
  readonly stops: readonly PlacedStop[];
  readonly stamps: StampPanel;
  /** Id of the stop that is unfolded; '' for none. */
  readonly unfolded: string;
  fold(id: string): void;
}

/** Name, introduction, length and how far one is. */
export function introView(look: TrailLook): TemplateResult {
  const { context, words, trail } = look;
  const { title, by, text, photo, line } = trail;
  return html`<header class="head">
      ${titleView(context, html`<bdi>${title}</bdi>`)}
      <p class="muted small figures">${measures(words, { ...trail, stops: trail.stops.length })}</p>
    </header>
    ${photo ? photoView(words, photo) : nothing}
    ${text ? html`<div class="story">${paragraphs(text)}</div>` : nothing}
    ${by ? html`<p class="muted small">${words.t('by', { name: by })}</p>` : nothing}
    ${line ? nothing : html`<p class="muted small">${words.t('straight')}</p>`}
    ${
      trail.dropped
        ? html`<p class="muted small">${words.t('dropped', { n: trail.dropped })}</p>`
        : nothing
    }`;
}

/** The heading of what is open, where the focus begins. */
export function titleView(context: MapContext, content: unknown): TemplateResult {
  return html`<div
    class="name"
    id="trail-title"
    data-focus
    role="heading"
    aria-level=${levelOf(context)}
    tabindex="-1"
  >
    ${content}
  </div>`;
}

/** The stops in their order, each unfolded by a press. */
export function stopsView(look: TrailLook): TemplateResult {
  const { words, stops, stamps } = look;
  const legs = TrailStops.legs(stops);
  const { next } = stamps.desk.progress;
  return html`<ol class="stops" aria-label=${words.t('stopList')}>
    ${stops.map((stop, at) => stopView(look, stop, { leg: legs[at], isNext: stop.id === next }))}
  </ol>`;
}

interface StopState {
  readonly leg: number | undefined;
  readonly isNext: boolean;
}

function stopView(look: TrailLook, stop: PlacedStop, state: StopState): TemplateResult {
  const { context, words, stamps, unfolded, fold } = look;
  const isOpen = unfolded === stop.id;
  const day = stamps.stampedOn(stop.id);
  const number = words.t('stop', { n: stop.number });
  const { year } = stop.stop;
  const shown = html`<span class="number" aria-hidden="true">${stop.number}</span
    ><span class="what"
      ><span class="visually-hidden">${number} </span
      ><span class="title"><bdi>${stop.title || number}</bdi></span
      ><span class="meta figures"
        >${year ? html`<span>${partialDateText(year, words.lang)}</span>` : nothing}${
          day === undefined
            ? state.isNext
              ? html`<strong class="next">${words.t('next')}</strong>`
              : nothing
            : html`<strong>${day}</strong>`
        }</span
      ></span
    >`;
  return html`<li
    class="stop ${day ? 'done' : ''} ${state.isNext ? 'is-next' : ''}"
    data-stop=${stop.id}
  >
    <div role="heading" aria-level=${Math.min(6, levelOf(context) + 1)}>
      ${pressButton(shown, () => fold(isOpen ? '' : stop.id), {
        look: 'unfold',
        expanded: isOpen,
      })}
    </div>
    ${isOpen ? stopBody(look, stop, state) : nothing}
  </li>`;
}

function stopBody(look: TrailLook, placed: PlacedStop, { leg }: StopState): TemplateResult {
  const { context, words } = look;
  const { text, note, photo, audio } = placed.stop;
  const sound = safeUrl(audio);
  const far = context.metresTo(context.model.table.rowOf(placed.station));
  const ways = [
    leg === undefined ? '' : words.t('fromLast', { distance: words.distance(leg) }),
    far === undefined ? '' : words.t('fromHere', { distance: words.distance(far) }),
  ].filter(Boolean);
  return html`<div class="body">
    ${ways.length ? html`<p class="muted small figures">${ways.join(words.t('dot'))}</p>` : nothing}
    ${photo ? photoView(words, photo) : nothing}
    ${text ? html`<div class="story">${paragraphs(text)}</div>` : nothing}
    ${note ? html`<p class="muted">${words.t('note', { text: note })}</p>` : nothing}
    ${
      sound
        ? html`<audio
            controls
            preload="none"
            src=${sound}
            aria-label=${words.t('listen', { name: placed.title })}
          ></audio>`
        : nothing
    }
    ${placed.isLost ? html`<p class="muted">${words.t('noPlace')}</p>` : actsView(look, placed)}
  </div>`;
}

/** The stamp, and the way there. */
function actsView({ context, words, stamps }: TrailLook, placed: PlacedStop): TemplateResult {
  const details = (): void => context.choose(placed.station);
  return html`<div class="acts">
      ${stamps.press(placed)} ${pressButton(words.t('details'), details, { look: 'press plain' })}
    </div>
    ${stamps.told(placed.id)}`;
}

/** Text with its paragraphs, which an empty line parts. */
function paragraphs(text: string): TemplateResult[] {
  return text.split(/\n\s*\n/).map(one => html`<p><bdi>${one}</bdi></p>`);
}

/** A photo that keeps its room before it is here, and goes where it does not come. */
function photoView(words: TrailWords, { src, alt, w, h, credit }: TrailPhoto): Shown {
  const address = safeUrl(src);
  if (!address) return nothing;
  const gone = ({ target }: Event): void => (target as Element).closest('figure')!.remove();
  return html`<figure>
    <img
      src=${address}
      alt=${alt}
      width=${w ?? nothing}
      height=${h ?? nothing}
      loading="lazy"
      @error=${gone}
    />
    ${
      credit
        ? html`<figcaption class="muted small">${words.t('credit', { name: credit })}</figcaption>`
        : nothing
    }
  </figure>`;
}
