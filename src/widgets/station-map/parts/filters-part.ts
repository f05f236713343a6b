import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import '../../../elements/button/index.ts';
import '../../../elements/chip/index.ts';
import type { UnionChip } from '../../../elements/chip/chip.ts';
import { FACILITIES, KINDS } from '../../../rules/vocabulary.ts';
import { isEmptyQuery, type StationQuery } from '../../../stations/station-query.ts';
import type { MapContext, Part } from '../part.ts';
import { columnsNeed } from './columns-need.ts';
import { divisionView } from './division-view.ts';
import { dayView } from './filter-day.ts';
import { findStyles } from './find.styles.ts';
import { findWords, type FindWords } from './find-words.ts';
import { valueWords } from './value-words.ts';

export const styles: CSSResult = findStyles;

type Piece = TemplateResult | typeof nothing;
type Member = 'kinds' | 'facilities';

const VOCABULARY: Readonly<Record<Member, readonly string[]>> = {
  kinds: KINDS,
  facilities: FACILITIES,
};
const PREFIX = { kinds: 'kind', facilities: 'facility' } as const;

/** Everything stations can be chosen by, with how many each choice would leave. */
export class FiltersPart implements Part {
  private context: () => MapContext;
  /** Values that were shown stay, where they stood: a tap moves no chip away from under the finger. */
  private shown: Record<Member, readonly string[]> = { kinds: [], facilities: [] };

  constructor(context: () => MapContext) {
    this.context = context;
  }

  draw(): TemplateResult {
    const context = this.context();
    const words = findWords(context);
    const { listing, model } = context;
    if (!listing.isKnown) return html`<div class="panel filters" aria-busy="true"></div>`;
    const { regions } = model;
    return html`<div class="panel filters" role="group" aria-label=${words.t('filtersTitle')}>
      ${this.times(words)} ${this.values('kinds', words)} ${this.values('facilities', words)}
      ${regions.size > 1 ? divisionView(context) : nothing} ${this.unsure(words)}
      ${columnsNeed(this.context).view()} ${this.ends(words)}
    </div>`;
  }

  sleep(): void {
    columnsNeed(this.context).sleep();
  }

  private ask(change: Partial<StationQuery>): void {
    this.context().ask(change);
    columnsNeed(this.context).ask();
  }

  private times(words: FindWords): TemplateResult {
    const { query, result } = this.context();
    return group(
      words.t('time'),
      html`<div class="chips">
          ${chip(words.t('openNow'), query.openNow, result.open, openNow => this.ask({ openNow }))}
          ${chip(words.t('tonight'), query.tonight, result.tonight, tonight => this.ask({ tonight }))}
        </div>
        ${dayView(this.context(), change => this.ask(change))}`,
    );
  }

  private values(member: Member, words: FindWords): Piece {
    const context = this.context();
    const { query } = context;
    const names = valueWords(context);
    const counts = this.countsOf(member);
    const chosen = query[member];
    const values = this.offered(
      member,
      new Set([...this.shown[member], ...counts.keys(), ...chosen]),
    );
    this.shown[member] = values;
    if (values.length === 0) return nothing;
    const chips = values.map(value =>
      chip(
        names.word(`${PREFIX[member]}.${value}`, value),
        chosen.includes(value),
        counts.get(value) ?? 0,
        isOn => this.turn(member, value, isOn),
      ),
    );
    return group(words.t(member), html`<div class="chips">${chips}</div>`);
  }

  /** In the order of the vocabulary, words of the site's own behind. */
  private offered(member: Member, known: ReadonlySet<string>): readonly string[] {
    const usual = VOCABULARY[member];
    return [
      ...usual.filter(one => known.has(one)),
      ...[...known].filter(one => !usual.includes(one)),
    ].filter(one => this.isOffered(member, one));
  }

  private turn(member: Member, value: string, isOn: boolean): void {
    const others = this.context().query[member].filter(one => one !== value);
    this.ask({ [member]: isOn ? [...others, value] : others });
  }

  /** Kinds in shards that are not loaded are known too, as long as nothing else is asked. */
  private countsOf(member: Member): ReadonlyMap<string, number> {
    const { result, query, model } = this.context();
    if (member !== 'kinds' || !isEmptyQuery({ ...query, kinds: [] })) return result[member];
    const counts = new Map(result.kinds);
    for (const { kinds } of model.pending) {
      for (const [kind, n] of Object.entries(kinds)) counts.set(kind, (counts.get(kind) ?? 0) + n);
    }
    return counts;
  }

  /** A page may show some kinds alone. */
  private isOffered(member: Member, value: string): boolean {
    const { kinds } = this.context().settings;
    return member !== 'kinds' || kinds.length === 0 || kinds.includes(value);
  }

  private unsure(words: FindWords): Piece {
    const { query, result } = this.context();
    const asked = query.day
      ? 'day'
      : query.tonight
        ? 'tonight'
        : query.openNow
          ? 'open'
          : undefined;
    const n = asked ? result.unknown[asked] : 0;
    return n ? html`<p class="fine">${words.t('unsure', { n })}</p>` : nothing;
  }

  private ends(words: FindWords): TemplateResult {
    const context = this.context();
    const { count, query, model } = context;
    const isComing = !count && model.columns === 'loading';
    const word = count ? words.t('toList', { n: count }) : words.t('noneLeft');
    return html`<div class="chips ends">
      ${
        isComing
          ? nothing
          : html`<union-button
              variant=${count ? 'primary' : 'secondary'}
              @click=${() => context.toResults()}
              >${word}</union-button
            >`
      }
      ${
        isEmptyQuery(query)
          ? nothing
          : html`<union-button variant="quiet" @click=${() => context.clear()}
              >${words.t('clear')}</union-button
            >`
      }
    </div>`;
  }
}

function group(label: string, content: TemplateResult): TemplateResult {
  return html`<div role="group" aria-label=${label}>
    <div class="label" aria-hidden="true">${label}</div>
    ${content}
  </div>`;
}

function chip(
  word: string,
  isOn: boolean,
  count: number,
  turn: (isOn: boolean) => void,
): TemplateResult {
  return html`<union-chip
    .pressed=${live(isOn)}
    .count=${count}
    @change=${(event: Event) => turn((event.target as UnionChip).pressed)}
    >${word}</union-chip
  >`;
}
