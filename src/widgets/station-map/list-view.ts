import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ItemSelectEvent } from '../../elements/list/list-item.ts';
import { openWords } from '../../stations/open-words.ts';
import type { Parts } from './parts.ts';
import type { RegionNode } from '../../stations/region-tree.ts';
import { isEmptyQuery } from '../../stations/station-filter.ts';

/** The list of stations, complete and first: the map shows the same. */
export function listView(parts: Parts): TemplateResult {
  const { words, browser } = parts;
  const { listing } = browser;
  const more = listing.count - listing.rows.length;
  return html`
    ${browser.here ? html`<p class="fine">${words.t('herePrivacy')}</p>` : nothing}
    ${failedShards(parts)} ${partial(parts)} ${listing.count === 0 ? nothingFound(parts) : nothing}
    ${parts.overview ? places(parts) : nothing} ${listing.rows.length ? rows(parts) : nothing}
    ${
      more > 0
        ? html`<div class="more">
            <union-button @click=${parts.showMore}
              >${words.t('showMore', { n: Math.min(more, parts.pageSize) })}</union-button
            >
          </div>`
        : nothing
    }
    ${
      parts.model.dropped
        ? html`<p class="fine">${words.t('dropped', { n: parts.model.dropped })}</p>`
        : nothing
    }
  `;
}

function rows(parts: Parts): TemplateResult {
  const { words, browser, model } = parts;
  return html`<union-list
    label=${words.t('results')}
    @union-item-select=${(event: ItemSelectEvent) => select(parts, event)}
    @pointerover=${(event: Event) => parts.hover(idOf(event))}
    @pointerleave=${() => parts.hover('')}
  >
    ${repeat(
      browser.listing.rows,
      row => model.table.features[row]!.id,
      row => item(parts, row),
    )}
  </union-list>`;
}

function select(parts: Parts, event: ItemSelectEvent): void {
  event.stopPropagation();
  if (event.value.startsWith('region:')) parts.goTo(event.value.slice(7));
  else parts.choose(event.value);
}

function idOf(event: Event): string {
  const row = (event.target as Element).closest?.('union-list-item');
  return (row as { value?: string } | null)?.value ?? '';
}

/** How many there are, and the way to the other half where there is room for one. */
export function summaryView(parts: Parts): TemplateResult {
  const { words, browser, model } = parts;
  const { query, bounds } = browser;
  return html`<div class="summary">
    <p role="status" tabindex="-1">
      ${countWords(parts)}
      ${model.loading ? html`<span class="busy">${words.t('loadingHere')}</span>` : nothing}
    </p>
    <div class="ends">
      ${
        bounds || !isEmptyQuery(query) || browser.here
          ? html`<union-button variant="quiet" @click=${parts.showAll}
              >${words.t('showAll')}</union-button
            >`
          : nothing
      }
      ${parts.wide ? nothing : paneSwitch(parts)}
    </div>
  </div>`;
}

/** How many there are; where not all is loaded, only what is certain is said. */
function countWords({ words, browser, model, only, overview }: Parts): string {
  const { query, bounds, listing } = browser;
  const n = listing.count;
  if (browser.here && !bounds) return words.t('nearest');
  if (bounds && !overview) return words.t('countInView', { n });
  if (model.pending.length === 0) {
    return words.t(isEmptyQuery(query) ? 'count' : 'countFound', { n });
  }
  const ofRegion = model.regions.node(query.region)?.n;
  const plain = isEmptyQuery({ ...query, region: '' }) && !bounds;
  if (plain && !query.region) return words.t('count', { n: model.total });
  // The divisions' counts are of all kinds.
  if (plain && ofRegion !== undefined && only.length === 0)
    return words.t('count', { n: ofRegion });
  return words.t('countLoaded', { n });
}

