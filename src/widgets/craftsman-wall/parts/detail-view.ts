import { html, type TemplateResult } from 'lit';
import '../../../elements/sheet/index.ts';
import type { WallDesk } from './wall-desk.ts';

/**
 * The card of the entry that is open, in a sheet over the page. The card's tag stands in the wall's
 * own content, where the page's loader sees it and brings its code.
 */
export function detailView(desk: WallDesk): TemplateResult {
  const { words, person } = desk;
  keepCard(desk);
  return html`<union-sheet
    class="detail"
    heading=${words.t('detail')}
    .open=${person !== undefined}
    @union-sheet-close=${(event: Event) => {
      if (event.target === event.currentTarget) desk.close();
    }}
    ><slot name="detail"></slot
  ></union-sheet>`;
}

const CARD = 'union-craftsman-card';

/** One card, of the entry that is open; none while none is. */
function keepCard(desk: WallDesk): void {
  const { host, person } = desk;
  const there = host.querySelector(`:scope > ${CARD}[slot="detail"]`);
  if (there?.getAttribute('person') === person) return;
  there?.remove();
  if (person !== undefined) host.append(cardOf(desk, person));
}

function cardOf(desk: WallDesk, id: string): HTMLElement {
  const { model, supply } = desk;
  const card: HTMLElement = document.createElement(CARD);
  card.slot = 'detail';
  card.setAttribute('person', id);
  card.setAttribute('layout', 'feature');
  if (model.site) card.setAttribute('site', model.site);
  const row = supply.table.rowOf(id);
  const given = model.whole?.get(id);
  const href = row < 0 ? undefined : supply.table.entry(row).href;
  // What the page gave whole is not asked for again; without a site the list says where it is.
  if (given && !href) Object.assign(card, { data: given });
  else if (!model.site && href) card.setAttribute('src', href);
  const client = desk.options.client();
  if (client) Object.assign(card, { client });
  if (row >= 0) card.append(gistOf(desk, row));
  return card;
}

/** What the list says of an entry, until the card is there and where its code never comes. */
function gistOf({ supply }: WallDesk, row: number): HTMLElement {
  const { name, isNameless, trade, org, honour } = supply.table.entry(row);
  const gist = document.createElement('p');
  const parts = [
    isNameless ? '' : name,
    trade,
    org,
    honour && `${honour.name} ${honour.year ?? ''}`,
  ];
  gist.textContent = parts.filter(Boolean).join(' · ');
  return gist;
}
