import { expect } from '@open-wc/testing';
import type { Region, ShardEntry } from '../../../../src/data/generated/types.ts';
import type { StationModel } from '../../../../src/stations/station-model.ts';
import { FiltersPart, styles } from '../../../../src/widgets/station-map/parts/filters-part.ts';
import { until } from '../../../helpers/until.ts';
import { station } from '../samples.ts';
import { leaveNone, standPanel, textOf, type PanelStand, type StandOptions } from './find-stand.ts';

const REGIONS: Region[] = [
  { code: '310115', name: '上海市浦东新区', n: 3, center: [121.5, 31.2] },
  { code: '310101', name: '上海市黄浦区', n: 1, center: [121.4, 31.2] },
];

const STATIONS = [
  station('s1', {
    kinds: ['rest'],
    facilities: ['drinking_water', 'charging'],
    hours: 'Mo-Fr 09:00-17:00; PH off',
    region: '310115',
  }),
  station('s2', {
    kinds: ['rest', 'rider'],
    facilities: ['drinking_water'],
    hours: '24/7',
    region: '310115',
  }),
  station('s3', { kinds: ['reading'], hours: 'Mo-Su 09:00-21:00', region: '310101' }),
  station('s4', { kinds: ['示例自有类型'], facilities: ['示例自有设施'], region: '310115' }),
];

const stand = (more: StandOptions = {}) =>
  standPanel(
    { make: context => new FiltersPart(context), styles },
    { stations: STATIONS, regions: REGIONS, ...more },
  );

/** Each chip with its count, as shown. */
const chips = (el: PanelStand) =>
  el
    .all('union-chip')
    .map(chip => `${textOf(chip)} ${(chip as unknown as { count: number }).count}`);

const press = async (el: PanelStand, word: string): Promise<void> => {
  el.act(word).click();
  await el.still();
};

const takeDay = async (el: PanelStand, day: string): Promise<void> => {
  const input = el.root
    .querySelector('union-field[type="date"]')!
    .shadowRoot!.querySelector('input')!;
  input.value = day;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await el.still();
};

