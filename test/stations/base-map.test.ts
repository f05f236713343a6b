import { expect } from '@open-wc/testing';
import type { BaseMap } from '../../src/data/generated/types.ts';
import type { TileBase } from '../../src/map/index.ts';
import { chooseBase } from '../../src/stations/base-map.ts';
import { DistrictOutlines } from '../../src/stations/base-map-districts.ts';
import { presetOf } from '../../src/stations/base-map-preset.ts';
import { FakeClient } from '../widgets/station-map/fake-client.ts';
import { ROOT, site } from '../widgets/station-map/samples.ts';

const client = new FakeClient();
const never = new AbortController().signal;
const named = { attribution: '示例地图', approvalNo: 'GS(2024)0000号' };
const KEY = '0123456789abcdef0123456789abcdef';

const choose = (map?: BaseMap) => chooseBase(map && site({ map }), client, never);
const tilesOf = async (map: BaseMap) => (await choose({ ...named, ...map })).base as TileBase;

describe('the base map of a site', () => {
  const { error } = console;
  const errors: string[] = [];
  beforeEach(() => {
    errors.length = 0;
    console.error = (...words: unknown[]) => errors.push(words.join(' '));
  });
  afterEach(() => {
    console.error = error;
  });

  it('is none where nothing is asked for', async () => {
    for (const map of [undefined, {}, { base: 'none', preset: 'tianditu', key: KEY } as BaseMap]) {
      expect(await choose(map)).to.deep.equal({ base: { kind: 'none' }, credits: [] });
    }
  });

  it('is refused without an approval number, however it is named', async () => {
    const maps: BaseMap[] = [
      { preset: 'tianditu', key: KEY },
      { tileLayers: ['t/{z}/{x}/{y}'] },
      { base: 'outline', outline: 'o.json' },
      { base: 'tiles', tiles: 't/{z}/{x}/{y}', approvalNo: '  ' },
    ];
    for (const map of maps) {
      expect(await choose(map)).to.deep.equal({
        base: { kind: 'none' },
        credits: [],
        fault: 'refused',
      });
    }
    expect(errors).to.have.length(maps.length);
    expect(errors[0]).to.contain('/map').and.contain('审图号');
  });

  it('is Tianditu by a name and a key, vector with its names if nothing is said', async () => {
    const { url, grid, subdomains, minZoom, maxZoom } = await tilesOf({
      preset: 'tianditu',
      key: KEY,
    });
    expect(url).to.have.length(2);
    const [base, names] = url as string[];
    const { origin, pathname, searchParams } = new URL(base!.replace('{s}', '0'));
    expect(origin + pathname).to.equal('https://t0.tianditu.gov.cn/vec_w/wmts');
    expect(Object.fromEntries(searchParams)).to.deep.equal({
      SERVICE: 'WMTS',
      REQUEST: 'GetTile',
      VERSION: '1.0.0',
      LAYER: 'vec',
      STYLE: 'default',
      TILEMATRIXSET: 'w',
      FORMAT: 'tiles',
      TILEMATRIX: '{z}',
      TILEROW: '{y}',
      TILECOL: '{x}',
      tk: KEY,
    });
    expect(names).to.contain('/cva_w/').and.contain('LAYER=cva');
    expect([grid, minZoom, maxZoom, subdomains?.length]).to.deep.equal(['3857', 1, 18, 8]);
  });

  it('is Tianditu’s imagery in degrees where that is asked for', async () => {
    const base = await tilesOf({ preset: 'tianditu', key: KEY, layers: 'img', grid: '4490' });
    expect(base.grid).to.equal('4490');
    expect(base.url).to.satisfy((urls: string[]) =>
      urls.every(url => url.includes('TILEMATRIXSET=c')),
    );
    expect((base.url as string[]).map(url => url.split('/')[3])).to.deep.equal(['img_c', 'cia_c']);
    expect(presetOf({ preset: 'tianditu', key: KEY, layers: 'ter' })!.tiles.url[1]).to.contain(
      'cta_w',
    );
  });

  it('credits Tianditu even where the site forgot it', async () => {
    const { approvalNo } = named;
    const { credits } = await choose({ preset: 'tianditu', key: KEY, approvalNo });
    expect(credits).to.deep.equal(['天地图', approvalNo]);
  });

  it('fails by name where a preset has no key', async () => {
    expect((await choose({ preset: 'tianditu', ...named })).fault).to.equal('failed');
    expect(errors[0]).to.contain('/map/preset');
  });

  it('has its layers, lowest first, resolved against the site', async () => {
    const base = await tilesOf({
      base: 'tiles',
      tiles: 'old/{z}/{x}/{y}',
      tileLayers: [
        'a/{TileMatrix}/{TileRow}/{TileCol}.png',
        'https://t{s}.example.org/{z}/{x}/{y}',
      ],
      subdomains: ['1', '2'],
      grid: '4490',
      minLevel: 3,
      maxLevel: 20,
      levelOffset: -1,
      tilesCrs: 'gcj02',
    });
    expect(base).to.deep.equal({
      kind: 'tiles',
      url: [
        `${ROOT}a/{TileMatrix}/{TileRow}/{TileCol}.png`,
        'https://t{s}.example.org/{z}/{x}/{y}',
      ],
      datum: 'gcj02',
      subdomains: ['1', '2'],
      grid: '4490',
      minZoom: 3,
      maxZoom: 20,
      levelOffset: -1,
    });
  });

  it('is not trusted to be as the schema says: a first look does not check it', async () => {
    const odd = async (map: object) => choose({ ...named, ...map } as BaseMap);
    for (const wrong of [
      { base: 'google' },
      { preset: 'osm', key: KEY },
      { base: 'tiles', tiles: 't/{z}/{x}/{y}', grid: '4326' },
      { base: 'tiles', tiles: 't/{z}/{x}/{y}', tilesCrs: 'mars' },
    ]) {
      expect(await odd(wrong)).to.deep.include({ base: { kind: 'none' }, fault: 'failed' });
    }
    const cut = await odd({
      preset: 'tianditu',
      key: KEY,
      layers: 'cva',
      subdomains: ['evil.example/'],
      attribution: ['x'],
    });
    expect((cut.base as TileBase).url).to.satisfy((urls: string[]) => urls[0]!.includes('/vec_w/'));
    expect(cut.credits).to.deep.equal(['天地图', named.approvalNo]);
    expect((await odd({ preset: 'tianditu', key: 'a&b' })).fault).to.equal('failed');
    expect((await odd({ base: 'tiles', tiles: ['a'] })).fault).to.equal('failed');
    expect((await odd({ preset: 'tianditu', key: KEY, approvalNo: ['GS'] })).fault).to.equal(
      'refused',
    );
  });

  it('is what it was of a document as they were', async () => {
    expect(await tilesOf({ base: 'tiles', tiles: 't/{z}/{x}/{y}.png' })).to.deep.equal({
      kind: 'tiles',
      url: [`${ROOT}t/{z}/{x}/{y}.png`],
      datum: 'wgs84',
    });
  });
});

