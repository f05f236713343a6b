import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Host } from '../../../base/words-controller.ts';
import type { ContestSummary } from '../../../data/generated/types.ts';
import type { ItemSelectEvent } from '../../../elements/list/list-item.ts';
import type { PageSelectEvent } from '../../../elements/pagination/pagination.ts';
import '../../../elements/badge/index.ts';
import '../../../elements/button/index.ts';
import '../../../elements/empty/index.ts';
import '../../../elements/field/index.ts';
import '../../../elements/list/index.ts';
import '../../../elements/pagination/index.ts';
import '../../../elements/select/index.ts';
import { bits } from '../bits.ts';
import type { Words } from '../words.ts';
import {
  ContestIndex,
  EVERYTHING,
  NO_YEAR,
  groupOf,
  type ContestQuery,
  type Facet,
  type FoundContests,
} from './contest-find.ts';
import { moreWords, type MoreWords } from './part-words.ts';
import { worn } from './worn.ts';

/** Contests a page shows. */
const PAGE = 20;

export interface ContestListInput {
  readonly items: readonly ContestSummary[];
  /** Not all of the list arrived. */
  readonly partial?: boolean | undefined;
  /** The name of a region's code, where the page has it; the code itself stands without. */
  readonly regionName?: ((code: string) => string | undefined) | undefined;
}

/** The contests of a site: what goes on, what comes next, an archive by year; search and filters. */
export class ContestList {
  #host: Host;
  #words: MoreWords;
  #open: (id: string) => void;
  #query: ContestQuery = EVERYTHING;
  #page = 1;
  #index = new ContestIndex([]);
  #of: readonly ContestSummary[] | undefined;

  /** @param open told the id of the contest a person chose */
  constructor(host: Host, words: Words, open: (id: string) => void) {
    this.#host = host;
    this.#words = moreWords(host, words);
    this.#open = open;
  }

  render(input: ContestListInput): TemplateResult {
    const { items, partial } = input;
    if (this.#of !== items) {
      this.#of = items;
      this.#index = new ContestIndex(items);
    }
    const words = this.#words;
    const found = this.#index.find(this.#query);
    const pages = Math.max(1, Math.ceil(found.items.length / PAGE));
    const page = Math.min(this.#page, pages);
    return html`<section class="contests" aria-label=${words.t('listTitle')} ${worn(styles)}>
      ${items.length ? this.#tools(found, input) : nothing} ${this.#rows(found, page)}
      <union-pagination
        label=${words.t('listPages')}
        .page=${page}
        .pages=${pages}
        @union-page-select=${this.#turn}
      ></union-pagination>
      ${partial ? html`<p class="fine">${words.t('listIncomplete')}</p>` : nothing}
    </section>`;
  }

  #tools({ items, facets }: FoundContests, { regionName }: ContestListInput): TemplateResult {
    const words = this.#words;
    const isAll = this.#query === EVERYTHING;
    const text = words.t(isAll ? 'listCount' : 'listFound', { n: items.length });
    return html`<div class="tools">
        <union-field
          type="search"
          label=${words.t('listSearch')}
          label-hidden
          placeholder=${words.t('listSearchHint')}
          .value=${live(this.#query.text)}
          @input=${this.#typed}
        ></union-field>
        ${this.#choice('state', words.t('listState'), facets.state, value => words.word(`contest.${value}`, value))}
        ${this.#choice('year', words.t('listYear'), facets.year, value => this.#yearName(value))}
        ${this.#choice('region', words.t('listRegion'), facets.region, value => regionName?.(value) ?? value)}
        ${this.#choice('kind', words.t('listKind'), facets.kind, value => words.word(`kind.${value}`, value))}
      </div>
      <p class="fine" role="status" tabindex="-1">${text}</p>`;
  }