describe('filters', () => {
  afterEach(leaveNone);

  it('count beside every value, words of the site’s own too', async () => {
    const { el } = await stand();
    expect(chips(el)).to.deep.equal([
      '现在开放 2',
      '今晚开放 2',
      '户外劳动者驿站 2',
      '骑手驿站 1',
      '职工书屋 1',
      '示例自有类型 1',
      '饮用水 2',
      '手机充电 1',
      '示例自有设施 1',
    ]);
    expect(el.text).to.include('查看 4 个站点');
  });

  it('keep every chip where it was, and say how many are left', async () => {
    const { el, context } = await stand();
    await press(el, '骑手驿站');
    expect(chips(el)).to.deep.equal([
      '现在开放 1',
      '今晚开放 1',
      '户外劳动者驿站 2',
      '骑手驿站 1',
      '职工书屋 1',
      '示例自有类型 1',
      '饮用水 1',
      '手机充电 0',
      '示例自有设施 0',
    ]);
    await press(el, '职工书屋');
    expect(context.query.kinds).to.deep.equal(['rider', 'reading']);
    await press(el, '骑手驿站');
    await press(el, '饮用水');
    expect(context.query).to.deep.include({ kinds: ['reading'], facilities: ['drinking_water'] });
    expect(el.text).to.include('没有符合的站点');
    await press(el, '清除筛选');
    expect(context.count).to.equal(4);
  });

  it('know working days in exchange: 10 October 2026 is one', async () => {
    const { el, context } = await stand();
    await takeDay(el, '2026-10-10');
    expect(context.query.day).to.equal('2026-10-10');
    expect(el.text).to.include('10月10日周六（国庆节调休上班）开放 3');
    await takeDay(el, '2026-10-02');
    // Shut on holidays, the first one; s4 does not say.
    expect(el.text).to.include('10月2日周五（国庆节放假）开放 2');
    expect(el.text).to.include('另有 1 个站点开放时间不确定，没有列出。');
    await takeDay(el, '2026-10-14');
    expect(el.text).to.include('10月14日周三开放 3');
    await press(el, '取消这一天');
    expect(context.query.day).to.equal('');
  });

  it('say so where the days off of a year are not published', async () => {
    const { el } = await stand();
    await takeDay(el, '2027-02-08');
    expect(el.text).to.include('2027 年的放假安排还没有公布');
  });

  it('take no day that is over, or still being typed', async () => {
    const { el, context } = await stand();
    await takeDay(el, '2026-09-04');
    await takeDay(el, '0202-10-10');
    expect(context.query.day).to.equal('');
  });

  it('show only kinds that the page shows', async () => {
    const { el } = await stand({ settings: { kinds: ['rest', 'rider'] } });
    expect(el.text).to.not.include('职工书屋');
    expect(el.text).to.include('骑手驿站');
  });

  it('count what is in shards by kind, and say what is not counted', async () => {
    const { el } = await stand({ model: withShards('none') });
    expect(chips(el)).to.include('户外劳动者驿站 92');
    expect(el.text).to.include('目前只统计已载入的 4 个站点。');
    await press(el, '今晚开放');
    expect(chips(el)).to.include('户外劳动者驿站 1');
  });

  it('bring the columns when something is first asked for', async () => {
    let asked = 0;
    const load = () => ((asked += 1), Promise.resolve(false));
    const { el } = await stand({ model: withShards('offered', load) });
    expect(asked).to.equal(0);
    await press(el, '今晚开放');
    expect(asked).to.equal(1);
  });

  it('bring them to a device that saves data only when somebody says so', async () => {
    let asked = 0;
    const load = () => ((asked += 1), Promise.resolve(false));
    Object.defineProperty(navigator, 'connection', {
      configurable: true,
      value: { saveData: true },
    });
    try {
      const { el } = await stand({ model: withShards('offered', load, 1_480_000) });
      await press(el, '今晚开放');
      expect(asked).to.equal(0);
      await press(el, '载入全部站点（约 1.5 MB）');
      expect(asked).to.equal(1);
    } finally {
      Reflect.deleteProperty(navigator, 'connection');
    }
  });

  it('tell how far the columns are, and that they did not come', async () => {
    const model = withShards('loading');
    const { el, context } = await stand({ model });
    expect(el.text).to.include('正在载入全部 4 个站点，已完成 30%。');
    Object.defineProperty(context.model, 'columns', { configurable: true, value: 'failed' });
    el.requestUpdate();
    await el.still();
    expect(el.text).to.include('没能载入全部站点，目前只统计已载入的 4 个。');
    expect(textOf(el.act('重试'))).to.equal('重试');
  });

  for (const lang of ['zh-Hant', 'en', 'ug']) {
    it(`speak ${lang}, for everybody`, async () => {
      const { el } = await stand({ lang });
      await takeDay(el, '2026-10-10');
      await until(() => !/筛选|现在开放|调休上班/.test(el.text), el.text);
      if (lang === 'en' || lang === 'ug') expect(el.text).to.not.include('国庆');
      await expect(el).shadowDom.to.be.accessible();
    });
  }
});

/** Shards that are not loaded, and columns in some state. */
function withShards(
  columns: StationModel['columns'],
  loadColumns = () => Promise.resolve(false),
  columnsBytes?: number,
): (model: StationModel) => void {
  const entry = { gh: 'wtw3', n: 90, center: [121, 31], kinds: { rest: 90 }, href: 'x' };
  return model => {
    Object.defineProperties(model, {
      pending: { value: [entry as unknown as ShardEntry] },
      columns: { configurable: true, value: columns },
      columnsPart: { value: 0.34 },
      columnsBytes: { value: columnsBytes },
    });
    Object.assign(model, { loadColumns });
  };
}
