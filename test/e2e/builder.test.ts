// What a webmaster does: drops a list on the builder's page, reads the report, takes the zip, unpacks
// it on a plain web server, and opens the page in it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';
// @ts-expect-error a plain script without types
import { glob } from '../../scripts/lib/glob.mjs';
import { siteFiles } from '../../server/src/in-browser/site-files.ts';
import { importOne } from '../../server/src/in-browser/import-one.ts';
import { GOOD, HEADER, workbook } from '../../server/test/import/make-list.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

const ROWS = [HEADER, GOOD, GOOD.replace('一号', '二号').replace('121.5150', '121.5250')].map(
  line => line.split(','),
);
/** The third has no longitude. */
const FAULTY = GOOD.replace('一号', '三号').replace('121.5150', '').split(',');
const LIST = workbook([{ name: '名单', rows: [...ROWS, FAULTY] }]);

/** A web server that knows files and nothing else. */
async function serve(
  read: (path: string) => Uint8Array | string | undefined,
): Promise<[string, Server]> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://h').pathname).slice(1);
    const body = read(path) ?? read(`${path.replace(/\/$/, '')}/index.html`);
    const type = extname(path) || '.html';
    response.setHeader('access-control-allow-origin', '*');
    if (body === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': TYPES[type] ?? 'application/octet-stream' })
        .end(body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return [`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server];
}

function fileIn(folder: string): (path: string) => Uint8Array | undefined {
  return path => {
    const file = join(folder, path);
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
  };
}

/** Builds cdn/ where what the builder is made of is newer. */
function buildIfOld(): void {
  const built = join(ROOT, 'cdn', 'builder.js');
  const sources = glob(
    '{src/**/*.ts,server/src/{import,in-browser,documents,site}/**/*.ts,rollup*.js}',
    ROOT,
  );
  const newest = Math.max(...sources.map((file: string) => statSync(join(ROOT, file)).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  execFileSync(process.execPath, ['scripts/build.mjs', '--cdn'], { cwd: ROOT, stdio: 'ignore' });
}

/** Documents as JSON, without the times of their making. */
function timeless(files: Record<string, Uint8Array>): Record<string, unknown> {
  const json = Object.entries(files).filter(
    ([path]) => path.endsWith('.json') && !path.startsWith('cdn/'),
  );
  const dates = new Set(['timeStamp', 'generation', 'checked']);
  const plain = (bytes: Uint8Array): unknown =>
    JSON.parse(new TextDecoder().decode(bytes), (key, value: unknown) =>
      dates.has(key) ? undefined : value,
    );
  return Object.fromEntries(json.map(([path, bytes]) => [path, plain(bytes)]));
}

describe('builder', () => {
  let browser: Browser;
  let page: Page;
  let folder: string;
  let files: Record<string, Uint8Array> = {};
  const servers: Server[] = [];
  const asked: string[] = [];

  before(async () => {
    buildIfOld();
    folder = mkdtempSync(join(tmpdir(), 'builder-'));
    writeFileSync(join(folder, 'stations.xlsx'), LIST);
    const [cdn, first] = await serve(fileIn(ROOT));
    const text = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><body><script type="module" src="${cdn}cdn/builder.js"></script><union-builder></union-builder>`;
    const [site, second] = await serve(path =>
      path === 'index.html' || path === '/index.html' ? text : undefined,
    );
    servers.push(first, second);
    const chrome = await findChrome();
    const args = [...chrome.args, '--disable-features=LocalNetworkAccessChecks'];
    // Files with Chinese names are saved and read where the locale knows such names.
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    browser = await puppeteer.launch({ executablePath: chrome.path, args, env });
    page = await browser.newPage();
    page.on('request', request => asked.push(`${request.method()} ${request.url()}`));
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await page.goto(`${site}index.html`);
  });
  after(async () => {
    await browser?.close();
    servers.forEach(server => server.close().closeAllConnections());
    rmSync(folder, { recursive: true, force: true });
  });

  const textOf = (selector: string) =>
    page.$eval(`union-builder >>> ${selector}`, node => node.textContent ?? '');

  /** Waits for what the page comes to show; a page that shows something else is told of. */
  const appears = async (selector: string) => {
    try {
      await page.waitForSelector(`union-builder >>> ${selector}`, { timeout: 60_000 });
    } catch {
      throw new Error(`no ${selector}; there was: ${await textOf('.steps')}`);
    }
  };

  it('reads a workbook in the browser and names the cell that is wrong', async () => {
    const select = await page.waitForSelector('union-builder >>> [name=crs] >>> select');
    await select!.select('wgs84');
    const input = await page.waitForSelector('union-builder >>> union-file >>> input[type=file]');
    await (input as Awaited<ReturnType<typeof page.$<'input'>>>)!.uploadFile(
      join(folder, 'stations.xlsx'),
    );
    await appears('.report');
    const report = await textOf('.report');
    assert.match(report, /读取 3 行，导入 2 行，未导入 1 行/);
    assert.match(report, /名单!E4/);
  });

  it('shows the stations before anything is uploaded, and sends nothing anywhere', async () => {
    await appears('iframe');
    const frame = await page.$('union-builder >>> iframe');
    const inner = (await frame!.contentFrame())!;
    await inner.waitForSelector('union-station-map[data-state=ready]', { timeout: 30_000 });
    await inner.waitForFunction(
      () =>
        document
          .querySelector('union-station-map')!
          .shadowRoot!.textContent!.includes('示例二号站'),
      { timeout: 30_000 },
    );
    assert.deepEqual(
      asked.filter(line => !line.startsWith('GET ')),
      [],
    );
    assert.deepEqual(
      asked.filter(line => /-preview-|v1\//.test(line)),
      [],
    );
  });

  it('packs the same documents as the command, the scripts, a page and a letter', async () => {
    const button = await page.waitForSelector(
      'union-builder >>> union-button[variant=primary] >>> button',
    );
    await button!.click();
    let name: string | undefined;
    for (let n = 0; n < 300 && !name; n += 1) {
      await sleep(100);
      name = readdirSync(folder).find(file => file.endsWith('.zip'));
    }
    assert.ok(name, 'no zip came');
    files = unzipSync(readFileSync(join(folder, name)));
    const { result } = await importOne({
      kind: 'stations',
      crs: 'wgs84',
      fileName: 'stations.xlsx',
      bytes: new Uint8Array(LIST),
    });
    const made = await siteFiles(new Map([['stations', result]]), {
      name: '',
      accent: '',
      privacy: '',
    });
    assert.deepEqual(timeless(files), timeless(made));
    const letter = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files['说明.txt']);
    assert.match(letter, /^\ufeff/);
    assert.ok(files['cdn/union-widgets.js'] && files['cdn/union-widgets.iife.js']);
    assert.deepEqual(
      Object.keys(files).filter(path => /builder/.test(path)),
      [],
    );
  });

  for (const path of ['gonghui/test.html', 'gonghui/embed/station-map/']) {
    it(`shows the stations from a plain web server: ${path}`, async () => {
      const [root, server] = await serve(path => files[path.replace(/^gonghui\//, '')]);
      servers.push(server);
      const visitor = await browser.newPage();
      await visitor.goto(root + path);
      await visitor.waitForSelector('union-station-map[data-state=ready]', { timeout: 30_000 });
      await visitor.waitForFunction(
        () =>
          document
            .querySelector('union-station-map')!
            .shadowRoot!.textContent!.includes('示例二号站'),
        { timeout: 30_000 },
      );
      await visitor.close();
    });
  }

  it('has the stations in words for who has no scripts', () => {
    const text = new TextDecoder().decode(files['embed/station-map/index.html']);
    assert.match(text, /<li>示例一号站，/);
  });

  it('says what was tried where an address has no site document', async () => {
    const [root, server] = await serve(() => undefined);
    servers.push(server);
    const second = await page.waitForSelector(
      'union-builder >>> union-segmented >>> input[value=address]',
    );
    await second!.evaluate(input => (input as HTMLInputElement).click());
    const field = await page.waitForSelector('union-builder >>> [name=address] >>> input');
    await field!.type(`${root}map/`);
    await field!.press('Enter');
    await page.waitForSelector('union-builder >>> .tried', { timeout: 20_000 });
    const tried = await textOf('.tried');
    assert.match(tried, /map\/\.well-known\/union-widgets\.json/);
    assert.match(tried, /HTTP 404/);
  });
});
