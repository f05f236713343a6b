// What the widgets promise to be on a page: a guest that touches nothing and leaves nothing.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { INVENTORY } from '../helpers/inventory.ts';
import { snippet, startHosts, type HostPage, type Hosts } from '../helpers/host-pages.ts';

const MAP = '<union-station-map></union-station-map>';

let hosts: Hosts;
before(async () => (hosts = await startHosts()));
after(() => hosts?.close());

async function ready({ page }: HostPage): Promise<void> {
  const found = await page.waitForSelector('union-station-map[data-state=ready]');
  await found!.dispose();
}

/** Does on the widget what loads every part of it: filters, search, map, detail, language, theme. */
async function useAll({ page }: HostPage): Promise<void> {
  await page.evaluate(async () => {
    const map = document.querySelector('union-station-map')!;
    const root = map.shadowRoot!;
    const until = async (what: string, is: () => unknown) => {
      const patience = performance.now() + 20_000;
      while (!is()) {
        if (performance.now() > patience) throw new Error(`not there: ${what}`);
        await new Promise(done => setTimeout(done, 20));
      }
    };
    const press = (selector: string) => root.querySelector<HTMLElement>(selector)!.click();
    await until('rows', () => root.querySelector('.row'));
    map.setAttribute('lang', 'ug');
    await until('Uyghur', () => root.querySelector('.root')!.getAttribute('lang') === 'ug');
    map.setAttribute('theme', 'contrast');
    map.setAttribute('size', 'large');
    if (!root.querySelector('canvas')) press('[data-act=map]');
    await until('a map', () => root.querySelector('canvas'));
    press('[data-act=filters]');
    await until('filters', () => root.querySelector('union-chip'));
    press('[data-act=find]');
    await until('search', () => root.querySelector('.find union-field'));
    press('.row .name');
    await until('a station', () => root.querySelector('.detail'));
    await new Promise(done => setTimeout(done, 300));
  });
}

describe('on a page, a widget', () => {
  it('makes one global and touches no built-in', async () => {
    const shown = await hosts.open(INVENTORY + snippet(hosts.api) + MAP);
    await ready(shown);
    await useAll(shown);
    const found = await shown.page.evaluate(() =>
      (window as unknown as { inventory(): unknown }).inventory(),
    );
    assert.deepEqual(found, { globals: ['Symbol(union-widgets)'], touched: [] });
  });

  it('keeps no cookie and no web storage', async () => {
    const shown = await hosts.open(snippet(hosts.api) + MAP);
    await ready(shown);
    await useAll(shown);
    const kept = await shown.page.evaluate(() => [
      document.cookie,
      localStorage.length,
      sessionStorage.length,
    ]);
    assert.deepEqual(kept, ['', 0, 0]);
  });

  it('asks none but the host that the page names', async () => {
    const shown = await hosts.open(snippet(hosts.api) + MAP);
    await ready(shown);
    await useAll(shown);
    const urls = shown.asked.filter(url => !url.startsWith('data:'));
    const origins = new Set(urls.map(url => `${new URL(url).origin}/`));
    assert.deepEqual([...origins].sort(), [hosts.api, hosts.host].sort());
  });

  it('changes nothing outside its tag', async () => {
    const shown = await hosts.open(`<main><p>原文</p></main>${snippet(hosts.api)}${MAP}`);
    await ready(shown);
    await useAll(shown);
    const rest = await shown.page.evaluate(() => {
      document.querySelector('union-station-map')!.remove();
      const { styleSheets, adoptedStyleSheets } = document;
      // The loader's one rule keeps room for widgets to come; it weighs less than any rule of a page.
      const sheets = [...styleSheets, ...adoptedStyleSheets].flatMap(({ cssRules }) =>
        [...cssRules].map(({ cssText }) => cssText.replace(/^(:where\(union-)?[^]*/, '$1')),
      );
      const tags = [...document.querySelectorAll('*')].map(({ localName }) => localName);
      return { tags, sheets, root: document.documentElement.getAttributeNames() };
    });
    assert.deepEqual(rest, {
      tags: ['html', 'head', 'meta', 'body', 'main', 'p', 'script'],
      sheets: [':where(union-'],
      root: ['lang'],
    });
  });
});

describe('a widget that was removed', () => {
  it('is gone: no element, listener or timer of it is left', async () => {
    const shown = await hosts.open(snippet(hosts.api) + MAP);
    const { page } = shown;
    await ready(shown);
    await page.evaluate(() => document.querySelector('union-station-map')!.remove());
    const listening = await listeners(shown);
    const prototype = await page.evaluateHandle(
      () => customElements.get('union-station-map')!.prototype as object,
    );
    for (let round = 0; round < 3; round += 1) {
      await page.evaluate(() => document.body.append(document.createElement('union-station-map')));
      await ready(shown);
      await useAll(shown);
      await page.evaluate(() => {
        document.querySelector('union-station-map')!.remove();
        // The station that was open stands in the address, for whoever comes back to the page.
        history.replaceState(null, '', location.pathname);
      });
    }
    // A load that was cut off lets go a moment later; on a busy machine that takes its time.
    let left: string[] = ['not yet counted'];
    for (let tries = 0; tries < 300 && left.length > 0; tries += 1) {
      await page.evaluate(() => new Promise(done => setTimeout(done, 100)));
      const kept = await page.queryObjects(prototype);
      left = await kept.evaluate(elements =>
        (elements as unknown as HTMLElement[]).map(
          element => `${element.dataset['state']} ${element.isConnected ? 'on' : 'off'} the page`,
        ),
      );
      await kept.dispose();
    }
    assert.deepEqual(left, [], 'elements that something still holds');
    assert.deepEqual(await listeners(shown), listening);
  });
});

/** Types of the listeners on the window, the document and its root, as the engine counts them. */
async function listeners({ page }: HostPage): Promise<Record<string, string[]>> {
  const cdp = await page.createCDPSession();
  const found: Record<string, string[]> = {};
  for (const expression of ['window', 'document', 'document.documentElement', 'document.body']) {
    const { result } = await cdp.send('Runtime.evaluate', { expression });
    const all = await cdp.send('DOMDebugger.getEventListeners', { objectId: result.objectId! });
    found[expression] = all.listeners.map(({ type }) => type).sort();
  }
  await cdp.detach();
  return found;
}
