import { expect } from '@open-wc/testing';
import type { StationSelectEvent } from '../../../src/stations/station-select.ts';
import type { FilterChangeEvent } from '../../../src/widgets/station-map/events.ts';
import { until } from '../../helpers/until.ts';
import { sample, siteTable } from '../../helpers/station-client.ts';
import { hear, stand, textOf } from '../../helpers/station-page.ts';

const READING = '职工24小时读书站';
const SHANGHAI = '陆家嘴商城路爱心接力站';

describe('union-station-map: search and filters', () => {
  it('lists every station, those that are open first, else in the order of the document', async () => {
    const { page } = await stand();
    expect(page.names).to.have.length(20);
    expect(page.summary).to.equal('共 20 个站点');
    expect(textOf(page.root.querySelector('.summary'))).to.include('开放中的在前');
    const isOpen = page.rows.map(row => row.querySelector('.state.open') !== null);
    expect(isOpen).to.deep.equal([...isOpen].sort((a, b) => Number(b) - Number(a)));
    const given = sample().collection.features.map(({ properties }) => properties.name);
    for (const open of [true, false]) {
      const names = page.names.filter((_, at) => isOpen[at] === open);
      expect(names).to.deep.equal(given.filter(name => names.includes(name)));
    }
    const row = page.rows.find(row => textOf(row).includes('三原县'))!;
    expect(textOf(row)).to.contain('311省道旁客运站');
  });

  it('tells a division once, where the address begins with it', async () => {
    const given = sample();
    const at = given.collection.features.findIndex(({ properties }) => properties.region);
    const { name, region } = given.collection.features[at]!.properties;
    const { page } = await stand({ table: siteTable(given) });
    const where = () =>
      textOf(page.rows.find(row => textOf(row).includes(name))!.querySelector('.where'));
    const [, division = ''] = / · (\S+?[县区市])/.exec(where()) ?? [];
    expect(division, `the division ${region}`).to.not.equal('');
    given.collection.features[at]!.properties['address'] = `某省某市${division}人民路 1 号`;
    const again = await stand({ table: siteTable(given) });
    const row = again.page.rows.find(one => textOf(one).includes(name))!;
    expect(textOf(row.querySelector('.where'))).to.include(` · 某省某市${division}人民路 1 号`);
  });

  it('finds by a part of the name, by the address and by pinyin initials', async () => {
    const { page } = await stand();
    await page.search('读书站');
    expect(page.names).to.deep.equal([READING]);
    await page.search('竹辉路');
    expect(page.names).to.deep.equal([READING]);
    await page.search('zg24');
    expect(page.names).to.deep.equal([READING]);
    expect(page.summary).to.equal('找到 1 个站点');
    await page.search('');
    expect(page.names).to.have.length(20);
  });

  it('finds by the division a station lies in', async () => {
    const { page } = await stand();
    await page.search('苏州');
    expect(page.names).to.deep.equal([READING]);
  });

  it('leaves the field for what it found with the search key', async () => {
    const { page } = await stand();
    await page.open('find');
    const input = page.field.shadowRoot!.querySelector('input')!;
    input.focus();
    await page.search('读书站');
    const enter = { key: 'Enter', bubbles: true, composed: true };
    input.dispatchEvent(new KeyboardEvent('keydown', { ...enter, isComposing: true }));
    await page.still();
    expect(page.focused === input, 'a word is being composed').to.equal(true);
    input.dispatchEvent(new KeyboardEvent('keydown', enter));
    await page.still();
    expect(textOf(page.focused)).to.contain('找到 1 个站点');
  });

  it('says so when nothing matches, and clears the search on request', async () => {
    const { page } = await stand();
    await page.search('火星');
    expect(page.rows).to.have.length(0);
    expect(page.text, 'the search says it').to.contain('没有找到“火星”');
    expect(page.text, 'and says it once').not.to.contain('没有符合条件的站点');
    await page.press('查找');
    // What the message is made of comes with it.
    await until(() => page.notices.join().includes('没有符合条件的站点'), 'the list says it');
    await page.press('清除筛选');
    expect(page.names).to.have.length(20);
    await page.open('find');
    expect(page.field.value).to.equal('');
  });

  it('offers kinds and facilities with the count each would leave', async () => {
    const { page } = await stand();
    await page.press('筛选');
    expect(page.chip('培训基地').count).to.equal(5);
    expect(page.chip('手机充电').count).to.equal(4);
    await page.toggle('培训基地');
    expect(page.names).to.have.length(5);
    // Of the five only one has books; what was offered stays in its place.
    expect(page.chip('图书').count).to.equal(1);
    expect(page.chip('手机充电').count).to.equal(0);
    // Another kind would add to the five, so its count is that kind's own.
    expect(page.chip('工运史迹').count).to.equal(2);
    await page.toggle('工运史迹');
    expect(page.names).to.have.length(7);
  });

  it('asks for all facilities chosen, not for any', async () => {
    const { page } = await stand();
    await page.press('筛选');
    await page.toggle('热饭（微波炉）');
    expect(page.names).to.have.length(4);
    await page.toggle('投影仪');
    expect(page.names).to.deep.equal([SHANGHAI]);
    expect(page.buttons).to.include('筛选（2）');
  });

  it('closes the filters with "show results", which keeps what was chosen', async () => {
    const { page } = await stand();
    await page.press('筛选');
    await page.toggle('职工书屋');
    await page.press('查看 3 个站点');
    expect(page.root.querySelectorAll('.panel')).to.have.length(0);
    expect(page.names).to.have.length(3);
  });

  it('shows only what is open now; what is always open is among it', async () => {
    const { page } = await stand();
    await page.press('筛选');
    const open = page.chip('现在开放').count!;
    await page.toggle('现在开放');
    expect(page.names).to.have.length(open);
    expect(page.names).to.include.members([READING, SHANGHAI, '安陆服务区司机之家']);
    const said = page.rows.map(row => textOf(row.querySelector('.state')));
    expect(said.every(words => /开放中|24 小时开放|分钟关闭/.test(words))).to.equal(true);
  });

  it('narrows to a division, and a province takes in its counties', async () => {
    const { page } = await stand();
    await page.press('筛选');
    await page.pick('331023');
    expect(page.names).to.have.length(4);
    await page.pick('330000');
    expect(page.names).to.have.length(7);
    expect(page.names).to.include('浦江县总工会服务窗口');
    await page.pick('');
    expect(page.names).to.have.length(20);
  });

  it('tells the page each change of the query, and no change without a person', async () => {
    const { el, page } = await stand();
    const heard = hear<FilterChangeEvent>(document, 'union-filter-change');
    await page.still();
    expect(heard).to.have.length(0);
    await page.search('书');
    await page.press('开放中');
    expect(heard.map(({ query }) => [query.text, query.openNow])).to.deep.equal([
      ['书', false],
      ['书', true],
    ]);
    expect(heard[0]!.target === el).to.equal(true);
  });
});

