// Files of cdn/ that were changed on their host: none of them may run. `UW_ENGINES=chromium,firefox,webkit`
// asks other engines, too.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { engines, type Engine, type EnginePage } from '../helpers/engines.ts';
import { servePages, VERSION, type PageHosts } from '../helpers/host-pages.ts';
import { MAP } from '../helpers/host-checks.ts';

const FOLDER = `/cdn/${VERSION}/`;
const LOADER = `${FOLDER}union-widgets.js`;

let hosts: PageHosts;
let browsers: Engine[] = [];
before(async () => {
  hosts = await servePages();
  browsers = await engines();
});
after(async () => {
  for (const browser of browsers) await browser.close();
  await hosts?.close();
});

const sri = (text: string | Uint8Array) =>
  `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** The snippet that names a version, with the loader's hash. */
const sealed = (attributes = '') =>
  `<script type="module" src="${hosts.api}${LOADER.slice(1)}" crossorigin="anonymous" ` +
  `integrity="${sri(hosts.files.get(LOADER)!)}" ${attributes} ` +
  `data-site="${hosts.api}.well-known/union-widgets.json"></script>`;

/** Changes files while `body` runs: each tells the page that it ran. */
async function changed<T>(names: readonly string[], body: () => Promise<T>): Promise<T> {
  const good = new Map(names.map(name => [name, hosts.files.get(name)!]));
  for (const [name, text] of good) {
    hosts.files.set(name, `(self.ran=self.ran||[]).push(${JSON.stringify(name)});${String(text)}`);
  }
  try {
    return await body();
  } finally {
    for (const [name, text] of good) hosts.files.set(name, text);
  }
}

const ran = (page: EnginePage) => page.ask<string[]>('self.ran||[]');
const until = (page: EnginePage, condition: string) =>
  page.ask<string>(
    `(async()=>{for(let i=0;i<600;i++){if(${condition})return 'so';await new Promise(d=>setTimeout(d,20))}` +
      `return document.body.innerHTML.slice(0,300)})()`,
  );

/** The widget's state, and what a person does with it: another language, and a station. */
const READY = `document.querySelector('union-station-map').dataset.state==='ready'`;
const FAILED = `document.querySelector('union-station-map').dataset.state==='problem'`;
const USE = `(async()=>{const map=document.querySelector('union-station-map');
  map.shadowRoot?.querySelector('.row .name')?.click();map.setAttribute('lang','en');
  await new Promise(d=>setTimeout(d,1500));return ''})()`;

/** Files that a page asks for until the map is ready, and those that come later. */
async function filesOf(browser: Engine): Promise<{ first: string[]; later: string[] }> {
  const scripts = () => [...new Set(hosts.asked.filter(path => /\.js$/.test(path)))];
  hosts.asked.length = 0;
  const page = await browser.open(hosts.page(sealed() + MAP));
  assert.equal(await until(page, READY), 'so');
  const first = scripts().filter(path => path !== LOADER);
  await page.ask(USE);
  const later = scripts().filter(path => path !== LOADER && !first.includes(path));
  await page.close();
  return { first, later };
}

/** A few of them, each of another kind. */
const some = (names: readonly string[], kinds: RegExp) =>
  names.filter(name => kinds.test(name)).slice(0, 4);

describe('a snippet with integrity', () => {
  it('shows the widget, whose files are as they were built', async () => {
    for (const browser of browsers) {
      const page = await browser.open(hosts.page(sealed() + MAP));
      assert.equal(await until(page, READY), 'so', browser.name);
      assert.equal(
        await page.ask('document.querySelectorAll("link,script[type=importmap]").length'),
        0,
      );
      await page.close();
    }
  });

  it('runs no first file that was changed, and keeps the page’s own content', async () => {
    for (const browser of browsers) {
      const { first } = await filesOf(browser);
      assert.ok(first.length > 4, String(first));
      for (const name of some(first, /\/(station-map|core|map-pane)-/)) {
        await changed([name], async () => {
          const page = await browser.open(hosts.page(sealed() + MAP));
          const isLate = await until(page, `${FAILED}||${READY}`);
          assert.equal(isLate, 'so', `${browser.name} ${name}`);
          // The first time of trying again is over, too.
          await page.ask('new Promise(done=>setTimeout(done,1300))');
          assert.deepEqual(await ran(page), [], `${browser.name} ran ${name}`);
          await page.close();
        });
      }
    }
  });

  it('runs no later file that was changed, of parts and of words', async () => {
    for (const browser of browsers) {
      const { later } = await filesOf(browser);
      assert.ok(later.length > 5, String(later));
      await changed(later, async () => {
        const page = await browser.open(hosts.page(sealed() + MAP));
        assert.equal(await until(page, READY), 'so', browser.name);
        await page.ask(USE);
        assert.deepEqual(await ran(page), [], browser.name);
        await page.close();
      });
      for (const name of some(later, /\.en-|map-desk|detail/)) {
        await changed([name], async () => {
          const page = await browser.open(hosts.page(sealed() + MAP));
          assert.equal(await until(page, READY), 'so', browser.name);
          await page.ask(USE);
          assert.deepEqual(await ran(page), [], `${browser.name} ran ${name}`);
          await page.close();
        });
      }
    }
  });

  it('holds under a strict policy with nonces and Trusted Types, which is broken by nothing', async () => {
    const policy =
      `default-src 'none'; script-src 'nonce-n0nce'; connect-src ${hosts.api}; ` +
      `img-src ${hosts.api} data: blob:; frame-src ${hosts.api}; worker-src blob:; ` +
      `base-uri 'none'; require-trusted-types-for 'script'`;
    const spy =
      '<script nonce="n0nce">self.breaches=[];document.addEventListener("securitypolicyviolation",' +
      // The icon that a browser asks for by itself is of the page.
      'e=>/favicon/.test(e.blockedURI)||breaches.push(e.violatedDirective+" "+e.blockedURI))</script>';
    const open = (browser: Engine) =>
      browser.open(hosts.page(spy + sealed('nonce="n0nce"') + MAP, policy));
    for (const browser of browsers) {
      const { first, later } = await filesOf(browser);
      const page = await open(browser);
      assert.equal(await until(page, READY), 'so', browser.name);
      await page.ask(USE);
      assert.deepEqual(await page.ask('self.breaches'), [], browser.name);
      await page.close();
      const bad = [first.find(name => /\/core-/.test(name))!, ...later];
      for (const names of [bad.slice(0, 1), bad.slice(1)]) {
        await changed(names, async () => {
          const page = await open(browser);
          assert.equal(await until(page, `${FAILED}||${READY}`), 'so', browser.name);
          await page.ask(USE);
          assert.deepEqual(await ran(page), [], browser.name);
          await page.close();
        });
      }
    }
  });

  it('shows the widget after all when a file that another imports is back', async () => {
    for (const browser of browsers) {
      const { first } = await filesOf(browser);
      const core = first.find(name => /\/core-/.test(name))!;
      hosts.broken.add(core);
      const page = await browser.open(hosts.page(sealed() + MAP));
      assert.equal(await until(page, FAILED), 'so', browser.name);
      assert.equal(
        await page.ask('document.querySelector("p").getBoundingClientRect().height>0'),
        true,
      );
      hosts.broken.delete(core);
      assert.equal(await until(page, READY), 'so', browser.name);
      await page.close();
    }
  });

  it('starts the worker from the text that was checked, and asks for that once', async () => {
    const name = [...hosts.files.keys()].find(name => /columns-worker/.test(name))!;
    for (const browser of browsers) {
      const page = await browser.open(hosts.page(sealed()));
      hosts.asked.length = 0;
      const said = await page.ask<string>(`import('${hosts.api}${name.slice(1)}').then(({program})=>
        new Promise((done,fail)=>{const url=URL.createObjectURL(new Blob([program]));
        const worker=new Worker(url);worker.onmessage=e=>done(e.data);worker.onerror=e=>fail(e.message)}))`);
      assert.equal(said, 'here', browser.name);
      assert.deepEqual(
        hosts.asked.filter(path => path === name),
        [name],
        browser.name,
      );
      await page.close();
    }
  });

  it('would run them all if nobody vouched: this test can fail', async () => {
    const lax = `<script>self[Symbol.for('union-widgets')]={waiting:new Set,vouch(){}}</script>`;
    for (const browser of browsers) {
      const { first } = await filesOf(browser);
      await changed(first, async () => {
        const page = await browser.open(hosts.page(lax + sealed() + MAP));
        assert.equal(await until(page, READY), 'so', browser.name);
        const names = await ran(page);
        assert.ok(names.length > 4, browser.name);
        for (const name of names) assert.ok(first.includes(name), name);
        await page.close();
      });
    }
  });
});
