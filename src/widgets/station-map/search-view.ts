import { html, nothing, type TemplateResult } from 'lit';
import type { UnionChip } from '../../elements/chip/chip.ts';
import type { UnionField } from '../../elements/field/field.ts';
import type { UnionSelect } from '../../elements/select/select.ts';
import { FACILITIES, KINDS } from '../../rules/vocabulary.ts';
import type { Parts } from './parts.ts';
import type { RegionNode } from '../../stations/region-tree.ts';

/** More divisions than this are offered level by level. */
const MOST_AT_ONCE = 80;

/** Search and the questions people ask most; the rest is behind "filters". */
export function searchView(parts: Parts): TemplateResult {
  const { words, browser } = parts;
  const { query, result } = browser;
  const chosen = query.kinds.length + query.facilities.length + (query.region ? 1 : 0);
  return html`
    <div class="seek">
      <union-field
        type="search"
        label=${words.t('searchLabel')}
        label-hidden
        placeholder=${words.t('searchHint')}
        enterkeyhint="search"
        autocomplete="off"
        .value=${query.text}
        @input=${(event: Event) => parts.ask({ text: (event.target as UnionField).value })}
        @keydown=${(event: KeyboardEvent) => search(parts, event)}
      ></union-field>
      <union-button
        class="filter-button"
        expanded=${parts.filtersOpen ? 'true' : 'false'}
        @click=${parts.toggleFilters}
      >
        <union-icon slot="icon" name="filter"></union-icon>${
          chosen ? words.t('filtersActive', { n: chosen }) : words.t('filters')
        }
      </union-button>
    </div>
    <div class="bar">
      <union-button ?busy=${parts.locating} @click=${parts.locate}>
        <union-icon slot="icon" name="locate"></union-icon>${words.t(
          parts.locating ? 'nearMeBusy' : 'nearMe',
        )}
      </union-button>
      <union-chip
        .pressed=${query.openNow}
        .count=${parts.model.table.size ? result.open : undefined}
        @change=${(event: Event) => parts.ask({ openNow: (event.target as UnionChip).pressed })}
        >${words.t('openNow')}</union-chip
      >
    </div>
    ${parts.hereProblem ? hereNotice(parts) : nothing}
  `;
}

/** The search key of a phone's keyboard, which then gives the room back to the list. */
function search(parts: Parts, event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.isComposing) parts.toResults();
}

function hereNotice(parts: Parts): TemplateResult {
  const key = {
    denied: 'hereDenied',
    timeout: 'hereTimeout',
    unsupported: 'hereUnsupported',
  } as const;
  return html`<union-notice tone="warning">
    ${parts.words.t(key[parts.hereProblem!])}
    ${parts.filtersOpen ? nothing : html`<div class="stack">${regionSelect(parts)}</div>`}
  </union-notice>`;
}

/** Everything one can filter by, each value with how many it would leave. */
export function filtersView(parts: Parts): TemplateResult {
  const { words, browser, only } = parts;
  const { query, result } = browser;
  const kinds = KINDS.filter(
    kind =>
      (only.length === 0 || only.includes(kind)) &&
      (result.kinds.has(kind) || query.kinds.includes(kind) || inShards(parts, kind)),
  );
  const facilities = FACILITIES.filter(
    facility => result.facilities.has(facility) || query.facilities.includes(facility),
  );
  return html`<div class="filters">
    ${regionSelect(parts)}
    ${
      kinds.length
        ? html`<fieldset>
            <legend>${words.t('kinds')}</legend>
            <div class="chips">
              ${kinds.map(kind => chip(parts, 'kinds', kind, result.kinds.get(kind)))}
            </div>
          </fieldset>`
        : nothing
    }
    ${
      facilities.length
        ? html`<fieldset>
            <legend>${words.t('facilities')}</legend>
            <div class="chips">
              ${facilities.map(f => chip(parts, 'facilities', f, result.facilities.get(f)))}
            </div>
          </fieldset>`
        : nothing
    }
    <div class="bar done">
      <union-button variant="primary" @click=${parts.toggleFilters}
        >${words.t('done')}</union-button
      >
      <union-button variant="quiet" @click=${parts.clear}>${words.t('clearFilters')}</union-button>
    </div>
  </div>`;
}

function inShards({ model }: Parts, kind: string): boolean {
  return model.pending.some(entry => entry.kinds[kind]);
}

function chip(
  parts: Parts,
  member: 'kinds' | 'facilities',
  value: string,
  count = 0,
): TemplateResult {
  const { words, browser, model } = parts;
  const chosen = browser.query[member];
  const prefix = member === 'kinds' ? 'kind' : 'facility';
  const toggle = (event: Event) => {
    const others = chosen.filter(one => one !== value);
    parts.ask({ [member]: (event.target as UnionChip).pressed ? [...others, value] : others });
  };
  return html`<union-chip
    value=${value}
    .pressed=${chosen.includes(value)}
    .count=${model.pending.length ? undefined : count}
    @change=${toggle}
    >${words.word(`${prefix}.${value}`, value)}</union-chip
  >`;
}

/** The choice of a division: all of them where they are few, else those of the level reached. */
function regionSelect(parts: Parts): TemplateResult | typeof nothing {
  const { words, browser, model } = parts;
  const { regions } = model;
  if (regions.size === 0) return nothing;
  const { region } = browser.query;
  const path = regions.path(region);
  const below = path.length ? path[path.length - 1]!.children : regions.roots;
  const offered = regions.size <= MOST_AT_ONCE ? regions.all() : [...path, ...below];
  return html`<union-select
    label=${words.t('region')}
    .value=${region}
    @change=${(event: Event) => parts.goTo((event.target as UnionSelect).value)}
  >
    <option value="">${words.t('allRegions')}</option>
    ${offered.map(node => regionOption(parts, node))}
  </union-select>`;
}

function regionOption({ words }: Parts, node: RegionNode): TemplateResult {
  const indent = '\u3000'.repeat(node.level);
  const label = `${indent}${node.name} ${words.number(node.n)}`;
  return html`<option value=${node.code}>${label}</option>`;
}
