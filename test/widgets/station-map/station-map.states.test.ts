import { expect } from '@open-wc/testing';
import { newMeasures } from '../../helpers/new-measures.ts';
import { until } from '../../helpers/until.ts';
import type { UnionProblemEvent } from '../../../src/base/widget-events.ts';
import { memoryStore } from '../../../src/data/saved-document.ts';
import { hang, json, unreachable } from '../../helpers/fake-fetch.ts';
import {
  sample,
  scriptedClient,
  SITE,
  siteDocument,
  siteTable,
  STATIONS,
  storeOf,
  type Table,
} from '../../helpers/station-client.ts';
import { hear, stand } from '../../helpers/station-page.ts';

const HOUR = 3_600_000;

function paragraph(text: string): HTMLElement {
  const content = document.createElement('p');
  content.textContent = text;
  return content;
}

/** The server gives the list once, and then something that is none. */
function failingReload(): Table {
  const { collection } = sample();
  return { ...siteTable(sample()), [STATIONS]: [json(collection), json('nothing')] };
}

const isSeen = (element: Element) => element.getClientRects().length > 0;

describe('union-station-map: the five states', () => {
  it('takes the room of a list while it loads', async () => {
    const { page } = await stand({ table: { [SITE]: hang() }, until: 'loading' });
    expect(page.root.querySelectorAll('.bones').length).to.be.greaterThan(3);
    expect(page.text).to.equal('正在载入站点…');
    expect(page.root.querySelector('[aria-busy="true"]')).to.be.an.instanceOf(Element);
  });

  it('is ready with stations, tells the page, and measures how long that took, once', async () => {
    const marks = newMeasures('union-station-map:ready');
    const ready = hear(document, 'union-ready');
    const { el, page } = await stand();
    await until(() => marks().length > 0);
    expect(ready).to.have.length(1);
    await el.reload();
    await page.still();
    await page.still();
    expect(ready).to.have.length(2);
    expect(marks()).to.have.length(1);
  });

  it('says so when there is no station yet', async () => {
    const empty = { ...sample(), collection: { ...sample().collection, features: [] } };
    const { page } = await stand({ table: siteTable(empty), until: 'empty' });
    await until(() => page.notices.join().includes('这里还没有站点'), 'the notice');
    expect(page.notices.join()).to.contain('稍后');
    expect(page.root.querySelectorAll('canvas, union-field')).to.have.length(0);
  });

  it('shows the last good list with its age when the server is away', async () => {
    const { collection } = sample();
    const store = await storeOf({ [SITE]: siteDocument(), [STATIONS]: collection }, 3 * HOUR);
    const table = { [SITE]: unreachable(), [STATIONS]: unreachable() };
    const { page } = await stand({ client: scriptedClient(table, store), until: 'stale' });
    expect(page.names).to.have.length(20);
    await until(() => page.notices.join().includes('暂时无法更新'), 'the notice');
    expect(page.notices.join()).to.contain('3 小时前');
  });

  it('becomes ready again when the server is back', async () => {
    const { collection } = sample();
    const store = await storeOf({ [SITE]: siteDocument(), [STATIONS]: collection }, 3 * HOUR);
    const table = {
      [SITE]: [unreachable(), json(siteDocument())],
      [STATIONS]: [unreachable(), json(collection)],
    };
    const { page } = await stand({ client: scriptedClient(table, store), until: 'stale' });
    await until(() => page.buttons.includes('重试'), 'the notice');
    await page.press('重试');
    await page.until('ready');
    expect(page.notices).to.deep.equal([]);
  });

  it('says what went wrong, tells the page, and comes back by "try again"', async () => {
    const problems = hear<UnionProblemEvent>(document, 'union-problem');
    const table = siteTable(sample());
    table[SITE] = [unreachable(), json(siteDocument())];
    const { page } = await stand({ table, until: 'problem' });
    expect(problems.map(({ problem }) => problem.code)).to.deep.equal(['network']);
    await until(() => page.notices.join().includes('没有连上服务器'), 'the notice');
    expect(page.notices.join()).to.contain('请检查网络');
    await page.press('重试');
    await page.until('ready');
    expect(page.names).to.have.length(20);
  });

  it('keeps list and search when a reload fails, and says how old they are', async () => {
    const { el, page } = await stand({ table: failingReload() });
    await page.search('驿站');
    const before = page.names;
    await el.reload();
    await page.until('stale');
    await until(() => page.notices.join().includes('刚刚'), 'the age');
    expect(page.names).to.deep.equal(before);
  });

  it('leaves the person where they were when it loads again', async () => {
    const { el, page } = await stand();
    await page.press('筛选');
    await page.toggle('培训基地');
    await page.choose('天台工匠学院');
    await el.reload();
    await until(() => page.title, 'the station');
    expect(page.title).to.equal('天台工匠学院');
    await page.press('返回列表');
    expect(page.names).to.have.length(5);
    expect(page.chip('培训基地').pressed).to.equal(true);
  });

  it('keeps them also where the browser remembers nothing', async () => {
    const nothing = { ...memoryStore(), load: () => Promise.resolve(undefined) };
    const { el, page } = await stand({ client: scriptedClient(failingReload(), nothing) });
    await el.reload();
    await page.until('problem');
    await until(() => page.notices.join().includes('收到的数据有误'), 'the notice');
    expect(page.names).to.have.length(20);
  });

  it('asks for an address when it was given none', async () => {
    const { page } = await stand({ attributes: {}, until: 'problem' });
    await until(() => page.notices.join().includes('没有设置数据地址'), 'the notice');
    expect(page.notices.join()).to.contain('data-site');
  });
});

