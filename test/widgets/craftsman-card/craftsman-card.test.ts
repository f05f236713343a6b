import { expect } from '@open-wc/testing';
import { json } from '../../helpers/fake-fetch.ts';
import { newMeasures } from '../../helpers/new-measures.ts';
import { SITE, siteDocument } from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';
import {
  addressOf,
  CRAFTSMAN,
  manyHonours,
  peopleTable,
  restoreFetch,
  stand,
  textOf,
  type Document,
} from './card-page.ts';

describe('union-craftsman-card', () => {
  afterEach(restoreFetch);

  for (const short of [true, false]) {
    const way = short ? 'the short way' : 'by all the checks';

    it(`tells who somebody is, the highest honour first: ${way}`, async () => {
      const { page } = await stand({ short });
      expect(page.name).to.equal('单晓林（示例）');
      expect(textOf(page.find('.head p'))).to.equal('电焊工 · 示例重工有限公司');
      expect(page.honours).to.deep.equal([
        '国家级 全国五一劳动奖章 2023',
        '省级 示例省劳动模范 年度人物 2019',
        '市级 示例市大工匠 2021',
      ]);
    });

    it(`tells figures with unit, date and source, and what they said: ${way}`, async () => {
      const { page } = await stand({ short });
      expect([...page.root.querySelectorAll('dl > div')].map(textOf)).to.deep.equal([
        '带徒 25 人 截至2025年12月 来源：示例市总工会通报',
        '培训 近 3000 人次',
      ]);
      expect(textOf(page.find('blockquote'))).to.equal('焊缝不会说谎。');
      expect(textOf(page.find('.text'))).to.equal('从学徒做起，二十年只做一件事。');
      expect(page.text).to.contain('示例重工有限公司工会 0371-00000000');
    });
  }

  it('asks for two documents, and shows the same when the desk has come', async () => {
    const { page, asked, el } = await stand({ short: true });
    const before = page.honours;
    const photo = page.find('.photo');
    expect(asked!.asked.map(({ url }) => url)).to.deep.equal([el.site, addressOf('p-0007')]);
    await page.desk();
    expect(page.honours).to.deep.equal(before);
    expect(page.find('.photo'), 'drawn again').to.equal(photo);
    expect(asked!.asked).to.have.length(2);
  });

  it('draws a document of the page itself at once, and asks for nothing', async () => {
    const el = document.createElement('union-craftsman-card');
    el.data = CRAFTSMAN;
    document.body.append(el);
    await el.updateComplete;
    expect(el.dataset.state).to.equal('ready');
    expect(textOf(el.shadowRoot!.querySelector('.who'))).to.equal('单晓林（示例）');
    el.remove();
  });

  it('shows five of forty honours, and the way to all of them', async () => {
    const { page } = await stand({ data: { ...CRAFTSMAN, honours: manyHonours(40) } });
    expect(page.honours).to.have.length(5);
    expect(page.honours[0]).to.equal('省级 示例荣誉 39 2018');
    await page.desk();
    await page.press('全部 40 项荣誉');
    await until(() => page.text.includes('示例荣誉 17'), 'the others never came');
    await page.press('收起');
    await until(() => !page.text.includes('示例荣誉 17'), 'they stayed');
  });

  it('shows a person of whom nothing but the name is known', async () => {
    const { page } = await stand({ data: { type: 'person', name: '示例人物' } });
    expect(page.name).to.equal('示例人物');
    expect(textOf(page.find('.photo'))).to.equal('示');
    for (const part of ['ul', 'dl', 'blockquote', '.story']) expect(page.find(part)).to.equal(null);
  });

  it('breaks a long name at its dots alone', async () => {
    const name = '阿卜杜热合曼·买买提吐尔逊江（示例）';
    const { page } = await stand({ data: { ...CRAFTSMAN, name }, width: 300 });
    expect(page.name).to.equal(name);
    const wbr = page.find('.who wbr')!;
    expect((wbr.previousSibling as Text).data || wbr.previousSibling).to.not.equal(null);
    expect(page.el.scrollWidth).to.be.at.most(300);
  });

  it('sets a Uyghur name in its own language and direction inside a Chinese page', async () => {
    const data = {
      ...CRAFTSMAN,
      name: 'ئايگۈل (مىسال)',
      lang: 'ug',
      quote: 'ھەر بىر يىڭنە بىر ھېكايە.',
    };
    const { page } = await stand({ data });
    expect(page.find('.who bdi')!.lang).to.equal('ug');
    const quote = page.find('blockquote p')!;
    expect(getComputedStyle(quote).direction).to.equal('rtl');
    expect(getComputedStyle(page.find('.root')!).direction).to.equal('ltr');
  });

  it('tells a team’s growth', async () => {
    const data: Document = {
      type: 'studio',
      name: '示例铝镁职工创新工作室',
      facts: [
        { label: '成员', value: 9, unit: '人', asOf: '2013' },
        { label: '成员', value: 25, unit: '人', asOf: '2023' },
      ],
    };
    const { page } = await stand({ data });
    const figures = [...page.root.querySelectorAll('dl > div')].map(textOf);
    expect(figures).to.deep.equal(['成员 25 人 2013年为 9 人 截至2023年']);
    expect(page.find('.spark polyline')).to.not.equal(null);
    expect(textOf(page.find('.head p'))).to.equal('工作室');
  });

  it('is a line with a link in an article', async () => {
    const attributes = { layout: 'compact', 'person-href': '/craftsmen/{id}.html' };
    const { page } = await stand({ data: CRAFTSMAN, attributes });
    await page.desk();
    const link = page.find('.who a') as HTMLAnchorElement;
    expect(new URL(link.href).pathname).to.equal('/craftsmen/p-0007.html');
    expect(page.text).to.contain('电焊工 国家级 全国五一劳动奖章 2023');
    expect(page.find('dl, .story, button, [role="heading"]')).to.equal(null);
    expect(page.el.offsetHeight).to.be.below(80);
  });

  it('is told whole, page-wide', async () => {
    const timeline = [{ from: '2003-07', text: '进厂学徒' }];
    const data = { ...CRAFTSMAN, timeline };
    const { page } = await stand({ data, attributes: { layout: 'feature' }, width: 1000 });
    expect(page.text).to.contain('他整理的焊接口诀');
    await until(() => page.text.includes('进厂学徒'), 'the career never came');
  });

  it('gives the name the level of heading that the page wants', async () => {
    const { page } = await stand({ data: CRAFTSMAN, attributes: { heading: '2' } });
    expect(page.find('[role="heading"]')!.getAttribute('aria-level')).to.equal('2');
  });

  it('takes settings of the tag’s JSON and of the site', async () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = '{"layout":"compact"}';
    const widgets = { 'craftsman-card': { layout: 'standard', heading: 5 } };
    const { page } = await stand({ table: peopleTable(undefined, { widgets }), content: [script] });
    expect(page.find('.compact')).to.not.equal(null);
    const short = await stand({ table: peopleTable(undefined, { widgets }), short: true });
    expect(short.page.find('[role="heading"]')!.getAttribute('aria-level')).to.equal('5');
  });

  it('speaks the page’s language, as it changes', async () => {
    const { page } = await stand({ data: CRAFTSMAN });
    await page.desk();
    page.el.lang = 'en';
    await until(() => page.honours[0]?.startsWith('National'), 'never spoke English');
    expect(page.text).to.contain('as of December 2025');
    page.el.lang = 'ug';
    await until(() => page.find('.root')!.dir === 'rtl', 'never spoke Uyghur');
  });

  it('shows the person that is asked for last', async () => {
    const other = { ...CRAFTSMAN, id: 'p-0008', name: '李建国（示例）' };
    const { page } = await stand({
      table: peopleTable([CRAFTSMAN, other]),
      short: true,
      until: '',
    });
    page.el.person = 'p-0008';
    await until(() => page.name === '李建国（示例）', 'never came');
    page.el.person = 'p-0007';
    await until(() => page.name === '单晓林（示例）', 'never came back');
  });

  it('measures how long it took', async () => {
    const marks = newMeasures('union-craftsman-card:ready');
    await stand({ data: CRAFTSMAN });
    await until(() => marks().length === 1, 'no measure');
  });

  it('leaves out a photo of a host that nobody named', async () => {
    const photo = { src: 'https://elsewhere.example/p.jpg', alt: '一张照片' };
    const table = peopleTable([{ ...CRAFTSMAN, photo }]);
    const { page } = await stand({ table, short: true });
    expect(page.find('img')).to.equal(null);
  });

  it('shows a photo on the site’s host with its words, in room of its own', async () => {
    const photo = { src: 'v1/people/photos/p.jpg', alt: '单晓林在检查焊缝', w: 800, h: 1000 };
    const { page } = await stand({ table: peopleTable([{ ...CRAFTSMAN, photo }]), short: true });
    const img = page.find('img') as HTMLImageElement;
    expect(img.alt).to.equal('单晓林在检查焊缝');
    expect(img.loading).to.equal('lazy');
    const box = page.find('.photo')!.getBoundingClientRect();
    expect(box.height / box.width).to.be.closeTo(1.25, 0.01);
  });

  it('reads the whole site where its document is more than plain', async () => {
    const table = peopleTable();
    table[SITE] = json(siteDocument({ theme: { '--union-ink': '#112233' } }));
    const { page } = await stand({ table, short: true });
    await page.desk();
    const ink = (): string => getComputedStyle(page.find('.root')!).color;
    await until(() => ink() === 'rgb(17, 34, 51)', `the ink is ${ink()}`);
  });
});
