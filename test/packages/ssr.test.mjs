// Elements and widgets rendered on a server, and what takes over from it on the page.
/* global document, customElements, requestAnimationFrame, PerformanceObserver */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { captureNode } from '../../scripts/lib/node.mjs';
import { browser, installed, runIn, served } from './project.mjs';

let folder;
let chrome;
before(async () => {
  folder = installed('ssr');
  const { status, output } = runIn(folder, 'build');
  assert.equal(status, 0, output);
  chrome = await browser();
});
after(() => chrome?.close());

/** Runs a module in the example's folder; what it printed. */
async function inNode(name, text) {
  writeFileSync(join(folder, name), text);
  const { code, output } = await captureNode([name], { cwd: folder });
  assert.equal(code, 0, output);
  return output;
}

describe('on the server', () => {
  it('draws every tag there is', async () => {
    const output = await inNode('every.mjs', EVERY);
    const [count, ...faults] = output.trim().split('\n');
    assert.deepEqual(faults, []);
    assert.ok(Number(count) >= 40, count);
  });

  it('speaks the language of the markup once its words are here', async () => {
    const output = await inNode('words.mjs', WORDS);
    assert.match(output.split('=====')[1], />Off</);
    assert.doesNotMatch(output.split('=====')[1], /[一-鿿]/);
  });

  it('marks the outermost element, and none inside it', async () => {
    const output = await inNode('marks.mjs', MARKS);
    assert.equal(output.trim(), '<union-notice data-union-root> <union-icon>');
  });
});

describe('on the page', () => {
  /** Opens the page; its script is answered when `go` is called. */
  async function open({ scripts = true, path = '' } = {}) {
    let go;
    const late = new Map([
      ['client.js', new Promise(done => (go = done))],
      // The map has only begun.
      ['stations.json', new Promise(() => {})],
    ]);
    const { address, close } = await served(join(folder, 'dist'), late);
    const page = await chrome.newPage();
    const faults = [];
    page.on('pageerror', error => faults.push(String(error)));
    await page.setJavaScriptEnabled(scripts);
    await page.setViewport({ width: 720, height: 1400 });
    await page.evaluateOnNewDocument(() => {
      globalThis.shifts = [];
      new PerformanceObserver(list => globalThis.shifts.push(...list.getEntries())).observe({
        type: 'layout-shift',
        buffered: true,
      });
    });
    // A late script holds up the end of the document, not its content.
    const loaded = page.goto(address + path).catch(() => undefined);
    if (scripts) await page.waitForSelector('union-station-map p');
    else await loaded;
    opened.push({ page, close, go });
    return { page, go, faults };
  }

  const opened = [];
  afterEach(async () => {
    for (const { page, close, go } of opened.splice(0)) {
      go();
      await page.close();
      await close();
    }
  });

  const boxes = page =>
    page.evaluate(() =>
      [...document.querySelectorAll('main > *, main > p > *')].map(element => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.localName, x, y, width, height].join(' ');
      }),
    );

  it('is taken over in place: nothing moves, nothing is there twice', async () => {
    const { page, go, faults } = await open();
    // How far a bar is filled is no markup: style attributes would break a strict policy.
    await page.$eval('union-progress', bar => (bar.style.visibility = 'hidden'));
    const before = await boxes(page);
    const picture = await page.screenshot();
    go();
    await page.waitForFunction(() => customElements.get('union-switch'));
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done))));
    assert.deepEqual(await boxes(page), before);
    assert.equal(Buffer.compare(picture, await page.screenshot()), 0, 'no pixel differs');
    const { shifts, controls } = await page.evaluate(() => ({
      shifts: globalThis.shifts.map(({ value }) => value),
      controls: ['union-button', 'union-field', 'union-switch'].map(
        tag => document.querySelector(tag).shadowRoot.querySelectorAll('button, input').length,
      ),
    }));
    assert.deepEqual(shifts, []);
    assert.deepEqual(controls, [1, 1, 1]);
    assert.deepEqual(faults, []);
  });

  it('keeps what was typed and chosen before scripts came, and the focus', async () => {
    const { page, go } = await open();
    await (await page.$('union-switch >>> input')).click();
    await (await page.$('union-field >>> input')).click();
    await page.keyboard.type('示例厂');
    go();
    await page.waitForFunction(() => document.querySelector('union-field').value === '示例厂');
    const kept = await page.evaluate(() => ({
      shown: document.querySelector('union-field').shadowRoot.querySelector('input').value,
      on: document.querySelector('union-switch').checked,
      focus: document.activeElement.localName,
    }));
    assert.deepEqual(kept, { shown: '示例厂', on: true, focus: 'union-field' });
  });

  it('is taken over beside the hydration of Lit, and without any', async () => {
    for (const [name, first, controls] of [
      [
        'beside',
        "import '@lit-labs/ssr-client/lit-element-hydrate-support.js';import 'union-widgets/hydrate';",
        1,
      ],
      // The server's is still there, and cannot be seen.
      ['alone', '', 2],
    ]) {
      await build({
        stdin: { contents: `${first}import './view.js';`, resolveDir: folder },
        bundle: true,
        format: 'esm',
        outfile: join(folder, 'dist', `${name}.js`),
        logLevel: 'error',
      });
      const html = readFileSync(join(folder, 'dist', 'index.html'), 'utf8');
      writeFileSync(join(folder, 'dist', `${name}.html`), html.replace('client.js', `${name}.js`));
      const { page, faults } = await open({ path: `${name}.html` });
      await page.waitForFunction(
        () => document.querySelector('union-button').matches(':defined') && globalThis.shifts,
      );
      await page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done))));
      const found = await page.evaluate(() => {
        const all = [
          ...document.querySelector('union-button').shadowRoot.querySelectorAll('button'),
        ];
        return [all.length, all.filter(button => button.offsetWidth > 0).length];
      });
      assert.deepEqual(found, [controls, 1], name);
      assert.deepEqual(faults, []);
    }
  });

  it('is readable without scripts', async () => {
    const { page } = await open({ scripts: false });
    const words = await page.$eval('main', main => main.innerText);
    assert.match(words, /示例路驿站 8:00 至 20:00 开放/);
    assert.match(words, /站点名单：示例路驿站/);
    const { width } = await (await page.$('union-button >>> button')).boundingBox();
    assert.ok(width > 40);
  });
});

