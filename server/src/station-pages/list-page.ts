import type { StationFeature } from '../../../src/data/generated/types.ts';
import { html, type Markup } from '../form-pages/markup.ts';
import { OTHER, type Division } from './divisions.ts';
import type { StationDrawing } from './drawing.ts';
import type { Narrowing } from './narrowed.ts';
import { isShut } from './reports.ts';
import { stationLine } from './station-line.ts';

/** The part of a division's list that is shown, and how it is divided. */
export interface ListShown {
  division: Division;
  /** Those above it, the top first. */
  above: readonly Division[];
  /** From 1; none of its stations are listed where they are too many. */
  page: number;
  pages: number;
  stations: readonly StationFeature[];
  /** Links to map apps a station has where it has no page of its own. */
  apps?: number;
  /** What the list was narrowed to, and where it is whole. */
  only?: { narrowing: Narrowing; href: string | undefined } | undefined;
}

/** Whether a division's stations are listed: where they are very many, one of its parts is chosen first. */
export function isListed({ rows, items }: Division, most: number): boolean {
  return rows.length <= most || items.length === 0;
}

/** The list of a division: the parts of it, then its stations. */
export function listMarkup(shown: ListShown, drawing: StationDrawing): Markup {
  const { division, above, pages, stations } = shown;
  const { words } = drawing;
  const parts = partsOf(division);
  return html`${above.length > 0 && aboveLinks(above, drawing)}
    <h1 class="uf-title">${listTitle(division, drawing)}</h1>
    <p class="uf-intro">${countText(shown, drawing)}</p>
    ${shown.only && onlyLine(shown.only, drawing)}
    ${stations.length === 0 && parts.length > 1 && html`<p>${words.own('chooseDistrict')}</p>`}
    ${parts.length > 1 && partLinks(parts, drawing)}
    ${stations.length > 0 && groups(shown, drawing)}
    ${pages > 1 && stations.length > 0 && pageLinks(shown, drawing)}
    <p class="ur-muted">
      ${words.own(drawing.isLive ? 'asOf' : 'writtenOn', { time: drawing.hours.asOf() })}
    </p>`;
}

function countText({ division, only }: ListShown, { words }: StationDrawing): string {
  const n = division.rows.length;
  if (n > 0) return words.own('count', { n });
  return words.own(only ? 'noneOfThese' : 'noStations');
}

/** `只列：户外劳动者驿站；可充电。查看全部站点`. */
function onlyLine(
  { narrowing: { kinds, facilities }, href }: NonNullable<ListShown['only']>,
  { words }: StationDrawing,
): Markup {
  const comma = words.t('detail:comma');
  const named = (pack: string, list: readonly string[]): string =>
    list.map(word => words.word(`stations:${pack}.${word}`, word)).join(comma);
  const parts = [named('kind', kinds), named('facility', facilities)].filter(Boolean);
  return html`<p class="ur-links">
    <span>${words.own('only', { what: parts.join(' · ') })}</span>
    ${href !== undefined && html`<a href="${href}">${words.own('showAll')}</a>`}
  </p>`;
}

export function listTitle(division: Division, { words }: StationDrawing): string {
  if (division.code === '') return words.own('title');
  return words.own('titleOf', { name: divisionName(division, words) });
}

export function divisionName(
  { code, name }: Division,
  words: Pick<StationDrawing['words'], 'own'>,
): string {
  return code === OTHER ? words.own('elsewhere') : name;
}

/** The divisions to choose from: a site of one city begins with its districts. */
export function partsOf(division: Division): readonly Division[] {
  const [only, ...more] = division.items;
  const isAll = only && more.length === 0 && only.rows.length === division.rows.length;
  return isAll ? partsOf(only) : division.items;
}

function aboveLinks(above: readonly Division[], drawing: StationDrawing): Markup {
  const { words } = drawing;
  return html`<p class="ur-links">
    ${above.map(division => {
      const name = division.code === '' ? words.own('all') : divisionName(division, words);
      return html`<a href="${drawing.listHref(division.code)}">${name}</a>`;
    })}
  </p>`;
}

/** `江苏省 12,750`. */
export function partText(part: Division, words: StationDrawing['words']): string {
  return words.own('part', { name: divisionName(part, words), n: part.rows.length });
}

/** Links to parts of a division, with how many stations each has. */
export function partLinks(parts: readonly Division[], drawing: StationDrawing): Markup {
  const { words } = drawing;
  return html`<nav class="ur-districts" aria-label="${words.own('byDistrict')}">
    ${parts.map(part => {
      const href = drawing.listHref(part.code);
      const text = partText(part, words);
      return href === undefined ? html`<span>${text}</span>` : html`<a href="${href}">${text}</a>`;
    })}
  </nav>`;
}

/** Stations by district, those open now first. */
function groups({ division, stations, apps }: ListShown, drawing: StationDrawing): Markup[] {
  const lines = (group: readonly StationFeature[], level: 'h2' | 'h3'): Markup =>
    html`<ul class="ur-list">
      ${openFirst(group, drawing).map(station =>
        stationLine(station, drawing, { level, ...(apps !== undefined && { apps }) }),
      )}
    </ul>`;
  const names = leafNames(division, drawing);
  if (names.size < 2) return [lines(stations, 'h2')];
  const byCode = new Map<string, StationFeature[]>();
  for (const station of stations) {
    const { region = '' } = station.properties;
    const code = names.has(region) ? region : '';
    byCode.set(code, [...(byCode.get(code) ?? []), station]);
  }
  const rest = division.name || drawing.words.own('elsewhere');
  return [...byCode].map(
    ([code, group]) =>
      html`<h2>${names.get(code) ?? rest}</h2>
        ${lines(group, 'h3')}`,
  );
}

/** Names of the lowest divisions by code; where there are several cities, with the city's. */
function leafNames(division: Division, { words }: StationDrawing): Map<string, string> {
  const names = new Map<string, string>();
  const put = (part: Division, above: string): void => {
    const name = divisionName(part, words);
    if (part.items.length === 0) names.set(part.code, above + name);
    for (const item of part.items) put(item, name);
  };
  for (const part of partsOf(division)) put(part, '');
  return names;
}

function openFirst(
  stations: readonly StationFeature[],
  { hours, isLive, reports }: StationDrawing,
): readonly StationFeature[] {
  if (!isLive) return stations;
  const open = new Set(
    stations.filter(station => hours.state(station).isOpen && !isShut(reports.get(station.id))),
  );
  return [...open, ...stations.filter(station => !open.has(station))];
}

function pageLinks({ division, page, pages }: ListShown, drawing: StationDrawing): Markup {
  const { words } = drawing;
  const address = (to: number): string | undefined => drawing.listHref(division.code, to);
  return html`<p class="ur-links">
    ${page > 1 && html`<a rel="prev" href="${address(page - 1)}">${words.own('previous')}</a>`}
    ${page < pages && html`<a rel="next" href="${address(page + 1)}">${words.own('next')}</a>`}
  </p>`;
}
