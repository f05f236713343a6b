// What the guides say, done: their snippets on pages beside the sample server, their commands, and the
// policies they give, with the breaches that browsers report. `UW_ENGINES=chromium,firefox,webkit` asks
// other engines, too.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import {
  createServer,
  request as ask,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { GOOD, HEADER, workbook } from '../../server/test/import/make-list.ts';
import { engines, type Engine, type EnginePage } from '../helpers/engines.ts';
import { block, inOneLine } from '../helpers/guides.ts';
import { VERSION } from '../helpers/host-pages.ts';
import { startSite, TAGS, widget, type Site } from '../hosts/site.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const NONCE = 'r4nd0mr4nd0mr4nd0mr4nd0m';

let site: Site;
let own: Server;
let host = '';
let folder = '';
let browsers: Engine[] = [];
const pages = new Map<string, { html: string; csp: string }>();
/** What browsers told of breaches: directive, and what was kept out. */
const breaches: string[] = [];

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/**
 * A web server with pages of its own, and below `/files/` the folder that commands write into; what
 * else it is asked for comes from the API, as if that were on the same host.
 */
async function listen(): Promise<[Server, string]> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://h');
    if (pathname === '/reports') return void hear(request, response);
    const page = pages.get(pathname);
    if (pathname.startsWith('/files/')) return fileOf(pathname.slice(7), response);
    if (!page) return passOn(request, response);
    const policy = page.csp && `${page.csp}; report-uri /reports`;
    response.writeHead(200, {
      'content-type': TYPES['.html'],
      ...(policy && { 'content-security-policy': policy }),
    });
    response.end(page.html);
  });
  await new Promise<void>(done => server.listen(0, done));
  return [server, `http://localhost:${(server.address() as AddressInfo).port}/`];
}

function fileOf(path: string, response: ServerResponse): void {
  let file = join(folder, decodeURIComponent(path));
  if (path.endsWith('/')) file = join(file, 'index.html');
  if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'access-control-allow-origin': '*',
  });
  response.end(readFileSync(file));
}