  /** A filter with how many each choice would leave; none where there is nothing to choose between. */
  #choice(
    facet: Facet,
    label: string,
    counts: ReadonlyMap<string, number>,
    nameOf: (value: string) => string,
  ): TemplateResult | typeof nothing {
    const words = this.#words;
    const chosen = this.#query[facet];
    const values = [...new Set([...counts.keys(), ...(chosen ? [chosen] : [])])].sort();
    if (facet === 'year') values.reverse();
    if (values.length < 2 && !chosen) return nothing;
    return html`<union-select
      label=${label}
      .value=${live(chosen)}
      @change=${(event: Event) => this.#ask({ [facet]: (event.target as HTMLSelectElement).value })}
    >
      <option value="">${words.t('listAll')}</option>
      ${repeat(
        values,
        value => value,
        value =>
          html`<option value=${value}>
            ${words.t('listFacet', { name: nameOf(value), n: counts.get(value) ?? 0 })}
          </option>`,
      )}
    </union-select>`;
  }

  #rows({ items }: FoundContests, page: number): TemplateResult {
    const words = this.#words;
    if (this.#index.size === 0) {
      return html`<union-empty heading=${words.t('listEmptyTitle')}
        >${words.t('listEmptyText')}</union-empty
      >`;
    }
    if (items.length === 0) {
      return html`<union-empty heading=${words.t('listNoneTitle')}
        >${words.t('listNoneText')}
        <union-button slot="actions" @click=${() => this.#ask(EVERYTHING)}
          >${words.t('listClear')}</union-button
        >
      </union-empty>`;
    }
    return html`${grouped(items.slice((page - 1) * PAGE, page * PAGE)).map(
      ([group, list]) =>
        html`<h3 class="part-title">${this.#groupName(group)}</h3>
          <union-list label=${this.#groupName(group)} @union-item-select=${this.#choose}>
            ${repeat(
              list,
              ({ id }) => id,
              item => this.#row(item),
            )}
          </union-list>`,
    )}`;
  }

  #row({
    id,
    name,
    organiser,
    from,
    through,
    events,
    entrants,
    state,
  }: ContestSummary): TemplateResult {
    const words = this.#words;
    const line = [
      organiser ?? '',
      spanOf(from, through, words),
      events ? words.t('listEvents', { n: events }) : '',
      entrants ? words.t('listEntrants', { n: entrants }) : '',
    ].filter(Boolean);
    return html`<union-list-item selectable value=${id}>
      <div class="name">${name}</div>
      <div class="fine bits">${bits(line)}</div>
      ${
        state
          ? html`<union-badge slot="trailing" tone=${state === 'running' ? 'success' : 'neutral'}
              >${words.word(`contest.${state}`, state)}</union-badge
            >`
          : nothing
      }
    </union-list-item>`;
  }

  #groupName(group: string): string {
    return /^(running|planned)$/.test(group)
      ? this.#words.word(`contest.${group}`, group)
      : this.#yearName(group);
  }

  #yearName(year: string): string {
    return year === NO_YEAR
      ? this.#words.t('listNoYear')
      : this.#words.t('listYearTitle', { year });
  }

  #typed = (event: Event): void => {
    this.#ask({ text: (event.target as HTMLInputElement).value });
  };

  #ask(change: Partial<ContestQuery>): void {
    const query = { ...this.#query, ...change };
    const isEmpty = Object.values(query).every(value => value === '');
    this.#query = isEmpty ? EVERYTHING : query;
    this.#page = 1;
    this.#host.requestUpdate();
  }

  #turn = (event: PageSelectEvent): void => {
    event.stopPropagation();
    this.#page = event.page;
    this.#host.requestUpdate();
  };

  #choose = (event: ItemSelectEvent): void => {
    event.stopPropagation();
    this.#open(event.value);
  };
}

function grouped(items: readonly ContestSummary[]): [group: string, list: ContestSummary[]][] {
  const groups = new Map<string, ContestSummary[]>();
  for (const item of items) {
    const list = groups.get(groupOf(item));
    if (list) list.push(item);
    else groups.set(groupOf(item), [item]);
  }
  return [...groups];
}

/** The days as the document gives them: its own calendar, whatever zone the reader is in. */
function spanOf(from: string | undefined, through: string | undefined, words: MoreWords): string {
  const [first, last] = [from?.slice(0, 10), through?.slice(0, 10)];
  if (first && last && first !== last) return words.t('spanFromTo', { from: first, to: last });
  return first ?? last ?? '';
}

const styles = css`
  .contests .tools {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    gap: var(--union-space-3);
    align-items: end;
  }
  .contests .tools > union-field {
    grid-column: 1 / -1;
  }
  .contests .part-title {
    margin-top: var(--union-space-4);
  }
  .contests .name {
    font-weight: var(--union-weight-strong);
    overflow-wrap: anywhere;
  }
  /* Names stand where those of a board do. */
  .contests union-list {
    --union-list-inset: var(--union-space-2);
  }
  .contests > .fine {
    margin: var(--union-space-3) 0 0;
  }
`;
