/** Every state of the map, on a phone unless said otherwise, for tests of what is heard and how it fits. */
import { fakePosition, type Answer } from '../../helpers/fake-position.ts';
import { manyStations } from '../../helpers/many-stations.ts';
import { json, unreachable } from '../../helpers/fake-fetch.ts';
import {
  ROOT,
  sample,
  scriptedClient,
  SITE,
  siteDocument,
  siteTable,
  STATIONS,
  storeOf,
  type Table,
} from '../../helpers/station-client.ts';
import { stand, textOf, type Stand, type StandOptions } from '../../helpers/station-page.ts';
import { until } from '../../helpers/until.ts';
import {
  sampleTrail,
  sampleTrails,
  sampleTrailStations,
} from '../../../scripts/lib/sample-trail.mjs';

const TRAILS = {
  collections: { stations: 'v1/stations/index.json', trails: 'v1/trails/index.json' },
};

/** Three stations, open at any hour: what is heard is the same at night. */
function few(more: readonly unknown[] = []) {
  const whole = sample();
  const features = whole.collection.features.slice(0, 3);
  for (const { properties } of features) properties['hours'] = '24/7';
  whole.collection.features = [...features, ...(more as typeof features)];
  return whole;
}

const table = (site = {}): Table => siteTable(few(), site);

function trailTable(): Table {
  const stations = sampleTrailStations();
  const always = ({ feature }: (typeof stations)[number]) => ({
    ...feature,
    properties: { ...feature.properties, hours: '24/7' },
  });
  return {
    ...siteTable(few(stations.map(always)), TRAILS),
    [`${ROOT}v1/trails/index.json`]: json(sampleTrails()),
    [`${ROOT}v1/trails/t-sample.json`]: json(sampleTrail()),
  };
}

const HOUR = 3_600_000;
const SECOND = 'https://yy.example/.well-known/union-widgets.json';

const on = (options: StandOptions = {}) => stand({ table: table(), width: 360, ...options });

async function near(answer: Answer, width: number): Promise<Stand> {
  const restore = fakePosition(answer);
  const standing = await on({ width });
  await standing.page.press('我附近');
  await standing.page.still();
  restore();
  return standing;
}

/** Waits until what was found is said to whoever listens. */
const said = ({ page }: Stand) =>
  until(() => textOf(page.root.querySelector('.side > [role="status"]')), 'how many there are');

/** Name → what brings it about. */
export const SCREENS = {
  list: (width = 360) => on({ width }),
  map: async (width = 900) => {
    const standing = await on({ width });
    await until(() => standing.page.canvas, 'the map');
    return standing;
  },
  near: (width = 360) => near({ lon: 121.497_318, lat: 31.242_679, accuracy: 20 }, width),
  refused: (width = 360) => near('denied', width),
  find: async (width = 360) => {
    const standing = await on({ width });
    await standing.page.search('独山');
    await said(standing);
    return standing;
  },
  nothing: async (width = 360) => {
    const standing = await on({ width });
    await standing.page.search('火星');
    await said(standing);
    return standing;
  },
  filters: async (width = 360) => {
    const standing = await on({ width });
    await standing.page.open('filters');
    return standing;
  },
  detail: async (width = 360) => {
    const standing = await on({ width });
    await standing.page.choose('独山县女职工就业培训中心');
    // It has no document of its own.
    await until(() => standing.page.text.includes('更多信息没有载入'), 'all there is');
    return standing;
  },
  go: async (width = 360) => {
    const standing = await on({ width });
    await standing.page.choose('独山县女职工就业培训中心');
    await until(() => standing.page.text.includes('更多信息没有载入'), 'all there is');
    await standing.page.press('去这里');
    return standing;
  },
  missing: async (width = 360) => {
    const standing = await on({ width, attributes: { site: SITE, station: 'st-none' } });
    await until(() => standing.page.notices.length, 'that it is not there');
    return standing;
  },
  share: async (width = 360) => {
    const standing = await on({ width });
    await standing.page.open('find');
    await standing.page.press('查找');
    await standing.page.press('分享');
    await until(() => standing.page.root.querySelector('.panel.share'), 'the link');
    return standing;
  },
  loading: async (width = 360) => {
    const never = new Promise<never>(() => {});
    const client = { ...scriptedClient(table()), get: () => never } as never;
    const standing = await on({ width, client, until: '' });
    await until(() => standing.page.root.querySelector('[aria-busy]'), 'the bones');
    return standing;
  },
  refusedBase: async (width = 900) => {
    const map = { base: 'outline', outline: 'v1/map/outline.json' };
    const attributes = { site: SITE, view: 'map' };
    const standing = await on({ width, table: table({ map }), attributes });
    await until(() => standing.page.root.querySelector('.caption'), 'why there is no base');
    return standing;
  },
  trail: async (width = 360) => {
    const attributes = { site: SITE, trail: 't-sample' };
    const standing = await on({ width, table: trailTable(), attributes });
    await until(() => standing.page.root.querySelector('.trail .stop'), 'the trail');
    return standing;
  },
  sources: async (width = 360) => {
    const attributes = { site: `${SITE} ${SECOND}` };
    const standing = await on({
      width,
      attributes,
      table: { ...table(), [SECOND]: unreachable() },
    });
    await until(() => standing.page.text.includes('数据来源'), 'the sources');
    return standing;
  },
  problem: (width = 360) => on({ width, table: { [SITE]: unreachable() }, until: 'problem' }),
  empty: (width = 360) => {
    const whole = few();
    whole.collection.features = [];
    return on({ width, table: siteTable(whole), until: 'empty' });
  },
  stale: async (width = 360) => {
    const { collection } = few();
    const store = await storeOf({ [SITE]: siteDocument(), [STATIONS]: collection }, 3 * HOUR);
    const lost = { [SITE]: unreachable(), [STATIONS]: unreachable() };
    const standing = await on({ width, client: scriptedClient(lost, store), until: 'stale' });
    await until(() => standing.page.notices.length, 'the notice');
    return standing;
  },
  national: async (width = 360) => {
    const standing = await on({ width, table: manyStations(24_000) });
    await until(() => standing.page.places.length > 20, 'the divisions');
    return standing;
  },
} satisfies Record<string, (width?: number) => Promise<Stand>>;
