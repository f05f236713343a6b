// What was sent stays within reach: the receipt over reloads, languages and Back, by the real server.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import {
  frameOf,
  nobodysId,
  startFormHosts,
  widget,
  type FormHosts,
} from '../helpers/form-hosts.ts';

let hosts: FormHosts;
before(async () => (hosts = await startFormHosts()));
after(() => hosts?.close());

const NUMBER = /(?:[0-9A-Z]{3,4}-){2}[0-9A-Z]{3}/;

async function press(frame: Frame, selector: string): Promise<void> {
  const target = await frame.waitForSelector(selector);
  await target!.evaluate(element => (element as HTMLElement).click());
}

/** Fills in and sends; the display number and the way to the status, as the receipt has them. */
async function send(frame: Frame, serial: string): Promise<{ number: string; link: string }> {
  await (await frame.waitForSelector('#uf-name'))!.type('示例甲');
  await (await frame.waitForSelector('#uf-idNumber'))!.type(nobodysId(serial));
  await press(frame, '.uf-actions .uf-button');
  await frame.waitForSelector('#uf-note');
  await press(frame, '.uf-actions .uf-button');
  await press(frame, '.uf-consent input');
  await press(frame, '.uf-actions .uf-button');
  return receiptOn(frame);
}

async function receiptOn(frame: Frame): Promise<{ number: string; link: string }> {
  await frame.waitForSelector('.uf-receipt .uf-qr');
  const text = await frame.$eval('.uf-number', element => element.textContent ?? '');
  assert.match(text, NUMBER);
  return { number: text, link: await frame.$eval('a[href*="/status"]', link => link.href) };
}

/** The form's page by itself, in a tab of its own. */
async function openForm(): Promise<Page> {
  const page = await hosts.browser.newPage();
  await page.goto(`${hosts.api}embed/join-form?form=join&lang=zh-Hans`);
  return page;
}

const follow = (page: Page, selector: string) =>
  Promise.all([page.waitForNavigation(), press(page.mainFrame(), selector)]);

it('shows the receipt after a reload, in another language and by Back from the status', async () => {
  const page = await openForm();
  const sent = await send(page.mainFrame(), '011');
  await page.reload();
  assert.deepEqual(await receiptOn(page.mainFrame()), sent);

  await follow(page, '.uf-foot a[lang=en]');
  const english = await receiptOn(page.mainFrame());
  assert.equal(english.number, sent.number);
  assert.equal(english.link, sent.link.replace('zh-Hans', 'en'));
  assert.match(await page.$eval('.uf', element => element.textContent), /Fill in another/);

  await follow(page, '.uf-receipt a[href*="/status"]');
  await page.waitForSelector('.uf-state');
  await page.goBack();
  assert.deepEqual(await receiptOn(page.mainFrame()), english);
});

it('shows the same application in every language of its status, and forgets it once deleted', async () => {
  const page = await openForm();
  const { number, link } = await send(page.mainFrame(), '012');
  await follow(page, '.uf-receipt a[href*="/status"]');
  await page.waitForSelector('.uf-state');
  await follow(page, '.uf-foot a[lang=ug]');
  await page.waitForSelector('.uf-state');
  assert.equal(new URL(page.url()).hash, new URL(link).hash);
  assert.match(await page.$eval('.uf', element => element.textContent), new RegExp(number));

  await press(page.mainFrame(), '[data-act=delete]');
  await press(page.mainFrame(), '.uf-danger');
  await page.waitForFunction(() => !document.querySelector('.uf-state'));
  await page.waitForFunction(
    () =>
      sessionStorage.length === 0 ||
      !JSON.stringify({ ...sessionStorage }).includes('union-receipt'),
  );
  await page.goto(`${hosts.api}embed/join-form?form=join&lang=zh-Hans`);
  await page.waitForSelector('html[data-ready] #uf-name');
  assert.doesNotMatch(await page.$eval('.uf', element => element.textContent), NUMBER);
});

it('shows the receipt in its frame when the page around is loaded again', async () => {
  const shown = await hosts.open(widget(hosts.api));
  const sent = await send(await frameOf(shown), '013');
  await shown.page.reload();
  assert.deepEqual(await receiptOn(await frameOf(shown)), sent);
});