describe('outlines of districts', () => {
  const square = {
    type: 'Polygon',
    coordinates: [
      [
        [113, 34],
        [114, 34],
        [114, 35],
        [113, 34],
      ],
    ],
  };
  const feature = (code: string) => ({
    type: 'Feature',
    properties: { code },
    geometry: square,
  });
  const outlines = (map: BaseMap) => new DistrictOutlines(site({ map }), () => client, never);

  beforeEach(() => {
    client.asked.length = 0;
    client.answers[`${ROOT}outline.json`] = {
      type: 'FeatureCollection',
      features: [feature('410100')],
    };
    client.answers[`${ROOT}d/410200.json`] = feature('410200');
  });
  const map: BaseMap = {
    ...named,
    base: 'outline',
    outline: 'outline.json',
    districts: 'd/{code}.json',
  };

  it('come from the outline, or from the address by code', async () => {
    const all = outlines(map);
    expect(await all.of('410100')).to.deep.equal(square);
    expect(client.asked.map(String).join()).not.to.contain('/d/');
    expect(await all.of('410200')).to.deep.equal(square);
    expect(await all.of('410300')).to.equal(undefined);
  });

  it('ask for each document once', async () => {
    const all = outlines(map);
    await Promise.all([all.of('410300'), all.of('410300'), all.of('410100')]);
    await all.of('410300');
    expect(client.asked).to.have.length(2);
  });

  it('are none without an approval number, nor asked for', async () => {
    expect(await outlines({ ...map, approvalNo: '' }).of('410100')).to.equal(undefined);
    expect(client.asked).to.have.length(0);
  });
});
