import { html, nothing, type TemplateResult } from 'lit';
import { pillButton, pressButton } from '../../stations/pill-button.ts';
import { isEmptyQuery } from '../../stations/station-query.ts';
import type { Act, Look, Piece } from './look.ts';

/** What a person can do with the list: what is near, what is open, search, filters, the map. */
export function barView(look: Look): TemplateResult {
  const { words, chosen, wide, busy } = look;
  const filters = chosen ? words.t('filtersActive', { n: chosen }) : words.t('filters');
  return html`<div class="bar" role="group" aria-label=${words.t('stations')}>
    ${pill(look, 'near', words.t(busy === 'near' ? 'nearMeBusy' : 'nearMe'))}
    ${pill(look, 'open', words.t('openNow'))} ${pill(look, 'find', words.t('find'))}
    ${pill(look, 'filters', filters)} ${wide ? nothing : pill(look, 'map', words.t('viewMap'))}
  </div>`;
}

function pill(look: Look, act: Act, word: string): TemplateResult {
  // The others open something.
  const isSwitch = !/^fi/.test(act);
  const isOn = look.isOn(act);
  return pillButton(word, () => look.act(act), {
    look: act,
    act,
    pressed: isSwitch ? isOn : undefined,
    expanded: isSwitch ? undefined : isOn,
    busy: look.busy === act,
  });
}

/** How many stations there are, and the order they stand in. */
export function summaryView(look: Look): TemplateResult {
  const { words, listing, tools } = look;
  const { order, place, isKnown, count } = listing;
  const ordered =
    order === 'near' && place
      ? words.t('order.place', { place })
      : count > 1 && !tools?.isOverview
        ? words.t(`order.${order}`)
        : '';
  return html`<div class="summary">
    <p role="status" tabindex="-1">
      ${
        isKnown
          ? html`<span>${countWords(look)}</span> ${ordered && html`<span>${ordered}</span>`}`
          : nothing
      }
    </p>
    ${tools?.head() ?? trailsView(look)}
  </div>`;
}

/** The way to the trails of the site, where nothing else is asked for. */
function trailsView(look: Look): Piece {
  if (!look.model.site?.document.collections?.['trails']) return undefined;
  return pressButton(look.words.t('trails'), () => look.act('trail'), {
    look: 'act',
    act: 'trail',
    busy: look.busy === 'trail',
  });
}

/** Where not all is loaded, only what is certain is said. */
function countWords({ words, listing, model, tools }: Look): string {
  const { count: n, bounds, isWhole, here } = listing;
  const isPart = model.pending.length > 0;
  if (bounds && !tools?.isOverview) return words.t('countInView', { n });
  if (isPart && here && !bounds) return words.t('nearest');
  if (isWhole && !bounds) return words.t('count', { n: Math.max(n, model.total) });
  const { query } = listing;
  const ofRegion = model.regions.node(query.region)?.n;
  // The divisions' counts are of all kinds.
  if (isPart && ofRegion && !model.only.length && isEmptyQuery({ ...query, region: '' }))
    return words.t('count', { n: ofRegion });
  return words.t(isPart ? 'countLoaded' : 'countFound', { n });
}