describe('union-station-map: one station', () => {
  it('shows the chosen station with the focus on its name, and tells the page', async () => {
    const { page } = await stand();
    const heard = hear<StationSelectEvent>(document, 'union-station-select');
    await page.choose(SHANGHAI);
    expect(heard.map(({ station }) => station.id)).to.deep.equal(['st-4v56nmqfjats']);
    expect(textOf(page.root.querySelector('#station-title'))).to.equal(SHANGHAI);
    expect(page.focused === page.root.querySelector('#station-title')).to.equal(true);
    expect(page.fact('地址')).to.contain('上海市浦东新区陆家嘴街道商城路');
    expect(page.text).to.contain('投影仪');
  });

  it('loads what only the detail document knows', async () => {
    const { page, client } = await stand();
    await page.choose('三原县新就业形态劳动者赋能中心');
    await until(() => page.text.includes('5个板块'), 'what the detail says');
    expect(client.paths).to.include('/v1/stations/st-2w17d136vvvm.json');
    expect(page.text).to.contain('三原县总工会');
  });

  it('goes back to the row it came from', async () => {
    const { page } = await stand();
    await page.choose(READING);
    await page.press('返回列表');
    expect(page.detail === null).to.equal(true);
    expect(textOf(page.focused)).to.equal(READING);
  });

  it('selects by id for the page, and says no to an id it does not have', async () => {
    const { el, page } = await stand();
    const events: Event[] = [];
    el.addEventListener('union-station-select', event => events.push(event));
    expect(el.select('st-bc1a3xe6vz3h')).to.equal(true);
    await until(() => page.title, 'the station');
    expect(textOf(page.root.querySelector('#station-title'))).to.equal('安陆服务区司机之家');
    expect(el.select('nowhere')).to.equal(false);
    await page.still();
    expect(events, 'only a person’s choice is an event').to.deep.equal([]);
    expect(textOf(page.root.querySelector('#station-title'))).to.equal('安陆服务区司机之家');
  });
});
