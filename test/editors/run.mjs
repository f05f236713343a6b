// npm run test:editors [-- --accept] [-- --only ID,…]: every carrier through every editor and cleaner,
// and what is left of it on a page, in a browser. Compares with results.json; `--accept` records.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { findChrome } from '../../scripts/lib/chrome.mjs';
import { CARRIERS, snippets } from './carriers.mjs';
import { inBrowser, serveEditors } from './cleaners/in-browser.mjs';
import { inNode } from './cleaners/in-node.mjs';
import { cleanAsWechat } from './cleaners/wechat.mjs';
import { outcomeOf, WORKS } from './outcome.mjs';
import { differences, record } from './record.mjs';
import { articlePage, startHost, startSite } from './site.mjs';
import { documentWith, survivalModule } from './made.mjs';
import { markdownTable } from './table.mjs';
import { checkPlugin } from './wordpress/check-plugin.mjs';
import { wordpressRows } from './wordpress/rows.mjs';

const { values } = parseArgs({
  options: { accept: { type: 'boolean' }, only: { type: 'string' } },
});
const only = values.only?.split(',');
const wanted = id => !only || only.some(name => id.startsWith(name));

const chrome = await findChrome();
const browser = await puppeteer.launch({ executablePath: chrome.path, args: chrome.args });
const [editors, site, host] = [await serveEditors(), await startSite(), await startHost()];
const given = snippets(site.api);
const faults = [];
/** Pages that were opened → what a reader gets. */
const seen = new Map();
try {
  const rows = await ranAll();
  await addOutcomes(rows);
  console.log(markdownTable(Object.fromEntries(rows.map(row => [row.id, row]))));
  for (const row of rows) {
    for (const key of ['withLoader', 'alone']) {
      const works = CARRIERS.filter(carrier => WORKS.has(row.carriers[carrier][key]));
      if (works.length === 0) faults.push(`${row.id}: no carrier works (${key})`);
    }
  }
  if (wanted('wordpress')) faults.push(...(await checkPlugin(browser, site.api, host)));
  const results = record(rows, {
    [site.api]: 'https://union.example/',
    [host.url]: 'https://cms.example/',
  });
  if (values.accept) accept(results);
  else faults.push(...differences(readJson('results.json'), results));
} finally {
  await browser.close();
  await site.close();
  editors.close();
  host.close();
}
faults.forEach(fault => console.error(`✗ ${fault}`));
console.log(faults.length === 0 ? 'editors: passed' : `editors: ${faults.length} failed`);
process.exit(faults.length === 0 ? 0 : 1);

/** What is left of each carrier: rows of `{id, version, carriers: {name: {left, shown, footer}}}`. */
async function ranAll() {
  const rows = [];
  for (const editor of [...inBrowser(browser, editors.url), ...inNode]) {
    if (!wanted(editor.id)) continue;
    const opened = editor.open ? await editor.open() : editor;
    const carriers = {};
    for (const carrier of CARRIERS)
      carriers[carrier] = { left: await opened.clean(given[carrier]) };
    await opened.close?.();
    rows.push({ id: editor.id, version: editor.version, carriers });
  }
  if (wanted('wordpress')) rows.push(...(await wordpressRows(site.api, given)));
  if (wanted('wechat')) {
    const uploaded = await uploadedPicture(`${site.api}embed/station-map.svg`);
    const left = markup => cleanAsWechat(markup, uploaded);
    const carriers = Object.fromEntries(CARRIERS.map(name => [name, { left: left(given[name]) }]));
    rows.push({ id: 'wechat', version: '', carriers });
  }
  return rows;
}

/** Pictures are uploaded as PNG and stand on the article's own host: its address there. */
async function uploadedPicture(svg) {
  const response = await fetch(svg);
  if (!response.ok) return undefined;
  const page = await browser.newPage();
  await page.setViewport({ width: 640, height: 240 });
  await page.goto(svg);
  const png = await page.screenshot();
  await page.close();
  return host.keep(png, 'image/png');
}

/** Opens what is left as an article, in a template that has the loader and in one that has not. */
async function addOutcomes(rows) {
  const carriers = rows.flatMap(row => Object.values(row.carriers));
  const turns = carriers.flatMap(carrier =>
    ['withLoader', 'alone'].map(key => async () => {
      const article = `${carrier.shown ?? carrier.left}${carrier.footer ?? ''}`;
      const page = articlePage(article, { api: site.api, withLoader: key === 'withLoader' });
      // Several editors leave the same of a carrier.
      if (!seen.has(page)) seen.set(page, outcomeOf(browser, host.show(page), site.api));
      carrier[key] = await seen.get(page);
    }),
  );
  const work = async () => {
    for (let turn = turns.shift(); turn; turn = turns.shift()) await turn();
  };
  await Promise.all(Array.from({ length: 4 }, work));
}

/** Rows that did not run stay as they are. */
function accept(results) {
  const all = { ...readJson('results.json'), ...results };
  write('results.json', `${JSON.stringify(all, null, 2)}\n`);
  write('../../src/embed/editor-survival.ts', survivalModule(all));
  const guide = join(import.meta.dirname, '..', '..', 'docs', 'editors.md');
  writeFileSync(guide, documentWith(readFileSync(guide, 'utf8'), all));
}

function readJson(name) {
  const file = join(import.meta.dirname, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function write(name, text) {
  writeFileSync(join(import.meta.dirname, name), text);
}
