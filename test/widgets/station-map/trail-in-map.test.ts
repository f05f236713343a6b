import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
// Here before a test's time begins to run.
import '../../../src/data/trail.ts';
import '../../../src/data/station-detail.ts';
import '../../../src/widgets/station-map/parts/trail-part.ts';
import '../../../src/widgets/station-map/parts/stamps-panel.ts';
import '../../../src/widgets/station-map/parts/help-part.ts';
import {
  sampleTrail,
  sampleTrails,
  sampleTrailStations,
} from '../../../scripts/lib/sample-trail.mjs';
import { json } from '../../helpers/fake-fetch.ts';
import { fakePosition } from '../../helpers/fake-position.ts';
import { ROOT, sample, SITE, siteTable } from '../../helpers/station-client.ts';
import { stand, textOf, type StandOptions } from '../../helpers/station-page.ts';
import { until } from '../../helpers/until.ts';

const KEY = 'union-trail:zz/t-sample';
const TRAILS = {
  collections: { stations: 'v1/stations/index.json', trails: 'v1/trails/index.json' },
};

/** The sample's site with the sample trail; its stations are in the list but the last. */
function table() {
  const stations = sampleTrailStations();
  const whole = sample();
  const listed = stations.slice(0, -1).map(({ feature }) => feature);
  whole.collection.features.push(...(listed as never[]));
  const { feature, detail } = stations[stations.length - 1]!;
  return {
    ...siteTable(whole, TRAILS),
    [`${ROOT}v1/stations/${feature.id}.json`]: json(detail),
    [`${ROOT}v1/trails/index.json`]: json(sampleTrails()),
    [`${ROOT}v1/trails/t-sample.json`]: json(sampleTrail()),
  };
}

const open = (options: StandOptions = {}) => stand({ table: table(), site: TRAILS, ...options });

describe('union-station-map: a red trail', () => {
  let restore: (() => void) | undefined;
  afterEach(() => {
    restore?.();
    restore = undefined;
    localStorage.removeItem(KEY);
  });

  it('is there at once where the page asks for it, with every stop, and leaves the focus alone', async () => {
    const { page } = await open({ attributes: { site: SITE, trail: 't-sample' } });
    await until(() => page.root.querySelector('.trail .stop'), 'the trail');
    await until(() => page.text.includes('工人文化宫陈列室'), 'a station that is not in the list');
    expect(textOf(page.root.querySelector('#trail-title'))).to.equal('红色工运足迹（示例）');
    expect(page.root.querySelectorAll('.trail .stop')).to.have.length(5);
  });

  it('is found from the list, walked, and left for the list again', async () => {
    const { page } = await open();
    // The tools come with the first press.
    const filters = page.root.querySelector<HTMLElement>('[data-act="filters"]')!;
    filters.click();
    filters.click();
    await until(() => page.root.querySelector('[data-act="trail"]'), 'the way to the trails');
    page.root.querySelector<HTMLElement>('[data-act="trail"]')!.click();
    await until(() => page.root.querySelector('.trail .stop'), 'the list of trails');
    page.root.querySelector<HTMLElement>('.trail .stop button')!.click();
    await until(() => page.text.includes('第 1 站'), 'the trail');
    restore = fakePosition({ lon: 113.2768, lat: 23.1212, accuracy: 15 });
    page.root.querySelector<HTMLElement>('[data-act="stamp"]')!.click();
    await until(() => page.text.includes('打卡成功：工人夜校旧址（示例）。'), 'the stamp');
    expect(location.href).not.to.match(/113\.2|23\.1/);
    page.root.querySelector<HTMLElement>('.trail .back')!.click();
    await until(() => !page.root.querySelector('.trail'), 'the list');
    expect(page.names.length).to.be.greaterThan(5);
  });

  it('leads to a stop’s own page and back to the trail', async () => {
    const { page } = await open({ attributes: { site: SITE, trail: 't-sample' } });
    await until(() => page.root.querySelector('.trail .body'), 'the trail');
    const details = [...page.root.querySelectorAll<HTMLElement>('.trail .body button')].find(
      button => textOf(button) === '开放时间和去法',
    )!;
    details.click();
    await until(() => page.root.querySelector('#station-title'), 'the station');
    page.root.querySelector<HTMLElement>('.detail .back')!.click();
    await until(() => page.root.querySelector('.trail .stop'), 'the trail again');
  });

  it('help opens by ? on the map, and Esc brings the focus back', async () => {
    const { page } = await open({ width: 900 });
    await until(() => page.root.querySelector('canvas'), 'the map');
    page.canvas.focus();
    await sendKeys({ press: '?' });
    const dialog = () => page.root.querySelector('union-dialog.map-help');
    await until(() => dialog()?.hasAttribute('open'), 'the help');
    expect(textOf(dialog())).to.include('方向键');
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog()!.hasAttribute('open'), 'it is shut');
    expect(page.focused).to.equal(page.canvas);
  });
});
