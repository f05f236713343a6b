import { expect } from '@open-wc/testing';
import type { BookSearchEvent } from '../../../../src/widgets/reading-locator/parts/books-event.ts';
import { hang, json, status, unreachable, body } from '../../../helpers/fake-fetch.ts';
import { until } from '../../../helpers/until.ts';
import {
  answer,
  CODE,
  ROOT,
  stand,
  station,
  STATIONS,
  textOf,
  type Document,
} from './books-stand.ts';

const source = (state: string, more: Document = {}): Document => ({
  id: 'lib',
  title: '示例市图书馆',
  state,
  ...more,
});

const heardOn = (el: EventTarget): unknown[] => {
  const heard: unknown[] = [];
  el.addEventListener('union-book-search', event => heard.push((event as BookSearchEvent).query));
  return heard;
};

describe('searching for a book', () => {
  it('asks on Enter at once, and says title, shelf, state and when that was checked', async () => {
    const { page, asked } = await stand({}, { at: ['r-1'] });
    await page.search('程序设计');
    expect(asked).to.deep.equal(['程序设计 @ r-1']);
    expect(page.status).to.equal('找到 1 种，1 种现在可借');
    expect(page.titles).to.deep.equal(['示例程序设计基础']);
    const [first] = page.holdings;
    expect(first).to.contain('东门书屋（示例）');
    expect(first).to.contain('24 小时开放');
    expect(first).to.contain('可借');
    expect(first).to.contain('在架 2 册，共 3 册');
    expect(first).to.contain('15:20 核对');
    expect(first).to.contain('索书号 TP311.1/12');
    expect(first).to.contain('二楼 3 排');
  });

  it('waits until fingers rest, and asks only for the last of what was typed', async () => {
    const { page, asked } = await stand();
    await page.type('程序');
    await page.type('程序设');
    await page.type('程序设计');
    expect(asked).to.deep.equal([]);
    await until(() => page.titles.length);
    expect(asked).to.deep.equal(['程序设计']);
  });

  it('ends the request before when more is typed, and shows nothing of it', async () => {
    const signals: AbortSignal[] = [];
    const { page } = await stand({
      reply: (q, _, { init }) => {
        if (q !== '程序') return json(answer([{ ...CODE, title: '后来的' }]));
        signals.push(init.signal!);
        return hang();
      },
    });
    await page.type('程序');
    await until(() => signals.length);
    await page.search('后来');
    expect(signals[0]!.aborted).to.equal(true);
    expect(page.titles).to.deep.equal(['后来的']);
  });

  it('asks for nothing below two characters or three letters, unless a person says so', async () => {
    const { page, asked } = await stand();
    await page.type('家');
    expect(page.status).to.contain('再输入一个字');
    await page.type('ab');
    await new Promise(done => setTimeout(done, 400));
    expect(asked).to.deep.equal([]);
    await page.search('家');
    expect(asked).to.deep.equal(['家']);
  });

  it('takes an ISBN with hyphens when it is whole, and doubts one whose check digit is wrong', async () => {
    const { page, asked } = await stand();
    await page.type('978-7-302-5116');
    expect(page.status).to.contain('请输完');
    await page.type('978-7-302-51162-6');
    expect(page.status).to.contain('校验位不对');
    await page.type('978-7-302-51162-5');
    await until(() => page.titles.length);
    expect(asked).to.deep.equal(['9787302511625']);
  });

  it('does not ask again for what is shown, nor twice for what is on its way', async () => {
    const { page, asked } = await stand();
    await page.search('程序设计');
    await page.type('程序设计 ');
    await page.enter();
    await new Promise(done => setTimeout(done, 400));
    expect(asked.length).to.equal(1);
  });

  it('tells a search once: on Enter, or when what typing found is used', async () => {
    const { el, page } = await stand({}, { at: ['r-1'] });
    const heard = heardOn(el);
    await page.type('程序设计');
    await until(() => page.titles.length);
    expect(heard).to.deep.equal([]);
    page.press('第一次来怎么借');
    page.press('第一次来怎么借');
    expect(heard).to.deep.equal([{ q: '程序设计', at: ['r-1'] }]);
    await page.search('别的书');
    expect(heard.length).to.equal(2);
  });

  it('does not take pinyin that is being composed for words', async () => {
    const { page, asked } = await stand();
    page.input.dispatchEvent(new CompositionEvent('compositionstart'));
    await page.type('cheng xu');
    page.input.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Enter',
        isComposing: true,
        bubbles: true,
        composed: true,
      }),
    );
    await new Promise(done => setTimeout(done, 400));
    expect(asked).to.deep.equal([]);
    page.input.value = '程序设计';
    page.input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await until(() => page.titles.length);
    expect(asked).to.deep.equal(['程序设计']);
  });

  it('begins in the field, or at the title where there are words already', async () => {
    const { el, page, part } = await stand();
    await until(() => el.shadowRoot!.activeElement?.localName === 'union-field');
    part.open({ q: '程序设计' });
    await until(() => el.shadowRoot!.activeElement?.id === 'books-title');
    expect(page.input.value).to.equal('程序设计');
  });

  it('begins with the words it is opened with, and forgets all when it is shut', async () => {
    const { el, page, part, context } = await stand({}, { q: '程序设计', at: ['r-1'] });
    await until(() => page.titles.length);
    expect(page.input.value).to.equal('程序设计');
    page.press('返回');
    expect(context.closed).to.equal(1);
    expect(part.text).to.equal('');
    part.open({});
    el.requestUpdate();
    await page.still();
    expect(page.titles).to.deep.equal([]);
    expect(page.input.value).to.equal('');
  });
});

