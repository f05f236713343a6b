import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import '../../../elements/button/index.ts';
import '../../../elements/field/index.ts';
import { pause } from '../../../data/pause.ts';
import type { UnionField } from '../../../elements/field/field.ts';
import { findDivisions, divisionName } from '../../../stations/division-finder.ts';
import type { StationsLeft } from '../../../stations/station-narrow.ts';
import { pillButton } from '../../../stations/pill-button.ts';
import { streetsFor, streetsOf, type Place } from '../../../stations/places.ts';
import { quietly } from '../../../stations/quietly.ts';
import type { MapContext, Part } from '../part.ts';
import { columnsNeed } from './columns-need.ts';
import { divisionView } from './division-view.ts';
import { FindText } from './find-text.ts';
import { findStyles } from './find.styles.ts';
import { findWords } from './find-words.ts';

export const styles: CSSResult = findStyles;

type Piece = TemplateResult | typeof nothing;

const MOST_DIVISIONS = 4;
/** Of more stations than these, streets are looked for after all else. */
const MANY = 20_000;

/** What is offered for what was typed; it is made once for each text. */
interface Offered {
  readonly key: readonly unknown[];
  readonly divisions: readonly {
    readonly code: string;
    readonly name: string;
    readonly n: number;
  }[];
  places: readonly Place[];
}

/**
 * Stations by name, address or initials, divisions to go to, and places to look round, from one
 * field: all of it on the device. What was typed is kept nowhere.
 */
export class FindPart implements Part {
  private context: () => MapContext;
  private typing = new FindText(text => this.search(text));
  private offered: Offered | undefined;

  constructor(context: () => MapContext) {
    this.context = context;
  }

  draw(): TemplateResult {
    const context = this.context();
    const words = findWords(context);
    return html`<div class="panel find" role="search" aria-label=${words.t('findTitle')}>
      <union-field
        type="search"
        label=${words.t('findLabel')}
        placeholder=${words.t('findHint')}
        enterkeyhint="search"
        autocomplete="off"
        maxlength="128"
        .value=${live(this.typing.shown(context.query.text))}
        @input=${(event: Event) => this.typing.typed((event.target as UnionField).value)}
        @keydown=${(event: KeyboardEvent) => this.key(event)}
      ></union-field>
      ${this.answer()} ${this.offers()} ${columnsNeed(this.context).view()} ${divisionView(context)}
    </div>`;
  }

  sleep(): void {
    this.typing.stop();
    columnsNeed(this.context).sleep();
  }

  /** Enter in a composition is the input method's. */
  private key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
    this.typing.tell();
    this.context().toResults();
  }

  private search(text: string): void {
    const context = this.context();
    context.ask({ text });
    if (text.trim()) columnsNeed(this.context).ask(true);
  }

  /** What came of the search, and the way to it: on a phone the list lies below the keyboard. */
  private answer(): Piece {
    const { query, listing, count, result } = this.context();
    const words = findWords(this.context());
    if (!query.text.trim()) return nothing;
    const { isSearching = false } = result as Partial<StationsLeft>;
    if (!listing.isKnown || (isSearching && count === 0))
      return html`<p class="fine">${words.t('searching')}</p>`;
    if (count === 0) {
      return html`<p class="fine">${words.t('noneFound', { text: query.text.trim() })}</p>`;
    }
    return html`${
        listing.order === 'similar' ? html`<p class="fine">${words.t('similar')}</p>` : nothing
      }
      <div class="chips">
        <union-button variant="primary" @click=${() => this.context().toResults()}
          >${words.t('toList', { n: count })}</union-button
        >
      </div>`;
  }

  private offers(): Piece {
    const context = this.context();
    const words = findWords(context);
    const { divisions, places } = this.offersFor(context);
    const goTo = ({ code, name, n }: Offered['divisions'][number]) =>
      pillButton(words.t('withCount', { name: words.t('goDivision', { place: name }), n }), () =>
        this.goTo(code),
      );
    const goNear = (place: Place) =>
      pillButton(words.t('aroundPlace', { place: place.name }), () => this.goNear(place));
    return html`${chips(words.t('divisions'), divisions.map(goTo))}
    ${chips(words.t('places'), places.map(goNear))}`;
  }

  private offersFor({ model, query, listing }: MapContext): Offered {
    const text = query.text.trim();
    const key = [text, model, model.edition, model.named, listing.narrowed.scores];
    if (this.offered && key.every((one, at) => one === this.offered!.key[at])) return this.offered;
    const { regions } = model;
    const divisions = findDivisions(regions, text, MOST_DIVISIONS).map(({ code, n }) => ({
      code,
      n,
      name: divisionName(regions, code),
    }));
    // A street whose stations are all shut is still a place to look round.
    const { scores } = listing.narrowed;
    const isMany = model.table.size > MANY;
    const places = text && !isMany ? streetsFor(model, text, scores) : [];
    this.offered = { key, divisions, places };
    if (text && isMany) void quietly(this.findStreets(this.offered, text, scores));
    return this.offered;
  }

  private async findStreets(
    offered: Offered,
    text: string,
    scores: ArrayLike<number> | undefined,
  ): Promise<void> {
    await pause();
    for (const work = streetsOf(this.context().model, text, scores); offered === this.offered;) {
      const { done, value } = work.next();
      if (!done) await pause();
      else {
        offered.places = value;
        if (value.length) this.context().requestUpdate();
        return;
      }
    }
  }

  /** What was typed was the name of a division, not of a station. */
  private goTo(code: string): void {
    const context = this.context();
    context.ask({ text: '' });
    context.goTo(code);
    context.toResults();
  }

  private goNear({ name, position }: Place): void {
    const context = this.context();
    context.ask({ text: '' });
    context.toResults();
    void context.nearTo(position, name);
  }
}

function chips(label: string, buttons: readonly TemplateResult[]): Piece {
  if (buttons.length === 0) return nothing;
  return html`<div class="chips" role="group" aria-label=${label}>${buttons}</div>`;
}
