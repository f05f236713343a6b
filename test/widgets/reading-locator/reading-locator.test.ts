import { expect } from '@open-wc/testing';
import type { StationSelectEvent } from '../../../src/stations/station-select.ts';
import type { ReadingFilterEvent } from '../../../src/widgets/reading-locator/events.ts';
import { fakePosition } from '../../helpers/fake-position.ts';
import { until } from '../../helpers/until.ts';
import { clearAddress, room, stand, textOf } from './locator-page.ts';

/** Three in a row to the east, the middle one shut for good this year. */
const three = () => [
  room('far', { name: '远书屋', address: '东环路 9 号' }, [120.9, 31.3]),
  room('shut', { name: '中书屋', hours: 'off' }, [120.7, 31.3]),
  room('near', { name: '近书屋', address: '西环路 1 号', py: 'jsw' }, [120.6, 31.3]),
];

describe('union-reading-locator: the list', () => {
  beforeEach(clearAddress);
  after(clearAddress);

  it('lists what is open first, else as the site does, and says so', async () => {
    const { page } = await stand({ features: three() });
    expect(page.names).to.deep.equal(['远书屋', '近书屋', '中书屋']);
    expect(page.summary).to.equal('共 3 家 开放中的在前');
  });

  it('says of a station what somebody wants to know before going there', async () => {
    const reading = {
      unattended: true,
      entry: ['qr', 'face', 'palm'],
      seats: 36,
      books: { physical: 3000 },
    };
    const features = [
      room('a', { reading, address: '竹辉路 1 号' }),
      room('b', { hours: 'Mo-Su 00:00-24:00', reading: { seats: 1 } }),
      room('c', { hours: '请致电', zone: '双塔街道' }),
    ];
    const { page } = await stand({ features });
    expect(page.lines('a')).to.deep.equal([
      '24 小时开放',
      '无人值守 扫码进门 刷脸进门 palm 36 座 3,000 册',
      '竹辉路 1 号',
    ]);
    expect(page.lines('c')).to.deep.equal(['请致电', '', '双塔街道']);
  });

  it('shows so many at a time, and the focus goes on with what came', async () => {
    const features = Array.from({ length: 23 }, (_, at) => room(`s${at}`));
    const { page } = await stand({ features });
    expect(page.rows).to.have.length(10);
    await page.pressWords('再显示 10 家');
    expect(page.rows).to.have.length(20);
    expect(page.root.activeElement).to.equal(page.link('s10'));
    await page.pressWords('再显示 3 家');
    expect(page.rows).to.have.length(23);
    expect(page.root.querySelector('.more')).to.equal(null);
  });

  it('opens a station at a tap on its row, tells the page, and comes back to the row', async () => {
    const { el, page } = await stand();
    const chosen: string[] = [];
    el.addEventListener('union-station-select', event =>
      chosen.push((event as StationSelectEvent).station.id),
    );
    const { width, height } = page.row('r-0001').getBoundingClientRect();
    page.row('r-0001').scrollIntoView();
    const { left, top } = page.row('r-0001').getBoundingClientRect();
    const hit = page.root.elementFromPoint(left + width / 2, top + height - 6);
    expect(hit).to.equal(page.link('r-0001'));
    (hit as HTMLElement).click();
    const title = await page.detail();
    expect(textOf(title)).to.contain('竹辉路24小时职工读书站');
    expect(page.root.activeElement).to.equal(title);
    expect(chosen).to.deep.equal(['r-0001']);
    expect(location.hash).to.equal('#reading?station=r-0001');
    history.back();
    await until(() => page.rows.length, 'no list again');
    await page.still();
    expect(page.root.activeElement).to.equal(page.link('r-0001'));
    expect(location.hash).to.equal('');
  });

  it('opens at the station that the QR code at a door names', async () => {
    for (const how of ['attribute', 'address']) {
      clearAddress();
      if (how === 'address') history.replaceState(null, '', '#reading?station=r-0004');
      const attributes = how === 'attribute' ? { station: 'r-0004' } : {};
      const { el, page } = await stand({ attributes: attributes as Record<string, string> });
      expect(textOf(await page.detail())).to.contain('农家书屋');
      el.remove();
    }
  });

  it('lists the others where that station is no more, and says so', async () => {
    const { page } = await stand({ features: three(), attributes: { station: 'gone' } });
    await until(() => page.notice.includes('没有找到这家书屋'), 'says nothing');
    expect(page.names).to.have.length(3);
  });

  it('has the methods of the map: select, focusOn', async () => {
    const { el, page } = await stand({ features: three() });
    expect(await el.select('nobody')).to.equal(false);
    expect(await el.select('shut')).to.equal(true);
    expect(textOf(await page.detail())).to.equal('中书屋');
    const other = await stand({ features: three() });
    await other.el.focusOn(120.71, 31.3);
    await other.page.still();
    expect(other.page.ids).to.deep.equal(['shut', 'near', 'far']);
  });

  it('is of the station map’s reading rooms where a site has no list of its own', async () => {
    const { readingTable } = await import('./locator-page.ts');
    const table = readingTable([...three(), room('rest', { kinds: ['rest'], name: '驿站' })], {
      collections: { stations: 'v1/reading/index.json' },
    });
    const { page } = await stand({ table });
    expect(page.names).to.not.contain('驿站');
    expect(page.names).to.have.length(3);
  });
});

