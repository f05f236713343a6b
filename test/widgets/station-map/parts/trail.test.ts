import { expect } from '@open-wc/testing';
import { TrailPart, styles } from '../../../../src/widgets/station-map/parts/trail-part.ts';
import '../../../../src/data/station-detail.ts';
import { makeProblem } from '../../../../src/data/problem.ts';
import { fakePosition } from '../../../helpers/fake-position.ts';
import { until } from '../../../helpers/until.ts';
import { textOf, type PartStand } from '../../reading-locator/parts/part-stand.ts';
import { Failure, Held, OldCopy } from '../fake-client.ts';
import {
  leaveNone,
  NOW,
  PLACES,
  ROOT,
  standPart,
  TRAIL,
  type StandOptions,
} from './trail-stand.ts';

const KEY = 'union-trail:zz/t-canal';
const TRAIL_URL = `${ROOT}v1/trails/t-canal.json`;

/** A trail that is open, its stops placed. */
async function walk(options: StandOptions = {}, which = 't-canal') {
  const standing = await standPart({ make: context => new TrailPart(context), styles }, options);
  standing.part.open(which);
  await until(() => !standing.el.text.includes('正在载入'), 'the trail came');
  return standing;
}

const stopsOf = (el: PartStand) => el.all('.stops > .stop').map(textOf);
const at = (id: string, accuracy = 20) => {
  const [lon, lat] = PLACES[id]!;
  return fakePosition({ lon, lat, accuracy });
};
const stampButton = (el: PartStand) => el.one<HTMLButtonElement>('[data-act="stamp"]');

async function unfold(el: PartStand, title: string): Promise<void> {
  el.act(title).click();
  await el.still();
}

/** Presses “打卡” and waits for the answer. */
async function stamp(el: PartStand): Promise<string> {
  stampButton(el).click();
  await el.still();
  await until(() => !el.root.querySelector('[aria-busy="true"]'), 'the device answered');
  await el.still();
  return el.all('.stop [role="status"]').map(textOf).join('');
}

async function stampAt(el: PartStand, id: string): Promise<string> {
  const restore = at(id);
  try {
    return await stamp(el);
  } finally {
    restore();
  }
}