function passOn(request: IncomingMessage, response: ServerResponse): void {
  const { method, headers } = request;
  const onward = ask(new URL(request.url ?? '/', site.api), { method, headers }, answer => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

function hear(request: IncomingMessage, response: ServerResponse): void {
  let text = '';
  request.on('data', chunk => (text += String(chunk)));
  request.on('end', () => {
    const report = (JSON.parse(text) as { 'csp-report': Record<string, string> })['csp-report'];
    const directive = report['effective-directive'] ?? report['violated-directive'] ?? '';
    const blocked = report['blocked-uri'] ?? '';
    // The icon that a browser asks for by itself is of the page.
    if (!/favicon/.test(blocked)) breaches.push(`${directive} ${blocked}`);
    response.writeHead(204).end();
  });
}

/** Puts a page on its host. */
function put(html: string, csp = ''): string {
  const path = `/page-${pages.size}.html`;
  const head = '<meta charset="utf-8"><title>示例</title>';
  pages.set(path, { html: `<!doctype html><html lang="zh-CN">${head}${html}`, csp });
  return new URL(path, host).href;
}

/** A guide's text with a host in it: that of the API where none is given. */
const here = (text: string, root = site.api): string =>
  text
    .replaceAll('https://HOST/', root)
    .replaceAll('https://HOST', root.replace(/\/$/, ''))
    .replaceAll('NONCE', NONCE);

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'union-guides-'));
  site = await startSite();
  [own, host] = await listen();
  browsers = await engines();
});
after(async () => {
  for (const browser of browsers) await browser.close();
  own?.closeAllConnections();
  own?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Waits for a condition in the page; fails with what there is instead. */
async function until(page: EnginePage, condition: string, of: string): Promise<void> {
  const is = await page.ask<string>(
    `(async()=>{for(let i=0;i<1500;i++){if(${condition})return 'so';await new Promise(d=>setTimeout(d,20))}` +
      `return [...document.querySelectorAll('body *')].map(e=>e.localName+' '+(e.dataset.state||'')).join()})()`,
  );
  assert.equal(is, 'so', of);
}

const ready = (tags: readonly string[]): string =>
  `${JSON.stringify(tags)}.every(tag=>document.querySelector(tag)?.dataset.state==='ready')`;

/** Opens a page in each engine, one after the other. */
async function inEach(
  url: string,
  body: (page: EnginePage, name: string) => Promise<void>,
): Promise<void> {
  for (const browser of browsers) {
    breaches.length = 0;
    const page = await browser.open(url);
    try {
      await body(page, browser.name);
    } finally {
      await page.close();
    }
  }
}

/** What is far down loads when somebody comes near: every tag is scrolled to in its turn. */
const shows = (html: string, tags: readonly string[]) =>
  inEach(put(html), async (page, name) => {
    for (const tag of tags) {
      await page.ask(`void document.querySelector(${JSON.stringify(tag)})?.scrollIntoView()`);
      await until(page, ready([tag]), name);
    }
  });

const snippet = (name: string, id: string): string => here(block(name, 'html', id));
const policy = (id: string, root?: string): string =>
  inOneLine(here(block('csp', 'csp', id), root));

/** The line of the template, for carriers that need it there. */
const TEMPLATE = () => block('five-minutes', 'html', 'map').split('<union-')[0]!;

describe('five minutes', () => {
  it('shows the map', () => shows(snippet('five-minutes', 'map'), ['union-station-map']));

  it('shows the other widgets, with the one script of the page', async () => {
    await shows(
      here(TEMPLATE()) + snippet('five-minutes', 'others'),
      TAGS.filter(tag => tag !== 'union-station-map'),
    );
  });

  for (const carrier of ['link', 'div']) {
    it(`shows the map by a ${carrier} where the template has the script`, () =>
      shows(here(TEMPLATE()) + snippet('five-minutes', carrier), ['union-station-map']));
  }

  it('shows the map by the classic script', () =>
    shows(snippet('five-minutes', 'classic'), ['union-station-map']));

  it('has a link in every carrier that leads to a page in words', async () => {
    for (const id of ['map', 'others', 'link', 'div', 'frame', 'classic']) {
      const links = [...snippet('five-minutes', id).matchAll(/<a href="([^"]+)"/g)];
      assert.ok(links.length > 0, id);
      for (const [, address = ''] of links) {
        const answer = await fetch(address);
        assert.equal(answer.status, 200, address);
        assert.match(await answer.text(), /<h1|aria-level="1"/, address);
      }
    }
  });

  it('shows the map in a frame, with the height that the snippet gives', async () => {
    await inEach(put(snippet('five-minutes', 'frame')), async (page, name) => {
      await until(page, `document.querySelector('iframe').clientHeight===640`, name);
    });
  });

  it('makes of a list what a web space shows, by the commands it gives', async () => {
    const rows = [HEADER, GOOD].map(line => line.split(','));
    writeFileSync(join(folder, '站点.xlsx'), workbook([{ name: '名单', rows }]));
    for (const line of block('five-minutes', 'sh', 'list').trim().split('\n')) await run(line);
    const root = `${host}files/%E5%8F%91%E5%B8%83/`;
    const html = here(block('five-minutes', 'html', 'map'), root);
    await inEach(put(html), async (page, name) => {
      await until(page, ready(['union-station-map']), name);
      await until(page, `/示例一号站/.test(${TEXT})`, name);
    });
  });

  it('checks what was uploaded by the command it gives', async () => {
    const line = here(
      block('five-minutes', 'sh', 'check').trim(),
      `${host}files/%E5%8F%91%E5%B8%83/`,
    );
    assert.match(await run(line), /错误 0 处/);
  });
});

const TEXT = `document.querySelector('union-station-map').shadowRoot.textContent`;

/** Runs a line of a guide in the folder, with the command of this clone. */
async function run(line: string): Promise<string> {
  assert.match(line, /^npx union-widgets /);
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  const command = join(ROOT, 'server', 'bin', 'union-widgets.mjs');
  const args = [command, ...words.slice(2)];
  return (await promisify(execFile)(process.execPath, args, { cwd: folder })).stdout;
}

describe('versions', () => {
  it('shows the map by a version with its hash', async () => {
    const loader = await (await fetch(`${site.api}cdn/${VERSION}/union-widgets.js`)).arrayBuffer();
    const hash = createHash('sha384').update(new Uint8Array(loader)).digest('base64');
    const pinned = snippet('versions', 'pinned');
    assert.ok(pinned.includes(`/cdn/${VERSION}/`), 'the guide names another version');
    await shows(pinned.replace('sha384-…', `sha384-${hash}`), ['union-station-map']);
    await inEach(
      put(pinned.replace('sha384-…', `sha384-${hash.replace(/^./, '_')}`)),
      async page => {
        await new Promise(done => setTimeout(done, 1000));
        assert.equal(await page.ask(`!!document.querySelector('[data-state]')`), false);
      },
    );
  });
});

describe('partners', () => {
  it('shows the stations of two sites on one map, and tells the page what was chosen', async () => {
    const html = snippet('partners', 'sites').replaceAll('https://B.example/', `${host}files/b/`);
    assert.ok(html.includes('/files/b/'));
    writeFileSync(join(folder, '邻市.csv'), [HEADER, GOOD].join('\n'));
    await run('npx union-widgets init b --name 示例二市总工会 --contact 办公室 --yes');
    await run('npx union-widgets import 邻市.csv --kind stations --crs wgs84 --out b');
    const spy = `<script>self.chosen=[];addEventListener('union-station-select',
      event=>chosen.push(Object.keys(event)+JSON.stringify(event.station)))</script>`;
    await inEach(put(spy + html + snippet('partners', 'events')), async (page, name) => {
      await until(page, ready(['union-station-map']), name);
      await until(page, `/示例市总工会[^]*示例二市总工会/.test(${TEXT})`, name);
      await page.ask(
        `void document.querySelector('union-station-map').shadowRoot.querySelector('.row .name').click()`,
      );
      await until(page, 'self.chosen.length>0', name);
      const [chosen] = await page.ask<string[]>('self.chosen');
      assert.match(chosen!, /"name"/);
    });
  });

  it('has links become widgets for the hosts that it allows, and for no others', async () => {
    const html = snippet('partners', 'hosts');
    const allowed = html.replace(/data-hosts="[^"]*"/, `data-hosts="${new URL(site.api).host}"`);
    // The loader is the partner's own here: nothing but `data-hosts` allows the union's.
    const ours = (text: string) =>
      text.replace(/src="[^"]*cdn\//, `src="${host}cdn/`).replace(/data-site="[^"]*"/, '');
    await shows(ours(allowed), ['union-station-map']);
    await inEach(put(ours(html)), async page => {
      await new Promise(done => setTimeout(done, 1500));
      assert.equal(await page.ask(`!!document.querySelector('union-station-map')`), false);
    });
  });

  it('shows a frame', async () => {
    await inEach(put(snippet('partners', 'frame')), async (page, name) => {
      await until(page, `document.querySelector('iframe')`, name);
    });
    const [, address = ''] = /<iframe\s+src="([^"]+)"/.exec(snippet('partners', 'frame'))!;
    assert.match(await (await fetch(address)).text(), /<union-station-map/);
  });
});

