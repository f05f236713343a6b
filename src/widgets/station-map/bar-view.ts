import { html, nothing, type TemplateResult } from 'lit';
import { pillButton, pressButton } from '../../stations/pill-button.ts';
import type { Act, Look, Piece, Summary } from './look.ts';

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
  const { listing, tools } = look;
  const { count, order } = tools?.summary() ?? wholeSummary(look);
  return html`<div class="summary">
    <p role="status" tabindex="-1">
      ${
        listing.isKnown
          ? html`<span>${count}</span> ${order && html`<span>${order}</span>`}`
          : nothing
      }
    </p>
    ${tools?.head() ?? trailsView(look)}
  </div>`;
}

/** Before the tools are here nothing is left out of the list, but by a map that was just moved. */
function wholeSummary({ words, listing, model }: Look): Summary {
  const { bounds, count, isOpenFirst } = listing;
  return {
    count: bounds
      ? words.t('countInView', { n: count })
      : words.t('count', { n: Math.max(count, model.total) }),
    order: count > 1 ? words.t(isOpenFirst ? 'order.open' : 'order.given') : '',
  };
}

/** The way to the trails of the site, where nothing else is asked for. */
function trailsView(look: Look): Piece {
  if (!look.model.sites.some(({ site }) => site.document.collections?.['trails'])) return undefined;
  return pressButton(look.words.t('trails'), () => look.act('trail'), {
    look: 'act',
    act: 'trail',
    busy: look.busy === 'trail',
  });
}
