import { expect } from '@open-wc/testing';
import '../../../src/widgets/station-map/load-several.ts';
import '../../../src/widgets/station-map/parts/sources-part.ts';
import '../../../src/widgets/station-map/parts/status-part.ts';
import '../../../src/widgets/station-map/parts/trail-part.ts';
import { json, status, type Reply } from '../../helpers/fake-fetch.ts';
import {
  ROOT,
  sample,
  SITE,
  siteDocument,
  siteTable,
  STATIONS,
  type Table,
} from '../../helpers/station-client.ts';
import { stand } from '../../helpers/station-page.ts';
import { until } from '../../helpers/until.ts';

const OTHER = 'https://other.example/';
const OTHER_SITE = `${OTHER}.well-known/union-widgets.json`;

/** The sample's site, and one that tells of its first place too and of one more. */
function twoSites(): Table {
  const whole = sample();
  const [first] = whole.collection.features;
  const again = structuredClone(first!);
  again.id = 'x-1';
  const own = structuredClone(first!);
  own.id = 'x-2';
  own.geometry.coordinates = [118.78, 32.04];
  own.properties.name = '示例：另一家的驿站';
  const { collection } = whole;
  return {
    ...siteTable(whole, { license: 'CC-BY-4.0' }),
    [OTHER_SITE]: json(
      siteDocument({
        site: { id: 'oo', name: '示例县总工会' },
        api: { base: `${OTHER}v1/` },
        theme: { '--union-accent': '#000' },
      }),
    ),
    [`${OTHER}v1/stations/index.json`]: json({ ...collection, features: [again, own] }),
    [`${OTHER}v1/stations/x-2.json`]: json({
      v: 1,
      ...own,
      properties: { ...own.properties, operator: '示例县职工服务中心' },
    }),
  };
}

const both = (table: Table) =>
  stand({ table, attributes: { site: `${SITE}, ${OTHER_SITE}`, 'page-size': '100' } });
const count = sample().collection.features.length;
const sources = (root: ShadowRoot) =>
  [...root.querySelectorAll('.sources li')].map(one => one.textContent.replace(/\s+/g, ' ').trim());