describe('union-reading-locator: what is near', () => {
  let restore: (() => void) | undefined;
  beforeEach(clearAddress);
  afterEach(() => restore?.());
  after(clearAddress);

  it('asks the device after a tap alone, and lists from near to far', async () => {
    const position = fakePosition({ lon: 120.61, lat: 31.3 });
    restore = position;
    const { page, client } = await stand({ features: three() });
    expect(position.asked).to.equal(0);
    await page.press('near');
    await until(() => page.ids[0] === 'near', 'not near first');
    expect(page.ids).to.deep.equal(['near', 'shut', 'far']);
    expect(textOf(page.row('near').querySelector('.far'))).to.equal('950 米');
    expect(page.summary).to.equal('共 3 家 由近到远');
    expect(textOf(page.root)).to.contain('位置只在这台设备上使用');
    expect(page.act('near').getAttribute('aria-pressed')).to.equal('true');
    expect(client.paths.join()).to.not.match(/120\.6|31\.3/);
    expect(location.hash).to.equal('');
  });

  for (const [why, words] of [
    ['denied', '无法获取您的位置'],
    ['timeout', '定位没有成功'],
  ] as const) {
    it(`leads to district and place where the device does not tell: ${why}`, async () => {
      restore = fakePosition(why);
      const { page } = await stand();
      await page.press('near');
      await until(() => page.notice.includes(words), 'says nothing');
      await until(() => page.root.querySelector('.panel union-field'), 'no way on');
      expect(page.act('find').getAttribute('aria-expanded')).to.equal('true');
    });
  }

  it('lists by district: province, city, county', async () => {
    const { page } = await stand();
    await page.openPanel('find');
    await until(() => page.selects.length === 1, 'no provinces');
    await page.choose('省份', '320000');
    // One city alone is no choice: its districts are.
    expect(page.selects.map(one => one.label)).to.deep.equal(['省份', '区县']);
    await page.choose('区县', '320506');
    expect(page.summary).to.match(/^找到 5 家/);
    expect(location.hash).to.equal('#reading?region=320506');
    await page.pressWords('清除条件');
    expect(page.summary).to.match(/^共 24 家/);
    expect(location.hash).to.equal('');
  });

  it('finds by name and by pinyin initials', async () => {
    const { page } = await stand({ features: three() });
    await page.openPanel('find');
    await page.type('近书');
    await until(() => page.names.join() === '近书屋', 'not by name');
    await page.type('jsw');
    await until(() => page.names.join() === '近书屋', 'not by initials');
    await page.type('近书物');
    await until(() => page.names.join() === '近书屋', 'not with one mistake');
    expect(page.summary).to.equal('找到 1 家 没有完全符合的，这些相近');
    await page.type('火星');
    await until(() => page.rows.length === 0, 'finds on Mars');
    expect(page.notice).to.contain('没有符合条件的书屋');
    expect(location.hash).to.equal('');
  });

  it('lists what is round a street or a district that is typed', async () => {
    const { page } = await stand({ features: three() });
    await page.openPanel('find');
    await page.type('东环路');
    await page.pressWords('“东环路 9 号”附近');
    await until(() => page.summary.includes('离“东环路 9 号”由近到远'), `says ${page.summary}`);
    expect(page.ids).to.deep.equal(['far', 'shut', 'near']);
    expect(page.act('near').getAttribute('aria-pressed')).to.equal('false');
    await page.openPanel('find');
    await page.type('吴中');
    await page.pressWords('“苏州市吴中区”附近');
    await until(() => page.summary.includes('吴中区'), `says ${page.summary}`);
  });
});

describe('union-reading-locator: room', () => {
  it('sets rows side by side where there is room for two, else one below the other', async () => {
    const { el, page } = await stand({ features: ['a', 'b', 'c'].map(id => room(id)) });
    const tops = (): number[] => page.ids.map(id => page.row(id).getBoundingClientRect().top);
    el.style.width = '1000px';
    const [first, second, third] = tops();
    expect(second).to.equal(first);
    expect(third).to.be.greaterThan(first!);
    el.style.width = '360px';
    expect(new Set(tops()).size).to.equal(3);
    expect(el.scrollWidth).to.be.at.most(360);
  });
});

