import { expect } from '@open-wc/testing';
import type { StationDetail } from '../../../../src/data/generated/types.ts';
// Here before what is timed.
import '../../../../src/data/station-detail.ts';
import '../../../../src/widgets/reading-locator/parts/books-ask.ts';
import '../../../../src/widgets/reading-locator/parts/books-feeds.ts';
import '../../../../src/widgets/reading-locator/parts/books-steps.ts';
import '../../../../src/widgets/reading-locator/parts/books.ts';
import '../../../../src/stations/qr.ts';
import { ownPage } from '../../../../src/widgets/reading-locator/parts/kiosk-context.ts';
import { KioskPart, styles } from '../../../../src/widgets/reading-locator/parts/kiosk.ts';
import { until } from '../../../helpers/until.ts';
import { Failure } from '../../station-map/fake-client.ts';
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

const PROPERTIES: Partial<StationDetail['properties']> = {
  reading: {
    entry: ['qr', 'face'],
    steps: ['扫门上的码。', '取书。'],
    eResources: [{ type: 'ebook', href: 'https://read.example/', title: '示例电子书架' }],
    events: [
      { name: '工友读书会', start: '2026-11-28T19:30:00+08:00', place: '二楼' },
      { name: '停办的会', start: '2026-11-27', cancelled: true },
      { name: '过去的会', start: '2026-11-01' },
    ],
  },
  specialHours: [{ date: '2026-11-29', hours: 'off', note: '盘点' }],
};

const SHORT = { quietMs: 300, warnMs: 600 };
const LONG = { quietMs: 60_000, warnMs: 60_000 };

async function screen(options: StandOptions = {}, times = LONG) {
  const standing = await standPart(
    { make: context => new KioskPart(context, times), styles },
    {
      stations: [station('r-1', PROPERTIES), station('r-2', { name: '另一家' })],
      detail: { access: { how: '扫门上的码' } },
      settings: { view: 'kiosk', station: 'r-1' },
      ...options,
    },
  );
  if (options.stations === undefined) await until(() => standing.el.one('.qr'));
  return standing;
}

/** The screen with the search open. */
async function searching(times = LONG, options: StandOptions = {}) {
  const standing = await screen(options, times);
  standing.el.act('查本书屋的图书').click();
  await until(() => standing.el.one('.keys .key'));
  return standing;
}

const key = (el: { all(selector: string): HTMLElement[] }, name: string): HTMLElement =>
  el.all('.key').find(one => textOf(one) === name)!;

