// What judges hostile pages (test/hosts) must see a harm that nobody is told of: it is shown some.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';
import { startChromium, type Chromium } from '../hosts/chromium.ts';
import { Judge, type HostilePage, type Verdict } from '../hosts/judge.ts';
import { differences, type Look } from '../hosts/look.ts';
import { scriptPage, stylePage } from '../hosts/pages.ts';
import type { Site } from '../hosts/site.ts';
import { Tally } from '../hosts/tally.ts';

const TAG = 'union-contest-leaderboard';

/** A list such as a widget shows, from what `fetch` brings; a failed load is told in words. */
const WIDGET = `<script type="module">
  customElements.define('${TAG}', class extends HTMLElement {
    async connectedCallback() {
      const root = this.shadowRoot || this.attachShadow({ mode: 'open' });
      this.dataset.state = 'loading';
      try {
        const rows = await (await fetch('/rows.json')).json();
        root.innerHTML = '<style>.row { color: #171715 }</style><ol></ol>';
        for (const [name, total] of rows) {
          const row = document.createElement('li');
          row.className = 'row';
          row.textContent = name + ' ' + total;
          root.querySelector('ol').append(row);
        }
        this.dataset.state = 'ready';
      } catch {
        root.innerHTML = '<p>没有载入，请稍后再试。</p><slot></slot>';
        this.dataset.state = 'problem';
      }
    }
  });
</script>`;

let server: Server;
let chromium: Chromium;
let judge: Judge;

