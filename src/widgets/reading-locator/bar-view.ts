import { html, nothing, type TemplateResult } from 'lit';
import type { Act, Look } from './look.ts';
import { pillButton } from '../../stations/pill-button.ts';

/** What a person can do with the list: what is near, what is open, other places, filters, books. */
export function barView(look: Look): TemplateResult {
  const { words, chosen, hasBooks } = look;
  const filters = chosen ? words.t('filtersActive', { n: chosen }) : words.t('filters');
  return html`<div class="bar" role="group" aria-label=${words.t('locator')}>
    ${pill(look, 'near', words.t(look.busy === 'near' ? 'nearMeBusy' : 'nearMe'))}
    ${hasBooks ? pill(look, 'books', words.t('searchBooks')) : nothing}
    ${pill(look, 'open', words.t('openNow'))} ${pill(look, 'find', words.t('find'))}
    ${pill(look, 'filters', filters)} ${pill(look, 'map', words.t('map'))}
  </div>`;
}

/** Acts that are on or off; the others open something. */
const SWITCH: readonly Act[] = ['near', 'open', 'map'];

function pill(look: Look, act: Act, word: string): TemplateResult {
  const isSwitch = SWITCH.includes(act);
  const isOn = look.isOn(act);
  return pillButton(word, () => look.act(act), {
    look: act,
    act,
    pressed: isSwitch ? isOn : undefined,
    expanded: isSwitch || act === 'books' ? undefined : isOn,
    busy: look.busy === act,
  });
}

/** How many stations there are, and the order they stand in. */
export function summaryView({ words, listing, chosen, model }: Look): TemplateResult {
  const { count, order, place, query, isKnown, bounds } = listing;
  const isAll = !chosen && !query.text.trim() && !bounds;
  const n = isAll ? Math.max(count, model.total) : count;
  const ordered =
    place && order === 'near' ? words.t('order.place', { place }) : words.t(`order.${order}`);
  return html`<p class="summary" role="status" tabindex="-1">
    ${
      isKnown
        ? html`<span>${words.t(bounds ? 'inView' : isAll ? 'count' : 'found', { n })}</span>
            ${count > 1 || order === 'similar' ? html`<span>${ordered}</span>` : nothing}`
        : nothing
    }
  </p>`;
}
