import { html, nothing } from 'lit';
import { worn } from '../../../base/worn.ts';
import { pillButton, pressButton } from '../../../stations/pill-button.ts';
import type { Regions, StationModel } from '../../../stations/station-model.ts';
import { isEmptyQuery } from '../../../stations/station-query.ts';
import { bonesView, regionsView } from '../list-view.ts';
import type { Piece, Tools } from '../look.ts';
import { savesData } from './columns-need.ts';
import type { PartName } from './desk-parts.ts';
import { noneView, noticeView } from './desk-message.ts';
import { summaryOf } from './desk-summary.ts';
import { deskStyles } from './desk.styles.ts';
import type { MapDesk } from './map-desk.ts';

/** What the tools add to list and bar, drawn anew each time. */
export function deskViews(desk: MapDesk): Tools {
  return {
    opened: () => openedView(desk),
    below: () => belowView(desk),
    summary: () => summaryOf(desk, isOverview(desk)),
    head: () => headView(desk),
    notes: () => notesView(desk),
    results: () => resultView(desk),
    foot: () => footView(desk),
    onMap: () => desk.often.drawHelp(),
    get spoken() {
      return desk.spoken;
    },
  };
}

/** What stands in place of bar and list: a station, or a trail. */
function openedView(desk: MapDesk): Piece {
  if (desk.selected) return partView(desk, 'detail');
  return desk.opened.isInTrail ? partView(desk, 'trail') : undefined;
}

/** A part, its place while it is on its way, or the way to try again. */
function partView(desk: MapDesk, name: PartName): Piece {
  const { own, parts, close } = desk;
  const part = parts[name];
  if (part === 'coming') return html`<div class="coming" aria-busy="true">${bonesView(3)}</div>`;
  if (part !== 'failed') return part.draw();
  const isLost = parts.isLost(name);
  const retry = () => (isLost ? location.reload() : parts.retry(name));
  const isOpened = name === 'detail' || name === 'trail';
  return noticeView(
    own.t(isLost ? 'partLost' : 'partFailed'),
    pillButton(own.t(isLost ? 'reloadPage' : 'retry'), retry),
    isOpened ? plain(own.t('back'), close) : undefined,
  );
}

/** What is said, and the panel that is open. */
function belowView(desk: MapDesk): Piece {
  const { own, told, panel } = desk;
  const isNear = desk.isOn('near');
  return html`<div class="below" ${worn(deskStyles)}>
    ${
      told
        ? noticeView(own.t(told))
        : isNear
          ? html`<p class="fine">${own.t('herePrivacy')}</p>`
          : nothing
    }
    ${panel ? partView(desk, panel) : nothing}
  </div>`;
}

/** The ways back to all, at the end of the line above the list. */
function headView(desk: MapDesk): Piece {
  const { own, query, here, bounds, panel } = desk;
  // The filters have a button of their own for it.
  const isLimited = bounds || here || (panel !== 'filters' && !isEmptyQuery(query));
  return isLimited ? plain(own.t('showAll'), desk.clear) : undefined;
}

/** What is missing of the stations. */
function notesView(desk: MapDesk): Piece {
  const { own, model } = desk;
  const failed = model.shards?.failed.length ?? 0;
  const again = (retry: () => unknown) => pillButton(own.t('retry'), retry);
  return [
    failed ? noticeView(own.t('shardsFailed', { n: failed }), again(desk.area.retry)) : nothing,
    model.partial ? noticeView(own.t('partial'), again(desk.reload)) : nothing,
    model.loading ? html`<p class="fine" role="status">${own.t('loadingHere')}</p>` : nothing,
    // The panels say it themselves.
    desk.panel || (isOverview(desk) && isEmptyQuery({ ...desk.query, region: '' }))
      ? nothing
      : desk.all.need(),
  ];
}

/** Whether divisions are shown, their stations being too many or not here. */
function isOverview({ here, model, area }: MapDesk): boolean {
  return !here && model.shards !== undefined && area.isLacking && model.loading === 0;
}

/** What stands in place of rows: divisions while stations are too many, or that there are none. */
function resultView(desk: MapDesk): Piece {
  const { own, model, listing, query } = desk;
  const { regions } = model;
  if (isOverview(desk)) {
    const text = query.text.trim();
    const below = regions.node(query.region)?.children;
    const places = text ? found(regions, text) : (below ?? regions.roots);
    const isAsked = !isEmptyQuery({ ...query, region: '' });
    // What is asked of the whole country is answered once it is here, and the notes say how far that is.
    const isComing = isAsked && isOnItsWay(model.columns);
    return [
      isComing
        ? nothing
        : html`<p class="fine">${own.t(isAsked ? 'overviewFiltered' : 'overview')}</p>`,
      places.length ? regionsView(desk.holder, places) : nothing,
    ];
  }
  if (listing.count > 0 && listing.isKnown) return desk.all.rows();
  if (!listing.isKnown) return undefined;
  if (model.loading) return bonesView(3);
  // The panel of the search says it, under the words that were typed.
  if (desk.panel === 'find' && query.text.trim()) return [];
  const isHere = listing.bounds !== undefined && listing.mask.includes(1);
  const none = {
    heading: own.t(isHere ? 'noneHereTitle' : 'noMatchTitle'),
    text: own.t(isHere ? 'noneHereText' : 'noMatchText'),
    act: isHere
      ? pillButton(own.t('showAll'), () => desk.holder.showAll())
      : pillButton(own.t('clearFilters'), desk.clear),
  };
  return noneView(none, desk.requestUpdate);
}

/** Whether columns come, or would at once. */
function isOnItsWay(columns: StationModel['columns']): boolean {
  return columns === 'loading' || (columns === 'offered' && !savesData());
}

/** Divisions of a name, each with those above it. */
function found(regions: Regions, text: string) {
  return regions.find(text).map(({ code, n }) => {
    const path = regions.path(code);
    return { code, n, name: path.map(({ name }) => name).join(' ') };
  });
}

function footView(desk: MapDesk): Piece {
  const { own, model, count, print } = desk;
  const { license } = model.site?.document ?? {};
  return html`<div class="foot">
      ${model.dropped ? html`<p class="fine">${own.t('dropped', { n: model.dropped })}</p>` : nothing}
      ${desk.all.ends()} ${count > 0 ? plain(own.t('printList'), print) : nothing}
      ${license && !desk.sources ? html`<p class="fine">${own.t('license', { text: license })}</p>` : nothing}
    </div>
    ${desk.often.drawSources()}`;
}

const plain = (word: string, act: () => unknown): Piece => pressButton(word, act, { look: 'act' });