describe('union-station-map: the page’s own content', () => {
  it('stays while the stations are on their way, and gives way to them', async () => {
    const content = paragraph('站点一览见本站公告');
    let answer: (() => void) | undefined;
    const table = siteTable(sample());
    const list = table[STATIONS] as ReturnType<typeof json>;
    table[STATIONS] = async (...asked) => {
      await new Promise<void>(done => (answer = done));
      return list(...asked);
    };
    const { page } = await stand({ table, content: [content], until: 'loading' });
    expect(isSeen(content)).to.equal(true);
    expect(page.root.querySelectorAll('.bones')).to.have.length(0);
    await until(() => answer);
    answer!();
    await page.until('ready');
    expect(isSeen(content)).to.equal(false);
  });

  it('is not gone for a frame when the script arrives', async () => {
    const content = paragraph('站点一览见本站公告');
    const el = document.createElement('union-station-map');
    el.client = scriptedClient({ [SITE]: hang() });
    el.setAttribute('site', SITE);
    el.append(content);
    document.body.append(el);
    // No picture can come before what is waiting in this turn is done.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(isSeen(content)).to.equal(true);
    el.remove();
  });

  for (const unseen of [
    '<noscript>请打开脚本</noscript>',
    '<style>p { color: teal }</style>',
    '<template><p>示例</p></template>',
    '<p hidden>示例</p>',
    '<!-- 示例 -->',
  ]) {
    it(`is none where nobody would see it: ${unseen}`, async () => {
      const content = document.createRange().createContextualFragment(unseen);
      const { page } = await stand({
        table: { [SITE]: hang() },
        content: [...content.childNodes],
        until: 'loading',
      });
      expect(page.root.querySelectorAll('.bones').length).to.be.greaterThan(3);
    });
  }

  it('is shown with the problem where there are no stations', async () => {
    const content = paragraph('站点一览见本站公告');
    const table = { [SITE]: unreachable() };
    const { page } = await stand({ table, content: [content], until: 'problem' });
    expect(isSeen(content)).to.equal(true);
    expect(page.notices.join()).to.contain('没有连上服务器');
  });

  it('is shown where the site has no station', async () => {
    const content = paragraph('站点一览见本站公告');
    const empty = { ...sample(), collection: { ...sample().collection, features: [] } };
    await stand({ table: siteTable(empty), content: [content], until: 'empty' });
    expect(isSeen(content)).to.equal(true);
  });
});
