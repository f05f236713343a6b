import type { StationFeature } from '../../../src/data/generated/types.ts';
import { html, type Markup } from '../form-pages/markup.ts';
import { mapLinks, stateLine } from '../place-pages/station-parts.ts';
import { isShut } from './reports.ts';
import { isOutOfUse, usualLine, type StationDrawing } from './drawing.ts';

/** A station of the list: name, when it is open, what it has, where it is. */
export function stationLine(
  station: StationFeature,
  drawing: StationDrawing,
  { level = 'h3', apps = 3 }: { level?: 'h2' | 'h3'; apps?: number } = {},
): Markup {
  const { words, isLive } = drawing;
  const { name, address } = station.properties;
  const href = drawing.stationHref(station.id);
  const title =
    href === undefined ? html`${name}` : html`<a class="ur-name" href="${href}">${name}</a>`;
  return html`<li>
    ${level === 'h2' ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
    ${isLive ? nowLine(station, drawing) : html`<p>${hoursText(station, drawing)}</p>`}
    ${factsLine(station, drawing)}
    ${address !== undefined && html`<p class="ur-muted">${address}</p>`}
    ${href === undefined && html`<p class="ur-links">${mapLinks(station, words, apps)}</p>`}
  </li>`;
}

/** Whether it is open now; what the station says of itself goes before its hours. */
export function nowLine(station: StationFeature, drawing: StationDrawing): Markup {
  const { words, reports } = drawing;
  const report = reports.get(station.id);
  if (!report) return stateLine(station, drawing);
  const { state, seatsFree } = report;
  const said = words.word(`live:live.${state}`, state);
  if (isShut(report)) return html`<p>${said}</p>`;
  if (state !== 'open')
    return html`${stateLine(station, drawing)}
      <p>${said}</p>`;
  if (seatsFree === undefined) return stateLine(station, drawing);
  const seats = words.t(seatsFree === 0 ? 'live:noSeats' : 'live:seats', { n: seatsFree });
  return html`${stateLine(station, drawing)}
    <p>${seats}</p>`;
}

/** `户外劳动者驿站、骑手驿站 · 饮用水、手机充电`. */
export function factsLine(
  { properties: { kinds, facilities = [] } }: StationFeature,
  { words }: StationDrawing,
): Markup {
  const comma = words.t('detail:comma');
  const named = (pack: string, list: readonly string[]): string =>
    list.map(word => words.word(`stations:${pack}.${word}`, word)).join(comma);
  const parts = [named('kind', kinds), named('facility', facilities)].filter(Boolean);
  return html`<p>${parts.join(' · ')}</p>`;
}

/** When it is usually open; what is out of use says so instead. */
export function hoursText(station: StationFeature, drawing: StationDrawing): string {
  const { words } = drawing;
  const { status = 'open', hours, validFrom, validThrough } = station.properties;
  if (isOutOfUse(station)) return words.word(`stations:status.${status}`, status);
  const usual = words.own('openUsual', { text: usualLine(hours, drawing) });
  if (validFrom === undefined && validThrough === undefined) return usual;
  const dates = [validFrom, validThrough].map(date => date?.slice(0, 10) ?? '').join('–');
  return `${usual} · ${dates}`;
}
