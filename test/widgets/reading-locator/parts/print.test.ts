import { expect } from '@open-wc/testing';
import type { StationDetail } from '../../../../src/data/generated/types.ts';
import '../../../../src/data/station-detail.ts';
import {
  DetailPart,
  styles,
} from '../../../../src/widgets/reading-locator/parts/station-detail.ts';
import { printDoor } from '../../../../src/widgets/reading-locator/parts/print-door.ts';
import { printList } from '../../../../src/widgets/reading-locator/parts/print-list.ts';
import { printed } from '../../../helpers/printed.ts';
import { until } from '../../../helpers/until.ts';
import { leaveNone, ROOT, standPart, station, textOf, type StandOptions } from './part-stand.ts';

const STATIONS = [
  station('r-1', {
    name: '东门书屋',
    address: '东门路 1 号',
    hours: 'Mo-Fr 09:00-18:00; Sa,Su 10:00-17:00; PH off',
    reading: { entry: ['qr', 'face'], unattended: true, seats: 36 },
  }),
  station('r-2', { name: '西门书屋', hours: '每逢赶集日' }),
  station('r-3', { name: '停用书屋', status: 'closed' }),
  station('r-4', { name: '筛掉的书屋' }),
];

const PHONES = {
  v: 1,
  ...STATIONS[0]!,
  properties: { ...STATIONS[0]!.properties, phones: ['0512-1'] },
};

const stand = (options: StandOptions = {}) =>
  standPart(
    { make: context => new DetailPart(context), styles },
    {
      stations: STATIONS,
      answers: { [`${ROOT}v1/stations/r-1.json`]: PHONES },
      ...options,
      context: { rows: [1], mask: Uint8Array.of(1, 1, 1, 0), ...options.context },
    },
  );

describe('reading stations on paper', () => {
  afterEach(leaveNone);

  it('prints all that the filters take in, those listed first, with what leads there', async () => {
    const { context } = await stand();
    const sheet = await printed(() => printList(context));
    expect([...sheet.querySelectorAll('li b')].map(textOf)).to.deep.equal([
      '西门书屋',
      '东门书屋',
      '停用书屋',
    ]);
    const [west, east, closed] = [...sheet.querySelectorAll('li')].map(textOf);
    expect(west).to.include('每逢赶集日');
    expect(east).to.include('周一至周五 09:00–18:00；周六至周日 10:00–17:00；法定节假日 不开放');
    expect(east)
      .to.include('东门路 1 号')
      .and.include('扫码进门或刷脸进门 · 无人值守 · 36 座')
      .and.include('电话 0512-1');
    expect(closed).to.include('已停用');
    expect(textOf(sheet.querySelector('header')))
      .to.include('共 3 家')
      .and.include('2026年11月25日 打印');
    expect(sheet.documentElement.lang).to.equal('zh-Hans');
  });

  it('asks no phones of a long list, and prints without those that do not come', async () => {
    const many = Array.from({ length: 60 }, (_, at) => station(`s-${at}`));
    const { context, client } = await stand({
      stations: many,
      context: { rows: [0], mask: new Uint8Array(60).fill(1) },
    });
    const sheet = await printed(() => printList(context));
    expect(sheet.querySelectorAll('li')).to.have.length(60);
    expect(client.asked).to.deep.equal([]);
  });

  const DOOR: StationDetail = {
    v: 1,
    ...STATIONS[0]!,
    properties: {
      ...STATIONS[0]!.properties,
      phones: ['0512-1'],
      reading: { entry: ['qr'], steps: ['扫门上的码。', '取书。'] },
    },
  };

  it('makes a notice for the door, with the code of this station', async () => {
    const { context } = await stand();
    const sheet = await printed(() => printDoor(context, DOOR));
    const text = textOf(sheet.querySelector('.door'));
    expect(textOf(sheet.querySelector('h1'))).to.equal('东门书屋');
    expect(text).to.include('示例市总工会').and.include('东门路 1 号').and.include('扫码进门');
    expect([...sheet.querySelectorAll('tr')].map(textOf)).to.deep.equal([
      '周一至周五 09:00–18:00',
      '周六至周日 10:00–17:00',
    ]);
    expect(text).to.include('法定节假日 不开放').and.include('电话 0512-1');
    expect([...sheet.querySelectorAll('ol li')].map(textOf)).to.deep.equal([
      '扫门上的码。',
      '取书。',
    ]);
    expect(sheet.querySelector('svg.qr')!.getAttribute('aria-label')).to.include('扫码');
  });

  it('says of a season that it is one, and writes what it cannot read as it stands', async () => {
    const { context } = await stand();
    const door = (hours: string): StationDetail => ({
      ...DOOR,
      properties: { ...DOOR.properties, hours },
    });
    const hours = 'May-Sep Mo-Su 08:00-20:00; Oct-Apr Mo-Su 09:00-18:00';
    const season = await printed(() => printDoor(context, door(hours)));
    expect(textOf(season.querySelector('.door')))
      .to.include('每天 09:00–18:00')
      .and.include('这是本季的时间');
    const odd = await printed(() => printDoor(context, door('每逢赶集日')));
    expect(textOf(odd.querySelector('table'))).to.equal('每逢赶集日');
  });

  it('speaks the language of the page', async () => {
    const { context } = await stand({ lang: 'ug' });
    const sheet = await printed(() => printDoor(context, DOOR));
    expect(sheet.documentElement.dir).to.equal('rtl');
    expect(textOf(sheet.querySelector('table'))).not.to.match(/[\u4e00-\u9fff]/);
  });

  it('is printed from the detail, where it stands', async () => {
    const { el, part } = await stand();
    part.open('r-1');
    el.requestUpdate();
    await until(() => el.text.includes('0512-1'));
    const sheet = await printed(() => el.act('打印门口海报').click());
    expect(textOf(sheet.querySelector('h1'))).to.equal('东门书屋');
    expect(textOf(sheet.querySelector('.door'))).to.include('电话 0512-1');
  });
});
