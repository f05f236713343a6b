import { expect } from '@open-wc/testing';
import { fakePosition } from '../../helpers/fake-position.ts';
import { manyStations } from '../../helpers/many-stations.ts';
import { json } from '../../helpers/fake-fetch.ts';
import { ROOT, SITE, siteDocument, type Table } from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';
import { clearAddress, stand, textOf } from './locator-page.ts';

/** 15,000 places in shards, as a province has reading rooms. */
function province(): Table {
  const collections = { reading: 'v1/stations/index.json' };
  return { ...manyStations(15_000), [SITE]: json(siteDocument({ collections })) };
}

describe('union-reading-locator: 15,000 rooms in shards', () => {
  let restore: (() => void) | undefined;
  beforeEach(clearAddress);
  afterEach(() => restore?.());
  after(clearAddress);

  it('loads no room before it is known where to look, and says what to do', async () => {
    const { page, client } = await stand({ table: province() });
    await until(() => textOf(page.root).includes('书屋很多'), 'does not say so');
    expect(page.rows).to.have.length(0);
    expect(page.summary).to.equal('共 15,000 家');
    expect(client.paths.filter(path => path.includes('/s/'))).to.have.length(0);
    await until(() => page.root.querySelector('.panel union-select'), 'no districts to choose');
  });

  it('loads what is near alone', async () => {
    restore = fakePosition({ lon: 120.155, lat: 30.274 });
    const { page, client } = await stand({ table: province() });
    await page.press('near');
    await until(() => page.rows.length === 10, 'nothing near');
    const shards = client.paths.filter(path => path.includes('/s/'));
    expect(shards.length).to.be.greaterThan(0).and.lessThan(10);
    const metres = page.rows.map(row => textOf(row.querySelector('.far')));
    expect(metres[0]).to.match(/米|公里/);
    expect(client.paths.join()).to.not.contain('120.15');
  });

  it('loads a division that is chosen', async () => {
    const { page } = await stand({ table: province() });
    await until(() => page.selects.length, 'no divisions');
    const [first] = page.selects;
    const codes = [...first!.querySelectorAll('option')]
      .map(option => option.value)
      .filter(Boolean);
    await page.choose(first!.label, codes[0]!);
    await until(() => page.rows.length > 0, 'nothing there');
    expect(location.hash).to.equal(`#reading?region=${codes[0]}`);
  });

  it('says which areas did not load, and tries again', async () => {
    restore = fakePosition({ lon: 120.155, lat: 30.274 });
    const table = province();
    const shards = Object.keys(table).filter(url => url.startsWith(`${ROOT}v1/stations/s/`));
    const kept = Object.fromEntries(shards.map(url => [url, table[url]!]));
    for (const url of shards) delete table[url];
    const { page } = await stand({ table });
    await page.press('near');
    await until(() => page.notice.includes('没有载入'), `says ${page.notice}`);
    Object.assign(table, kept);
    await page.pressWords('重试');
    await until(() => page.rows.length === 10, 'not there after all');
  });
});
