import { html, nothing, type TemplateResult } from 'lit';
import type { StationFeature } from '../../data/generated/types.ts';
import { openWords } from '../../stations/open-words.ts';
import { isElsewhere, type Look } from './look.ts';

/** What a row is drawn from. */
export type RowLook = Pick<
  Look,
  'words' | 'model' | 'now' | 'selected' | 'hovered' | 'metresTo' | 'pageOf' | 'choose' | 'hover'
> &
  Partial<Pick<Look, 'live'>>;

/** One station in the list; bones where its name is not here yet. */
export function rowView(look: RowLook, row: number): TemplateResult {
  const feature = look.model.table.feature(row);
  return feature ? stationRow(look, feature, row) : boneRow();
}

function stationRow(look: RowLook, feature: StationFeature, row: number): TemplateResult {
  const { words, model, now, live } = look;
  const { id, properties } = feature;
  const open = model.openNow.of(feature, now);
  const metres = look.metresTo(row);
  const reported = live?.short(id);
  // Nobody should read that it is open, and go to a shut door.
  const isShut = live?.shuts(id);
  const hours = isShut ? '' : openWords(words, open, feature, now);
  const isPointed = id === look.hovered || id === look.selected;
  return html`<li
    class=${isPointed ? 'row on' : 'row'}
    data-id=${id}
    @pointerenter=${() => look.hover(id)}
  >
    <a
      class="name"
      href=${look.pageOf(id)}
      @click=${(event: MouseEvent) => {
        if (isElsewhere(event)) return;
        event.preventDefault();
        look.choose(id);
      }}
      ><bdi>${properties.name}</bdi></a
    >
    ${metres === undefined ? nothing : html`<span class="far">${words.distance(metres)}</span>`}
    <p class="state ${isShut ? 'closed' : open.state}">
      ${[hours, reported].filter(Boolean).join(' · ')}
    </p>
    <p class="where">${aboutWords(look, feature)}</p>
  </li>`;
}

/** Kinds, division and address in a line. */
function aboutWords({ words, model }: RowLook, { properties }: StationFeature): TemplateResult {
  const { kinds, region = '', zone, address } = properties;
  const names = kinds.slice(0, 2).map(kind => words.word(`kind.${kind}`, kind));
  const street = address ?? zone ?? '';
  // Many lists write the division into the address too.
  const path = model.regions.path(region).slice(-1);
  const own = path.map(({ name }) => name).filter(name => !street.includes(name));
  const place = [...own, street].filter(Boolean).join(' ');
  return html`${names.join(words.t('comma'))}${place ? html` · <bdi>${place}</bdi>` : nothing}`;
}

/** A row in its final size, without words. */
export function boneRow(): TemplateResult {
  return html`<li class="row bones" aria-hidden="true">
    <span class="bone"></span><span class="bone"></span><span class="bone"></span>
  </li>`;
}
