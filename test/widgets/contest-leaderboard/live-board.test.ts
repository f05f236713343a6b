import { expect } from '@open-wc/testing';
import { json } from '../../helpers/fake-fetch.ts';
import { ROOT } from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';
import { contestTable, stand, textOf } from './board-page.ts';

const FOLDER = `${ROOT}v1/contests/live/e`;

const row = (id: string, rank: number, total: number) => ({ id, rank, name: `示例${id}`, total });

function liveTable() {
  const table = contestTable();
  table[`${ROOT}v1/contests/live.json`] = json({
    name: '示例直播',
    kind: 'points',
    state: 'running',
    events: [{ id: 'e', name: '示例', href: 'v1/contests/live/e/p1.json' }],
  });
  table[`${FOLDER}/p1.json`] = json({
    rev: 1,
    asOf: '2026-05-10T08:00:00+08:00',
    rows: [row('甲', 1, 9), row('乙', 2, 8)],
    links: [{ rel: 'feed', href: 'v1/contests/live/e/feed' }],
  });
  return table;
}

const NEWS = {
  from: 1,
  rev: 2,
  asOf: '2026-05-10T08:05:00+08:00',
  items: [{ ...row('乙', 1, 10), move: 1 }, { ...row('甲', 2, 9), move: -1 }, row('丙', 3, 7)],
};

/** A server that has one piece of news, and tells it to whoever listens. */
class FakeStream {
  static open: string[] = [];
  /** Whether the news comes when the test says so. */
  static waits = false;
  static tell: () => void;
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  readonly readyState = 1;
  readonly url: string;

  constructor(url: string | URL) {
    this.url = String(url);
    FakeStream.open.push(this.url);
    FakeStream.tell = () => {
      this.onopen?.(new Event('open'));
      this.onmessage?.(new MessageEvent('message', { data: JSON.stringify(NEWS) }));
    };
    if (!FakeStream.waits) setTimeout(FakeStream.tell);
  }

  close(): void {
    FakeStream.open = FakeStream.open.filter(url => url !== this.url);
  }
}

describe('union-contest-leaderboard: while a contest runs', () => {
  const real = globalThis.EventSource;
  const standLive = (attributes: Record<string, string> = {}) => {
    FakeStream.open = [];
    globalThis.EventSource = FakeStream as unknown as typeof EventSource;
    return stand({ table: liveTable(), attributes: { contest: 'live', ...attributes } });
  };
  afterEach(() => {
    FakeStream.waits = false;
    globalThis.EventSource = real;
  });

  it('follows what changes, says so, and tells how old it is', async () => {
    const { page } = await standLive();
    await until(() => page.names.length === 3, 'nothing changed');
    expect(page.names).to.deep.equal(['示例乙', '示例甲', '示例丙']);
    expect(page.column('rank')[0]).to.equal('1▲1上升 1 名');
    expect(textOf(page.root.querySelector('.head .fine'))).to.contain('08:05');
    expect(textOf(page.root.querySelector('.head .fine'))).to.contain('共 3 行');
    const announcer = page.root.querySelector('union-announcer')!;
    await until(() => textOf(announcer.shadowRoot).includes('3 行有变化'), 'nothing was said');
  });

  it('stops on request, and says that it has', async () => {
    const { page } = await standLive();
    await until(() => page.names.length === 3, 'nothing changed');
    await page.press('暂停更新');
    expect(textOf(page.root.querySelector('.live'))).to.contain('已暂停更新');
    await page.press('继续更新');
    expect(textOf(page.root.querySelector('.live'))).to.contain('成绩随时更新');
  });

  it('draws how ranks changed since the page was opened', async () => {
    const { page } = await standLive();
    await until(() => page.names.length === 3, 'nothing changed');
    await page.press('名次变化');
    await until(() => page.root.querySelector('.bump'), 'the history never came');
    await page.press('用表格查看');
    const rows = [...page.root.querySelectorAll('.bump tbody tr')].map(textOf);
    expect(rows).to.deep.equal(['示例乙 2 1', '示例甲 1 2', '示例丙 没有名次 3']);
    expect(textOf(page.root.querySelector('.bump thead'))).to.contain('08:05');
  });

  it('keeps who is next to somebody up to date', async () => {
    const { page } = await standLive();
    await until(() => page.names.length === 3, 'nothing changed');
    await page.open('示例丙');
    await page.press('看前后 5 名');
    expect(page.names).to.deep.equal(['示例乙', '示例甲', '示例丙']);
  });

  for (const name of ['示例甲', '示例乙']) {
    it(`leaves the focus on the row a person is at, wherever it goes: ${name}`, async () => {
      FakeStream.waits = true;
      const { page } = await standLive();
      await until(() => FakeStream.open.length, 'nobody listened');
      const entrants = [...page.root.querySelectorAll<HTMLElement>('button.entrant')];
      entrants.find(one => textOf(one) === name)!.focus();
      FakeStream.tell();
      await until(() => page.names.length === 3, 'nothing changed');
      await page.still();
      expect(textOf(page.root.activeElement)).to.equal(name);
    });
  }

  it('follows on the big screen too', async () => {
    const { page } = await standLive({ screen: '' });
    await until(() => page.names.length === 3, 'nothing changed');
    expect(page.names[0]).to.equal('示例乙');
    expect(page.root.querySelector('union-field')).to.equal(null);
  });

  it('stays as it is where the page wants no news', async () => {
    const { page } = await standLive({ live: 'false' });
    await page.tools();
    expect(page.root.querySelector('.live')).to.equal(null);
    expect(FakeStream.open).to.deep.equal([]);
  });
});
