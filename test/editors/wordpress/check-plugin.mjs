/* global self, PerformanceObserver */
// What the plugin makes of shortcodes, blocks and addresses, held to what it promises.
import assert from 'node:assert/strict';
import { snippets } from '../carriers.mjs';
import { VERSIONS } from './boot.mjs';
import { HOSTILE, SITES } from './cases.mjs';
import { checkBlockEditor } from './block-editor.mjs';
import { answerFor } from './rows.mjs';

/** @returns {Promise<string[]>} what is wrong, in words; nothing when all is well */
export async function checkPlugin(browser, base, host) {
  const faults = [];
  for (const version of VERSIONS) faults.push(...(await checkIn(version, browser, base, host)));
  return faults;
}

async function checkIn(version, browser, base, host) {
  const answer = await answerFor(base, snippets(base), version);
  const faults = [];
  const check = async (what, test) => {
    try {
      await test();
    } catch (error) {
      faults.push(`WordPress ${version}, plugin, ${what}: ${error.message}`);
    }
  };
  const { cases, feed } = answer;
  const loader = `src="${base}cdn/union-widgets.js" data-site="${base}.well-known/union-widgets.json"`;
  const isWidget = ({ shown, footer }, markup) => {
    assert.ok(shown.includes(markup), shown);
    assert.ok(footer.includes(loader), footer);
  };
  const isNothing = ({ shown, footer }) => {
    assert.doesNotMatch(`${shown}${footer}`, /<union-|<script|evil/);
  };

  await check('no warnings of PHP', () => assert.equal(answer.warnings, ''));
  await check('a shortcode', () => {
    isWidget(
      cases.plain,
      `<union-station-map><a href="${base}embed/station-map">站点地图</a></union-station-map>`,
    );
    isWidget(
      cases.named,
      `<union-craftsman-card person="p-0007" theme="dark"><a href="${base}embed/craftsman-card?person=p-0007&#038;theme=dark">`,
    );
  });
  await check('own content', () => {
    isWidget(cases.own, '<union-join-form form="join">请到 <a href="/join">这里</a> 申请');
    assert.doesNotMatch(cases.own.shown, /<script/);
  });
  await check('attributes that could run', () => {
    assert.doesNotMatch(cases.events.shown.replace(/"[^"]*"/g, ''), /onclick|onload|style/);
    isWidget(cases.events, '<union-station-map');
  });
  for (const name of ['strange', 'evil', 'evil-slashes', 'evil-second', 'script']) {
    await check(name, () => isNothing(cases[name]));
  }
  await check('words for who can mend it', () =>
    assert.match(answer.told, /evil\.example 不在允许的网站里/),
  );
  await check('a block', () => {
    isWidget(cases.block, '<union-contest-leaderboard contest="c-2026-yongjia"><a href=');
    assert.match(cases.block.shown, /<div class="wp-block-union-widgets-widget">/);
    assert.match(cases['block-evil'].shown, /<a href="https:\/\/news\.example\/">竞赛<\/a>/);
    assert.doesNotMatch(cases['block-evil'].shown, /<union-|<script|evil/);
  });
  await check('an address in a line of its own', () => {
    isWidget(
      cases.address,
      `<union-station-map size="large"><a href="${base}embed/station-map?size=large">`,
    );
    assert.match(cases.address.shown, /<p>前文<\/p>[^]*<p>后文<\/p>/);
    isWidget(cases['address-card'], '<union-craftsman-card person="p-0007">');
    assert.match(
      cases['address-station'].shown,
      new RegExp(`<a href="${base}embed/station-map/st-1">`),
    );
    assert.doesNotMatch(cases['address-station'].shown, /<union-/);
    assert.doesNotMatch(cases.sentence.shown, /<union-/);
  });
  await check('a page without a widget', () => assert.equal(cases.none.footer, ''));
  await check('feeds', () => {
    assert.match(feed.feed.shown, /<a href="[^"]*embed\/reading-locator">职工书屋<\/a>/);
    for (const { shown } of Object.values(feed)) assert.doesNotMatch(shown, /<union-|<script/);
  });
  await check('the address of a site', () =>
    assert.deepEqual(
      answer.sites,
      SITES.map(([, kept]) => kept),
    ),
  );
  await check('hosts', () =>
    assert.deepEqual(
      answer.refused,
      HOSTILE(base).map(([, host]) => host),
    ),
  );
  await check('oEmbed', () => assert.equal(answer.provider, `${base}oembed`));
  await check('settings', () =>
    assert.match(answer.settings, /<label for="union-widgets-site">站点文档的网址/),
  );
  await check('nothing left of it', () => assert.deepEqual(answer.kept, []));
  await check('nothing moves when the widget comes', async () => {
    const { shown, footer } = cases.plain;
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      self.shifts = 0;
      new PerformanceObserver(list => {
        for (const { value } of list.getEntries()) self.shifts += value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const article = `${shown}<p>后文</p>${footer}`;
    const url = host.show(
      `<!doctype html><meta charset="utf-8">${answer.head}<body><p>前文</p>${article}`,
    );
    await page.goto(url);
    await page.waitForSelector('union-station-map[data-state=ready]', { timeout: 15_000 });
    assert.equal(await page.evaluate(() => self.shifts), 0);
    await page.close();
  });
  await check('the block in the editor', () =>
    checkBlockEditor(browser, answer.editor, base, version),
  );
  return faults;
}
