import { expect } from '@open-wc/testing';
import { columnSite } from '../../../stories/helpers/station-country.ts';
import { manyFeatures } from '../../helpers/many-stations.ts';
import { until } from '../../helpers/until.ts';
import { stand } from '../../helpers/station-page.ts';

describe('union-station-map: all stations as columns', () => {
  it('names the rows that a filter of the whole country brings on a phone', async () => {
    const rest = manyFeatures(3000).filter(({ properties }) => properties.kinds.includes('rest'));
    const restStations = rest.length.toLocaleString('en');
    const { page, client } = await stand({ client: columnSite(3000) });
    await page.press('筛选');
    const chips = [...page.root.querySelectorAll('union-chip')];
    chips.find(chip => chip.textContent.includes('户外劳动者驿站'))!.click();
    await until(() => page.summary.includes(` ${restStations} `), 'all of the country is counted');
    await until(() => page.names.length === 20, 'and the first of them have their names');
    expect(page.names[0]).to.match(/示例站点\d+号$/);
    const parts = client.paths.filter(path => path.includes('/c/names-'));
    expect(parts.length, 'not those of the whole country').to.be.within(1, 3);
  });
});
