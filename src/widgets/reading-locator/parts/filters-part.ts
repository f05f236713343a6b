import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import '../../../elements/button/index.ts';
import '../../../elements/chip/index.ts';
import type { UnionChip } from '../../../elements/chip/chip.ts';
import type { Part } from '../part.ts';
import { isEverything, SWITCHES, type ReadingSwitch } from '../reading-query.ts';
import { deskStyles } from './desk.styles.ts';
import type { LocatorDesk } from './locator-desk.ts';

export const styles: CSSResult = deskStyles;

/** More titles than this are too many to choose from at a glance; those most have come first. */
const MOST_TITLES = 12;

const TIMES: readonly ReadingSwitch[] = ['openNow', 'tonight', 'allDay'];

/** Everything stations can be chosen by, with how many each choice would leave. */
export class FiltersPart implements Part {
  readonly #desk: () => LocatorDesk;
  /** Values in the order they were first shown in: a tap moves no chip away from under the finger. */
  readonly #order = { entry: [] as string[], badges: [] as string[] };

  constructor(desk: () => LocatorDesk) {
    this.#desk = desk;
  }

  draw(): TemplateResult {
    const desk = this.#desk();
    const { tools, query, listing, filter } = desk;
    if (!filter) return html`<div class="panel" aria-busy="true"></div>`;
    const found = filter.find(query, listing);
    const services = SWITCHES.filter(name => !TIMES.includes(name));
    return html`<div class="panel" role="group" aria-label=${tools.t('filtersTitle')}>
      ${group(
        tools.t('group.time'),
        TIMES.map(name => this.#switch(name, found.switches)),
      )}
      ${group(tools.t('group.way'), this.#values('entry', found.entry))}
      ${group(
        tools.t('group.service'),
        services.map(name => this.#switch(name, found.switches)),
      )}
      ${group(tools.t('group.badge'), this.#values('badges', found.badges))}
      <div class="chips">
        <union-button variant="primary" @click=${() => desk.toResults()}
          >${tools.t('showResults', { n: listing.count })}</union-button
        >
        ${
          isEverything(desk.query)
            ? nothing
            : html`<union-button variant="quiet" @click=${desk.clear}
                >${tools.t('clear')}</union-button
              >`
        }
      </div>
    </div>`;
  }

  #switch(name: ReadingSwitch, counts: ReadonlyMap<string, number>): TemplateResult {
    const { tools, query, ask } = this.#bound();
    return chip(tools.t(`switch.${name}`), query[name], counts.get(name) ?? 0, pressed =>
      ask({ [name]: pressed }),
    );
  }

  /** The values that lists hold, those most have first; one that was shown stays. */
  #values(name: 'entry' | 'badges', counts: ReadonlyMap<string, number>): TemplateResult[] {
    const { tools, query, ask } = this.#bound();
    const chosen = query[name];
    const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const known = [...new Set([...this.#order[name], ...sorted.map(([value]) => value)])];
    const first = known.slice(0, MOST_TITLES);
    this.#order[name] = [...new Set([...first, ...chosen])];
    return this.#order[name].map(value =>
      chip(
        name === 'entry' ? tools.word(`entry.${value}`, value) : value,
        chosen.includes(value),
        counts.get(value) ?? 0,
        pressed => {
          const others = chosen.filter(one => one !== value);
          ask({ [name]: pressed ? [...others, value] : others });
        },
      ),
    );
  }

  #bound() {
    const desk = this.#desk();
    return { tools: desk.tools, query: desk.query, ask: desk.ask.bind(desk) };
  }
}

function group(label: string, chips: readonly TemplateResult[]): TemplateResult | typeof nothing {
  if (chips.length === 0) return nothing;
  return html`<div role="group" aria-label=${label}>
    <div class="label" aria-hidden="true">${label}</div>
    <div class="chips">${chips}</div>
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
