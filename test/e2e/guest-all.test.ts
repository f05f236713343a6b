// What all widgets, the loader, the carriers and the builder's page leave of a page: one global, and no
// built-in is another. guest.test.ts looks at one widget in full.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';
import { INVENTORY } from '../helpers/inventory.ts';
import { startChromium, type Chromium, type Tab } from '../hosts/chromium.ts';
import { startSite, TAGS, widget, WIDGETS, type Site } from '../hosts/site.ts';

let chromium: Chromium;
let site: Site;
before(async () => {
  const chrome = (await findChrome()) as { path: string; args: string[] };
  chromium = await startChromium(chrome.path, chrome.args);
  site = await startSite();
});
after(async () => {
  await chromium?.close();
  await site?.close();
});

const ONE = { globals: ['Symbol(union-widgets)'], touched: [] };

async function open(html: string): Promise<Tab> {
  const tab = await chromium.open({ height: 6000 });
  await tab.go(site.page(INVENTORY + html));
  return tab;
}

/** Waits until an expression is true of the page. */
async function until(tab: Tab, what: string, expression: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await tab.apart<boolean>(`Boolean(${expression})`)) return;
    await new Promise(done => setTimeout(done, 100));
  }
  assert.fail(`${what}\n${tab.said.join('\n')}`);
}

const ready = (tag: string) => `document.querySelector('${tag}[data-state=ready]')`;

const inventory = (tab: Tab) => tab.within<typeof ONE>('window.inventory()');

describe('a page with all widgets', () => {
  it('has one global more and the built-ins it had; without them again, what it had', async () => {
    const tab = await open(`<main>${TAGS.map(widget).join('')}</main>${site.snippet()}`);
    for (const tag of TAGS) await until(tab, tag, ready(tag));
    assert.deepEqual(await inventory(tab), ONE);
    const left = await tab.apart<unknown>(`(() => {
      document.querySelector('main').replaceChildren();
      return [
        [...document.querySelectorAll('body *')].map(({ localName }) => localName),
        document.documentElement.getAttributeNames(),
        document.body.getAttributeNames(),
        document.head.querySelectorAll('style, link[rel=stylesheet]').length,
      ];
    })()`);
    assert.deepEqual(left, [['script', 'main', 'script'].slice(-2), ['lang'], [], 0]);
    assert.deepEqual(await inventory(tab), ONE);
    await tab.close();
  });
});

describe('a page with carriers', () => {
  const attributes = (tag: string) =>
    WIDGETS[tag]!.replace(/(\w+)="/g, (_, name: string) => `data-${name}="`);
  const div = (tag: string) =>
    `<div class="union-embed" data-union="${tag.replace('union-', '')}" data-loading="eager" ${attributes(tag)}></div>`;
  const link = () =>
    `<p><a href="${site.api}embed/station-map?site=${encodeURIComponent(`${site.api}.well-known/union-widgets.json`)}">站点地图</a></p>`;
  const cases: [string, () => string, string[]][] = [
    ['<div>s', () => TAGS.map(div).join('') + site.snippet(), TAGS],
    ['a link', () => link() + site.snippet(), ['union-station-map']],
    [
      'a classic script',
      () =>
        TAGS.map(widget).join('') +
        site.snippet().replace('type="module"', 'defer').replace('widgets.js', 'widgets.iife.js'),
      TAGS,
    ],
  ];
  for (const [name, html, tags] of cases) {
    it(`has one global more and the built-ins it had: ${name}`, async () => {
      const tab = await open(html());
      for (const tag of tags) await until(tab, tag, ready(tag));
      assert.deepEqual(await inventory(tab), ONE);
      await tab.close();
    });
  }
});

describe('the page of the builder', () => {
  it('has at most one global more and the built-ins it had', async () => {
    const script = `<script type="module" src="${site.api}cdn/builder.js"></script>`;
    const tab = await open(`${script}<union-builder></union-builder>`);
    const root = `document.querySelector('union-builder').shadowRoot`;
    await until(tab, 'the builder', `${root} && ${root}.querySelector('union-file')`);
    const { globals, touched } = await inventory(tab);
    assert.deepEqual(touched, []);
    assert.deepEqual(
      globals.filter(name => name !== ONE.globals[0]),
      [],
    );
    await tab.close();
  });
});
