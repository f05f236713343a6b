import { html, nothing, type TemplateResult } from 'lit';
import { amountText } from '../../rules/people/amount.ts';
import { orderHonours } from '../../rules/people/honours.ts';
import type { Fact, Honour } from '../../rules/people/person.ts';
import type { CardModel } from './card-model.ts';
import type { CardWords } from './first-words.ts';
import type { PartName } from './part.ts';

/** What a card is drawn from. */
export interface CardView {
  readonly model: CardModel;
  readonly words: CardWords;
  /** Keeps the room that it had while it loaded. */
  readonly held: boolean;
  /** What a person can do, which comes after the first look. */
  readonly acts?: {
    /** Address of the person's own page. */
    readonly page: string | undefined;
    /** Figures that change over time, drawn. */
    readonly facts: TemplateResult | undefined;
    /** A part that is open, drawn. */
    part(name: PartName): TemplateResult | undefined;
    /** The button that opens a part. */
    act(name: PartName): TemplateResult;
    /** All else that there is to open. */
    foot(): TemplateResult;
  };
}

/** More honours than this stand behind a button. */
export const FEW = 5;
/** Characters that fit the lines of an excerpt on a phone. */
export const EXCERPT = 70;

type Piece = TemplateResult | typeof nothing;

/** A person, a team or a studio in one of the three layouts. */
export function cardView({ model, words, held, acts }: CardView): TemplateResult {
  const { layout, heading, person } = model;
  const { photo, name, lang = nothing, type, honours, quote, contact, story = '' } = person!;
  const isLine = layout === 'compact';

  /** Words in the person's own language. */
  const own = (text: string): TemplateResult => html`<bdi lang=${lang}>${text}</bdi>`;
  /** Passages in it, which run its way. */
  const passage = (text: string): TemplateResult => html`<p dir="auto" lang=${lang}>${text}</p>`;

  const nameView = (): TemplateResult => {
    // A person's name breaks at its dots alone.
    const parts = name.split(/([·•‧・])/);
    const bare = html`<bdi class=${type} lang=${lang}
      >${parts.map((part, at) => (at % 2 ? html`${part}<wbr />` : part))}</bdi
    >`;
    return isLine && acts && acts.page ? html`<a href=${acts.page}>${bare}</a>` : bare;
  };

  const honourView = ({ level, name: title, class: rank, year }: Honour): TemplateResult =>
    html`<span class="lv">${level && words.word(`level.${level}`, level)}</span> ${own(
        rank ? `${title} ${rank}` : title,
      )} <span class="yr">${year}</span>`;

  const factView = ({ label, value, unit, asOf, source }: Fact): TemplateResult => {
    const amount = typeof value === 'number' ? words.number(value) : value;
    return html`<div>
      <dt>${own(label)}</dt>
      <dd>
        <b>${own(amountText(amount, unit))}</b>
        ${asOf && html`<i>${words.t('asOf', { date: words.date(asOf) })}</i>`}
        ${source && html`<i>${words.t('source', { source })}</i>`}
      </dd>
    </div>`;
  };

  const sorted = orderHonours(honours);
  const honoursView = (): Piece => {
    if (!sorted[0]) return nothing;
    const hasMore = sorted[FEW] || sorted.some(({ credential }) => credential);
    const list = acts && acts.part('honours');
    return html`<div class="honours">
      ${
        list ||
        html`<ul aria-label=${words.t('honours')}>
          ${sorted.slice(0, FEW).map(honour => html`<li>${honourView(honour)}</li>`)}
        </ul>`
      }
      ${hasMore ? more('honours') : nothing}
    </div>`;
  };

  const storyView = (): Piece => {
    const [first, ...others] = story.split(/\n\s*\n/);
    const isLong = others[0] || story.length > EXCERPT;
    const { timeline, projects } = person!;
    const hasMore = isLong || (timeline || projects || [])[0];
    if (!story && !hasMore) return nothing;
    const isWhole = layout === 'feature';
    return html`<div class="story">
      ${
        (!isWhole && acts && acts.part('story')) ||
        html`<div class="text">${passage(first!)}${isWhole ? others.map(passage) : nothing}</div>`
      }
      ${hasMore && !isWhole ? more('story') : nothing}
    </div>`;
  };

  /** Room for a button that comes after the first look. */
  const more = (part: PartName): TemplateResult =>
    html`<div class="room">${acts && acts.act(part)}</div>`;

  const { facts = [], trade, org } = person!;
  const about = isLine ? [trade] : [type !== 'person' && words.t(`kind.${type}`), trade, org];
  return html`<div
    class="card ${layout}${held ? ' held' : ''}${photo && photo.w! > photo.h! ? ' wide' : ''}"
  >
    <div class="photo">
      <span aria-hidden="true">${model.initial || [...name][0]}</span>
      ${
        photo
          ? html`<img
              src=${model.resolve(photo.src) || nothing}
              alt=${photo.alt}
              loading="lazy"
              decoding="async"
              @error=${hide}
            />`
          : nothing
      }
    </div>
    <div class="head">
      <div
        class="who"
        role=${isLine ? nothing : 'heading'}
        aria-level=${isLine ? nothing : heading}
      >
        ${nameView()}
      </div>
      <p>
        ${about.filter(Boolean).map((text, at) => html`${at ? ' · ' : ''}${own(text as string)}`)}
      </p>
      ${isLine && sorted[0] ? html`<p>${honourView(sorted[0])}</p>` : nothing}
    </div>
    ${
      isLine
        ? nothing
        : html`${honoursView()}
            ${quote ? html`<blockquote>${passage(quote)}</blockquote>` : nothing}
            ${(acts && acts.facts) || (facts[0] ? html`<dl>${facts.map(factView)}</dl>` : nothing)}
            ${storyView()}
            <div class="foot">
              <i>${contact}</i>
              ${photo && photo.by ? html`<i>${words.t('credit', { by: photo.by })}</i>` : nothing}
              <div class="room">${acts && acts.foot()}</div>
            </div>`
    }
  </div>`;
}

/** Of a picture that does not come, the first character of the name stays. */
const hide = ({ target }: Event): void => void ((target as HTMLElement).style.display = 'none');
