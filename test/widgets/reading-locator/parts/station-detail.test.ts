import { expect } from '@open-wc/testing';
import type { StationDetail } from '../../../../src/data/generated/types.ts';
// Here before what is timed.
import '../../../../src/data/station-detail.ts';
import '../../../../src/widgets/reading-locator/parts/events-part.ts';
import {
  DetailPart,
  styles,
} from '../../../../src/widgets/reading-locator/parts/station-detail.ts';
import type { UnionField } from '../../../../src/elements/field/field.ts';
import { until } from '../../../helpers/until.ts';
import { Held, OldCopy } from '../../station-map/fake-client.ts';
import {
  leaveNone,
  NOW,
  ROOT,
  SITE,
  standPart,
  station,
  textOf,
  type StandOptions,
} from './part-stand.ts';

const make = (context: ConstructorParameters<typeof DetailPart>[0]) => new DetailPart(context);

type Properties = Partial<StationDetail['properties']>;

const READING: Properties['reading'] = {
  unattended: true,
  selfLoan: true,
  entry: ['qr', 'face'],
  seats: 36,
  books: { physical: 3000, electronic: 12000 },
  library: { system: '示例市图书馆', libcode: 'SZ-017', opac: 'https://opac.example/' },
  loan: { books: 5, days: 30, renewals: 1, depositYuan: 0, returns: '全市通还' },
  eResources: [
    { type: 'audiobook', href: 'https://audio.example/', title: '示例有声书' },
    { type: 'opds', href: 'library/opds.json', title: '示例电子书架' },
  ],
  badges: ['全国工会职工书屋示范点'],
  programmes: [{ name: '书香企业', year: 2025, href: 'javascript:alert(1)' }],
  events: [
    {
      id: 'e-1',
      name: '工友读书会',
      start: '2026-11-28T19:30:00+08:00',
      end: '2026-11-28T21:00:00+08:00',
      place: '二楼',
      form: 'reading_event',
    },
    { name: '旧书漂流', start: '2026-11-13' },
    { name: '停办的会', start: '2026-11-30', form: 'reading_event', cancelled: true },
  ],
};

const MORE: Properties = {
  phones: ['0512-000 0001'],
  access: { who: '所有劳动者' },
  notes: '门口有坡道',
};

/** The detail of a station, open and all there. */
async function open(properties: Properties = { reading: READING }, options: StandOptions = {}) {
  const standing = await standPart(
    { make, styles },
    {
      stations: [station('r-1', properties), station('r-2', { name: '另一家' })],
      detail: MORE,
      ...options,
    },
  );
  standing.part.open('r-1');
  standing.el.requestUpdate();
  await standing.el.still();
  await until(() => !standing.el.text.includes('正在'), `still loading: ${standing.el.text}`);
  return standing;
}

const section = (el: { root: ShadowRoot }, name: string): string =>
  textOf(el.root.querySelector(`.piece.${name}`));