describe('where a book is', () => {
  it('puts what is open and on the shelf first, nearest first, and leads to the station', async () => {
    const { page, context } = await stand({ here: [120.619, 31.3] });
    await page.search('程序设计');
    expect(page.holdings.length).to.equal(2);
    expect(page.holdings[0]).to.contain('南港书屋');
    expect(page.holdings[0]).to.match(/\d+ 米/);
    expect(page.holdings[1]).to.contain('东门书屋');
    page.press('还有 1 家');
    await page.still();
    expect(page.holdings[2]).to.contain('已借出，最早 2026年3月9日 应还');
    expect(page.holdings[2]).to.contain('核对时间不详');
    page.press('西园书屋（示例）');
    expect(context.chosen).to.deep.equal(['r-2']);
  });

  it('asks of one station, of all, or picks out those near without sending where that is', async () => {
    const { page, asked } = await stand({ tells: [120.6, 31.3] }, { at: ['r-2'] });
    await page.search('程序设计');
    expect(page.holdings[0]).to.contain('西园书屋');
    await page.choose('我附近');
    await page.answered();
    expect(page.holdings[0]).to.contain('东门书屋');
    expect(page.text).to.contain('不会发送');
    await page.choose('全部书屋');
    await page.answered();
    expect(asked).to.deep.equal(['程序设计 @ r-2', '程序设计']);
  });

  it('says so and goes on with all where the device does not tell', async () => {
    const { page } = await stand();
    await page.search('程序设计');
    await page.choose('我附近');
    expect(page.text).to.contain('无法获取您的位置');
    expect(page.titles.length).to.equal(1);
    await until(() => page.scope === '全部书屋');
  });

  it('lists near only what is near; what is a file is near everywhere', async () => {
    const far = Array.from({ length: 25 }, (_, at) =>
      station(`f-${at}`, `远处 ${at}`, [100 + at / 100, 25]),
    );
    const items = [
      CODE,
      { id: 'b-2', title: '远处的书', holdings: [{ station: 'f-24', state: 'available' }] },
      { id: 'b-3', title: '电子的书', medium: 'ebook' },
    ];
    const { page } = await stand({
      here: [100, 25],
      stations: [...STATIONS, ...far],
      reply: () => json(answer(items)),
    });
    await page.search('的书');
    expect(page.titles.length).to.equal(3);
    await page.choose('我附近');
    expect(page.titles).to.deep.equal(['电子的书']);
  });

  it('shows the steps from the door to the day it is due, as far as the data goes', async () => {
    const { page } = await stand({}, { at: ['r-1'] });
    await page.search('程序设计');
    page.press('第一次来怎么借');
    await until(() => page.root.querySelector('.book-steps'));
    const steps = [...page.root.querySelectorAll('.book-steps > li')].map(textOf);
    expect(steps).to.deep.equal([
      '扫码进门、刷脸进门',
      '找到二楼 3 排，索书号 TP311.1/12（TP 自动化技术、计算机技术类）',
      '在自助借还机上借出',
      '30 天内还书',
    ]);
    expect(textOf(page.root.querySelector('.loan-terms'))).to.contain('免押金');
  });

  it('offers the steps once for a title, with the first copy that can be borrowed', async () => {
    const { page } = await stand({ here: [120.619, 31.3] });
    await page.search('程序设计');
    page.press('还有 1 家');
    await page.still();
    const taught = page.holdings.filter(one => one.includes('第一次来怎么借'));
    expect(taught.length).to.equal(1);
    expect(taught[0]).to.contain('南港书屋').and.contain('可借');
  });

  it('shows the steps a station wrote as they are', async () => {
    const own = station('r-9', '自写书屋', [120, 31], {
      reading: { steps: ['先登记。', '再取书。'] },
    });
    const items = [
      { ...CODE, holdings: [{ station: 'r-9', callno: 'I247/3', state: 'available' }] },
    ];
    const { page } = await stand({ stations: [own], reply: () => json(answer(items)) });
    await page.search('程序设计');
    page.press('第一次来怎么借');
    await until(() => page.root.querySelector('.book-steps'));
    expect([...page.root.querySelectorAll('.book-steps > li')].map(textOf)).to.deep.equal([
      '先登记。',
      '再取书。',
    ]);
    expect(page.text).to.contain('书在索书号 I247/3');
  });

  it('reserves on the library’s site, and says which that is', async () => {
    const { page } = await stand({}, { at: ['r-1'] });
    await page.search('程序设计');
    const links = new Map(page.links());
    expect(links.get('在 opac.example 预约')).to.equal('https://opac.example/reserve/1');
    expect(links.get('在示例市图书馆的馆藏目录里查')).to.equal('https://opac.example/search');
  });

  it('leads nowhere by an address that is none', async () => {
    const items = [
      {
        ...CODE,
        cover: 'javascript:alert(1)',
        links: [
          { rel: 'reserve', href: 'javascript:alert(1)' },
          { rel: 'http://opds-spec.org/acquisition/borrow', href: 'data:text/html,x' },
        ],
      },
    ];
    const { page } = await stand({ reply: () => json(answer(items)) });
    await page.search('程序设计');
    for (const [, href] of page.links()) expect(href).to.match(/^(?:https:|#)/);
    expect(page.root.querySelector('img')).to.equal(null);
  });
});

describe('what is known of a copy', () => {
  const said = async (holding: Document): Promise<string> => {
    const items = [{ ...CODE, holdings: [{ station: 'r-1', ...holding }] }];
    const { page } = await stand({ reply: () => json(answer(items)) });
    await page.search('程序设计');
    return page.holdings[0]!;
  };

  const doubtful: Document[] = [
    {},
    { state: '在架' },
    { state: 'AVAILABLE' },
    { state: 7 },
    { state: 'available', copies: { available: 0 } },
  ];
  for (const holding of doubtful) {
    it(`never takes an unknown state for available: ${JSON.stringify(holding)}`, async () => {
      const text = await said(holding);
      expect(text).to.contain('状态未知');
      expect(text).not.to.contain('可借');
    });
  }

  const states: [Document, string][] = [
    [{ state: 'reserved' }, '已被预约'],
    [{ state: 'ready' }, '留给预约的读者'],
    [{ state: 'unavailable' }, '现在借不到'],
    [{ state: 'unavailable', copies: { total: 2, available: 0 } }, '已借出'],
  ];
  for (const [holding, words] of states) {
    it(`says ${JSON.stringify(holding)} as OPDS means it`, async () => {
      expect(await said(holding)).to.contain(words);
    });
  }

  it('says how old it is when it was not checked today', async () => {
    const text = await said({ state: 'available', checked: '2026-02-27T15:00:00+08:00' });
    expect(text).to.contain('3 天前核对，可能已有变化');
  });

  it('shows the words of the catalogue', async () => {
    expect(await said({ state: 'unavailable', note: '仅供阅览' })).to.contain('仅供阅览');
  });
});

describe('when something is amiss', () => {
  const cases: [string, string, Document][] = [
    ['slow', '没有按时响应', {}],
    ['failed', '馆藏系统出错', {}],
    ['invalid', '没有返回数据', {}],
    ['busy', '没有接受这次查找', {}],
    ['stale', '2 小时前查到的结果', { checked: '2026-03-02T13:30:00+08:00' }],
  ];
  for (const [state, words, more] of cases) {
    it(`says once that a catalogue is ${state}, and asks again when told to`, async () => {
      const { page, asked } = await stand({
        reply: () => json(answer([CODE], { sources: [source('ok'), source(state, more)] })),
      });
      await page.search('程序设计');
      expect(page.notices.length).to.equal(1);
      expect(page.notices[0]).to.contain(words);
      expect(page.text.split(words).length).to.equal(2);
      page.press('再查一次');
      await until(() => asked.length === 2);
    });
  }

  it('does not say a book is missing where a catalogue did not answer', async () => {
    const { page } = await stand({
      reply: () => json(answer([], { sources: [source('slow')] })),
    });
    await page.search('没有的书');
    expect(page.text).to.contain('不能确定没有这本书');
    expect(page.text).to.contain('在示例市图书馆的馆藏目录里查');
  });

  it('says what to try where nothing is found', async () => {
    const { page, asked } = await stand({ reply: () => json(answer([])) }, { at: ['r-1'] });
    await page.search('没有的书');
    expect(page.status).to.equal('本书屋没有找到“没有的书”');
    expect(page.text).to.contain('ISBN 查最准');
    page.press('在全部书屋中查');
    await until(() => asked.length === 2);
    expect(asked[1]).to.equal('没有的书');
  });

  const faults: [string, () => ReturnType<typeof json>, string][] = [
    ['no network', () => unreachable(), '没有连上服务器'],
    ['a fault of the server', () => status(500), '服务器暂时无法提供内容'],
    ['a page in place of data', () => body('<!doctype html><p>WAF'), '收到的内容无法读取'],
    ['data of another kind', () => json({ v: 1, what: [] }), '收到的数据有误'],
  ];
  for (const [what, fault, words] of faults) {
    it(`says what happened with ${what}, and tries again`, async () => {
      let isWell = false;
      const { page } = await stand({ reply: () => (isWell ? json(answer([CODE])) : fault()) });
      await page.search('程序设计');
      expect(page.notices[0]).to.contain(words);
      expect(page.text).to.contain('馆藏目录里查');
      isWell = true;
      page.press('重试');
      await until(() => page.titles.length);
      expect(page.notices).to.deep.equal([]);
    });
  }

  it('asks again by itself when the network is back', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      let isWell = false;
      const { page } = await stand({
        reply: () => (isWell ? json(answer([CODE])) : unreachable()),
      });
      await page.search('程序设计');
      expect(page.notices[0]).to.contain('当前没有网络');
      isWell = true;
      Object.defineProperty(navigator, 'onLine', { configurable: true, value: true });
      window.dispatchEvent(new Event('online'));
      await until(() => page.titles.length);
    } finally {
      // What the engine says stands on the prototype.
      delete (navigator as unknown as Record<string, unknown>)['onLine'];
    }
  });

  it('says when a library takes its time', async () => {
    const { page } = await stand({ reply: () => hang() });
    await page.type('程序设计');
    const { setTimeout: wait } = window;
    const seconds: (number | undefined)[] = [];
    // Five seconds are over soon.
    window.setTimeout = ((run: () => void, ms?: number) => {
      seconds.push(ms);
      return wait(run, ms === 5000 ? 100 : ms);
    }) as typeof setTimeout;
    try {
      await page.enter();
      expect(page.status).to.equal('正在查找…');
      await until(() => page.status.includes('还没有响应'));
    } finally {
      window.setTimeout = wait;
    }
    expect(seconds).to.include(5000);
  });

  it('goes on by catalogue where the site has no search', async () => {
    const { page } = await stand({ books: undefined }, { at: ['r-1'] });
    expect(page.root.querySelector('union-field')).to.equal(null);
    expect(page.text).to.contain('这里还不能直接查书');
    expect(page.links()[0]![1]).to.equal('https://opac.example/search');
  });
});

