// The toolbar's API switch: every condition shows the state it is there for, on any story's site.
import { expect, fixture, html } from '@open-wc/testing';
import { inCondition, type ApiCondition } from '../../stories/helpers/api-conditions.ts';
import { countrySite } from '../../stories/helpers/station-country.ts';
import { sampleSite } from '../../stories/helpers/station-sites.ts';
import '../../src/widgets/station-map/index.ts';
import type { StationMap } from '../../src/widgets/station-map/station-map.ts';
import { SITE } from '../helpers/station-client.ts';
import { until } from '../helpers/until.ts';

/** The map over an API in this condition, once it has ended its first load. */
async function shown(condition: ApiCondition, site = sampleSite): Promise<StationMap> {
  const client = inCondition(condition, site());
  const map = await fixture<StationMap>(
    html`<union-station-map site=${SITE} .client=${client}></union-station-map>`,
  );
  for (let tries = 0; map.dataset['state'] === 'loading' && tries < 200; tries += 1) {
    await new Promise(done => setTimeout(done, 20));
  }
  return map;
}

const words = (map: StationMap) => map.shadowRoot!.textContent;

describe('the API switch', () => {
  it('normal: shows the site as it is', async () => {
    const map = await shown('normal');
    expect(map.dataset['state']).to.equal('ready');
    expect(words(map)).to.contain('共 20 个站点');
  });

  it('slow: waits first, then shows it', async function () {
    this.timeout(20_000);
    const map = await fixture<StationMap>(
      html`<union-station-map
        site=${SITE}
        .client=${inCondition('slow', sampleSite())}
      ></union-station-map>`,
    );
    await new Promise(done => setTimeout(done, 1_000));
    expect(map.dataset['state']).to.equal('loading');
    await new Promise(done => map.addEventListener('union-ready', done));
    expect(words(map)).to.contain('共 20 个站点');
  });

  it('broken: the problem, and a retry', async () => {
    const map = await shown('broken');
    expect(map.dataset['state']).to.equal('problem');
    await until(() => words(map).includes('重试'), 'a retry');
  });

  it('offline: the last good copy with its age', async () => {
    const map = await shown('offline');
    expect(map.dataset['state']).to.equal('stale');
    await until(() => words(map).includes('3 小时前'), 'its age');
    expect(words(map)).to.contain('共 20 个站点');
  });

  it('empty: no stations, as a list or as shards', async () => {
    expect((await shown('empty')).dataset['state']).to.equal('empty');
    expect((await shown('empty', countrySite)).dataset['state']).to.equal('empty');
  });

  it('faulty: what is left, and that some are missing', async () => {
    const map = await shown('faulty');
    expect(map.dataset['state']).to.equal('ready');
    expect(words(map)).to.contain('共 17 个站点');
  });
});
