// Some of the hostile pages of `npm run test:hosts`, and what a guest leaves; the whole is docs/hosts.md.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';
import { cdnFiles, VERSION } from '../helpers/host-pages.ts';
import { startChromium, type Chromium, type Tab } from '../hosts/chromium.ts';
import { Judge, type HostilePage } from '../hosts/judge.ts';
import { leftOf } from '../hosts/mounts.ts';
import { scriptPage, stylePage } from '../hosts/pages.ts';
import { SCRIPTS } from '../hosts/scripts.ts';
import { startSite, TAGS, widget, type Site } from '../hosts/site.ts';
import { STYLES } from '../hosts/styles.ts';

/** Another version beside ours: the same files in a folder of its own, under a loader of its own. */
const OTHER = '9.9.9';
/** A second copy of ours, as where two parts of a site were set up one after the other. */
const COPY = 'copy';

let chromium: Chromium;
let site: Site;
let judge: Judge;
before(async () => {
  const chrome = (await findChrome()) as { path: string; args: string[] };
  chromium = await startChromium(chrome.path, chrome.args);
  const files = [...(await cdnFiles())];
  const others = files
    .filter(([path]) => path.startsWith(`/cdn/${VERSION}/`))
    .map(([path, text]) => [path.replace(VERSION, OTHER), text] as const);
  const copies = files.map(([path, text]) => [path.replace('/cdn', `/cdn/${COPY}`), text] as const);
  site = await startSite(new Map([...others, ...copies]));
  judge = new Judge(chromium, site);
});
after(async () => {
  await chromium?.close();
  await site?.close();
});

const SOME_SCRIPTS = [
  'toJSON on arrays, strings, numbers and objects (Prototype 1.6)',
  'enumerable members on Object.prototype',
  'Array.from of 2007 (Prototype’s $A)',
  'prototypes of the language frozen (SES)',
  'attachShadow wrapped: every root is closed',
  'no ResizeObserver',
  'console throws',
  'fetch that always fails',
] as const;

const SOME_STYLES = [
  'all: unset !important',
  'text of every element',
  'direction rtl on everything',
] as const;

describe('a hostile page', () => {
  const failures = async (page: HostilePage) =>
    (await judge.judge(page)).filter(({ is }) => is === 'failed');
  const same = async (page: HostilePage) => {
    const first = await failures(page);
    // As the whole campaign does: a page on a busy machine may still be at work.
    assert.deepEqual(first.length ? await failures(page) : [], []);
  };
  for (const name of SOME_SCRIPTS) {
    it(`harms no widget: ${name}`, () => same(scriptPage(SCRIPTS[name]!)));
  }
  for (const name of SOME_STYLES) {
    it(`harms no widget: ${name}`, () => same(stylePage(STYLES[name]!)));
  }
});

/** Opens a page and waits until these widgets on it are ready. */
async function ready(html: string, csp?: string, tags: readonly string[] = TAGS): Promise<Tab> {
  const tab = await chromium.open();
  await tab.go(site.page(html, csp === undefined ? {} : { csp }));
  const states = () =>
    tab.apart<string[]>(
      `${JSON.stringify(tags)}.map(tag => (document.querySelector(tag) || {dataset: {}}).dataset.state)`,
    );
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await states()).every(state => state === 'ready')) return tab;
    await new Promise(done => setTimeout(done, 100));
  }
  return assert.fail(`${String(await states())}\n${tab.said.join('\n')}`);
}

describe('the strict policy of the guides', () => {
  const nonce = 'r4nd0m';
  const withNonce = (html: string) => html.replaceAll('<script', `<script nonce="${nonce}"`);
  const policy = (worker: string) =>
    `default-src 'none'; script-src 'nonce-${nonce}'; connect-src ${site.api}; ` +
    `img-src ${site.api} data: blob:; frame-src ${site.api}; ${worker}require-trusted-types-for 'script'`;
  const spy =
    '<script>window.breaches=[];document.addEventListener("securitypolicyviolation",' +
    'e=>breaches.push(e.violatedDirective+" "+e.blockedURI+" "+e.sample))</script>';
  const all = TAGS.map(widget).join('').replace('person="', 'jsonld="false" person="');

  for (const [what, worker] of [
    ['', 'worker-src blob:; '],
    [' without worker-src', ''],
  ] as const) {
    it(`holds every widget${what}, and nothing breaks it`, async () => {
      const tab = await ready(withNonce(spy + site.snippet()) + all, policy(worker));
      await new Promise(done => setTimeout(done, 1500));
      const breaches = await tab.within<string[]>('window.breaches');
      assert.deepEqual(worker ? breaches : breaches.filter(one => !/^worker-src/.test(one)), []);
      await tab.close();
    });
  }
});

describe('several of us on one page', () => {
  const faults = ({ said }: Tab) => said.filter(line => /^(pageerror|error|warning)/.test(line));
  const all = TAGS.map(widget).join('');
  for (const [what, first, second] of [
    ['two versions, ours first', '', `${OTHER}/`],
    ['two versions, the other first', `${OTHER}/`, ''],
    ['two copies of one version', '', `${COPY}/`],
    ['the same tag twice', '', ''],
  ] as const) {
    it(`are one: ${what}`, async () => {
      const tab = await ready(site.snippet(first) + site.snippet(second) + all);
      const codes = tab.asked.filter(url => /\/station-map-[\w-]+\.js$/.test(url));
      assert.equal(codes.length, 1, codes.join());
      assert.deepEqual(faults(tab), []);
      await tab.close();
    });
  }

  it('leave a name to the script that took it first, and say so once', async () => {
    const [taken, ...others] = TAGS;
    const squat = `<script>customElements.define('${taken}', class extends HTMLElement {})</script>`;
    const tab = await ready(squat + site.snippet() + site.snippet(`${OTHER}/`) + all, '', others);
    const [fault, ...more] = faults(tab);
    assert.match(fault ?? '', new RegExp(`其他脚本已经注册了 <${taken}>`));
    assert.deepEqual(more, []);
    const own = await tab.apart<string>(`document.querySelector('${taken}').innerText`);
    assert.match(own, /本页自己的话/);
    await tab.close();
  });
});

describe('a widget put on a page and taken away', () => {
  for (const tag of TAGS) {
    it(`leaves no node and no listener: ${tag}`, async () => {
      const { nodes, listeners } = await leftOf(chromium, site, tag, 40, 20);
      assert.ok(nodes < 1, `${nodes} nodes of each`);
      assert.ok(listeners < 0.5, `${listeners} listeners of each`);
    });
  }
});