describe('a list that is searched on the device', () => {
  const url = `${ROOT}v1/books/all.json`;

  it('finds without asking, so that no word leaves the device', async () => {
    let loads = 0;
    const list = json(answer([CODE, { id: 'b-2', title: '别的' }]));
    const { page, asked } = await stand({
      books: url,
      table: { [url]: (...given) => ((loads += 1), list(...given)) },
    });
    await page.search('程序设计');
    expect(page.titles).to.deep.equal(['示例程序设计基础']);
    expect(asked).to.deep.equal([]);
    expect(loads).to.equal(1);
  });
});

describe('more than a page', () => {
  const many = (n: number, from = 0): Document[] =>
    Array.from({ length: n }, (_, at) => ({ id: `m-${from + at}`, title: `示例书 ${from + at}` }));

  it('shows ten, then ten more, then what the next page has', async () => {
    const { page } = await stand({
      reply: (_, __, { url }) =>
        json(
          url.includes('page=2')
            ? answer(many(3, 12))
            : answer(many(12), {
                numberMatched: 15,
                links: [{ rel: 'next', href: 'v1/books?q=x&page=2' }],
              }),
        ),
    });
    await page.search('示例书');
    expect(page.status).to.contain('找到 15 种，先列出 12 种');
    expect(page.titles.length).to.equal(10);
    page.press('再显示一些');
    await until(() => page.titles.length === 15);
    expect(page.text).not.to.contain('再显示一些');
  });
});

describe('on the screen at a station', () => {
  it('leads nowhere else, and takes letters from keys of its own', async () => {
    const { page, part } = await stand({ settings: { view: 'kiosk' } }, { at: ['r-1'] });
    part.type('程序设计');
    part.submit();
    await until(() => page.titles.length);
    expect(page.root.querySelectorAll('union-link-button').length).to.equal(0);
    expect(page.scopes).to.deep.equal(['本书屋', '全部书屋']);
    part.clear();
    await page.still();
    expect(page.input.value).to.equal('');
    expect(page.titles).to.deep.equal([]);
  });
});