describe('the detail of a reading station', () => {
  afterEach(leaveNone);

  it('says first whether it is open and how to get in', async () => {
    const { el } = await open();
    expect(textOf(el.one('#station-title'))).to.equal('示例书屋');
    expect(el.one('#station-title').getAttribute('aria-level')).to.equal('4');
    expect(textOf(el.one('.state'))).to.equal('开放中，至 22:00');
    expect(section(el, 'way-in')).to.equal(
      '怎么进门 扫码进门或刷脸进门 无人值守 服务对象：所有劳动者',
    );
    const order = el.all('.piece-title').map(textOf);
    expect(order.slice(0, 3)).to.deep.equal(['怎么进门', '第一次来', '开放时间']);
  });

  it('shows what the list knows while the rest is on its way', async () => {
    const held = new Held();
    const standing = await standPart(
      { make, styles },
      {
        stations: [station('r-1', { reading: READING })],
        answers: { [`${ROOT}v1/stations/r-1.json`]: held },
      },
    );
    standing.part.open('r-1');
    standing.el.requestUpdate();
    await standing.el.still();
    expect(standing.el.text).to.include('扫码进门').and.include('正在载入').and.not.include('0512');
    held.send({ v: 1, ...station('r-1', { reading: READING, ...MORE }) });
    await until(() => standing.el.text.includes('0512-000 0001'));
    expect(standing.el.text).not.to.include('正在载入');
    expect(standing.el.act('0512').getAttribute('href')).to.equal('tel:05120000001');
  });

  it('says when the rest does not come, and asks again', async () => {
    const { el, client } = await open({ reading: READING }, { answers: {} });
    expect(el.text).to.include('更多信息没有载入').and.include('扫码进门');
    client.answers[`${ROOT}v1/stations/r-1.json`] = { v: 1, ...station('r-1', MORE) };
    el.act('重试').click();
    await until(() => el.text.includes('0512-000 0001'));
  });

  it('says when the events do not come, and asks again', async () => {
    const { el, part } = await open();
    Object.assign(part, { events: 'failed' });
    el.requestUpdate();
    await el.still();
    expect(el.text).to.include('活动没有载入').and.not.include('工友读书会');
    el.act('重试').click();
    await until(() => el.text.includes('工友读书会'));
  });

  it('shows its photos in a strip, each to be seen large', async () => {
    const photos = [{ src: `${ROOT}photos/a.jpg`, alt: '门口', w: 1200, h: 800 }];
    const { el } = await open({}, { detail: { photos } });
    const button = el.one('.pictures button');
    expect(button.getAttribute('aria-label')).to.equal('看大图：门口');
    expect(el.one('.pictures [role="heading"]').getAttribute('aria-level')).to.equal('5');
    button.click();
    await until(() => el.all('union-dialog').length === 1);
    expect(el.one('union-dialog').getAttribute('heading')).to.equal('门口');
  });

  it('tells the age of an old copy', async () => {
    const document = { v: 1, ...station('r-1', MORE) };
    const answers = { [`${ROOT}v1/stations/r-1.json`]: new OldCopy(document, NOW - 2 * 3_600_000) };
    const { el } = await open({}, { answers });
    expect(el.text).to.include('下面是2 小时前保存的内容');
  });

  it('makes the steps of a first visit from what is known, and says the loan once', async () => {
    const { el } = await open();
    expect(el.all('.steps li').map(textOf)).to.deep.equal([
      '扫码进门或刷脸进门。',
      '先在这里查书，记下索书号。',
      '到书架上找书。',
      '自助办理借书，不用找工作人员。',
      '一次最多借 5 册，借期 30 天，可续借 1 次，免押金。',
      '还书：全市通还。',
    ]);
    expect(section(el, 'collection')).not.to.include('借书规定');
    leaveNone();
    const written = await open({ reading: { ...READING, steps: ['扫门上的码。'] } });
    expect(written.el.all('.steps li').map(textOf)).to.deep.equal(['扫门上的码。']);
    expect(section(written.el, 'collection'))
      .to.include('一次最多借 5 册')
      .and.include('还书：全市通还');
  });

  it('searches a book at this station alone', async () => {
    const { el, acts } = await open();
    el.one<UnionField>('.find union-field').value = ' 程序设计 ';
    el.one('.find union-button').click();
    await until(() => acts.searched.length);
    expect(acts.searched).to.deep.equal([['程序设计', ['r-1']]]);
    leaveNone();
    const without = await open({ reading: READING }, { books: undefined });
    expect(without.el.one('.find')).to.equal(null);
    expect(without.el.text).not.to.include('先在这里查书');
  });

  it('leads nobody to a station that is not in use: why comes first, no door, no hours', async () => {
    const { el } = await open({
      status: 'closed',
      reading: READING,
      access: { how: '扫门上的码' },
    });
    expect(textOf(el.one('.halves'))).to.match(/^门口有坡道 去这里/);
    expect(el.text.split('门口有坡道').length - 1, 'said once').to.equal(1);
    for (const piece of ['.way-in', '.find', '.steps', '.hours']) {
      expect(el.one(piece), piece).to.equal(null);
    }
    expect(el.text).to.include('3,000 册');
  });

  it('shows the week with its holidays by name and single days with their note', async () => {
    const specialHours = [
      { date: '2026-10-02', hours: '10:00-16:00', note: '国庆读书会' },
      { date: '2026-10-20', hours: 'off', note: '盘点' },
    ];
    const now = Date.parse('2026-09-30T10:00:00+08:00');
    const { el } = await open({ hours: 'Mo-Fr 09:00-18:00; PH off', specialHours }, { now });
    expect(el.all('.week tr').map(textOf)).to.deep.equal([
      '今天 09:00–18:00',
      '明天 休息 国庆节',
      '10月2日周五 10:00–16:00 国庆读书会',
      '10月3日周六 休息 国庆节',
      '10月4日周日 休息 国庆节',
      '10月5日周一 休息 国庆节',
      '10月6日周二 休息 国庆节',
    ]);
    expect(el.all('.week .today')).to.have.length(1);
    expect(section(el, 'hours')).to.include('10月20日周二 不开放 盘点');
  });

  it('does not guess: unknown years, hours nobody can read', async () => {
    const now = Date.parse('2026-12-29T10:00:00+08:00');
    const { el } = await open({ hours: 'Mo-Fr 09:00-18:00; PH off' }, { now });
    expect(section(el, 'hours')).to.include('未定').and.include('节假日安排尚未公布');
    leaveNone();
    const odd = await open({ hours: '每逢赶集日 <b>上午</b>' });
    expect(section(odd.el, 'hours')).to.equal('开放时间 按原文：每逢赶集日 <b>上午</b>');
    leaveNone();
    const none = await standPart(
      { make, styles },
      {
        stations: [{ ...station('r-1'), properties: { name: '无', kinds: ['reading'] } }],
      },
    );
    none.part.open('r-1');
    await none.el.still();
    expect(none.el.one('.piece.hours')).to.equal(null);
  });

  it('says one line where all days are alike', async () => {
    const { el } = await open({ hours: '24/7' });
    expect(section(el, 'hours')).to.equal('开放时间 全天开放');
    leaveNone();
    const daily = await open({ hours: 'Mo-Su 18:00-02:00' });
    expect(section(daily.el, 'hours')).to.equal('开放时间 每天 18:00–次日 02:00');
  });

  it('gives each electronic resource its link and its code', async () => {
    const { el, acts } = await open();
    expect(el.act('示例有声书').getAttribute('href')).to.equal('https://audio.example/');
    expect(el.act('示例电子书架').getAttribute('href')).to.equal(`${ROOT}library/opds.json`);
    const button = el.all('.resources button').find(one => textOf(one) === '二维码')!;
    button.click();
    await until(() => el.one('.resources .qr'));
    expect(el.one('.qr').getAttribute('aria-label')).to.equal('示例有声书的二维码');
    expect(el.act('收起二维码').getAttribute('aria-expanded')).to.equal('true');
    el.act('收起二维码').click();
    await el.still();
    expect(el.one('.qr')).to.equal(null);
    el.act('在这里看').click();
    expect(acts.searched).to.deep.equal([['', ['r-1']]]);
  });

  it('follows no address that is none', async () => {
    const { el } = await open();
    expect(section(el, 'about')).to.include('书香企业 2025');
    for (const link of el.all('a')) {
      expect(link.getAttribute('href')).to.match(/^(https?:|tel:)/);
      if (link.getAttribute('href')!.startsWith('http')) {
        expect(link.getAttribute('rel')).to.include('noopener');
      }
    }
  });

  it('lists events by time and signs up through the site’s form', async () => {
    const { el } = await open();
    await until(() => el.one('.events'));
    const coming = el.all('.events')[0]!;
    expect([...coming.querySelectorAll('li')].map(textOf)).to.deep.equal([
      '11月28日周六 19:30–21:00 工友读书会 二楼 报名报名参加“工友读书会”',
      '11月30日周一 已取消 停办的会',
    ]);
    expect(el.text).not.to.include('旧书漂流');
    const past = el.act('已结束的活动（1）');
    expect(past.getAttribute('aria-expanded')).to.equal('false');
    past.click();
    await el.still();
    expect(past.getAttribute('aria-expanded')).to.equal('true');
    expect(textOf(el.all('.events')[1]!)).to.include('旧书漂流');
    past.click();
    await el.still();
    expect(el.text).not.to.include('旧书漂流');
    el.act('报名').click();
    await until(() => el.querySelector('union-join-form'));
    const form = el.querySelector('union-join-form')!;
    expect(form.slot).to.equal('signup');
    expect(form.getAttribute('form')).to.equal('reading_event');
    expect(form.getAttribute('booking')).to.equal('e-1');
    await until(() => el.root.activeElement?.id === 'signup-title');
    const page = new URL(el.act('在新页面中打开').getAttribute('href')!);
    expect(page.pathname).to.equal('/embed/join-form');
    expect(Object.fromEntries(page.searchParams)).to.include({
      form: 'reading_event',
      slot: 'e-1',
    });
    form.dispatchEvent(Object.assign(new Event('union-application-submit'), { receipt: 'A-7' }));
    await el.still();
    expect(el.text).to.include('报名已提交，编号 A-7。');
    el.act('返回活动').click();
    await el.still();
    expect(el.querySelector('union-join-form')).to.equal(null);
  });

  it('leaves no form behind when it is closed', async () => {
    const { el, part } = await open();
    await until(() => el.one('.events'));
    el.act('报名').click();
    await until(() => el.querySelector('union-join-form'));
    part.close();
    expect(el.querySelector('union-join-form')).to.equal(null);
  });

  it('shows another station when another is opened, nothing of the one before', async () => {
    const { el, part } = await open();
    part.open('r-2');
    el.requestUpdate();
    await el.still();
    expect(textOf(el.one('#station-title'))).to.equal('另一家');
    expect(el.text).not.to.include('0512').and.not.include('扫码');
  });

  it('offers a report where the site has that form', async () => {
    const { el } = await open();
    const page = new URL(el.act('报修、纠错').getAttribute('href')!);
    expect(Object.fromEntries(page.searchParams)).to.include({
      form: 'report',
      station: '示例书屋',
    });
    leaveNone();
    const bare = await open({}, { site: { ...SITE, forms: {} } });
    expect(bare.el.text).not.to.include('报修');
  });

  it('goes back to the list', async () => {
    const { el, acts } = await open();
    el.act('返回列表').click();
    expect(acts.closed).to.equal(1);
  });

  it('speaks every language, and is whole for axe in each', async () => {
    for (const lang of ['zh-Hant', 'en', 'ug']) {
      const standing = await standPart(
        { make, styles },
        {
          stations: [station('r-1', { reading: READING })],
          detail: MORE,
          lang,
        },
      );
      standing.part.open('r-1');
      standing.el.requestUpdate();
      await standing.el.still();
      await until(() => standing.el.text.includes('0512') && standing.el.one('.events'));
      if (lang !== 'zh-Hant') {
        const titles = () => standing.el.all('.piece-title').map(textOf).join(' ');
        await until(() => !/[\u4e00-\u9fff]/.test(titles()), titles());
      }
      await expect(standing.el).to.be.accessible();
      leaveNone();
    }
    const { el } = await open();
    await until(() => el.one('.events'));
    await expect(el).to.be.accessible();
  });
});