function paneSwitch({ words, pane, showPane }: Parts): TemplateResult {
  const other = pane === 'list' ? 'map' : 'list';
  return html`<union-button @click=${() => showPane(other)}>
    <union-icon slot="icon" name=${other}></union-icon>${words.t(
      other === 'map' ? 'viewMap' : 'viewList',
    )}
  </union-button>`;
}

function failedShards({ words, model, retryShards }: Parts): TemplateResult | typeof nothing {
  const n = model.shards?.failed.length ?? 0;
  if (n === 0) return nothing;
  return html`<union-notice tone="warning">
    ${words.t('shardsFailed', { n })}
    <union-button slot="actions" @click=${retryShards}>${words.t('retry')}</union-button>
  </union-notice>`;
}

function partial({ words, model, reload }: Parts): TemplateResult | typeof nothing {
  if (!model.partial) return nothing;
  return html`<union-notice tone="warning">
    ${words.t('partial')}
    <union-button slot="actions" @click=${reload}>${words.t('retry')}</union-button>
  </union-notice>`;
}

function nothingFound(parts: Parts): TemplateResult | typeof nothing {
  const { words, browser, model } = parts;
  if (model.loading || parts.overview) return nothing;
  const here = browser.bounds !== undefined && browser.result.count > 0;
  return html`<union-notice heading=${words.t(here ? 'noneHereTitle' : 'noMatchTitle')}>
    ${words.t(here ? 'noneHereText' : 'noMatchText')}
    <union-button slot="actions" @click=${here ? parts.showAll : parts.clear}
      >${words.t(here ? 'showAll' : 'clearFilters')}</union-button
    >
  </union-notice>`;
}

/** The divisions of the level reached, or those a search names, while stations are too many to load. */
function places(parts: Parts): TemplateResult {
  const { words, browser, model } = parts;
  const { text, facilities, openNow, region } = browser.query;
  const above = model.regions.node(region);
  const found = text.trim() ? model.regions.find(text) : (above?.children ?? model.regions.roots);
  const limited = text !== '' || facilities.length > 0 || openNow;
  const nameOf = (node: RegionNode) => {
    const path = text.trim() ? model.regions.path(node.code) : [node];
    return path.map(({ name }) => name).join(' ');
  };
  return html`
    <p class="fine">${words.t(limited ? 'overviewFiltered' : 'overview')}</p>
    ${
      found.length
        ? html`<union-list
            label=${words.t('places')}
            @union-item-select=${(event: ItemSelectEvent) => select(parts, event)}
          >
            ${repeat(
              found,
              node => node.code,
              node =>
                html`<union-list-item selectable value=${`region:${node.code}`}>
                  ${nameOf(node)}<span slot="trailing" class="far">${words.number(node.n)}</span>
                </union-list-item>`,
            )}
          </union-list>`
        : nothing
    }
  `;
}

function item(parts: Parts, row: number): TemplateResult {
  const { words, browser, model } = parts;
  const feature = model.table.features[row]!;
  const { name, kinds, address, region } = feature.properties;
  const open = model.openNow.of(feature, browser.now);
  const metres = browser.metresTo(row);
  const place = [
    ...model.regions
      .path(region ?? '')
      .slice(-2)
      .map(n => n.name),
    address,
  ].filter(Boolean);
  return html`<union-list-item
    selectable
    value=${feature.id}
    ?selected=${feature.id === parts.selected}
  >
    <union-icon
      slot="leading"
      name=${kinds[0] ?? 'pin'}
      label=${kinds.map(kind => words.word(`kind.${kind}`, kind)).join(words.t('comma'))}
    ></union-icon>
    <div class="name">${name}</div>
    <div class="line ${open.state === 'open' ? 'open' : ''}">
      ${openWords(words, open, feature, browser.now)}
    </div>
    <div class="line">${place.join(' ')}</div>
    ${
      metres === undefined
        ? nothing
        : html`<span slot="trailing" class="far">${words.distance(metres)}</span>`
    }
  </union-list-item>`;
}
