import { expect } from '@open-wc/testing';
import { json, status, type Reply } from '../../../helpers/fake-fetch.ts';
import { mayLoad } from '../../../../src/widgets/reading-locator/parts/books-links.ts';
import { until } from '../../../helpers/until.ts';
import { ROOT, stand, textOf, type Document, type Stand } from './books-stand.ts';

const at = (path: string): string => `${ROOT}library/${path}`;

const publication = (id: string, title: string): Document => ({
  metadata: { identifier: id, title, author: '示例著者' },
  links: [
    {
      rel: 'http://opds-spec.org/acquisition/open-access',
      href: `${id}.epub`,
      type: 'application/epub+zip',
    },
  ],
});

const FEED: Document = {
  metadata: { title: '工会数字图书馆', numberOfItems: 4 },
  links: [
    { rel: 'search', href: 'search.json{?query}', templated: true, type: 'application/opds+json' },
    { rel: 'next', href: 'opds-2.json', type: 'application/opds+json' },
  ],
  navigation: [
    { title: '法律', href: 'law.json', type: 'application/opds+json', rel: 'subsection' },
    { title: '外站', href: 'https://elsewhere.example/x.json', type: 'application/opds+json' },
  ],
  groups: [
    {
      metadata: { title: '新到' },
      links: [{ rel: 'self', href: 'new.json', type: 'application/opds+json' }],
      publications: [publication('n-1', '新到的书')],
    },
  ],
  publications: [publication('e-1', '电子书一'), publication('e-2', '电子书二')],
};

const small = (title: string, ...items: Document[]): Document => ({
  metadata: { title },
  publications: items,
});

const TABLE: Record<string, Reply> = {
  [at('opds.json')]: json(FEED),
  [at('opds-2.json')]: json(
    small('工会数字图书馆', publication('e-2', '电子书二'), publication('e-3', '电子书三')),
  ),
  [at('law.json')]: json(small('法律', publication('l-1', '劳动法'))),
  [at('search.json?query=%E5%8A%B3%E5%8A%A8')]: json(small('查到的', publication('l-1', '劳动法'))),
};

async function opened(table = TABLE): Promise<Stand> {
  const all = await stand({ table }, { at: ['r-1'] });
  all.page.press('打开“工会数字图书馆”');
  await until(() => all.page.root.querySelector('.book-feed'));
  await settled(all);
  return all;
}

async function settled({ page }: Stand): Promise<void> {
  await until(() => !page.text.includes('正在查找'));
  await page.still();
}

describe('e-books of a feed', () => {
  it('lists shelves, groups and books in place, and what is elsewhere as a link', async () => {
    const { page, asked } = await opened();
    expect(page.titles).to.deep.equal(['新到的书', '电子书一', '电子书二']);
    expect(page.text).to.contain('共 4 种');
    expect(page.text).to.contain('在线阅读');
    expect(page.links()).to.deep.equal([['外站', 'https://elsewhere.example/x.json']]);
    expect(asked).to.deep.equal([]);
  });

  it('may load what is on the page’s own host, site or API, and nothing else', async () => {
    const { context } = await stand();
    const here = new URL('/books/feed.json', document.baseURI).href;
    expect(mayLoad(here, context)).to.equal(true);
    expect(mayLoad('https://elsewhere.example/feed.json', context)).to.equal(false);
    expect(mayLoad('data:application/json,{}', context)).to.equal(false);
  });

  it('never loads a feed on a host that nobody named', async () => {
    const { page } = await stand({ table: TABLE }, { at: ['r-1'] });
    const link = page.links().find(([text]) => text.includes('外省书目'));
    expect(link?.[1]).to.equal('https://elsewhere.example/opds.json');
    expect(page.text).not.to.contain('打开“外省书目” ');
  });

  it('goes into a shelf and back again, and at last back to the search', async () => {
    const all = await opened();
    const { page } = all;
    page.press('法律');
    await until(() => page.titles.join() === '劳动法');
    page.press('返回上一层');
    await until(() => page.titles.length === 3);
    page.press('返回');
    await until(() => page.root.querySelector('.books-status'));
    expect(page.input).not.to.equal(null);
    expect(all.context.closed).to.equal(0);
  });

  it('adds the next page to those before, each book once', async () => {
    const { page } = await opened();
    page.press('下一页');
    await until(() => page.titles.includes('电子书三'));
    expect(page.titles).to.deep.equal(['电子书一', '电子书二', '电子书三']);
    expect(page.text).not.to.contain('下一页');
  });

  it('searches the feed, and lets no cache keep what was typed', async () => {
    const caches: unknown[] = [];
    const searched = at('search.json?query=%E5%8A%B3%E5%8A%A8');
    const reply: Reply = (asked, signal) => {
      caches.push(asked.init.cache);
      return TABLE[searched]!(asked, signal);
    };
    const { page } = await opened({ ...TABLE, [searched]: reply });
    await page.type('劳动');
    await page.enter();
    await until(() => page.titles.join() === '劳动法');
    expect(caches).to.deep.equal(['no-store']);
  });

  it('says what happened where it does not load, and tries again', async () => {
    const table = { ...TABLE, [at('opds.json')]: status(500) };
    const { page } = await opened(table);
    expect(page.notices[0]).to.contain('服务器暂时无法提供内容');
    table[at('opds.json')] = json(FEED);
    page.press('重试');
    await until(() => page.titles.length === 3);
  });

  it('is accessible', async () => {
    const { el, page } = await opened();
    await expect(el).to.be.accessible();
    expect(textOf(page.root.querySelector('#books-title'))).to.equal('工会数字图书馆');
  });
});