describe('the screen at a reading station', () => {
  afterEach(leaveNone);

  it('says what is read in passing', async () => {
    const { el } = await screen();
    expect(textOf(el.one('.k-name'))).to.equal('示例书屋');
    expect(textOf(el.one('.k-state'))).to.equal('开放中，至 22:00');
    expect(textOf(el.one('.k-clock')))
      .to.include('11月25日')
      .and.include('15:20');
    expect(textOf(el.one('.k-today'))).to.equal('今天的开放时间 09:00–22:00');
    expect(textOf(el.one('.k-ways'))).to.equal('扫码进门或刷脸进门');
    expect(textOf(el.one('.k-days')))
      .to.include('11月29日')
      .and.include('不开放 盘点');
    expect(el.all('.k-events li').map(textOf).join())
      .to.include('工友读书会')
      .and.not.include('停办')
      .and.not.include('过去');
    expect(el.all('figcaption').map(textOf)).to.deep.equal([
      '带走这一页手机扫码，随时看开放时间、查图书',
      '手机上读书示例电子书架',
    ]);
    await until(() => el.text.includes('扫门上的码'));
  });

  it('fills the screen and never scrolls', async () => {
    const { el } = await screen();
    const kiosk = el.one('.kiosk').getBoundingClientRect();
    expect([kiosk.left, kiosk.top]).to.deep.equal([0, 0]);
    expect([kiosk.width, kiosk.height]).to.deep.equal([innerWidth, innerHeight]);
    const main = el.one('.k-main');
    expect(main.scrollHeight).to.be.at.most(main.clientHeight + 1);
  });

  it('follows the minute', async () => {
    const { el, context } = await screen();
    context.now = NOW + 7 * 3_600_000;
    el.requestUpdate();
    await el.still();
    expect(textOf(el.one('.k-clock'))).to.include('22:20');
    expect(textOf(el.one('.k-state'))).to.include('已关闭');
  });

  it('says so where its station is not set or not there', async () => {
    const { el } = await screen({
      settings: { view: 'kiosk', station: 'r-9' },
      stations: [station('r-1')],
    });
    expect(el.text).to.include('没有设置本机所在的书屋');
  });

  it('types with the keys on the screen, into the search of this station', async () => {
    const { el } = await searching();
    for (const one of ['T', 'P', '3', '1', '1']) {
      key(el, one).click();
      await el.still();
    }
    const field = el.one('union-field') as HTMLElement & { value: string };
    expect(field.value).to.equal('TP311');
    key(el, '⌫').click();
    await el.still();
    expect(field.value).to.equal('TP31');
    key(el, '清空').click();
    await el.still();
    expect(field.value).to.equal('');
  });

  it('asks this station alone', async () => {
    const { el, client } = await searching();
    for (const one of ['T', 'P', '3']) {
      key(el, one).click();
      await el.still();
    }
    key(el, '查找').click();
    await until(() => client.asked.some(url => url.includes('v1/books')), client.asked.join());
    const asked = new URL(client.asked.find(url => url.includes('v1/books'))!);
    expect(Object.fromEntries(asked.searchParams)).to.include({ q: 'TP3', at: 'r-1' });
    await el.still();
    expect(el.all('.key'), 'what was found has the room').to.have.length(0);
  });

  it('makes room as well for who searched with other keys', async () => {
    const { el } = await searching();
    for (const one of ['T', 'P', '3']) {
      key(el, one).click();
      await el.still();
    }
    const enter = { key: 'Enter', bubbles: true, composed: true };
    el.one('union-field').dispatchEvent(new KeyboardEvent('keydown', enter));
    await until(() => el.all('.key').length === 0, 'the keys stay over what was found');
  });

  it('asks whether anybody is there, then forgets', async () => {
    const { el } = await searching(SHORT);
    key(el, 'A').click();
    await el.still();
    window.dispatchEvent(new Event('pointerdown'));
    await until(() => el.one('.k-leave'));
    expect(textOf(el.one('.k-leave')))
      .to.include('还在看吗？')
      .and.include('返回首页');
    await until(() => el.one('.k-find'));
    expect(el.one('.k-leave')).to.equal(null);
    el.act('查本书屋的图书').click();
    await until(() => el.one('.keys .key'));
    const field = el.one('union-field') as HTMLElement & { value: string };
    expect(field.value, 'nothing of who was here before').to.equal('');
  });

  it('stays with whoever touches it', async () => {
    const { el } = await searching({ quietMs: 200, warnMs: 5000 });
    await until(() => el.one('.k-leave'));
    window.dispatchEvent(new Event('pointerdown'));
    await el.still();
    expect(el.one('.k-leave')).to.equal(null);
    expect(el.one('.k-search')).to.exist;
  });

  it('leads nowhere: a link is a code for the visitor’s own phone', async () => {
    const { el } = await screen();
    const link = document.createElement('a');
    link.href = 'https://opac.example/book/1';
    el.one('.kiosk').append(link);
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    link.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    await until(() => el.one('.k-over .qr'));
    el.act('关闭').click();
    await el.still();
    expect(el.one('.k-over')).to.equal(null);
  });

  it('sends a phone to the site’s page of the station, not to another screen', async () => {
    const { context } = await screen();
    expect(ownPage(context, 'r-1')).to.equal(
      `${ROOT}embed/reading-locator?station=r-1&lang=zh-Hans`,
    );
    leaveNone();
    const bare = await screen({ site: { ...SITE, frames: undefined } });
    expect(ownPage(bare.context, 'r-1')).to.equal(bare.context.pageOf('r-1'));
  });

  it('keeps what it has when the net is gone, and says its age', async () => {
    const { el, part, client, context } = await screen();
    await until(() => el.text.includes('扫门上的码'));
    client.answers[`${ROOT}v1/stations/r-1.json`] = new Failure();
    part.sleep();
    part.wake();
    await until(() => el.one('.k-old'));
    expect(el.text).to.include('扫门上的码');
    context.now = Date.now() + 3 * 3_600_000;
    el.requestUpdate();
    await until(() => textOf(el.one('.k-old')).includes('3 小时前'), 'its age');
  });

  it('is whole for axe at rest and in the search, in dark and in Uyghur', async () => {
    const { el } = await screen();
    await expect(el).to.be.accessible();
    leaveNone();
    const dark = await screen();
    // Before the search is drawn: colours that change do so step by step.
    dark.el.setAttribute('theme', 'dark');
    await dark.el.still();
    dark.el.act('查本书屋的图书').click();
    await until(() => dark.el.one('.keys .key'));
    await expect(dark.el).to.be.accessible();
    leaveNone();
    const uyghur = await screen({ lang: 'ug' });
    await until(() => !/[\u4e00-\u9fff]/.test(textOf(uyghur.el.one('.k-find'))));
    await expect(uyghur.el).to.be.accessible();
  });
});
