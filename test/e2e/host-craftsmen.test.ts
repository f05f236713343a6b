// The craftsman card on pages that are strict, old, or carry it twice.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { complaints } from '../helpers/host-checks.ts';
import { snippet, startHosts, type HostPage, type Hosts } from '../helpers/host-pages.ts';
import { CHROMIUM_74, OLD_LIBRARIES } from '../helpers/old-scripts.ts';

const card = (attributes = '') =>
  `<union-craftsman-card person="p-1" ${attributes}><p>见名单。</p></union-craftsman-card>`;

let hosts: Hosts;
before(async () => (hosts = await startHosts()));
after(() => hosts?.close());

/** What each card of the page says in its first heading, once all are ready. */
async function names({ page, said }: HostPage): Promise<string[]> {
  const shown = await page.evaluate(async () => {
    const cards = [...document.querySelectorAll('union-craftsman-card')];
    for (let frame = 0; frame < 600; frame += 1) {
      if (cards.every(({ dataset }) => dataset['state'] === 'ready')) break;
      await new Promise(done => requestAnimationFrame(done));
    }
    return cards.map(
      one => one.shadowRoot?.querySelector('[role=heading]')?.textContent.trim() ?? '',
    );
  });
  assert.ok(shown.length > 0, said.join('\n'));
  return shown;
}

/** Opens every part of the first card, one after the other, as a visitor would; resolves to their texts. */
async function openAll({ page, said }: HostPage): Promise<string[]> {
  await names({ page, said, asked: [] });
  const opened = await page.evaluate(async () => {
    const root = document.querySelector('union-craftsman-card')!.shadowRoot!;
    const frame = () => new Promise(done => requestAnimationFrame(done));
    const acts = () => [...root.querySelectorAll<HTMLElement>('.act[data-part]')];
    const names = () => [...new Set(acts().map(({ dataset }) => dataset['part']!))];
    for (let n = 0; n < 600 && acts().length === 0; n += 1) await frame();
    const texts: string[] = [];
    for (const name of names()) {
      const act = root.querySelector<HTMLElement>(`.act[data-part="${name}"]`)!;
      if (act.getAttribute('aria-expanded') !== 'true') act.click();
      const part = () => root.querySelector(`.part.${name}:not(.coming)`);
      for (let n = 0; n < 600 && !part()?.textContent.trim(); n += 1) await frame();
      texts.push(part()?.textContent.trim() ?? '');
    }
    return texts;
  });
  assert.ok(opened.length >= 3, `${opened.length} parts; ${said.join('\n')}`);
  return opened;
}

describe('a card on a page with a strict policy', () => {
  const own = (more = '') =>
    `default-src 'self'; require-trusted-types-for 'script'; trusted-types union-widgets; ${more}`;

  it("is shown under default-src 'self' and breaks nothing, whatever is opened", async () => {
    const html = snippet(hosts.host) + card('jsonld="false"');
    const shown = await hosts.open(html, own());
    assert.deepEqual(await names(shown), ['林春梅（示例）']);
    for (const text of await openAll(shown)) assert.notEqual(text, '');
    assert.deepEqual(complaints(shown), []);
  });

  it('writes no JSON-LD where the page forbids it, and the console says once what to do', async () => {
    const shown = await hosts.open(snippet(hosts.host) + card() + card(), own());
    assert.deepEqual(await names(shown), ['林春梅（示例）', '林春梅（示例）']);
    await shown.page.waitForFunction(() => document.readyState === 'complete');
    const advice = () => shown.said.filter(line => /jsonld="false"/.test(line)).length;
    for (let tries = 0; tries < 500 && advice() === 0; tries += 1)
      await new Promise(done => setTimeout(done, 20));
    assert.equal(advice(), 1, shown.said.join('\n'));
  });
});

describe('a card on a page of many years', () => {
  it('is there once for each tag, with the snippet pasted twice', async () => {
    const once = snippet(hosts.api) + card();
    const shown = await hosts.open(once + once);
    assert.deepEqual(await names(shown), ['林春梅（示例）', '林春梅（示例）']);
    assert.deepEqual(complaints(shown), []);
    const scripts = shown.asked.filter(url => /craftsman-card[^/]*\.js/.test(url));
    assert.equal(new Set(scripts).size, scripts.length, scripts.join('\n'));
  });

  it('opens all its parts in an engine without what came after Chromium 74', async () => {
    const shown = await hosts.open(`<script>${CHROMIUM_74}</script>${snippet(hosts.api)}${card()}`);
    for (const text of await openAll(shown)) assert.notEqual(text, '');
    assert.deepEqual(complaints(shown), []);
  });

  for (const [what, script] of Object.entries(OLD_LIBRARIES)) {
    it(`is shown beside ${what}`, async () => {
      const shown = await hosts.open(`<script>${script}</script>${snippet(hosts.api)}${card()}`);
      assert.deepEqual(await names(shown), ['林春梅（示例）']);
      assert.deepEqual(complaints(shown), []);
    });
  }
});
