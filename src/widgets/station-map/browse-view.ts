import { html, nothing, type TemplateResult } from 'lit';
import { detailView } from './detail-view.ts';
import { listView, summaryView } from './list-view.ts';
import type { MapPane } from '../../stations/map-pane.ts';
import { filtersView, searchView } from './search-view.ts';
import { stageView } from './stage-view.ts';
import type { StationSession } from './station-session.ts';

/** List and map beside each other, or one at a time where there is no room for both. */
export function browseView(session: StationSession, map: MapPane): TemplateResult {
  const { wide, pane, station, filtersOpen } = session;
  const stage = wide || (pane === 'map' && !station) ? stageView(session, map) : nothing;
  const list = wide || pane === 'list' ? listView(session) : nothing;
  const browse = html`${filtersOpen ? filtersView(session) : nothing}${summaryView(session)}
  ${wide ? nothing : stage}${list}`;
  return html`<div
      class=${wide ? 'widget wide' : 'widget'}
      @keydown=${(event: KeyboardEvent) => leave(session, event)}
    >
      <div class="panel">
        ${station ? nothing : searchView(session)}
        <div class="scroll">${station ? detailView(session, station) : browse}</div>
      </div>
      ${wide ? stage : nothing}
    </div>
    ${foot(session)}`;
}

function foot({ model, words }: StationSession): TemplateResult | typeof nothing {
  const license = model.site?.document.license;
  return license
    ? html`<p class="fine foot">${words.t('license', { text: license })}</p>`
    : nothing;
}

/** Escape leaves what was opened last. */
function leave(session: StationSession, event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing) return;
  if (session.station) session.close();
  else if (session.filtersOpen) session.toggleFilters();
  else return;
  // A dialog of the page around the widget stays open.
  event.preventDefault();
}
