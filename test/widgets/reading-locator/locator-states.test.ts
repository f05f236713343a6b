import { aTimeout, expect } from '@open-wc/testing';
import { readingCollection } from '../../../scripts/lib/sample-reading.mjs';
import { hang, json, status, unreachable } from '../../helpers/fake-fetch.ts';
import { offThePageAt } from '../../helpers/off-the-page.ts';
import { scriptedClient, SITE, siteDocument, storeOf } from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';
import { clearAddress, LIST, readingTable, room, stand, textOf } from './locator-page.ts';

describe('union-reading-locator: states', () => {
  beforeEach(clearAddress);
  after(clearAddress);

  it('shows rows without words while the stations are on their way, and says so', async () => {
    const { page } = await stand({ table: { [SITE]: hang() }, until: 'loading' });
    expect(page.root.querySelectorAll('.bones .row')).to.have.length(10);
    expect(textOf(page.root.querySelector('[role="status"]'))).to.equal('正在载入书屋…');
  });

  it('keeps the page’s own content until it is ready', async () => {
    const own = document.createElement('p');
    own.textContent = '书屋名单见公告';
    const { page } = await stand({ content: [own], until: '' });
    expect(page.root.querySelector('slot:not([name])')).to.not.equal(null);
    await page.until('ready');
    expect(page.root.querySelector('slot:not([name])')).to.equal(null);
  });

  it('says what is wrong and tries again on request', async () => {
    const table = readingTable();
    table[LIST] = [unreachable(), json(readingCollection())];
    const { page } = await stand({ table, until: 'problem' });
    await until(() => page.notice.includes('没有连上服务器'), 'says nothing');
    await page.pressWords('重试');
    await page.until('ready');
    expect(page.rows).to.have.length(10);
    expect(page.root.querySelector('union-notice')).to.equal(null);
  });

  it('says that no address is set, and tells the page', async () => {
    const codes: string[] = [];
    const heard = ({ problem }: { problem: { code: string } }) => codes.push(problem.code);
    document.addEventListener('union-problem', heard as never, { once: true });
    const table = { [SITE]: json(siteDocument({ collections: {} })) };
    const { page } = await stand({ table, until: 'problem' });
    await until(() => page.notice.includes('没有设置数据地址'), 'says nothing');
    expect(codes).to.deep.equal(['no-source']);
  });

  it('says that there is none yet, above the page’s own content', async () => {
    const { page } = await stand({ features: [], until: 'empty' });
    await until(() => page.notice.includes('这里还没有书屋'), 'says nothing');
    expect(page.root.querySelector('[role="status"] > union-empty')).to.not.equal(null);
    expect(page.root.querySelector('slot')).to.not.equal(null);
  });

  it('shows the last good list with its age', async () => {
    const table = readingTable();
    table[LIST] = status(503);
    const store = await storeOf({ [LIST]: readingCollection() }, 3 * 3_600_000);
    const el = document.createElement('union-reading-locator');
    Object.assign(el, { client: scriptedClient(table, store), site: SITE });
    document.body.append(el);
    await until(() => el.dataset['state'] === 'stale', `is ${el.dataset['state']}`);
    await until(() => textOf(el.shadowRoot).includes('3 小时前'), 'does not say how old');
    expect(el.shadowRoot!.querySelectorAll('.row[data-id]')).to.have.length(10);
    el.remove();
  });

  it('takes stations that the page gives, and counts what cannot be used', async () => {
    const data = [room('a'), { ...room('b'), geometry: null }, 'nobody'];
    const { client, page } = await stand({ data });
    expect(page.ids).to.deep.equal(['a']);
    await until(() => textOf(page.root).includes('有 2 家的数据有误'), 'does not say so');
    expect(client.paths).to.deep.equal([]);
  });

  it('reads its settings from the JSON inside the tag and the site document as well', async () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = '{"pageSize": 6}';
    const widgets = { 'reading-locator': { pageSize: 20, entry: 'qr' } };
    const table = readingTable(undefined, { widgets });
    const { page } = await stand({ table, content: [script] });
    expect(page.rows).to.have.length.at.most(6);
    expect(page.summary).to.match(/^找到/);
  });

  it('has no search for books where the site has none, or the page wants none', async () => {
    const none = await stand({ attributes: { books: 'false' } });
    expect(none.page.root.querySelector('[data-act="books"]')).to.equal(null);
    none.el.remove();
    const collections = { reading: 'v1/reading/index.json' };
    const { page } = await stand({ table: readingTable(undefined, { collections }) });
    expect(page.root.querySelector('[data-act="books"]')).to.equal(null);
  });

  it('follows the minute: what opens while one looks is open', async () => {
    const real = Date.now;
    const start = Date.parse('2026-03-02T07:59:30+08:00');
    Date.now = () => start;
    try {
      const features = [room('later', { hours: 'Mo-Su 08:00-09:00' }), room('open')];
      const { page } = await stand({ features });
      expect(page.ids).to.deep.equal(['open', 'later']);
      expect(page.lines('later')[0]).to.match(/1 分钟后开放/);
      Date.now = () => start + 60_000;
      document.dispatchEvent(new Event('visibilitychange'));
      await page.still();
      expect(page.ids).to.deep.equal(['later', 'open']);
      expect(page.lines('later')[0]).to.equal('开放中，至 09:00');
    } finally {
      Date.now = real;
    }
  });

  it('asks for its tools once the list is on the screen', async () => {
    const { el, page } = await stand({ table: { [SITE]: hang() }, until: 'loading' });
    const real = window.requestAnimationFrame;
    const frames: FrameRequestCallback[] = [];
    window.requestAnimationFrame = callback => frames.push(callback);
    try {
      el.client = scriptedClient(readingTable([room('a')]));
      void el.reload();
      await until(() => page.ids.length > 0, 'no list');
      await aTimeout(100);
      expect(!page.root.querySelector('.main'), 'before a frame').to.equal(true);
    } finally {
      window.requestAnimationFrame = real;
    }
    frames.forEach(callback => requestAnimationFrame(callback));
    await until(() => page.root.querySelector('.main'), 'no tools');
    expect(page.ids).to.deep.equal(['a']);
  });

  it('keeps the list where the tools do not come', async () => {
    const { page } = await stand({ features: [room('a')] });
    const { holder } = page.el as unknown as { holder: object };
    // As it is after an import that failed.
    Object.assign(holder, { desk: undefined, here: undefined, failed: true });
    page.el.requestUpdate();
    await page.still();
    expect(page.ids).to.deep.equal(['a']);
    expect(textOf(page.root)).to.contain('查找和筛选没有载入');
    await page.pressWords('重试');
    await until(() => page.root.querySelector('.main'), 'no tools');
  });

  it('has its tools where it was off the page when they would have come', async () => {
    const { el, page } = await stand({ until: '' });
    await offThePageAt(el, 'ready');
    await until(() => page.root.querySelector('.main'), 'no tools');
    expect(textOf(page.root)).to.contain('打印列表');
  });

  it('is there again after it was moved, and leaves nothing behind', async () => {
    const { el, page } = await stand();
    await page.press('open');
    const { href } = location;
    const parent = el.parentElement!;
    el.remove();
    parent.append(el);
    await page.still();
    expect(page.act('open').getAttribute('aria-pressed')).to.equal('true');
    el.remove();
    history.replaceState(null, '', '#reading?on=unattended');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(location.href).to.not.equal(href);
    expect(el.childNodes).to.have.length(0);
  });
});
