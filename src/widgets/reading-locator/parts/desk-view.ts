import { html, nothing, type TemplateResult } from 'lit';
import { worn } from '../../../base/worn.ts';
import '../../../elements/button/index.ts';
import '../../../elements/empty/index.ts';
import '../../../elements/notice/index.ts';
import { barView, summaryView } from '../bar-view.ts';
import { bonesView, listView } from '../list-view.ts';
import { isEverything } from '../reading-query.ts';
import { deskStyles } from './desk.styles.ts';
import type { LocatorDesk } from './locator-desk.ts';
import type { PartName } from './desk-parts.ts';

type Piece = TemplateResult | typeof nothing | readonly Piece[];

/** The list with its tools and its map, or what was opened from it. */
export function deskView(desk: LocatorDesk): TemplateResult {
  const { words, settings, wide, isMapOpen } = desk;
  if (settings.view === 'kiosk') return partView(desk, 'kiosk');
  const isBeside = wide && isMapOpen;
  return html`<section
    class="locator ${isBeside ? 'beside wide' : wide ? 'roomy' : ''}"
    aria-label=${words.t('locator')}
    ${worn(deskStyles)}
  >
    <div class="main">${mainView(desk)}</div>
    ${isBeside ? mapView(desk) : nothing}
  </section>`;
}

function mapView(desk: LocatorDesk): TemplateResult {
  return html`<div class="companion">${partView(desk, 'map')}</div>`;
}

const isList = ({ selected, isInBooks }: LocatorDesk): boolean => !selected && !isInBooks;

function mainView(desk: LocatorDesk): Piece[] {
  const { selected, isInBooks, isMapOpen, wide } = desk;
  if (selected) return [partView(desk, 'detail')];
  if (isInBooks) return [partView(desk, 'books')];
  // On a phone the map stands between what opens and shuts it and the list.
  const map: Piece = isMapOpen && !wide ? mapView(desk) : nothing;
  const tools: Piece = [barView(desk), toldView(desk), panelView(desk), map];
  return [tools, headView(desk), resultView(desk)];
}

/** A part, its place while it is on its way, or the way to try again. */
function partView(desk: LocatorDesk, name: PartName): TemplateResult {
  const part = desk.parts[name];
  if (part === 'coming') return html`<div class="coming" aria-busy="true">${bonesView(3)}</div>`;
  if (part !== 'failed') return part.draw();
  return html`<union-notice tone="warning">
    ${desk.tools.t('partFailed')}
    <union-button slot="actions" @click=${() => desk.parts.retry(name)}
      >${desk.tools.t('retry')}</union-button
    >
    ${
      isList(desk)
        ? nothing
        : html`<union-button slot="actions" variant="quiet" @click=${desk.close}
            >${desk.tools.t('back')}</union-button
          >`
    }
  </union-notice>`;
}

function toldView({ tools, told, isOn }: LocatorDesk): Piece {
  if (told) {
    return html`<union-notice tone="warning" role="status">${tools.t(told)}</union-notice>`;
  }
  return isOn('near') ? html`<p class="fine">${tools.t('herePrivacy')}</p>` : nothing;
}

function panelView(desk: LocatorDesk): Piece {
  const { panel } = desk;
  return panel ? partView(desk, panel) : nothing;
}

/** How many, in which order, and the ways back to all. */
function headView(desk: LocatorDesk): TemplateResult {
  const { tools, query, here, bounds, panel } = desk;
  // The filters have a button of their own for it.
  const isLimited = panel !== 'filters' && (!isEverything(query) || here !== undefined);
  return html`<div class="head">
    ${summaryView(desk)}
    ${
      bounds
        ? quiet(tools.t('showAll'), () => desk.within(undefined))
        : isLimited
          ? quiet(tools.t('clear'), desk.clear)
          : nothing
    }
  </div>`;
}

function quiet(word: string, act: () => unknown): TemplateResult {
  return html`<union-button variant="quiet" @click=${act}>${word}</union-button>`;
}

function resultView(desk: LocatorDesk): Piece[] {
  const { model, listing, tools } = desk;
  const failed = model.shards?.failed.length ?? 0;
  const notes: Piece[] = [
    failed ? notice(desk, tools.t('shardsFailed', { n: failed }), desk.retryShards) : nothing,
    model.partial ? notice(desk, tools.t('partial'), desk.reload) : nothing,
  ];
  const foot = footView(desk);
  if (listing.count > 0 || !listing.isKnown) return [...notes, listView(desk), foot];
  if (model.loading)
    return [
      ...notes,
      html`<p class="fine" role="status">${tools.t('loadingHere')}</p>`,
      bonesView(3),
    ];
  if (model.pending.length && isEverything(desk.query)) {
    return [...notes, html`<p class="fine">${tools.t('overview')}</p>`];
  }
  return [
    ...notes,
    html`<union-empty heading=${tools.t('noMatchTitle')}>
      ${tools.t('noMatchText')}
      <union-button slot="actions" @click=${desk.clear}>${tools.t('clear')}</union-button>
    </union-empty>`,
    foot,
  ];
}

function footView({ model, tools, listing, print }: LocatorDesk): TemplateResult {
  return html`<div class="foot">
    ${
      model.dropped
        ? html`<p class="fine">${tools.t('dropped', { n: model.dropped })}</p>`
        : nothing
    }
    ${listing.count > 0 ? quiet(tools.t('printList'), print) : nothing}
  </div>`;
}

function notice({ tools }: LocatorDesk, text: string, retry: () => unknown): TemplateResult {
  return html`<union-notice tone="warning">
    ${text}
    <union-button slot="actions" @click=${retry}>${tools.t('retry')}</union-button>
  </union-notice>`;
}