describe('union-reading-locator: filters', () => {
  beforeEach(clearAddress);
  after(clearAddress);

  const six = () => [
    room('a', { reading: { unattended: true, entry: ['qr'], badges: ['示范点'] } }),
    room('b', { reading: { entry: ['face', 'qr'], selfLoan: true } }),
    room('c', { hours: 'off', reading: { entry: ['staff'] } }),
    room('d', { hours: 'Mo-Su 18:30-18:31', reading: { books: { electronic: 9 } } }),
  ];

  it('says what each choice would leave', async () => {
    const { page } = await stand({ features: six() });
    await page.openPanel('filters');
    expect(page.chips).to.include('24 小时 2');
    expect(page.chips).to.include('扫码进门 2');
    expect(page.chips).to.include('无人值守 1');
    expect(page.chips).to.include('有电子书 1');
    await page.filter('扫码进门');
    expect(page.ids).to.deep.equal(['a', 'b']);
    // Ways in are alternatives.
    expect(page.chips).to.include('工作人员开门 1');
    expect(page.chips).to.include('自助借还 1');
    await page.filter('无人值守');
    expect(page.ids).to.deep.equal(['a']);
    expect(page.chips).to.include('自助借还 0');
    expect(textOf(page.act('filters'))).to.equal('筛选（2）');
  });

  it('leaves every chip where it is, and turns on the one that was tapped', async () => {
    const { page } = await stand({ features: six() });
    await page.openPanel('filters');
    const names = (): string[] => page.chips.map(chip => chip.replace(/ \d+( ✓)?$/, ''));
    const before = names();
    const clears = (): number =>
      [...page.root.querySelectorAll('union-button')].filter(one => textOf(one) === '清除条件')
        .length;
    expect(clears(), 'nothing is chosen').to.equal(0);
    for (const name of ['刷脸进门', '工作人员开门']) await page.filter(name);
    expect(names()).to.deep.equal(before);
    const on = page.chips.filter(chip => chip.endsWith('✓'));
    expect(on).to.deep.equal(['刷脸进门 1 ✓', '工作人员开门 1 ✓']);
    expect(clears(), 'said once').to.equal(1);
    await page.pressWords('清除条件');
    expect(page.chips.filter(chip => chip.endsWith('✓'))).to.deep.equal([]);
    expect(page.ids.length).to.equal(4);
  });

  it('keeps what is chosen in the address, and nothing that is typed', async () => {
    const { el, page } = await stand({ features: six() });
    const heard: object[] = [];
    el.addEventListener('union-filter-change', event =>
      heard.push((event as unknown as ReadingFilterEvent).query),
    );
    await page.press('open');
    await page.openPanel('filters');
    await page.filter('扫码进门');
    await page.filter('示范点');
    expect(location.hash).to.equal(
      '#reading?on=openNow&entry=qr&badge=%E7%A4%BA%E8%8C%83%E7%82%B9',
    );
    await page.openPanel('find');
    await page.type('张三');
    expect(location.hash).to.not.contain('张三');
    expect(location.hash).to.not.contain(encodeURIComponent('张三'));
    expect(JSON.stringify(heard)).to.not.contain('张三');
    expect(heard.at(-1)).to.include({ openNow: true, searching: true });
    el.remove();
    const again = await stand({ features: six() });
    expect(again.page.ids).to.deep.equal(['a']);
    expect(again.page.act('open').getAttribute('aria-pressed')).to.equal('true');
  });

  it('begins with what its settings say, and shows nothing else before', async () => {
    const { page } = await stand({ features: six(), attributes: { unattended: '', entry: 'qr' } });
    expect(page.ids).to.deep.equal(['a']);
    await page.pressWords('清除条件');
    expect(page.ids).to.have.length(4);
  });

  it('leaves the address alone where it is told to, and where the page routes by it', async () => {
    const quiet = await stand({ features: six(), attributes: { address: 'false' } });
    await quiet.page.press('open');
    expect(location.hash).to.equal('');
    quiet.el.remove();
    history.replaceState(null, '', '#/route');
    const { page } = await stand({ features: six() });
    await page.press('open');
    expect(location.hash).to.equal('#/route');
    expect(page.ids).to.deep.equal(['a', 'b']);
  });

  it('has an address of its own for each of two on a page', async () => {
    const first = await stand({ features: six() });
    const second = await stand({ features: six(), attributes: { id: 'east' } });
    await second.page.press('open');
    expect(location.hash).to.equal('#east?on=openNow');
    expect(first.page.act('open').getAttribute('aria-pressed')).to.equal('false');
  });
});