const HEAD = `
import 'union-widgets/ssr';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { html as named, unsafeStatic } from 'lit/static-html.js';
`;

const EVERY = `${HEAD}
const here = createRequire(import.meta.url);
const { modules } = JSON.parse(readFileSync(here.resolve('union-widgets/custom-elements.json'), 'utf8'));
const elements = modules.flatMap(({ path, declarations }) =>
  declarations.filter(({ tagName }) => tagName).map(({ tagName }) => [tagName, path]));
const faults = [];
for (const [tag, path] of elements) {
  await import('union-widgets/' + path.split('/').slice(1, 3).join('/'));
  try {
    const text = collectResultSync(render(named\`<\${unsafeStatic(tag)}>words</\${unsafeStatic(tag)}>\`));
    if (!text.includes('shadowrootmode="open"')) faults.push(tag + ' has no shadow root');
  } catch (error) {
    faults.push(tag + ' ' + error);
  }
}
console.log([elements.length, ...faults].join('\\n'));
process.exit(0);
`;

const WORDS = `${HEAD}
import { wordsLoaded } from 'union-widgets/ssr';
import 'union-widgets/elements/switch';
const view = () => html\`<union-switch lang="en" label="Open now"></union-switch>\`;
const words = () => collectResultSync(render(view())).replace(/<style>[^]*?<\\/style>/g, '');
console.log(words());
await wordsLoaded();
console.log('=====' + words());
`;

const MARKS = `${HEAD}
import 'union-widgets/elements/notice';
const text = collectResultSync(render(html\`<union-notice></union-notice>\`));
const tags = [...text.matchAll(/<(union-[a-z]+)[^>]*?( data-union-root)?[^>]*>/g)];
console.log(tags.map(([all, tag]) => '<' + tag + (all.includes('data-union-root') ? ' data-union-root' : '') + '>').join(' '));
`;
