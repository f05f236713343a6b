import { expect } from '@open-wc/testing';
import '../../../src/widgets/station-map/load-several.ts';
import '../../../src/widgets/station-map/parts/sources-part.ts';
import { json } from '../../helpers/fake-fetch.ts';
import { sample, SITE, siteDocument, siteTable, type Table } from '../../helpers/station-client.ts';
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
});
