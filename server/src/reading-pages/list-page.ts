import type { StationFeature } from '../../../src/data/generated/types.ts';
import { html, type Markup } from '../form-pages/markup.ts';
import { pageAddress } from '../place-pages/address.ts';
import { bookForm, stationLine, type Drawing } from './station-line.ts';
import type { ReadingStations } from './stations-of.ts';

/** Stations on a page. */
const MOST = 60;

export interface ListAsked {
  region: string | undefined;
  /** From 1. */
  page: number;
  hasBooks: boolean;
}

/** The list, of one district or of all, sixty a page. */
export function listMarkup(
  { stations, regions }: ReadingStations,
  asked: ListAsked,
  drawing: Drawing,
): Markup {
  const { words, hours } = drawing;
  const chosen = regions.find(({ code }) => code !== '' && code === asked.region);
  const here = chosen
    ? stations.filter(({ properties }) => properties.region === chosen.code)
    : byRegion(stations);
  const pages = Math.max(1, Math.ceil(here.length / MOST));
  const page = Math.min(Math.max(1, asked.page), pages);
  const shown = here.slice((page - 1) * MOST, page * MOST);
  return html`<h1 class="uf-title">${words.own('title')}</h1>
    <p class="uf-intro">${words.own('count', { n: stations.length })}</p>
    ${asked.hasBooks && bookForm(drawing)}
    ${regions.length > 1 && districtLinks(regions, chosen?.code, drawing)}
    ${chosen && html`<h2>${shortName(chosen.name, regions)}</h2>`}
    ${
      here.length === 0
        ? html`<p>${words.own('noStations')}</p>`
        : groupsOf(shown, regions, chosen === undefined).map(
            ({ name, group }) =>
              html`${name !== '' && html`<h2>${name}</h2>`}
                <ul class="ur-list">
                  ${openFirst(group, drawing).map(station => stationLine(station, drawing))}
                </ul>`,
          )
    }
    ${pages > 1 && pageLinks({ page, pages, region: chosen?.code }, drawing)}
    <p class="ur-muted">${words.own('asOf', { time: hours.asOf() })}</p>`;
}

function byRegion(stations: readonly StationFeature[]): StationFeature[] {
  const code = ({ properties }: StationFeature): string => properties.region ?? '~';
  return [...stations].sort((a, b) => (code(a) < code(b) ? -1 : code(a) > code(b) ? 1 : 0));
}

/** Stations of a page by district, where districts are to be told. */
function groupsOf(
  stations: readonly StationFeature[],
  regions: ReadingStations['regions'],
  isTold: boolean,
): { name: string; group: StationFeature[] }[] {
  if (!isTold || regions.length < 2) return [{ name: '', group: [...stations] }];
  const groups = new Map<string, StationFeature[]>();
  for (const station of stations) {
    const code = station.properties.region ?? '';
    groups.set(code, [...(groups.get(code) ?? []), station]);
  }
  return [...groups].map(([code, group]) => {
    const name = regions.find(region => region.code === code)?.name ?? '';
    return { name: shortName(name, regions), group };
  });
}

/** Open ones first; the others as they stand. */
function openFirst(stations: readonly StationFeature[], { hours }: Drawing): StationFeature[] {
  const open = new Set(stations.filter(station => hours.state(station).isOpen));
  return [...open, ...stations.filter(station => !open.has(station))];
}

/** A district without the province, or the city, that most districts of the list lie in. */
function shortName(name: string, regions: ReadingStations['regions']): string {
  const above = /^(?:.{2,12}?(?:省|自治区|市))?.{2,12}?(?:市|州|盟|地区)(?=.)/u.exec(name)?.[0];
  if (above === undefined) return name;
  const shared = regions.filter(region => region.name.startsWith(above)).length;
  return shared * 2 > regions.length ? name.slice(above.length) : name;
}

function districtLinks(
  regions: ReadingStations['regions'],
  chosen: string | undefined,
  drawing: Drawing,
): Markup {
  const { words } = drawing;
  const link = (code: string | undefined, text: string): Markup =>
    code === chosen
      ? html`<a href="${pageAddress(drawing, { region: code })}" aria-current="true">${text}</a>`
      : html`<a href="${pageAddress(drawing, { region: code })}">${text}</a>`;
  return html`<nav class="ur-districts" aria-label="${words.own('byDistrict')}">
    ${link(undefined, words.own('all'))}
    ${regions.map(({ code, name, n }) => code !== '' && link(code, `${shortName(name, regions) || code} ${n}`))}
  </nav>`;
}

function pageLinks(
  { page, pages, region }: { page: number; pages: number; region: string | undefined },
  drawing: Drawing,
): Markup {
  const { words } = drawing;
  const address = (to: number): string => pageAddress(drawing, { region, page: to });
  return html`<p class="ur-links">
    ${page > 1 && html`<a rel="prev" href="${address(page - 1)}">${words.own('previous')}</a>`}
    ${page < pages && html`<a rel="next" href="${address(page + 1)}">${words.own('next')}</a>`}
  </p>`;
}
