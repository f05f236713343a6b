// The form in a frame of somebody's own making: as high as it is where the page around asks, and not a word more.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startFormHosts, type FormHosts, type FormPage } from '../helpers/form-hosts.ts';

let hosts: FormHosts;
before(async () => (hosts = await startFormHosts()));
after(() => hosts?.close());

interface Heard {
  heard: { type: string; height?: number }[];
}

/** A page that takes down what it hears. */
const EAR = '<script>self.heard=[];addEventListener("message",e=>heard.push(e.data))</script>';
const frame = (query = ''): string =>
  `<iframe src="${hosts.api}embed/join-form?form=join${query}" width="700" height="300" title="入会"></iframe>`;
const loader = (): string =>
  `<script type="module" src="${hosts.api}cdn/union-widgets.js" data-site="${hosts.api}.well-known/union-widgets.json"></script>`;

/** Waits until the form inside stands; types into it and goes on. */
async function fill({ page }: FormPage): Promise<void> {
  const inside = await (await page.waitForSelector('iframe'))!.contentFrame();
  await inside.waitForSelector('html[data-ready] #uf-name', { timeout: 30_000 });
  await inside.type('#uf-name', '示例甲');
  await inside.click('.uf-actions .uf-button');
}

const heardBy = ({ page }: FormPage) =>
  page.evaluate(() => (self as unknown as Heard).heard.filter(({ type }) => type));

test('a frame that does not name its page grows with the form, and tells its height alone', async () => {
  const shown = await hosts.open(EAR + loader() + frame());
  await fill(shown);
  const inside = await (await shown.page.$('iframe'))!.contentFrame();
  await shown.page.waitForFunction(() => document.querySelector('iframe')!.clientHeight > 320, {
    timeout: 20_000,
  });
  const needs = () =>
    inside.evaluate(() => {
      const ends = [...document.body.children].map(one => one.getBoundingClientRect().bottom);
      return Math.ceil(Math.max(...ends) + scrollY);
    });
  const has = () => shown.page.$eval('iframe', one => one.clientHeight);
  for (let tries = 0; tries < 100 && (await has()) < (await needs()); tries += 1) {
    await new Promise(done => setTimeout(done, 50));
  }
  assert.ok((await has()) >= (await needs()), `${await has()} of ${await needs()}`);
  const types = new Set((await heardBy(shown)).map(({ type }) => type));
  assert.deepEqual([...types], ['height']);
});

test('a frame that nobody asks and nobody is named to says nothing', async () => {
  const shown = await hosts.open(EAR + frame());
  await fill(shown);
  await new Promise(done => setTimeout(done, 1000));
  assert.deepEqual(await heardBy(shown), []);
});

test('the page that the address names hears of the form, another hears its height when it asks', async () => {
  const { origin } = new URL(hosts.host);
  const named = await hosts.open(EAR + frame(`&host=${encodeURIComponent(origin)}`));
  await fill(named);
  await named.page.waitForFunction(() =>
    (self as unknown as Heard).heard.some(({ type }) => type === 'focus'),
  );
  const other = await hosts.open(EAR + frame('&host=https%3A%2F%2Fanother.example'));
  await fill(other);
  assert.deepEqual(await heardBy(other), []);
  await other.page.evaluate(() =>
    document
      .querySelector('iframe')!
      .contentWindow!.postMessage({ union: 1, type: 'measure' }, '*'),
  );
  await other.page.waitForFunction(() => (self as unknown as Heard).heard.length > 0);
  const types = new Set((await heardBy(other)).map(({ type }) => type));
  assert.deepEqual([...types], ['height']);
});
