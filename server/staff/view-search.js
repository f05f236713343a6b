import { wordOf } from './difference.js';
import { h } from './dom.js';
import { Field } from './asked.js';
import { busy, say, title } from './parts.js';
import { listed, t } from './words.js';

/** @typedef {{ id: string, name: string, kinds: string[], address?: string, status?: string }} Found */

/** What was looked for last, so that it is still there on the way back. */
let lastQuery = '';

/**
 * Finds the station to put right.
 * @param {import('./main.js').App} app
 */
export async function stationSearch({ api }) {
  const words = await api.get('words');
  const field = new Field({
    label: t('searchLabel'),
    control: h('input', { type: 'search', autocomplete: 'off', value: lastQuery }),
  });
  const input = /** @type {HTMLInputElement} */ (field.control);
  const results = h('div', { class: 'results' });
  const submit = h('button', { type: 'submit', class: 'button primary' }, t('search'));

  const search = async () => {
    const q = input.value.trim();
    lastQuery = q;
    field.complain(q === '' ? t('searchMissing') : '');
    if (q === '') {
      input.focus();
      return;
    }
    /** @type {{ matched: number, items: Found[] } | undefined} */
    const found = await busy(submit, t('wait'), () =>
      api.get(`stations?${new URLSearchParams({ q })}`),
    );
    if (!found) return;
    const { matched, items } = found;
    const text =
      matched === 0
        ? t('foundNone')
        : matched > items.length
          ? t('foundMore', { n: matched, shown: items.length })
          : t('found', { n: matched });
    results.replaceChildren(
      h('p', { class: 'hint' }, text),
      h(
        'ul',
        { class: 'stations' },
        items.map(item => foundItem(item, words)),
      ),
    );
    say(text);
  };

  if (lastQuery) await search();
  return h(
    'div',
    { class: 'narrow' },
    title(t('correct')),
    h(
      'form',
      {
        role: 'search',
        novalidate: true,
        onsubmit(/** @type {Event} */ event) {
          event.preventDefault();
          void search();
        },
      },
      field.element,
      h('div', { class: 'actions' }, submit),
    ),
    results,
  );
}

/**
 * @param {Found} found
 * @param {import('./difference.js').Words} words
 */
function foundItem({ id, name, kinds, address, status }, words) {
  const facts = [
    listed(kinds.map(kind => wordOf(words.kinds, kind))),
    status && status !== 'open' && wordOf(words.statuses, status),
    address,
  ].filter(Boolean);
  return h(
    'li',
    {},
    h('a', { href: `#station/${encodeURIComponent(id)}` }, name),
    h('p', { class: 'hint' }, facts.join(' · ')),
  );
}
