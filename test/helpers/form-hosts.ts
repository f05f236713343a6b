/** The real server with one form, and a page of another origin that carries it, in a real browser. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { buildApp } from '../../server/src/app.ts';
import { openFormsContext } from '../../server/src/applications/open-context.ts';
import { readConfig } from '../../server/src/config.ts';
import { addApplications } from '../../server/src/http/applications/applications.ts';
import { addFormPages } from '../../server/src/http/form-pages/form-pages.ts';
import { receiveFormPost } from '../../server/src/form-pages/receive-form-post.ts';
import { snapshotsFromStore } from '../../server/src/snapshot/from-store.ts';
import { LiveSnapshot } from '../../server/src/snapshot/live.ts';
import { openStore } from '../../server/src/store/open.ts';
import type { Store } from '../../server/src/store/store.ts';
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';
import { cdnFiles } from './host-pages.ts';

const SITE_ID = 'demo';

/** Two steps: who, and what for. */
const FORM = {
  id: 'join',
  kind: 'join',
  v: 1,
  title: '加入工会',
  steps: [
    {
      id: 'who',
      title: '您是谁？',
      fields: [
        { name: 'name', type: 'text', label: '姓名', required: true, purpose: '登记会员' },
        {
          name: 'idNumber',
          type: 'id',
          label: '证件号码',
          required: true,
          purpose: '避免重复',
          sensitive: true,
          retainDays: 0,
          check: 'cn-id',
        },
      ],
    },
    {
      id: 'work',
      title: '您在哪里工作？',
      fields: [
        { name: 'company', type: 'text', label: '单位', prefill: 'org' },
        { name: 'note', type: 'textarea', label: '留言' },
      ],
    },
  ],
  consents: [
    {
      id: 'personal',
      required: true,
      text: '同意为办理入会处理以上信息。',
      version: '2026-01',
      fields: ['name', 'idNumber'],
    },
  ],
  submit: { href: 'v1/applications', label: '提交申请' },
  retainDays: 30,
};

export interface FormHosts {
  /** The API's origin, with a slash. */
  api: string;
  /** The origin of host pages, another site. */
  host: string;
  store: Store;
  browser: Browser;
  /** Opens a host page with this markup; `at` is its origin. */
  open(html: string, options?: { csp?: string; at?: 'host' | 'api' }): Promise<FormPage>;
  close(): Promise<void>;
}

/** A host page, and what its console said. */
export interface FormPage {
  page: Page;
  said: string[];
  asked: string[];
}

/** The contract's snippet and tag. */
export const widget = (api: string, attributes = ''): string =>
  `<script type="module" src="${api}cdn/union-widgets.js" data-site="${api}.well-known/union-widgets.json"></script>` +
  `<union-join-form form="join" ${attributes}></union-join-form>`;

export async function startFormHosts(): Promise<FormHosts> {
  const folder = mkdtempSync(join(tmpdir(), 'union-forms-'));
  const cdnDir = join(folder, 'cdn');
  for (const [path, text] of await cdnFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const store = await storeWithForm(join(folder, 'data'));
  const live = await LiveSnapshot.start(snapshotsFromStore(store, SITE_ID));
  const config = readConfig({
    DATA_DIR: join(folder, 'data'),
    CDN_DIR: cdnDir,
    LOG_LEVEL: 'silent',
  });
  const context = await openFormsContext(store, SITE_ID, live, config);
  const app = buildApp({ ...config, live, frames: true });
  const pages = addFormPages(app, context, { cdnDir });
  addApplications(app, context, (request, reply, text, send) =>
    receiveFormPost(pages, request, reply, text, send),
  );
  const api = `${await app.listen({ port: 0, host: '127.0.0.1' })}/`;

  const markup = new Map<string, { html: string; csp?: string | undefined }>();
  const hostServer = await serve(path => markup.get(path));
  const { port } = hostServer.address() as AddressInfo;
  // Another name, not another port alone: a site of its own, in a process of its own.
  const host = `http://localhost:${port}/`;
  const chrome = await findChrome();
  const browser = await puppeteer.launch({ executablePath: chrome.path, args: chrome.args });

  return {
    api,
    host,
    store,
    browser,
    async open(html, { csp, at = 'host' } = {}) {
      const path = `/page-${markup.size}.html`;
      const text = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>示例</title>${html}`;
      markup.set(path, { html: text, csp });
      const page = await browser.newPage();
      const [said, asked]: [string[], string[]] = [[], []];
      page.on('console', message => said.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', error => said.push(`pageerror: ${String(error)}`));
      page.on('request', request => asked.push(request.url()));
      if (at === 'api') await serveAt(page, new URL(path, api).href, text);
      await page.goto(new URL(path, at === 'api' ? api : host).href);
      return { page, said, asked };
    },
    async close() {
      await browser.close();
      hostServer.closeAllConnections();
      await new Promise(done => hostServer.close(done));
      await app.close();
      await live.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function storeWithForm(dataDir: string): Promise<Store> {
  const store = await openStore({ dataDir });
  await store.saveSettings(SITE_ID, {
    site: { id: SITE_ID, name: '示例市总工会', lang: 'zh-Hans', tz: 'Asia/Shanghai' },
    map: { base: 'none' },
  });
  const documents = [{ path: 'v1/forms/join.json', name: FORM.title, body: JSON.stringify(FORM) }];
  await store.replaceDocuments(SITE_ID, { kind: 'forms', source: '示例', documents, report: {} });
  return store;
}

type Markup = { html: string; csp?: string | undefined } | undefined;

async function serve(markupOf: (path: string) => Markup): Promise<Server> {
  const server = createServer((request, response) => {
    const found = markupOf(new URL(request.url ?? '/', 'http://x').pathname);
    response.writeHead(found ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...(found?.csp ? { 'content-security-policy': found.csp } : {}),
    });
    response.end(found?.html);
  });
  await new Promise<void>(done => server.listen(0, done));
  return server;
}

/** A page of the test's own on an origin that has none of it. */
async function serveAt(page: Page, url: string, body: string): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', request => {
    const answer = { body, contentType: 'text/html; charset=utf-8' };
    void (request.url() === url ? request.respond(answer) : request.continue());
  });
}

/** The frame page inside a host page, once its form stands. */
export async function frameOf({ page, said }: FormPage): Promise<Frame> {
  try {
    await page.waitForSelector('union-join-form[data-state=ready]', { timeout: 20_000 });
  } catch {
    throw new Error(`no form stands:\n${said.join('\n')}`);
  }
  return page.frames().find(frame => frame.url().includes('/embed/join-form'))!;
}

/** An ID number that is nobody’s: of a county that never was, with its right check digit (GB 11643). */
export function nobodysId(serial = '001'): string {
  const base = `419999${'19900101'}${serial}`;
  const sum = [...base].reduce((all, digit, at) => all + Number(digit) * (2 ** (17 - at) % 11), 0);
  return base + '10X98765432'[sum % 11]!;
}
