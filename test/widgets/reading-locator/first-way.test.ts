import { expect } from '@open-wc/testing';
import type { ReadingLocator } from '../../../src/widgets/reading-locator/reading-locator.ts';
import { fakeSite, json } from '../../helpers/fake-fetch.ts';
import { newMeasures } from '../../helpers/new-measures.ts';
import { ROOT, SITE } from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';
import { clearAddress, LIST, readingTable, room, stand, textOf } from './locator-page.ts';

/** A locator as pages have it: no client of its own, the browser's fetch. */
async function onPage(table: ReturnType<typeof readingTable>, attributes = {}) {
  const fetch = fakeSite(table);
  const own = window.fetch;
  // A real answer knows where it came from.
  window.fetch = async (input, init) =>
    Object.defineProperty(await fetch(input, init), 'url', { value: String(input) });
  const el = document.createElement('union-reading-locator');
  for (const [name, value] of Object.entries({ site: SITE, ...attributes }))
    el.setAttribute(name, value as string);
  document.body.append(el);
  const end = () => {
    el.remove();
    window.fetch = own;
  };
  await until(() => /ready|problem|empty/.test(el.dataset['state']!), 'never settles');
  await until(() => el.shadowRoot!.querySelector('.row[data-id], union-notice'), 'shows nothing');
  return { el, asked: () => fetch.asked.map(({ url }) => url.replace(ROOT, '/')), end };
}

const ids = (el: ReadingLocator) =>
  [...el.shadowRoot!.querySelectorAll<HTMLElement>('.row[data-id]')].map(row => row.dataset['id']);

describe('union-reading-locator: the short way', () => {
  beforeEach(clearAddress);
  after(clearAddress);

  it('reads the site’s document and the list, once each, and nothing else', async () => {
    const root = `${ROOT}short/`;
    const site = `${root}.well-known/union-widgets.json`;
    const table = readingTable();
    const { el, asked, end } = await onPage({ ...table, [site]: table[SITE]! }, { site });
    try {
      expect(ids(el)).to.have.length(10);
      expect(asked()).to.deep.equal([
        '/short/.well-known/union-widgets.json',
        '/v1/reading/index.json',
      ]);
    } finally {
      end();
    }
  });

  it('takes the long way where a document is in doubt, and shows what can be shown', async () => {
    const site = `${ROOT}doubt/.well-known/union-widgets.json`;
    const table = readingTable([room('a'), { ...room('b'), geometry: undefined as never }]);
    const { el, asked, end } = await onPage({ ...table, [site]: table[SITE]! }, { site });
    try {
      await until(() => textOf(el.shadowRoot).includes('有 1 家的数据有误'), 'does not say so');
      expect(ids(el)).to.deep.equal(['a']);
      expect(asked().filter(path => path === '/v1/reading/index.json')).to.have.length(2);
    } finally {
      end();
    }
  });

  it('keeps what is measured and told: the mark, the events', async () => {
    const marks = newMeasures('union-reading-locator:ready');
    const heard: Event[] = [];
    const hear = (event: Event) => heard.push(event);
    document.addEventListener('union-ready', hear);
    const { el } = await stand();
    await until(() => marks().length, 'no mark');
    expect(heard).to.have.length(1);
    await el.reload();
    await until(() => heard.length === 2, 'not told again');
    expect(marks()).to.have.length(1);
    document.removeEventListener('union-ready', hear);
  });

  it('loads again what its attributes name anew', async () => {
    const table = readingTable([room('a')]);
    table[`${ROOT}v1/other.json`] = json({ type: 'FeatureCollection', features: [room('z')] });
    const { el, page } = await stand({ table });
    el.src = `${ROOT}v1/other.json`;
    await until(() => page.ids[0] === 'z', 'the old list');
    el.src = LIST;
    await until(() => page.ids[0] === 'a', 'not back');
  });
});
