import { expect } from '@open-wc/testing';
import { StatusPart } from '../../../../src/widgets/station-map/parts/status-part.ts';
import type { MapContext } from '../../../../src/widgets/station-map/part.ts';
import { until } from '../../../helpers/until.ts';
import { PartStand } from '../../reading-locator/parts/part-stand.ts';
import { FakeClient } from '../fake-client.ts';

const URL = 'https://zgh.example/v1/live/stations.json';
const NOW = Date.parse('2026-11-25T15:20:00+08:00');
const at = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();

const ITEMS = [
  { id: 'seats', state: 'open', seatsFree: 6, reported: at(2) },
  { id: 'open', state: 'open', reported: at(1) },
  { id: 'none', state: 'open', seatsFree: 0, reported: at(1) },
  { id: 'full', state: 'full', seatsFree: 2, reported: at(1) },
  { id: 'shut', state: 'closed', seatsFree: 6, reported: at(1) },
  { id: 'own', state: 'cleaning', reported: at(1) },
  { id: 'old', state: 'open', seatsFree: 6, reported: at(20) },
  { id: 'old-shut', state: 'closed', reported: at(20) },
  { id: 'undated', state: 'open', seatsFree: 1 },
];

describe('what stations report of themselves', () => {
  let part: StatusPart;
  let el: PartStand;
  let client: FakeClient;

  beforeEach(async () => {
    client = new FakeClient({ [URL]: { ttl: 60, items: ITEMS } });
    client.time = NOW;
    el = new PartStand();
    document.body.append(el);
    const context = {
      host: el,
      words: el.words,
      now: NOW,
      client: () => Promise.resolve(client),
      model: { originOf: (id: string) => ({ id, liveHref: URL }) },
      requestUpdate: () => el.requestUpdate(),
    } as unknown as MapContext;
    part = new StatusPart(() => context);
    part.follow([URL]);
    await until(() => part.line('open') !== '');
  });

  afterEach(() => {
    part.follow([]);
    el.remove();
  });

  it('is asked for anew where a person asks for all anew', async () => {
    client.answers[URL] = { ttl: 60, items: [{ id: 'open', state: 'full', reported: at(0) }] };
    part.again();
    await until(() => part.short('open') === '已满');
  });

  it('is short in a row', () => {
    const said = ['seats', 'open', 'none', 'full', 'shut', 'own', 'old', 'nobody'].map(id => [
      id,
      part.short(id),
    ]);
    expect(said).to.deep.equal([
      ['seats', '空位 6 个'],
      ['open', ''],
      ['none', '没有空位'],
      ['full', '已满'],
      ['shut', '临时关闭'],
      ['own', 'cleaning'],
      ['old', ''],
      ['nobody', ''],
    ]);
  });

  it('has its age in the detail, and says what may have changed', () => {
    expect(part.line('seats')).to.equal('空位 6 个 · 2 分钟前上报');
    expect(part.line('open')).to.equal('开放中 · 1 分钟前上报');
    expect(part.line('full')).to.equal('已满 · 1 分钟前上报');
    expect(part.line('shut')).to.equal('临时关闭 · 1 分钟前上报');
    expect(part.line('old')).to.equal('空位 6 个 · 20 分钟前上报，可能已有变化');
    expect(part.line('undated')).to.equal('空位 1 个 · 刚刚更新');
    expect(part.line('nobody')).to.equal('');
  });

  it('keeps people from a shut door, but not by what is old', () => {
    expect(part.shut('shut')).to.equal('临时关闭');
    expect(['shut', 'full'].map(id => part.shuts(id))).to.deep.equal([true, true]);
    expect(['open', 'old-shut', 'nobody'].map(id => part.shuts(id))).to.deep.equal([
      false,
      false,
      false,
    ]);
    expect(part.shut('old-shut')).to.equal('');
  });

  it('follows another address, or none', async () => {
    part.follow([]);
    expect(part.line('open')).to.equal('');
    part.follow([URL]);
    await until(() => part.line('open') !== '');
    expect(client.asked).to.have.length(2);
  });
});
