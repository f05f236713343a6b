import { expect } from '@open-wc/testing';
import { hang, json, status, unreachable } from '../../helpers/fake-fetch.ts';
import { ROOT, SITE, scriptedClient, storeOf } from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';
import { LIST, clearAddress, ofTheYear, stand, textOf, wallTable } from './wall-page.ts';

const notice = (root: ShadowRoot): string => {
  const found = root.querySelector('union-notice, union-empty');
  return `${found?.getAttribute('heading') ?? ''} ${textOf(found)}`.trim();
};

describe('union-craftsman-wall: states', () => {
  beforeEach(clearAddress);
  after(clearAddress);

  it('shows tiles without words while the list is on its way, and says so', async () => {
    const { page } = await stand({ table: { [SITE]: hang() }, until: 'loading' });
    expect(page.root.querySelectorAll('.bones .tile').length).to.be.greaterThan(8);
    expect(textOf(page.root.querySelector('[role="status"]'))).to.equal('正在加载…');
  });

  it('keeps the page’s own content until it is ready', async () => {
    const own = document.createElement('p');
    own.textContent = '名单见公告';
    const { page } = await stand({ content: [own], until: '' });
    expect(page.root.querySelector('slot:not([name])')).to.not.equal(null);
    await page.until('ready');
    expect(page.root.querySelector('slot:not([name])')).to.equal(null);
  });

  it('says what is wrong and tries again on request', async () => {
    const table = wallTable(ofTheYear());
    const list = table[LIST]!;
    table[LIST] = [unreachable(), ...(Array.isArray(list) ? list : [list])];
    const { page } = await stand({ table, until: 'problem' });
    await until(() => notice(page.root).includes('没有连上服务器'), 'says nothing');
    await page.press('重试');
    await page.until('ready');
    expect(page.names).to.have.length(70);
    expect(page.root.querySelector('union-notice')).to.equal(null);
  });

  it('says that no address is set, and tells the page', async () => {
    const table = { [SITE]: json({ ...document_(), collections: {} }) };
    const codes: string[] = [];
    const heard = ({ problem }: { problem: { code: string } }) => codes.push(problem.code);
    document.addEventListener('union-problem', heard as never, { once: true });
    const { page } = await stand({ table, until: 'problem' });
    await until(() => notice(page.root).includes('没有设置数据地址'), 'says nothing');
    expect(codes).to.deep.equal(['no-source']);
  });

  it('says that there is nobody yet, above the page’s own content', async () => {
    const { page } = await stand({ items: [], until: 'empty' });
    await until(() => notice(page.root).includes('名录还没有内容'), 'says nothing');
    expect(page.root.querySelector('[role="status"] > union-empty')).to.not.equal(null);
    expect(page.root.querySelector('slot')).to.not.equal(null);
  });

  it('shows the last good list with its age', async () => {
    const table = wallTable(ofTheYear());
    const documents = { [LIST]: { v: 1, items: ofTheYear() } };
    const store = await storeOf(documents, 3 * 3_600_000);
    table[LIST] = status(503);
    const client = scriptedClient(table, store);
    const el = document.createElement('union-craftsman-wall');
    Object.assign(el, { client, site: SITE });
    document.body.append(el);
    await until(() => el.dataset['state'] === 'stale', `is ${el.dataset['state']}`);
    await until(() => notice(el.shadowRoot!).includes('3 小时前'), 'does not say how old');
    expect(el.shadowRoot!.querySelectorAll('.tile').length).to.equal(70);
    el.remove();
  });

  it('takes a list that the page gives, and counts what cannot be used', async () => {
    const data = [
      { id: 'a', type: 'person', name: '甲' },
      { id: 'b', type: 'robot', name: '乙' },
      { type: 'person', name: '丙' },
      'nobody',
    ];
    const { client, page } = await stand({ data });
    expect(page.names).to.deep.equal(['甲']);
    expect(textOf(page.root.querySelector('.foot'))).to.contain('有 3 条数据有误');
    expect(client.paths).to.deep.equal([]);
  });

  it('reads its settings from the JSON inside the tag and the site document as well', async () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = '{"view": "directory"}';
    const widgets = { 'craftsman-wall': { view: 'wall', pageSize: 10 } };
    const table = wallTable(ofTheYear(), { widgets });
    const { page } = await stand({ table, content: [script] });
    await until(() => page.headings.length, 'is no directory');
    expect(page.root.querySelectorAll('.row')).to.have.length(10);
  });

  it('forgets who was withdrawn, in search and filters as well', async () => {
    const table = wallTable(ofTheYear());
    const [gone, ...rest] = ofTheYear();
    const before = table[LIST]!;
    table[LIST] = [...(Array.isArray(before) ? before : [before]), json({ v: 1, items: rest })];
    const { el, page } = await stand({ table });
    await page.search(gone!.name);
    expect(page.names).to.deep.equal([gone!.name]);
    await el.reload();
    await page.until('ready');
    expect(page.names).to.not.contain(gone!.name);
    await page.search('');
    expect(page.summary).to.equal('共 69 条');
    expect(el.shadowRoot!.innerHTML).to.not.contain(gone!.name);
  });

  it('leaves nothing behind', async () => {
    const { el, page } = await stand({ items: ofTheYear() });
    await page.filter('国家级');
    const { href } = location;
    el.remove();
    expect(el.querySelector('union-craftsman-card')).to.equal(null);
    history.replaceState(null, '', '#wall?level=city');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(location.href).to.not.equal(href);
    expect(document.querySelectorAll('iframe[aria-hidden]')).to.have.length(0);
  });

  it('shows a list on the short way as it does on the long one', async () => {
    const table = wallTable(ofTheYear().slice(0, 12));
    const client = scriptedClient(table);
    const before = globalThis.fetch;
    globalThis.fetch = async (address, init) => {
      const response = await client.fetch(address, init);
      return Object.defineProperty(response, 'url', { value: String(address) });
    };
    try {
      const el = document.createElement('union-craftsman-wall');
      el.site = `${SITE}?short`;
      table[el.site] = table[SITE]!;
      document.body.append(el);
      await until(() => el.dataset['state'] === 'ready', 'never ready');
      await until(() => el.shadowRoot!.querySelector('.foot'), 'no tools');
      const long = await stand({ items: ofTheYear().slice(0, 12) });
      const said = [...el.shadowRoot!.querySelectorAll('.tile')].map(textOf);
      expect(said).to.deep.equal([...long.page.root.querySelectorAll('.tile')].map(textOf));
      expect(client.paths).to.deep.equal([
        '/.well-known/union-widgets.json?short',
        '/v1/people/index.json',
      ]);
      el.remove();
    } finally {
      globalThis.fetch = before;
    }
  });
});

function document_(): Record<string, unknown> {
  return { v: 1, site: { id: 'zz', name: '示例' }, api: { base: `${ROOT}v1/` } };
}
