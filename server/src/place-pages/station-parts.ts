import type { StationFeature } from '../../../src/data/generated/types.ts';
import { navigationLinks } from '../../../src/stations/navigation.ts';
import { html, type Markup, type Piece } from '../form-pages/markup.ts';
import { phoneLink } from '../form-pages/phone-link.ts';
import type { HoursLines } from './hours-lines.ts';
import type { PlaceWords } from './place-words.ts';

/** A part of a page with its heading. */
export function part(title: string, body: Piece): Markup {
  return html`<section>
    <h2>${title}</h2>
    ${body}
  </section>`;
}

/** Whether it is open, always in words. */
export function stateLine(station: StationFeature, { hours }: { hours: HoursLines }): Markup {
  const { text, isOpen } = hours.state(station);
  return isOpen ? html`<p class="ur-open">${text}</p>` : html`<p>${text}</p>`;
}

/** The hours of seven days from today; those that cannot be read as they are written. */
export function hoursPart(
  station: StationFeature,
  { words, hours }: { words: PlaceWords; hours: HoursLines },
): Markup | undefined {
  const week = hours.week(station);
  const written = station.properties.hours;
  const title = words.t('detail:hours');
  const said =
    written !== undefined && !hours.isRead(written)
      ? html`<p>${words.t('detail:asWritten', { text: written })}</p>`
      : undefined;
  if (week.length === 0) return said && part(title, said);
  const rows = week.map(({ day, hours: text, note }, ahead) => {
    const cells = html`<th scope="row">${ahead === 0 ? words.t('detail:today') : day}</th>
      <td>${text}${note !== undefined && html`<br /><span class="ur-muted">${note}</span>`}</td>`;
    return ahead === 0
      ? html`<tr class="ur-now">
          ${cells}
        </tr>`
      : html`<tr>
          ${cells}
        </tr>`;
  });
  return part(
    title,
    html`${said}
      <table class="ur-week">
        <tbody>
          ${rows}
        </tbody>
      </table>`,
  );
}

/** Links that open the place in the map apps; they carry the station alone. */
export function mapLinks(
  { geometry, properties: { name, address = '' } }: StationFeature,
  words: PlaceWords,
  most = 3,
): Markup[] {
  const [lon = 0, lat = 0] = geometry.coordinates;
  return navigationLinks({ name, address, position: [lon, lat] })
    .slice(0, most)
    .map(
      ({ app, href }) =>
        html`<a href="${href}" rel="noopener noreferrer">${words.t(`detail:${app}`)}</a>`,
    );
}

/** Links that dial. */
export function phoneLinks(phones: readonly string[], said: (phone: string) => string): Markup[] {
  return phones.map(phone => phoneLink(phone, said(phone)));
}
