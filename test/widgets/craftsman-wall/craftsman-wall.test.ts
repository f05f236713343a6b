import { expect } from '@open-wc/testing';
import type { CraftsmanSelectEvent } from '../../../src/widgets/craftsman-wall/events.ts';
import type { WallChoice } from '../../../src/widgets/craftsman-wall/events.ts';
import { until } from '../../helpers/until.ts';
import { alliance, clearAddress, ofTheYear, stand, textOf, type Items } from './wall-page.ts';

const bare = (name: string) => name.replace(/（示例）$/, '');

describe('union-craftsman-wall', () => {
  beforeEach(clearAddress);
  after(clearAddress);

  it('shows a tile for each of the year’s people: name, trade, highest honour', async () => {
    const items = ofTheYear();
    const { page } = await stand({ items });
    expect(page.names.map(bare)).to.deep.equal(items.map(({ name }) => bare(name)));
    const [first] = items;
    const tile = textOf(page.root.querySelector('.tile'));
    expect(tile).to.contain(first!.trade);
    expect(tile).to.contain(`${first!.honours![0]!.name} ${first!.honours![0]!.year}`);
    expect(page.summary).to.equal(`共 ${items.length} 条`);
  });

  it('tells the level of an honour as a word, once', async () => {
    const honours = [
      { name: '全国劳动模范', level: 'national', year: 2020 },
      { name: '市五一劳动奖章', level: 'city', year: 2024 },
    ];
    const items: Items = [
      { id: 'a', type: 'person', name: '甲', honours: [honours[1]!, honours[0]!] },
      { id: 'b', type: 'person', name: '乙', honours: [{ name: '省级工匠', level: 'province' }] },
      { id: 'c', type: 'person', name: '丙', honours: [{ name: '镇标兵', level: '街道级' }] },
      { id: 'd', type: 'person', name: '丁', honours: [{ name: '省劳动模范', level: 'province' }] },
      { id: 'e', type: 'person', name: '戊', honours: [{ name: '示例市工匠', level: 'city' }] },
    ];
    const { page } = await stand({ items });
    const told = [...page.root.querySelectorAll('.honour')].map(textOf);
    expect(told).to.deep.equal([
      '全国劳动模范 2020',
      '省级工匠',
      '街道级 镇标兵',
      '省劳动模范',
      '市级 示例市工匠',
    ]);
  });

  it('has the first character where there is no photo, and where it is broken', async () => {
    const photo = { src: 'v1/people/photos/none.png', alt: '不存在的照片' };
    const items: Items = [
      { id: 'a', type: 'person', name: '单晓林', photo },
      { id: 't', type: 'team', name: '示例检修班' },
      { id: 's', type: 'studio', name: '示例创新工作室' },
    ];
    const { page } = await stand({ items });
    const first = [...page.root.querySelectorAll('.first')].map(textOf);
    expect(first).to.deep.equal(['单', '示', '示']);
    const image = page.root.querySelector('img')!;
    expect(image.alt).to.equal('不存在的照片');
    image.dispatchEvent(new Event('error'));
    expect(getComputedStyle(image).display).to.equal('none');
    // What its name says already is not said twice.
    expect([...page.root.querySelectorAll('.kind')].map(textOf)).to.deep.equal(['集体']);
  });

  it('finds while one types, by name, pinyin initials, trade and employer', async () => {
    const { page } = await stand();
    const [name] = page.names;
    await page.search(bare(name!));
    expect(page.names).to.contain(name);
    expect(page.names.length).to.be.lessThan(5);
    expect(page.summary).to.match(/^找到 \d+ 条$/);
    const { py, trade } = ofTheYear()[0]!;
    await page.search(py!);
    expect(page.names).to.contain(name);
    await page.search(trade!);
    expect(page.names).to.contain(name);
    await page.search('');
    expect(page.summary).to.equal('共 70 条');
  });

  it('says what to do where nothing is found', async () => {
    const { page } = await stand();
    await page.search('查无此人');
    const empty = page.root.querySelector('union-empty')!;
    expect(empty.heading).to.equal('没有符合条件的条目');
    expect(page.summary).to.equal('找到 0 条');
    await page.press('清除筛选');
    expect(page.names).to.have.length(70);
    const field = page.root.querySelector('union-field')!;
    expect(page.root.activeElement).to.equal(field);
    expect(field.value).to.equal('');
  });

  it('filters by chips, whose counts mind the other filters', async () => {
    const { page } = await stand();
    await until(() => page.chips.length, 'no filters came');
    const national = page.chips.find(chip => chip.startsWith('国家级'))!;
    await page.filter('国家级');
    const n = Number(national.split(' ')[1]);
    expect(page.summary).to.equal(`找到 ${n} 条`);
    expect(page.names).to.have.length(n);
    // Its own facet still says what the others would bring.
    expect(page.chips).to.contain(`国家级 ${n} ✓`);
    expect(page.chips.some(chip => /^省级 [1-9]/.test(chip))).to.equal(true);
    const [kinds] = page.chips.filter(chip => chip.startsWith('个人'));
    expect(Number(kinds!.split(' ')[1])).to.be.at.most(n);
    await page.filter('省级');
    expect(page.names.length).to.be.greaterThan(n);
    await page.filter('国家级');
    await page.filter('省级');
    expect(page.names).to.have.length(70);
  });

  it('tells the page what is asked for, but not what was typed', async () => {
    const { el, page } = await stand();
    const told: WallChoice[] = [];
    el.addEventListener('union-filter-change', event =>
      told.push((event as unknown as { query: WallChoice }).query),
    );
    await page.search('单');
    await page.filter('国家级');
    expect(told).to.have.length(2);
    expect(told[0]).to.include({ searching: true, view: 'wall' });
    expect(told[1]!.level).to.deep.equal(['national']);
    expect(JSON.stringify(told)).to.not.contain('单');
  });

  it('has filters in a sheet where there is no room beside', async () => {
    const { page } = await stand({ width: 360 });
    expect(page.root.querySelector('.side')).to.equal(null);
    await page.press('筛选');
    await until(() => page.root.querySelector('union-sheet')?.open, 'no sheet came');
    await page.filter('国家级');
    const shown = [...page.root.querySelectorAll('union-sheet union-button')].map(textOf);
    expect(shown).to.contain(`查看 ${page.names.length} 条结果`);
    await page.press('查看');
    expect(page.root.querySelector('union-sheet')!.open).to.equal(false);
    expect(textOf(page.root.querySelector('.filter-button'))).to.equal('筛选 1');
  });

  it('stands from A to Z, under the letters of surnames', async () => {
    const { page } = await stand({ attributes: { view: 'directory' } });
    await until(() => page.headings.length, 'no letters came');
    expect(page.headings).to.deep.equal([...page.headings].sort());
    const rows = [...page.root.querySelectorAll('.row')];
    expect(rows).to.have.length(70);
    for (const [surname, letter] of [
      ['单', 'S'],
      ['尉迟', 'Y'],
      ['朴', 'P'],
      ['解', 'X'],
    ] as const) {
      const row = rows.find(one => textOf(one).startsWith(surname));
      if (!row) continue;
      const heading = row.parentElement!.previousElementSibling;
      expect(textOf(heading), surname).to.equal(letter);
    }
  });

  it('stands by committee: who is in two stands in both', async () => {
    const items = alliance();
    const { page } = await stand({ items, attributes: { view: 'committees', heading: '2' } });
    await until(() => page.headings.length === 6, 'not six committees');
    const heading = page.root.querySelector('.section-title')!;
    expect(heading.getAttribute('aria-level')).to.equal('2');
    const sizes = page.headings.map(text => Number(/(\d+) 人$/.exec(text)![1]));
    const wanted = items.reduce((n, { committees = [] }) => n + committees.length, 0);
    expect(sizes.reduce((a, b) => a + b)).to.equal(wanted);
    expect(wanted).to.be.greaterThan(157);
    const both = items.find(({ committees = [] }) => committees.length > 1)!;
    expect(page.names.filter(name => name === both.name)).to.have.length(2);
    expect(page.summary).to.equal('共 157 条');
    const [name] = both.committees!;
    await page.filter(name!);
    expect(page.headings).to.have.length(1);
  });

  it('keeps to one programme, kind or committee, where the page asks for it', async () => {
    const items: Items = [
      ...ofTheYear(),
      ...Array.from({ length: 60 }, (_, i) => ({
        id: `x-${i}`,
        type: 'studio' as const,
        name: `示例工作室 ${i}`,
      })),
    ];
    const { page } = await stand({ items, attributes: { kind: 'studio' } });
    await until(() => page.summary === '共 60 条', `says ${page.summary}`);
    expect(page.names).to.have.length(60);
    expect(page.names.every(name => name.startsWith('示例工作室'))).to.equal(true);
  });

  it('says that there is nobody where nobody is of the wall', async () => {
    const { page } = await stand({
      items: [...alliance()],
      attributes: { committee: '没有这个' },
      until: '',
    });
    const heading = () => page.root.querySelector('union-empty')?.heading;
    await until(() => heading() === '名录还没有内容', 'says nothing');
  });

  it('shows no more of anybody than they agreed to', async () => {
    const items = [
      {
        id: 'a',
        type: 'person',
        name: '王小虎',
        show: { name: 'masked', org: 'hidden' },
        org: '某厂',
      },
      { id: 'b', type: 'person', name: '李大山', sort: 'li dashan', show: { name: 'hidden' } },
      {
        id: 'c',
        type: 'person',
        name: '赵过期',
        consent: { date: '2020-01-01', through: '2021-01-01' },
      },
      { id: 'd', type: 'person', name: '钱照常' },
    ] as unknown as Items;
    const { el, page } = await stand({ items });
    expect(page.names).to.deep.equal(['王*虎', '姓名不公开', '钱照常']);
    const all = el.shadowRoot!.innerHTML;
    for (const secret of ['王小虎', '李大山', '赵过期', '某厂', 'dashan']) {
      expect(all).to.not.contain(secret);
    }
  });

  it('gives names and words their own language and direction', async () => {
    const items: Items = [
      { id: 'a', type: 'person', name: 'ئايگۈل مەمەت', lang: 'ug', trade: 'كەشتىچى' },
      { id: 'b', type: 'person', name: '阿卜杜热合曼·买买提吐尔逊江' },
    ];
    const { page } = await stand({ items, width: 360 });
    const name = page.root.querySelector('.name bdi')!;
    expect(name.getAttribute('lang')).to.equal('ug');
    expect(getComputedStyle(name).direction).to.equal('rtl');
    const pieces = [...page.root.querySelectorAll('.piece')].map(textOf);
    expect(pieces).to.deep.equal(['阿卜杜热合曼·', '买买提吐尔逊江']);
  });

  it('leads to the person’s page where the page says where that is', async () => {
    const attributes = { 'person-href': '/craftsmen/{id}.html' };
    const { el, page } = await stand({ attributes });
    const link = page.links[0]!;
    expect(link.pathname).to.equal(`/craftsmen/${ofTheYear()[0]!.id}.html`);
    const chosen: string[] = [];
    el.addEventListener('union-craftsman-select', (event: CraftsmanSelectEvent) => {
      chosen.push(event.person.id);
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    link.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    expect(chosen).to.deep.equal([ofTheYear()[0]!.id]);
  });
});
