// The reading locator on pages that are strict, old, or carry it twice.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { complaints } from '../helpers/host-checks.ts';
import { snippet, startHosts, type HostPage, type Hosts } from '../helpers/host-pages.ts';
import { CHROMIUM_74, OLD_LIBRARIES } from '../helpers/old-scripts.ts';
import { LOCATOR, walk } from '../helpers/reading-walk.ts';

let hosts: Hosts;
before(async () => (hosts = await startHosts()));
after(() => hosts?.close());

/** How many stations each locator of the page lists, once all are ready. */
async function listed({ page }: HostPage): Promise<number[]> {
  return page.evaluate(async () => {
    const all = [...document.querySelectorAll('union-reading-locator')];
    const rows = () => all.map(one => one.shadowRoot?.querySelectorAll('.row[data-id]').length);
    for (let frame = 0; frame < 900 && !rows().every(Boolean); frame += 1)
      await new Promise(done => requestAnimationFrame(done));
    return rows().map(count => count ?? 0);
  });
}

describe('a locator on a page with a strict policy', () => {
  const nonce = 'r4nd0m';
  const withNonce = (html: string) => html.replaceAll('<script', `<script nonce="${nonce}"`);
  const strict = () =>
    `default-src 'none'; script-src 'nonce-${nonce}'; connect-src ${hosts.api}; ` +
    `img-src ${hosts.api} data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'; ` +
    `require-trusted-types-for 'script'; trusted-types union-widgets`;
  const SPY =
    '<script>window.breaches=[];document.addEventListener("securitypolicyviolation",' +
    'e=>breaches.push(e.violatedDirective+" "+e.blockedURI+" "+e.sample))</script>';
  const breaches = ({ page }: HostPage) =>
    page.evaluate(() => (window as unknown as { breaches: string[] }).breaches);

  it('shows list, filters, map, books, an e-book and a station, and breaks nothing', async () => {
    const html = withNonce(SPY + snippet(hosts.api) + LOCATOR);
    const shown = await hosts.open(html, strict());
    const { books, book } = await walk(shown);
    assert.match(books, /二楼 3 排/);
    assert.match(book, /第 1 节/);
    assert.deepEqual(await breaches(shown), []);
    assert.deepEqual(complaints(shown), []);
  });

  it('fills a screen at a station and prints the list, and breaks nothing', async () => {
    const kiosk = '<union-reading-locator view="kiosk" station="r-0001"></union-reading-locator>';
    const shown = await hosts.open(withNonce(SPY + snippet(hosts.api) + kiosk), strict());
    const text = await shown.page.evaluate(async () => {
      const locator = document.querySelector('union-reading-locator')!;
      for (let frame = 0; frame < 900; frame += 1) {
        if (locator.shadowRoot?.querySelector('.kiosk .qr')) break;
        await new Promise(done => requestAnimationFrame(done));
      }
      return locator.shadowRoot?.querySelector('.kiosk')?.textContent ?? '';
    });
    assert.match(text, /竹辉路24小时职工读书站/);
    const list = await hosts.open(withNonce(SPY + snippet(hosts.api) + LOCATOR), strict());
    assert.ok((await listed(list))[0]! > 0);
    const printed = await list.page.evaluate(async () => {
      const frame = () => new Promise(done => requestAnimationFrame(done));
      const { shadowRoot } = document.querySelector('union-reading-locator')!;
      let paper = '';
      const { get } = Object.getOwnPropertyDescriptor(
        HTMLIFrameElement.prototype,
        'contentWindow',
      )!;
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
        get(this: HTMLIFrameElement) {
          const view = get!.call(this) as Window | null;
          if (view) view.print = () => void (paper = view.document.body.textContent);
          return view;
        },
      });
      const act = () => shadowRoot!.querySelector<HTMLElement>('.foot union-button');
      for (let n = 0; n < 600 && !act(); n += 1) await frame();
      act()!.click();
      for (let n = 0; n < 600 && !paper; n += 1) await frame();
      return paper;
    });
    assert.match(printed, /竹辉路24小时职工读书站/);
    for (const page of [shown, list]) {
      assert.deepEqual(await breaches(page), []);
      assert.deepEqual(complaints(page), []);
    }
  });
});

describe('a locator on a page of many years', () => {
  it('is there once for each tag, with the snippet pasted twice', async () => {
    const once = snippet(hosts.api) + LOCATOR;
    const shown = await hosts.open(once + once);
    assert.deepEqual(await listed(shown), [10, 10]);
    assert.deepEqual(complaints(shown), []);
    const scripts = shown.asked.filter(url => /\/cdn\/.*\.js/.test(url));
    assert.equal(new Set(scripts).size, scripts.length, scripts.join('\n'));
    const lists = shown.asked.filter(url => url.endsWith('/v1/reading/index.json'));
    assert.equal(lists.length, 1, 'one list for both');
  });

  it('opens all its parts in an engine without what came after Chromium 74', async () => {
    const shown = await hosts.open(
      `<script>${CHROMIUM_74}</script>${snippet(hosts.api)}${LOCATOR}`,
    );
    await walk(shown);
    assert.deepEqual(complaints(shown), []);
  });

  it('looks the same whatever the page’s styles reach for', async () => {
    const look = ({ page }: HostPage) =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector('union-reading-locator')!;
        return ['.row .name', '.row .state', '.pill', '.summary'].map(selector => {
          const one = shadowRoot!.querySelector(selector)!;
          const { fontSize, fontStyle, color, letterSpacing, textTransform, padding, direction } =
            getComputedStyle(one);
          const { height } = one.getBoundingClientRect();
          const text = [fontSize, fontStyle, color, letterSpacing, textTransform];
          return [...text, padding, direction, Math.round(height)].join();
        });
      });
    const plain = await hosts.open(snippet(hosts.api) + LOCATOR);
    await listed(plain);
    const wanted = await look(plain);
    for (const styles of [
      'html { font-size: 62.5%; line-height: 3 }',
      '* { all: unset !important }',
      '* { padding: 20px !important; box-sizing: content-box !important; position: relative !important }',
      'a { color: red !important; float: left } a:hover { font-weight: bold } ul, li { list-style: square; margin: 9px !important }',
      '* { font: italic 40px/1 fantasy !important; color: lime !important; letter-spacing: 9px !important; text-transform: uppercase !important }',
      '.row, .bar, .pill, .name, .state, .summary { display: none !important }',
      'button { width: 100% !important; height: 9px !important; background: red !important }',
    ]) {
      const page = `<style>${styles}</style>${snippet(hosts.api)}${LOCATOR}`;
      const shown = await hosts.open(page);
      assert.deepEqual(await listed(shown), [10], styles);
      assert.deepEqual(await look(shown), wanted, styles);
    }
  });

  for (const [what, script] of Object.entries(OLD_LIBRARIES)) {
    it(`opens all its parts beside ${what}`, async () => {
      const shown = await hosts.open(`<script>${script}</script>${snippet(hosts.api)}${LOCATOR}`);
      await walk(shown);
      assert.deepEqual(complaints(shown), []);
    });
  }
});
