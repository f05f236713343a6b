import { expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import type { MapView } from '../../../src/map/index.ts';
import { atRest } from './map-picture.ts';
import { json, status, type Reply } from '../../helpers/fake-fetch.ts';
import { manyStations } from '../../helpers/many-stations.ts';
import { fakePosition } from '../../helpers/fake-position.ts';
import { ROOT, SITE } from '../../helpers/station-client.ts';
import { stand, textOf, type StationPage } from '../../helpers/station-page.ts';

const COUNT = 24_000;

/** Divisions offered while the stations are too many to load, with their counts. */
function places({ root }: StationPage): Map<string, string> {
  const rows = [...root.querySelectorAll('.places .row')];
  return new Map(
    rows.map(row => [textOf(row.querySelector('.name')), textOf(row.querySelector('.far'))]),
  );
}

async function enter(page: StationPage, place: string): Promise<void> {
  page.places.find(one => textOf(one).startsWith(place))!.click();
  await page.still();
}

const shards = (paths: readonly string[]) => paths.filter(path => /\/stations\/[si]\//.test(path));

/** A table in which the shards first answer with an error. */
function failingOnce(count: number) {
  const table = manyStations(count);
  for (const [url, reply] of Object.entries(table)) {
    if (url.includes('/stations/s/')) table[url] = [status(503), reply as Reply];
  }
  return table;
}

describe('union-station-map: more stations than fit on a page', () => {
  it('begins with the whole country by division, and loads no station', async () => {
    const { page, client } = await stand({ table: manyStations(COUNT) });
    await until(() => places(page).size > 20, 'the names of the divisions');
    expect(page.summary).to.equal('共 24,000 个站点');
    expect(page.text).to.contain('放大地图、选择地区，或点“我附近”');
    expect(shards(client.paths)).to.deep.equal([]);
    const sum = [...places(page).values()].reduce((n, one) => n + Number(one.replace(',', '')), 0);
    expect(sum).to.equal(COUNT);
  });

  it('finds divisions by name before any station is loaded', async () => {
    const { page, client } = await stand({ table: manyStations(COUNT) });
    await until(() => places(page).size > 20);
    await page.search('杭州');
    expect([...places(page).keys()]).to.deep.equal(['浙江省 杭州市']);
    await page.search('没有这个地方');
    expect(places(page).size).to.equal(0);
    expect(shards(client.paths)).to.deep.equal([]);
  });

  it('opens the station of a link at once: its own document, no part of the country', async () => {
    const table = manyStations(180_000);
    // One that is in no list that is here.
    const id = 'st-linked';
    const properties = { name: '示例链接站', kinds: ['rest'], hours: '24/7', phones: ['0851-1'] };
    const geometry = { type: 'Point', coordinates: [106.7, 26.6] };
    table[`${ROOT}v1/stations/${id}.json`] = json({
      v: 1,
      type: 'Feature',
      id,
      geometry,
      properties,
    });
    const attributes = { site: SITE, station: id };
    const { page, client, el } = await stand({ table, attributes, width: 900 });
    await until(() => page.title === '示例链接站', 'the station');
    const first = client.paths.slice(0, client.paths.indexOf(`/v1/stations/${id}.json`) + 1);
    expect(shards(first), 'before it').to.deep.equal([]);
    await page.loaded();
    expect(page.text).to.contain('0851-1');
    const own = client.paths.filter(path => path.endsWith(`/${id}.json`));
    expect(own, 'asked for once').to.have.length(1);
    await atRest(page);
    // The map went there, and what it shows is loaded by then.
    const pane = (el as unknown as { holder: { half: { pane: { at: MapView } } } }).holder.half
      .pane;
    expect(pane.at.center[0]).to.be.closeTo(106.7, 0.01);
    expect(pane.at.center[1]).to.be.closeTo(26.6, 0.01);
    expect(pane.at.zoom).to.be.at.least(14);
  });

  it('goes down by division to the stations, which are loaded then', async () => {
    const { page, client } = await stand({ table: manyStations(180_000) });
    await until(() => places(page).size > 20);
    await enter(page, '浙江省');
    expect([...places(page).keys()]).to.include('杭州市');
    const ofCity = places(page).get('杭州市');
    await enter(page, '杭州市');
    expect(page.summary, 'of the whole city, whatever part of it is loaded').to.contain(
      `共 ${ofCity} 个站点`,
    );
    await page.search('驿站');
    expect(page.summary).to.match(/^已载入的站点中有 [\d,]+ 个符合/);
    await page.search('');
    await until(() => page.rows.length === 20 && !page.text.includes('正在载入'));
    expect(page.names.every(name => name.startsWith('杭州市'))).to.equal(true);
    expect(shards(client.paths).length).to.be.within(1, 40);
    expect(page.buttons).to.include('再显示 20 个');
    await page.press('再显示 20 个');
    expect(page.names).to.have.length(40);
  });

  it('finds the nearest of all, though none was loaded', async () => {
    const restore = fakePosition({ lon: 91.14, lat: 29.65 });
    try {
      const { page, client } = await stand({ table: manyStations(COUNT) });
      await page.press('我附近');
      await until(() => page.rows.length === 20 && !page.text.includes('正在载入'));
      expect(page.names[0]).to.match(/^拉萨市/);
      expect(client.paths.join()).to.not.contain('29.65');
      expect(shards(client.paths).length).to.be.lessThan(20);
    } finally {
      restore();
    }
  });

  it('says which part did not load, and loads it on request', async () => {
    const { page } = await stand({ table: failingOnce(COUNT) });
    await until(() => places(page).size > 20);
    await enter(page, '西藏自治区');
    await enter(page, '拉萨市');
    await until(() => page.notices.join().includes('没有载入'), 'the notice');
    expect(page.rows).to.have.length(0);
    await page.press('重试');
    await until(() => page.rows.length > 0, 'the stations after all');
    expect(page.notices.join()).to.not.contain('没有载入');
  });

  it('counts only the kinds it is limited to', async () => {
    const { page } = await stand({
      table: manyStations(COUNT),
      attributes: { site: `${ROOT}.well-known/union-widgets.json`, kinds: 'driver' },
    });
    const n = Number(/[\d,]+/.exec(page.summary)![0].replace(',', ''));
    expect(n).to.be.within(3000, 3900);
  });
});