describe('a red trail', () => {
  beforeEach(() => localStorage.removeItem(KEY));
  afterEach(() => {
    leaveNone();
    localStorage.removeItem(KEY);
  });

  it('tells its stops in order, the next one unfolded with its story', async () => {
    const { el, acts } = await walk();
    expect(textOf(el.one('#trail-title'))).to.equal('示例：运河边的工运足迹');
    expect(el.text)
      .to.include('3 站 · 全程 1.6 公里 · 约 90 分钟')
      .and.include('示例市总工会设立')
      .and.include('已打卡 0 站，共 3 站')
      .and.include('地图上的虚线只表示先后');
    await until(() => stopsOf(el)[2]?.includes('示例文化宫'), 'a station the list has not');
    const [dock, site] = stopsOf(el);
    expect(dock).to.include('1925年6月').and.include('下一站').and.include('夜校在这里。');
    expect(dock).to.include('参观提示：随时可看。');
    expect(site).to.include('示例旧址').and.include('1926年').and.not.include('下一站');
    await unfold(el, '示例旧址');
    expect(stopsOf(el)[1]).to.include('距上一站 480 米（直线）');
    el.act('开放时间和去法').click();
    expect(acts.chosen).to.deep.equal(['h-2']);
  });

  it('stands on the map in numbers, all of it in sight, and goes when it is left', async () => {
    const { el, part, acts } = await walk();
    await until(() => acts.fitted === 1, 'the map shows the trail');
    const route = acts.routes[acts.routes.length - 1]!;
    expect(route.stops.map(({ text }) => text)).to.deep.equal(['1', '2', '3']);
    expect(route.stops.map(({ current }) => current)).to.deep.equal([true, false, false]);
    expect(route.line).to.equal(undefined);
    part.showStop(2);
    await el.still();
    expect(el.one('[aria-expanded="true"]').textContent).to.include('示例文化宫');
    expect(el.root.activeElement).to.equal(el.one('[aria-expanded="true"]'));
    part.close();
    await el.still();
    expect(acts.routes[acts.routes.length - 1]).to.equal(undefined);
  });

  it('draws the way the site gives', async () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [120.62, 31.3],
        [120.63, 31.298],
      ],
    };
    const { el, acts } = await walk({ answers: { [TRAIL_URL]: { ...TRAIL, line } } });
    await until(() => acts.routes.length);
    expect(acts.routes[acts.routes.length - 1]!.line).to.deep.equal(line.coordinates);
    expect(el.text).not.to.include('虚线');
  });

  it('stamps a stop where one stands, asked once, after the press alone', async () => {
    const restore = at('h-1');
    try {
      const { el, acts } = await walk();
      expect(restore.asked).to.equal(0);
      expect(await stamp(el)).to.equal('打卡成功：示例：老码头。');
      expect(restore.asked).to.equal(1);
      expect(el.text).to.include('已打卡 1 站，共 3 站');
      expect(stopsOf(el)[0]).to.include('2026年5月1日 已打卡');
      expect(stopsOf(el)[1]).to.include('下一站');
      expect(stampButton(el)).to.equal(null);
      const route = acts.routes[acts.routes.length - 1]!;
      expect(route.stops.map(({ done }) => done)).to.deep.equal([true, false, false]);
    } finally {
      restore();
    }
  });

  it('keeps trail, stop and day, and never where one was', async () => {
    const { el } = await walk();
    await stampAt(el, 'h-1');
    expect(localStorage.getItem(KEY)).to.equal('[["h-1","2026-05-01"]]');
    expect(JSON.stringify({ ...localStorage })).not.to.match(/120\.6|31\.3/);
    expect(location.href).not.to.match(/120\.6|31\.3/);
    leaveNone();
    const later = await walk();
    expect(later.el.text).to.include('已打卡 1 站，共 3 站');
    expect(later.el.text).to.include('不记位置，也不发送');
  });

  for (const [name, answer, words] of [
    [
      'too far off',
      { lon: 120.63, lat: 31.3, accuracy: 20 },
      '您离这里还有 950 米。走到 200 米以内再打卡。',
    ],
    ['a rough position', { lon: 120.63, lat: 31.3, accuracy: 3000 }, '定位误差约 3 公里'],
    ['refused', 'denied', '允许浏览器或微信使用位置'],
    ['no answer', 'timeout', '定位没有成功'],
  ] as const) {
    it(`says in words: ${name}; nothing is stamped`, async () => {
      const restore = fakePosition(answer);
      try {
        const { el } = await walk();
        expect(await stamp(el)).to.include(words);
        expect(localStorage.getItem(KEY)).to.equal(null);
        expect(el.text).to.include('已打卡 0 站');
        // One may try again.
        expect(stampButton(el)).not.to.equal(null);
      } finally {
        restore();
      }
    });
  }

  it('in an order lets the next stop alone be stamped', async () => {
    const { el } = await walk({ answers: { [TRAIL_URL]: { ...TRAIL, order: 'given' } } });
    expect(el.text).to.include('这条路线按顺序打卡');
    await unfold(el, '示例旧址');
    expect(stampButton(el)).to.equal(null);
    await unfold(el, '老码头');
    await stampAt(el, 'h-1');
    await unfold(el, '示例旧址');
    expect(await stampAt(el, 'h-2')).to.equal('打卡成功：示例旧址。');
  });

  it('deletes the stamps when asked twice, and says so', async () => {
    const { el } = await walk();
    await stampAt(el, 'h-1');
    el.act('清除打卡记录').click();
    await el.still();
    expect(el.root.activeElement?.id).to.equal('trail-clear');
    el.act('不清除').click();
    await el.still();
    expect(textOf(el.root.activeElement)).to.equal('清除打卡记录');
    expect(localStorage.getItem(KEY)).not.to.equal(null);
    el.act('清除打卡记录').click();
    await el.still();
    el.one('[data-act="clear-yes"]').click();
    await el.still();
    expect(localStorage.getItem(KEY)).to.equal(null);
    expect(el.text).to.include('打卡记录已清除。').and.include('已打卡 0 站');
    expect(el.root.activeElement?.id).to.equal('trail-title');
  });

  it('where nothing is kept it works for this visit, and says so', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const { el } = await walk();
      expect(el.text).not.to.include('不保存记录');
      await stampAt(el, 'h-1');
      expect(el.text).to.include('已打卡 1 站').and.include('打卡只在这次浏览中有效');
    } finally {
      Storage.prototype.setItem = setItem;
      const { el } = await walk();
      el.act('清除打卡记录').click();
      await el.still();
      el.one('[data-act="clear-yes"]').click();
    }
  });

  it('a finished trail gives a card to keep', async () => {
    localStorage.setItem(KEY, '[["h-1","2026-04-30"],["h-2","2026-05-01"]]');
    const { el } = await walk();
    await until(() => stopsOf(el)[2]?.includes('打卡'), 'placed');
    await stampAt(el, 'h-3');
    expect(el.text).to.include('全程 3 站打卡完成');
    el.one('[data-act="card"]').click();
    await until(() => el.root.querySelector('.card img'), 'the card');
    const image = el.one<HTMLImageElement>('.card img');
    expect(image.alt).to.equal(
      '打卡纪念卡：示例：运河边的工运足迹，3 站，2026年4月30日至2026年5月1日',
    );
    await until(() => image.complete && image.naturalWidth === 900, 'it is a picture');
    const saved: string[] = [];
    const heard = (event: Event): void => {
      const link = event.target as HTMLAnchorElement;
      if (link.download) saved.push(link.download);
      event.preventDefault();
    };
    document.addEventListener('click', heard);
    el.one('[data-act="save-card"]').click();
    document.removeEventListener('click', heard);
    expect(saved).to.deep.equal(['示例：运河边的工运足迹.png']);
  });

  it('keeps a stop whose station is nowhere, and says that it cannot be stamped', async () => {
    const { el, acts } = await walk({
      answers: { [`${ROOT}v1/stations/h-3.json`]: new Failure() },
    });
    await until(() => acts.fitted, 'placed as far as may be');
    await unfold(el, '第 3 站');
    expect(stopsOf(el)[2]).to.include('没有找到这一站的位置');
    expect(stampButton(el)).to.equal(null);
    expect(acts.routes[acts.routes.length - 1]!.stops).to.have.length(2);
  });

  it('says of stops at fault how many there were', async () => {
    const stops = [...TRAIL.stops, { title: '无名' }];
    const { el } = await walk({ answers: { [TRAIL_URL]: { ...TRAIL, stops } } });
    expect(stopsOf(el)).to.have.length(3);
    expect(el.text).to.include('有 1 站的数据有误，没有显示。');
  });

  it('does not come, is gone, is old: each in words, with a way on', async () => {
    const { el, client, part } = await walk({ answers: { [TRAIL_URL]: new Failure() } });
    expect(el.text).to.include('路线没有载入');
    client.answers[TRAIL_URL] = new Failure(makeProblem('http', { status: 410 }));
    el.act('重试').click();
    await until(() => el.text.includes('这条路线已经撤下'));
    client.answers[TRAIL_URL] = new OldCopy(TRAIL, Date.now() - 3 * 3_600_000);
    el.act('重试').click();
    await until(() => el.text.includes('这是3 小时前保存的路线'), el.text);
    part.close();
  });

  it('is chosen from the list of the site', async () => {
    const page = { v: 1, items: [{ id: 't-canal', title: '运河', stops: 3, minutes: 150 }] };
    const { el, acts } = await walk({ answers: { [`${ROOT}v1/trails/index.json`]: page } }, '');
    expect(el.text).to.include('红色路线').and.include('3 站 · 约 2.5 小时');
    el.act('运河').click();
    await until(() => el.text.includes('夜校'), 'the trail');
    expect(el.root.activeElement?.id).to.equal('trail-title');
    el.act('全部路线').click();
    await until(() => el.text.includes('2.5 小时'), 'the list again');
    el.act('返回站点列表').click();
    expect(acts.closed).to.equal(1);
  });

  it('ends what it began when it leaves the page, and goes on when it is back', async () => {
    const held = new Held();
    const { el, part, client } = await standPart(
      { make: context => new TrailPart(context), styles },
      { answers: { [TRAIL_URL]: held } },
    );
    part.open('t-canal');
    await el.still();
    part.sleep();
    held.send(TRAIL);
    await el.still();
    expect(el.text).to.include('正在载入路线');
    client.answers[TRAIL_URL] = TRAIL;
    part.wake();
    await until(() => el.text.includes('夜校'), 'the trail');
  });

  it('is read in Uyghur, from the right, without a word of Chinese of its own', async () => {
    const { el } = await standPart(
      { make: context => new TrailPart(context), styles },
      { lang: 'ug', context: { now: NOW } },
    ).then(async standing => {
      standing.part.open('t-canal');
      await until(() => standing.el.root.querySelector('.stop'), 'the trail');
      await until(() => !/已打卡|下一站/.test(standing.el.text), 'its words');
      return standing;
    });
    expect(el.one('.root').getAttribute('dir')).to.equal('rtl');
    expect(textOf(el.one('.foot'))).not.to.match(/[\u4e00-\u9fff]/);
  });
});
