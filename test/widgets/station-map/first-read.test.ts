import { expect } from '@open-wc/testing';
import { fits } from '../../../src/data/fits.ts';
import { checkStations } from '../../../src/data/station-check.ts';
import { fitsStations } from '../../../src/stations/first-rules.ts';
import { INDEX, SITE, STATION } from '../../../src/widgets/station-map/first-read.ts';
import { DEFAULTS, plainSettings } from '../../../src/widgets/station-map/settings.ts';
import { sample, siteDocument } from '../../helpers/station-client.ts';

const entry = {
  gh: 'wtw3',
  n: 3,
  center: [121.5, 31.2],
  kinds: { rest: 3 },
  href: 'v1/stations/s/wtw3.json',
};
const index = { v: 1, total: 3, kinds: { rest: 3 }, shards: [entry] };

describe('the first look of a station map', () => {
  it('takes the samples, and no station that the whole check would mend', async () => {
    const { collection } = sample();
    expect(await fitsStations(collection, STATION)).to.equal(true);
    for (const odd of [{ kinds: ['Rest Room'] }, { name: '' }, { hours: 7 }, { region: '31' }]) {
      const changed = structuredClone(collection);
      Object.assign(changed.features[0]!.properties, odd);
      const checked = checkStations(structuredClone(changed));
      expect(checked.ok && checked.issues.length, JSON.stringify(odd)).to.not.equal(0);
      expect(await fitsStations(changed, STATION), JSON.stringify(odd)).to.equal(false);
    }
  });

  it('takes an index that is as it should be, and leaves others to the whole check', () => {
    const regions = [{ code: '310000', name: '上海市', n: 3, center: [121.5, 31.2] }];
    expect(fits({ ...index, regions }, INDEX)).to.equal(true);
    for (const odd of [
      { gh: 'aaa' },
      { n: -1 },
      { center: [31.2, 121.5] },
      { kinds: { rest: '3' } },
      { href: 'javascript:alert(1)' },
      { type: 'shard' },
    ]) {
      const wrong = { ...index, shards: [{ ...entry, ...odd }] };
      expect(fits(wrong, INDEX), JSON.stringify(odd)).to.equal(false);
    }
    expect(fits({ ...index, regions: [{ code: '310000' }] }, INDEX)).to.equal(false);
  });

  it('takes a site with a map, and none with settings for this widget', () => {
    const map = {
      base: 'tiles',
      tiles: ['https://t.example/{z}/{x}/{y}.png'],
      attribution: '示例',
    };
    expect(fits(siteDocument({ map, calendar: 'v1/calendar/cn-{year}.json' }), SITE)).to.equal(
      true,
    );
    expect(fits(siteDocument({ map: { base: 7 } }), SITE)).to.equal(false);
    expect(fits(siteDocument({ widgets: { 'station-map': { view: 'map' } } }), SITE)).to.equal(
      false,
    );
    expect(fits(siteDocument({ widgets: { 'station-map': {} } }), SITE)).to.equal(true);
    expect(fits(siteDocument({ widgets: { 'join-form': {} } }), SITE)).to.equal(true);
  });

  it('takes attributes that are plain, and no others', () => {
    expect(plainSettings({})).to.deep.equal({ ...DEFAULTS });
    expect(plainSettings({ kinds: ['rest'], view: 'map', pageSize: 5 })).to.deep.include({
      kinds: ['rest'],
      view: 'map',
    });
    for (const odd of [
      { view: 'globe' },
      { pageSize: 4 },
      { heading: 1 },
      { kinds: ['Rest Room'] },
      { region: '31' },
      { clusters: 'province' },
      { station: 'index' },
      { site: 'https://a.example/u.json https://b.example/u.json' },
    ]) {
      expect(plainSettings(odd), JSON.stringify(odd)).to.equal(undefined);
    }
  });
});