/** What a visitor does: another language, a station, a part of a card, the map. */
const USE = `(async()=>{
  const wait=ms=>new Promise(done=>setTimeout(done,ms));
  for(const one of document.querySelectorAll(${JSON.stringify(TAGS.join())})){
    one.scrollIntoView();one.setAttribute('lang','en');one.setAttribute('theme','dark');await wait(300);
    one.shadowRoot?.querySelector('.row .name, .act[data-part], tbody tr button')?.click();await wait(300);
  }
  document.querySelector('union-station-map')?.setAttribute('view','map');
  await wait(800);return ''})()`;

/** Safari takes no import map where `script-src` lists hosts alone; the guide says so. */
const told = (list: readonly string[], name: string): string[] =>
  name === 'webkit' ? list.filter(one => one !== 'script-src-elem inline') : [...list];

describe('a policy of the guide', () => {
  const all = TAGS.map(widget).join('').replace('person="', 'jsonld="false" person="');
  const loader = (root: string) =>
    here(TEMPLATE(), root).replace('type=', `nonce="${NONCE}" type=`);

  async function holds(csp: string, html: string): Promise<void> {
    await inEach(put(html, csp), async (page, name) => {
      await until(page, ready(TAGS), name);
      await page.ask(USE);
      await new Promise(done => setTimeout(done, 500));
      const found = /'nonce-/.test(csp) ? breaches : told(breaches, name);
      assert.deepEqual(found, [], name);
    });
  }

  it('holds all widgets on one host', () => holds(policy('same-site'), loader(host) + all));

  it('holds all widgets from another host', () =>
    holds(policy('other-host'), loader(site.api) + all));

  it('holds all widgets by a nonce', () => holds(policy('nonce'), loader(site.api) + all));

  it('holds them by a nonce with strict-dynamic', () =>
    holds(policy('nonce').replace("'nonce-", "'strict-dynamic' 'nonce-"), loader(site.api) + all));

  it('holds the snippet of the strict page', async () => {
    await inEach(put(snippet('csp', 'nonce'), policy('nonce')), async (page, name) => {
      await until(page, ready(['union-station-map', 'union-craftsman-card']), name);
      assert.deepEqual(breaches, [], name);
    });
  });

  it('holds what the classic script brings', async () => {
    const csp = `${policy('nonce')} 'allow-duplicates'`;
    const html = snippet('five-minutes', 'classic').replace('src=', `nonce="${NONCE}" src=`);
    await inEach(put(html, csp), async (page, name) => {
      await until(page, ready(['union-station-map']), name);
      assert.deepEqual(breaches, [], name);
    });
  });

  it('holds a frame alone', async () => {
    await inEach(put(snippet('csp', 'frame'), policy('frame')), async (_, name) => {
      await new Promise(done => setTimeout(done, 1500));
      assert.deepEqual(breaches, [], name);
    });
  });

  it('holds where style sheets cannot be shared, as in Safari 16.3', async () => {
    const old =
      `<script nonce="${NONCE}">delete Document.prototype.adoptedStyleSheets;` +
      `delete ShadowRoot.prototype.adoptedStyleSheets;delete CSSStyleSheet.prototype.replace</script>`;
    const html = old + snippet('csp', 'old-safari');
    const widths = `getComputedStyle(document.querySelector('union-station-map').shadowRoot.querySelector('.row')).display`;
    await inEach(put(html, policy('old-safari')), async (page, name) => {
      await until(page, ready(['union-station-map']), name);
      assert.deepEqual(breaches, [], name);
      assert.notEqual(await page.ask(widths), 'block', `${name}: no styles`);
    });
    const without = html.replace(/<script nonce="[^"]+">\s*window.*?<\/script>/s, '');
    await inEach(put(without, policy('old-safari')), async (page, name) => {
      await until(page, ready(['union-station-map']), name);
      assert.ok(
        breaches.some(one => /^style-src/.test(one)),
        `${name}: the line is not needed`,
      );
    });
  });

  it('holds as a tag in the page', async () => {
    const html = block('csp', 'html', 'meta') + here(block('five-minutes', 'html', 'map'), host);
    await inEach(put(html), (page, name) => until(page, ready(['union-station-map']), name));
  });

  describe('with more stations than one document holds', () => {
    /** As many as are worked at apart from the page, once somebody filters. */
    before(async () => {
      const row = (n: number) =>
        GOOD.replace('一号', `${n}号`)
          .replace('121.5150', (121 + (n % 50) / 100).toFixed(4))
          .replace(/,31\.\d+/, `,${(31 + Math.floor(n / 50) / 100).toFixed(4)}`);
      const rows = Array.from({ length: 2100 }, (_, n) => row(n));
      writeFileSync(join(folder, '多.csv'), [HEADER, ...rows].join('\n'));
      await run('npx union-widgets init many --name 示例市总工会 --contact 办公室 --yes');
      await run('npx union-widgets import 多.csv --kind stations --crs wgs84 --out many');
    });

    const filtered = async (csp: string, found: (name: string) => void) => {
      const tag = loader(host).replace(/data-site="[^"]+"/, '');
      const map = `<union-station-map site="/files/many/.well-known/union-widgets.json"></union-station-map>`;
      await inEach(`${put(tag + map, csp)}#map?kind=rest`, async (page, name) => {
        await until(page, ready(['union-station-map']), name);
        const done = `performance.getEntriesByType('resource').some(one=>/columns\\.json/.test(one.name))`;
        await until(page, `${done}&&/2,?100/.test(${TEXT})`, name);
        await new Promise(over => setTimeout(over, 500));
        found(name);
      });
    };

    it('holds, the worker included', () =>
      filtered(policy('nonce', host), name => assert.deepEqual(breaches, [], name)));

    it('works without worker-src, which the browser reports', () =>
      filtered(policy('nonce', host).replace('worker-src blob:; ', ''), name => {
        assert.ok(breaches.length > 0, `${name}: no worker was tried`);
        assert.deepEqual(
          breaches.filter(one => !/^(worker-src|script-src)/.test(one)),
          [],
          name,
        );
      }));
  });

  describe('that leaves out', () => {
    const less = (directive: RegExp) => policy('nonce').replace(directive, '');

    it('script-src keeps the page’s own content', async () => {
      await inEach(put(loader(site.api) + all, less(/script-src [^;]+; /)), async (page, name) => {
        await new Promise(done => setTimeout(done, 500));
        assert.ok(breaches.length > 0, name);
        assert.equal(await page.ask(`document.querySelector('p').clientHeight>0`), true, name);
      });
    });

    it('connect-src has the widgets say that they cannot reach the site', async () => {
      await inEach(put(loader(site.api) + all, less(/connect-src [^;]+; /)), async (page, name) => {
        const state = `document.querySelector('union-station-map').dataset.state`;
        await until(page, `/problem|stale/.test(${state})`, name);
        assert.ok(
          breaches.some(one => one.startsWith('connect-src')),
          name,
        );
      });
    });

    it('frame-src has the form offer a page of its own', async () => {
      await inEach(put(loader(site.api) + all, less(/frame-src [^;]+; /)), async (page, name) => {
        await until(page, ready(['union-station-map']), name);
        await until(
          page,
          `document.querySelector('union-join-form').dataset.state==='problem'`,
          name,
        );
        assert.ok(
          breaches.some(one => one.startsWith('frame-src')),
          name,
        );
      });
    });
  });
});
