// That the look at narrow and wide text finds what it is for.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';
// @ts-expect-error a plain script without types
import { installReflow } from '../../scripts/lib/story-reflow.mjs';

interface Lost {
  kind: string;
  at: string;
  words: string;
}
declare global {
  interface Window {
    reflow: { cut(): Lost[]; sideways(): Lost[]; space(): void; unspace(): void };
  }
}

const WORDS = '歇脚、喝水、热饭、充电，都在这里';
let browser: Browser;

before(async () => {
  const { path, args } = await (findChrome as () => Promise<{ path: string; args: string[] }>)();
  browser = await puppeteer.launch({ executablePath: path, args });
});
after(() => browser.close());

/** What is lost in a page 320 px wide: as it is, and with wider text. */
async function lostIn(body: string): Promise<{ plain: Lost[]; spaced: Lost[]; again: Lost[] }> {
  const page = await browser.newPage();
  await page.setViewport({ width: 320, height: 640 });
  await page.evaluateOnNewDocument(installReflow as () => void);
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html>${body}`)}`);
  const look = () => page.evaluate(() => [...window.reflow.sideways(), ...window.reflow.cut()]);
  const plain = await look();
  await page.evaluate(() => window.reflow.space());
  const spaced = await look();
  await page.evaluate(() => window.reflow.unspace());
  const again = await look();
  await page.close();
  return { plain, spaced, again };
}

describe('the look at narrow windows and wider text', () => {
  it('finds nothing in a page that gives way', async () => {
    const lost = await lostIn(`<p>${WORDS}</p><div style="overflow:auto"><p>${WORDS}</p></div>`);
    assert.deepEqual(lost, { plain: [], spaced: [], again: [] });
  });

  it('finds what runs out of the page', async () => {
    const { plain } = await lostIn(`<div class="wide" style="width:500px">${WORDS}</div>`);
    assert.equal(plain[0]?.kind, 'sideways');
    assert.match(plain[0].at, /div\.wide/);
  });

  it('finds words that wider text pushes out of their box, within a shadow root too', async () => {
    const box = `<p style="margin:0;width:262px;height:1.2em;line-height:1.2;overflow:hidden;font-size:16px">${WORDS}</p>`;
    const { plain, spaced, again } = await lostIn(
      `<div><template shadowrootmode="open">${box}</template></div>`,
    );
    assert.deepEqual([plain, again], [[], []]);
    assert.deepEqual(
      spaced.map(({ kind, words }) => [kind, words]),
      [['cut', WORDS]],
    );
  });

  it('leaves alone what is for the ear, and what can be scrolled to', async () => {
    const { spaced } = await lostIn(
      `<span style="position:absolute;width:1px;height:1px;overflow:hidden">${WORDS}</span>` +
        `<div style="height:10px;overflow:auto">${WORDS}</div>`,
    );
    assert.deepEqual(spaced, []);
  });
});
