import { directionOf } from '../../../src/locale/languages.ts';
import { html } from '../form-pages/markup.ts';
import { mapLinks } from '../place-pages/station-parts.ts';
import type { StationFeature } from '../../../src/data/generated/types.ts';
import type { Division } from './divisions.ts';
import type { StationDrawing } from './drawing.ts';
import { partsOf, partText } from './list-page.ts';
import { hoursText } from './station-line.ts';

/** Most stations in a fragment: it is the beginning of a list, not the whole of one. */
export const FRAGMENT_MOST = 60;

/**
 * What a host page puts inside the map's element on its own server: plain HTML that looks like the
 * page around it, without style, script or heading. It is there until the map is, and where the map
 * cannot be. It tells usual hours, since nobody knows how long the host keeps it.
 */
export function fragmentText(
  division: Division,
  stations: readonly StationFeature[],
  drawing: StationDrawing,
): string {
  const { words } = drawing;
  const n = division.rows.length;
  const href = drawing.listHref(division.code);
  const all = words.own('moreOf', { n });
  const parts = n > stations.length ? partsOf(division) : [];
  return html`<div lang="${words.lang}" dir="${directionOf(words.lang)}">
    <p>${words.own(n === 0 ? 'noStations' : 'count', { n })}</p>
    ${
      parts.length > 1
        ? html`<ul>
            ${parts.map(part => partLine(part, drawing))}
          </ul>`
        : html`<ul>
            ${stations.map(station => stationItem(station, drawing))}
          </ul>`
    }
    ${n > 0 && href !== undefined && html`<p><a href="${href}">${all}</a></p>`}
  </div>`.text;
}

function partLine(part: Division, drawing: StationDrawing) {
  const href = drawing.listHref(part.code);
  const text = partText(part, drawing.words);
  return href === undefined ? html`<li>${text}</li>` : html`<li><a href="${href}">${text}</a></li>`;
}

function stationItem(station: StationFeature, drawing: StationDrawing) {
  const { name, address } = station.properties;
  const href = drawing.stationHref(station.id);
  return html`<li>
    ${href === undefined ? html`${name}` : html`<a href="${href}">${name}</a>`}<br />${hoursText(station, drawing)}${
      address !== undefined && html`<br />${address}`
    }${href === undefined && html`<br />${mapLinks(station, drawing.words, 1)}`}
  </li>`;
}
