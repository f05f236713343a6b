// npm run check:storybook: opens the built site's pages, the overviews of the elements too, and holds
// that they show something, report no error, and ask no other host for anything.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { prepare } from './lib/install.mjs';
import { ROOT, runNode } from './lib/node.mjs';

prepare();
const { default: puppeteer } = await import('puppeteer-core');
const { findChrome } = await import('./lib/chrome.mjs');

const BUILT = join(ROOT, 'storybook-static');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

if (!existsSync(join(BUILT, 'index.json'))) {
  const code = await runNode(['scripts/storybook.mjs', 'build', '--quiet']);
  if (code !== 0) process.exit(code);
}

const server = createServer((request, response) => {
  const file = join(BUILT, normalize(new URL(request.url, 'http://site').pathname));
  if (!file.startsWith(BUILT + sep) || !existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  return response.end(readFileSync(file));
});
await new Promise(done => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;

const { path, args } = await findChrome();
const browser = await puppeteer.launch({ executablePath: path, args });
const page = await browser.newPage();
let faults = [];
page.on('request', request => {
  const url = request.url();
  if (/^https?:/.test(url) && !url.startsWith(origin)) faults.push(`asked another host: ${url}`);
});
page.on('pageerror', error => faults.push(`error: ${error.message}`));
page.on('console', message => {
  if (message.type() === 'error') faults.push(`console: ${message.text()}`);
});
page.on('response', answer => {
  if (answer.status() >= 400) faults.push(`${answer.status()} for ${answer.url()}`);
});

/** Opens a page, waits until it shows its text, and says what was wrong with it. */
async function open(address, shown) {
  faults = [];
  await page.goto(`${origin}/${address}`, { waitUntil: 'networkidle0' });
  await page
    .waitForSelector(shown, { visible: true, timeout: 15_000 })
    .catch(() => faults.push(`shows no ${shown}`));
  const broken = await page.$('.sb-show-errordisplay');
  if (broken) faults.push('shows an error of Storybook');
  const strange = await page.$$eval(':not(:defined)', all => all.map(({ localName }) => localName));
  if (strange.length) faults.push(`has tags that are not registered: ${[...new Set(strange)]}`);
  faults.forEach(fault => console.error(`${address}\n  ${fault}`));
  return faults.length === 0;
}

const { entries } = JSON.parse(readFileSync(join(BUILT, 'index.json'), 'utf8'));
const all = Object.values(entries);
const first = all.find(({ type }) => type === 'story');
const pages = [
  ['index.html', '#storybook-explorer-tree'],
  [`index.html?path=/story/${first.id}`, '#storybook-preview-iframe'],
  ...all
    .filter(({ type }) => type === 'docs')
    .map(({ id }) => [`iframe.html?viewMode=docs&id=${id}`, '#storybook-docs h1']),
  ...all
    .filter(({ title }) => !title.includes('/'))
    .filter(({ type }) => type === 'story')
    .map(({ id, title }) => [
      `iframe.html?viewMode=story&id=${id}`,
      title === 'Builder' ? 'union-builder >>> h2' : 'union-stage h1',
    ]),
];
let good = 0;
for (const [address, shown] of pages) if (await open(address, shown)) good += 1;
await browser.close();
server.close();
console.log(`storybook: ${good} pages good, ${pages.length - good} not`);
process.exit(good === pages.length ? 0 : 1);