describe('union-station-map: several sites', () => {
  it('lists the stations of both, each place once, and says whose they are', async () => {
    const { page } = await both(twoSites());
    await until(() => page.names.length === count + 1, 'the place of both is shown once');
    expect(
      page.names.filter(name => name === sample().collection.features[0]!.properties.name),
    ).to.have.length(1);
    await until(() => sources(page.root).length === 2, 'the sources are named');
    const [first, second] = sources(page.root);
    expect(first).to.contain('示例市总工会').and.contain('CC-BY-4.0');
    expect(second).to.contain('示例县总工会').and.contain('其中 1 个');
  });

  it('opens a station of the second with what its own site says of it', async () => {
    const { el, page } = await both(twoSites());
    await until(() => page.names.includes('示例：另一家的驿站'), 'it is listed');
    await el.select('oo:x-2');
    await until(() => page.root.textContent.includes('示例县职工服务中心'), 'its details are here');
  });

  it('shows the one while the other is down, and the other after a retry', async () => {
    const table = twoSites();
    const down = table[OTHER_SITE]!;
    delete table[OTHER_SITE];
    const { page } = await both(table);
    expect(page.names).to.have.length(count);
    await until(() => sources(page.root)[1]?.includes('没有载入') ?? false, 'the other is named');
    expect(sources(page.root)[1]).to.contain('other.example');
    table[OTHER_SITE] = down;
    page.root.querySelector<HTMLElement>('.sources li[data-state="failed"] button')!.click();
    await until(() => page.names.includes('示例：另一家的驿站'), 'it is shown');
  });

  it('follows what the stations of each report, though one of them does not answer', async () => {
    const table = twoSites();
    const live = (root: string) => [{ rel: 'live', href: `${root}v1/live/stations.json` }];
    const { collection } = sample();
    const [first] = collection.features;
    table[STATIONS] = json({ ...collection, links: live(ROOT) });
    table[`${ROOT}v1/live/stations.json`] = status(503);
    const theirs = (await ((await table[`${OTHER}v1/stations/index.json`]) as Reply)(
      { url: '' } as never,
      undefined,
    ).then(answer => answer.json())) as object;
    table[`${OTHER}v1/stations/index.json`] = json({ ...theirs, links: live(OTHER) });
    const items = [
      { id: 'x-2', state: 'open', seatsFree: 7 },
      // The first site's own, in whose name the other cannot speak.
      { id: first!.id, state: 'closed' },
    ];
    table[`${OTHER}v1/live/stations.json`] = json({ v: 1, ttl: 60, items });
    const { page } = await both(table);
    const row = (id: string) => page.root.querySelector(`.row[data-id="${id}"]`)?.textContent ?? '';
    await until(() => row('oo:x-2').includes('空位 7 个'), 'the second site’s report is shown');
    expect(row(first!.id)).to.not.contain('临时关闭');

    const own = [{ id: first!.id, state: 'full' }];
    table[`${ROOT}v1/live/stations.json`] = json({ v: 1, ttl: 60, items: own });
    void page.el.reload();
    await until(() => row(first!.id).includes('已满'), 'a reload asks for the reports, too');
  });

  it('offers the trails of both, each under its site; a list that fails leaves the other', async () => {
    const table = twoSites();
    const trail = (id: string, title: string) => ({ id, title, stops: 1 });
    const lists = { trails: 'v1/trails/index.json', stations: 'v1/stations/index.json' };
    table[SITE] = json(siteDocument({ collections: lists }));
    table[OTHER_SITE] = json(
      siteDocument({
        site: { id: 'oo', name: '示例县总工会' },
        api: { base: `${OTHER}v1/` },
        collections: lists,
      }),
    );
    table[`${OTHER}v1/trails/index.json`] = json({ v: 1, items: [trail('t-1', '示例：乡间小路')] });
    table[`${OTHER}v1/trails/t-1.json`] = json({
      v: 1,
      ...trail('t-1', '示例：乡间小路'),
      stops: [{ station: 'x-2', title: '示例：老粮站' }],
    });
    const { page } = await both(table);
    await page.press('红色路线');
    await until(() => page.root.textContent.includes('示例：乡间小路'), 'the second site’s trail');
    expect(page.root.textContent).to.contain('示例市总工会的路线没有载入');
    table[`${ROOT}v1/trails/index.json`] = json({ v: 1, items: [trail('t-1', '示例：城墙边')] });
    await page.press('重试');
    await until(() => page.root.textContent.includes('示例：城墙边'), 'the first site’s trail');
    const titles = [...page.root.querySelectorAll('.trail [role="heading"]')].map(one =>
      one.textContent.trim(),
    );
    expect(titles).to.deep.equal(['红色路线', '示例市总工会', '示例县总工会']);
    await page.press('示例：乡间小路1 站');
    await until(() => page.root.textContent.includes('示例：老粮站'), 'its stop');
    await until(() => page.root.textContent.includes('开放时间和去法'), 'its stop was found');
    await page.press('开放时间和去法');
    await until(
      () => page.root.textContent.includes('示例县职工服务中心'),
      'the stop is the second site’s station',
    );
  });

  it('shows a site once that is named twice, by whatever address', async () => {
    const table = twoSites();
    const again = `${OTHER}again.json`;
    table[again] = json(
      siteDocument({ site: { id: 'oo', name: '示例县总工会' }, api: { base: `${OTHER}v1/` } }),
    );
    const { page } = await stand({
      table,
      attributes: { site: `${SITE} ${OTHER_SITE} ${again}`, 'page-size': '100' },
    });
    await until(() => page.names.length === count + 1, 'the place of both is shown once');
    await until(() => sources(page.root).length === 2, 'two are named');
    expect(sources(page.root).join()).to.not.contain('正在载入');
  });
});