before(async () => {
  const pages: string[] = [];
  server = createServer(({ url }, response) => {
    const isRows = url === '/rows.json';
    response.setHeader('content-type', isRows ? 'application/json' : 'text/html; charset=utf-8');
    response.end(isRows ? '[["林春梅", 97.5], ["丰长青", 96]]' : pages[Number(url!.slice(1))]);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const site: Site = {
    api: origin,
    snippet: () => WIDGET,
    page: html => origin + (pages.push(`<!doctype html><html lang="zh-CN">${html}`) - 1),
    file: () => undefined,
    close: async () => undefined,
  };
  const chrome = (await findChrome()) as { path: string; args: string[] };
  chromium = await startChromium(chrome.path, chrome.args);
  judge = new Judge(chromium, site);
});
after(async () => {
  await chromium?.close();
  server?.close();
});

const of = async (page: HostilePage): Promise<Verdict> => (await judge.judge(page, [TAG]))[0]!;
const style = (css: string) => of(stylePage({ css }));
/** Does it to the second row, as soon as it is there. */
const toRow = (change: string): HostilePage => ({
  ...scriptPage({
    after: `const t = setInterval(() => { const row = document.querySelector('${TAG}').shadowRoot?.querySelectorAll('.row')[1]; if (!row) return; clearInterval(t); ${change} }, 20)`,
  }),
  lasts: 300,
});

describe('the judge of hostile pages', () => {
  it('finds nothing on a page that does no harm', async () => {
    assert.deepEqual(await style('p { color: red }'), { tag: TAG, is: 'same', why: '' });
  });

  const PLANTS: Readonly<Record<string, string>> = {
    'a number that was changed': 'row.textContent = row.textContent.replace("96", "98")',
    'a row that is gone': 'row.remove()',
    'a row in another place': 'row.parentNode.prepend(row)',
    'a row that is shown to nobody': 'row.style.display = "none"',
    'a row in the colour of its ground': 'row.style.color = "#fff"',
    'a row that is hidden from those who listen': 'row.setAttribute("aria-hidden", "true")',
    'a row with another name for those who listen':
      'row.setAttribute("role", "img"); row.setAttribute("aria-label", "x")',
    'a list that is too small to be read': 'row.parentNode.style.fontSize = "3px"',
  };
  for (const [name, change] of Object.entries(PLANTS)) {
    it(`sees ${name}`, async () => {
      const { is, why } = await of(toRow(change));
      assert.equal(is, 'failed');
      assert.match(why, /^\(0\) (boxes|texts|told) \d/);
    });
  }

  it('sees data that a script has changed on their way', async () => {
    const before =
      'const { parse } = JSON; Response.prototype.json = async function () { return parse((await this.text()).replace("97.5", "79.5")) }';
    const { is, why } = await of(scriptPage({ before }));
    assert.equal(is, 'failed');
    assert.match(why, /97\.5 → 林春梅 79\.5/);
  });

  it('waits for what says that it is on its way', async () => {
    const { is, why } = await of(
      toRow(
        'const was = row.textContent; row.textContent = "正在载入…"; setTimeout(() => { row.textContent = was }, 3000)',
      ),
    );
    assert.deepEqual([is, why], ['same', '']);
  });

  it('sees a style that reaches what a page can reach', async () => {
    assert.equal((await style(`${TAG} { opacity: 0; display: none }`)).is, 'failed');
  });

  it('takes own words with a notice for what they are', async () => {
    const before = 'window.fetch = () => Promise.reject(new TypeError("no"))';
    const { is, why } = await of(scriptPage({ before }));
    assert.equal(is, 'fallback');
    assert.match(why, /^problem: own content, 没有载入/);
  });

  it('takes no own words in silence, and no half of a list', async () => {
    const silent =
      'const { define } = customElements; customElements.define = tag => define.call(customElements, tag, class extends HTMLElement { connectedCallback() { this.dataset.state = "problem" } })';
    assert.equal((await of(scriptPage({ before: silent }))).is, 'failed');
    const half = toRow('row.getRootNode().host.dataset.state = "problem"');
    assert.equal((await of(half)).is, 'failed');
  });
});

describe('two looks at a time', () => {
  const look = (at: number, text: string): Look => ({
    ...{ width: 100, own: false, state: 'ready', told: [], at },
    texts: [text],
    boxes: [`#text|0 0 ${text.length} 24|${text}|`],
  });
  const differ = (was: Look, is: Look) => differences(was, is, ['texts', 'boxes']).length > 0;
  const MINUTE = 60_000;

  it('differ by the minutes that have passed, and by no other', () => {
    const was = look(0, '还有 10 分钟关闭');
    assert.equal(differ(was, look(0.2 * MINUTE, '还有 9 分钟关闭')), false);
    assert.equal(differ(look(0.2 * MINUTE, '还有 9 分钟关闭'), was), false);
    assert.equal(differ(was, look(3.5 * MINUTE, '还有 6 分钟关闭')), false);
    assert.equal(differ(was, look(0.2 * MINUTE, '还有 11 分钟关闭')), true);
    assert.equal(differ(was, look(0.2 * MINUTE, '还有 8 分钟关闭')), true);
    assert.equal(differ(was, look(0.2 * MINUTE, '还有 9 分钟开门')), true);
    assert.equal(differ(look(0, '3 分钟前'), look(MINUTE, '4 分钟前')), false);
    assert.equal(differ(look(0, '3 分钟前'), look(MINUTE, '2 分钟前')), true);
  });
});

describe('the table of hostile pages', () => {
  it('counts a page by the worst of its widgets', () => {
    const tally = new Tally();
    const [same, fallback, failed] = (['same', 'fallback', 'failed'] as const).map(is => ({
      ...{ tag: 'x', why: '' },
      is,
    }));
    assert.equal(tally.page('styles', 'a', [same!], false), '✔');
    assert.equal(tally.page('styles', 'b', [same!, fallback!], true), '○');
    assert.equal(tally.page('styles', 'c', [fallback!, failed!, same!], false), '✖');
    assert.equal(tally.page('styles', 'd', [], false), '✖');
    tally.untried('styles', 'e');
    assert.deepEqual([tally.passed, tally.failed], [2, 2]);
    assert.match(
      tally.table(),
      /styles +4 +1 +1 +2 +1 +1\n✖ styles: c\n✖ styles: d\n– styles: e: not tried\n2 passed, 2 failed$/,
    );
  });
});
