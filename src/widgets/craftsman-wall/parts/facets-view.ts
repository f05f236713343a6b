import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '../../../elements/chip/index.ts';
import type { UnionChip } from '../../../elements/chip/chip.ts';
import '../../../elements/select/index.ts';
import type { UnionSelect } from '../../../elements/select/select.ts';
import { LEVELS } from '../../../rules/people/honours.ts';
import { FACETS, type Facet, type WallView } from '../wall-query.ts';
import { regionName, regionsToOffer } from './region-names.ts';
import type { WallDesk } from './wall-desk.ts';

/** More values than this are a list to choose one from. */
const MOST_CHIPS = 8;

/** How the entries stand, and everything one can choose them by, with how many each would leave. */
export function facetsView(desk: WallDesk): TemplateResult {
  return html`${viewChoice(desk)}${repeat(
    FACETS,
    facet => facet,
    facet => facetView(desk, facet),
  )}`;
}

function viewChoice(desk: WallDesk): TemplateResult {
  const { words, view, supply } = desk;
  const views: WallView[] = ['wall', 'directory'];
  if (supply.table.facets.committee.values.length > 0 || view === 'committees')
    views.push('committees');
  return html`<union-select
    class="view"
    label=${words.t('view')}
    .value=${view}
    @change=${(event: Event) => desk.showView((event.target as UnionSelect).value as WallView)}
  >
    ${views.map(name => html`<option value=${name}>${words.t(`view.${name}`)}</option>`)}
  </union-select>`;
}

/** None where there is nothing to choose between. */
function facetView(desk: WallDesk, facet: Facet): TemplateResult | typeof nothing {
  const { words, query, supply } = desk;
  const chosen = query[facet];
  const all = supply.table.facets[facet].values;
  const needed = facet === 'booking' ? 1 : 2;
  if (all.length < needed && chosen.length === 0) return nothing;
  const counts = desk.result.counts[facet];
  const values = ordered(desk, facet, [...new Set([...all, ...chosen])]);
  const label = words.t(`facet.${facet}`);
  if (facet === 'region' || values.length > MOST_CHIPS) {
    return selectView(desk, facet, label, values, counts);
  }
  return html`<div class="facet" role="group" aria-label=${label}>
    <div class="label" aria-hidden="true">${label}</div>
    <div class="chips">
      ${repeat(
        values,
        value => value,
        value =>
          html`<union-chip
            value=${value}
            .pressed=${chosen.includes(value)}
            .count=${counts.get(value) ?? 0}
            @change=${(event: Event) => toggle(desk, facet, event.target as UnionChip)}
            >${nameOf(desk, facet, value)}</union-chip
          >`,
      )}
    </div>
  </div>`;
}

function selectView(
  desk: WallDesk,
  facet: Facet,
  label: string,
  values: readonly string[],
  counts: ReadonlyMap<string, number>,
): TemplateResult {
  const { words, query } = desk;
  const [chosen = ''] = query[facet];
  // A list of hundreds with nobody behind most of them helps nobody.
  const offered = values.filter(value => counts.has(value) || value === chosen);
  return html`<union-select
    class="facet"
    label=${label}
    .value=${chosen}
    @change=${(event: Event) => {
      const { value } = event.target as UnionSelect;
      desk.ask({ [facet]: value ? [value] : [] });
    }}
  >
    <option value="">${words.t('any')}</option>
    ${repeat(
      offered,
      value => value,
      value => {
        const name = nameOf(desk, facet, value);
        return html`<option value=${value}>
          ${words.t('withCount', { name, n: counts.get(value) ?? 0 })}
        </option>`;
      },
    )}
  </union-select>`;
}

function toggle(desk: WallDesk, facet: Facet, { value, pressed }: UnionChip): void {
  const others = desk.query[facet].filter(one => one !== value);
  desk.ask({ [facet]: pressed ? [...others, value] : others });
}

/** Values as one looks for them: levels by rank, years from the newest, others by how many have them. */
function ordered(desk: WallDesk, facet: Facet, values: string[]): readonly string[] {
  if (facet === 'region') return regionsToOffer(values, desk.query.region[0]);
  if (facet === 'year') return values.sort((a, b) => Number(b) - Number(a));
  const fixed = facet === 'level' ? LEVELS : facet === 'kind' ? KINDS : [];
  const place = (value: string) => (fixed.includes(value) ? fixed.indexOf(value) : fixed.length);
  const counts = desk.supply.table.counts[facet];
  const many = (value: string) => counts.get(value) ?? 0;
  return values.sort(
    (a, b) => place(a) - place(b) || many(b) - many(a) || (a < b ? -1 : a > b ? 1 : 0),
  );
}

const KINDS = ['person', 'team', 'studio'];

/** A value as a person reads it. */
function nameOf(desk: WallDesk, facet: Facet, value: string): string {
  const { words } = desk;
  if (facet === 'kind' || facet === 'level') return words.word(`${facet}.${value}`, value);
  if (facet === 'booking') return words.t('bookable');
  return facet === 'region' ? regionName(desk, value) : value;
}
