import type { StationDetail, StationFeature } from '../../../src/data/generated/types.ts';
import { html, type Markup } from '../form-pages/markup.ts';
import { hoursPart, mapLinks, part, phoneLinks } from '../place-pages/station-parts.ts';
import { fewLine, isOutOfUse, type StationDrawing } from './drawing.ts';
import { factsLine, nowLine } from './station-line.ts';

type Details = Partial<StationDetail['properties']>;

/** A station in full: when it is open, where it is, how to get in and there, what it does. */
export function stationMarkup(
  station: StationFeature,
  details: Details,
  drawing: StationDrawing,
): Markup {
  const { words } = drawing;
  // When it is open and what it offers would lead somebody to a shut door.
  const isOut = isOutOfUse(station);
  return html`<p class="ur-links"><a href="${drawing.listHref('')}">${words.own('back')}</a></p>
    <h1 class="uf-title">${station.properties.name}</h1>
    ${nowLine(station, drawing)}
    ${isOut && details.notes !== undefined && html`<p>${details.notes}</p>`}
    ${factsLine(station, drawing)} ${!isOut && hoursPart(station, drawing)}
    ${placePart(station, details, drawing)} ${!isOut && servicesPart(station, drawing)}
    ${!isOut && stopsPart(details, drawing)} ${standardPart(details, drawing)}
    ${aboutPart(details, drawing, isOut)}`;
}

function placePart(
  station: StationFeature,
  { phones = [], access }: Details,
  { words }: StationDrawing,
): Markup {
  const { address = '', status } = station.properties;
  const isGone = status === 'closed' || status === 'moved';
  return part(
    words.t('detail:reach'),
    html`${address !== '' && html`<p>${address}</p>`}
      ${entries([
        [words.t('detail:accessWho'), access?.who],
        [words.t('detail:accessHow'), access?.how],
      ])}
      <p class="ur-links">
        ${phoneLinks(phones, phone => words.own('phoneCall', { phone }))}
        ${!isGone && mapLinks(station, words)}
      </p>`,
  );
}

function servicesPart(
  { properties: { services = [] } }: StationFeature,
  drawing: StationDrawing,
): Markup | undefined {
  if (services.length === 0) return undefined;
  const lines = services.map(({ name, hours }) => {
    const when = hours === undefined ? undefined : fewLine(hours, drawing);
    return html`<li>${[name, when].filter(Boolean).join(' · ')}</li>`;
  });
  return part(
    drawing.words.t('detail:services'),
    html`<ul>
      ${lines}
    </ul>`,
  );
}

/** Where a mobile station stops, and when. */
function stopsPart({ timetable = [] }: Details, drawing: StationDrawing): Markup | undefined {
  if (timetable.length === 0) return undefined;
  const lines = timetable.map(
    ({ place, hours }) => html`<li>${place} · ${fewLine(hours, drawing)}</li>`,
  );
  return part(
    drawing.words.t('detail:timetable'),
    html`<ul>
      ${lines}
    </ul>`,
  );
}

/** The points of the building standard, met or not. */
function standardPart({ standard = [] }: Details, { words }: StationDrawing): Markup | undefined {
  if (standard.length === 0) return undefined;
  const lines = standard.map(({ name, met, note }) => {
    const key = met === undefined ? 'unchecked' : met ? 'met' : 'unmet';
    return html`<li>${[name, words.t(`detail:${key}`), note].filter(Boolean).join(' · ')}</li>`;
  });
  return part(
    words.t('detail:standard'),
    html`<ul>
      ${lines}
    </ul>`,
  );
}

/** @param isOut what is to be remarked of it stands above already */
function aboutPart(
  details: Details,
  { words }: StationDrawing,
  isOut: boolean,
): Markup | undefined {
  const { operator, donors = [], honours = [], areaM2, notes } = details;
  const comma = words.t('detail:comma');
  const said = entries([
    [words.t('detail:operator'), operator],
    [words.t('detail:donors'), donors.join(comma)],
    [words.t('detail:honours'), honours.map(({ name }) => name).join(comma)],
    [
      words.t('detail:area'),
      areaM2 === undefined ? undefined : words.t('detail:areaValue', { n: areaM2 }),
    ],
    [words.t('detail:remarks'), isOut ? undefined : notes],
  ]);
  return said ? part(words.t('detail:about'), said) : undefined;
}

/** What is known of a list of facts, a line each. */
function entries(list: readonly [name: string, value: string | undefined][]): Markup | undefined {
  const known = list.filter(([, value]) => value !== undefined && value !== '');
  if (known.length === 0) return undefined;
  return html`<ul>
    ${known.map(([name, value]) => html`<li><span class="ur-muted">${name}</span> ${value}</li>`)}
  </ul>`;
}
