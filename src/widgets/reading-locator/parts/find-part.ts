import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import '../../../elements/button/index.ts';
import '../../../elements/field/index.ts';
import type { UnionField } from '../../../elements/field/field.ts';
import '../../../elements/select/index.ts';
import type { UnionSelect } from '../../../elements/select/select.ts';
import { divisionSteps, type DivisionStep } from '../../../stations/division-steps.ts';
import type { Part } from '../part.ts';
import { deskStyles } from './desk.styles.ts';
import type { LocatorDesk } from './locator-desk.ts';
import { placesFor, type Place } from '../../../stations/places.ts';

export const styles: CSSResult = deskStyles;

const LEVELS = ['province', 'city', 'district'] as const;

/** Stations by district, by name, or round a place that is typed: all of it on the device. */
export class FindPart implements Part {
  readonly #desk: () => LocatorDesk;

  constructor(desk: () => LocatorDesk) {
    this.#desk = desk;
  }

  draw(): TemplateResult {
    const desk = this.#desk();
    const { tools, query } = desk;
    const places = placesFor(desk.model, query.text);
    return html`<div class="panel" role="search" aria-label=${tools.t('findLabel')}>
      <union-field
        type="search"
        label=${tools.t('findLabel')}
        placeholder=${tools.t('findHint')}
        enterkeyhint="search"
        autocomplete="off"
        .value=${live(query.text)}
        @input=${(event: Event) => desk.ask({ text: (event.target as UnionField).value })}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && !event.isComposing) desk.toResults();
        }}
      ></union-field>
      ${
        places.length
          ? html`<div class="chips" role="group" aria-label=${tools.t('places')}>
              ${places.map(place => this.#place(place))}
            </div>`
          : nothing
      }
      <div class="selects">${this.#levels()}</div>
    </div>`;
  }

  #place(place: Place): TemplateResult {
    const desk = this.#desk();
    return html`<union-button @click=${() => void desk.goTo(place)}
      >${desk.tools.t('aroundPlace', { place: place.name })}</union-button
    >`;
  }

  /** Province, city, district: each offers what lies in the one before. */
  #levels(): TemplateResult[] {
    const { model, query } = this.#desk();
    return divisionSteps(model.regions, query.region).map(step => this.#level(step));
  }

  #level({ level, nodes, chosen, above }: DivisionStep): TemplateResult {
    const desk = this.#desk();
    const { tools } = desk;
    return html`<union-select
      label=${tools.t(LEVELS[level])}
      .value=${chosen?.code ?? ''}
      @change=${(event: Event) => {
        desk.ask({ region: (event.target as UnionSelect).value || above });
      }}
    >
      <option value="">${tools.t('anywhere')}</option>
      ${nodes.map(
        ({ code, name, n }) =>
          html`<option value=${code}>${tools.t('withCount', { name, n })}</option>`,
      )}
    </union-select>`;
  }
}
