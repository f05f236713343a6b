import { expect } from '@open-wc/testing';
import { distanceMetres, type LonLat } from '../../src/rules/coordinates.ts';
import { convertDatum } from '../../src/rules/datum-shift.ts';
import { navigationLinks } from '../../src/stations/navigation.ts';

/** WGS-84, GCJ-02 and BD-09 of places in Shanghai, Beijing and Ürümqi, as gcoord converts them. */
const KNOWN: [wgs: LonLat, gcj: LonLat, bd: LonLat][] = [
  [
    [121.4998, 31.2397],
    [121.504233, 31.237686],
    [121.510842, 31.243335],
  ],
  [
    [116.3914, 39.9056],
    [116.397641, 39.907001],
    [116.404015, 39.913345],
  ],
  [
    [87.6168, 43.8256],
    [87.61965, 43.826805],
    [87.6261, 43.83295],
  ],
];

function linksTo(position: LonLat, name = '示例驿站', address = '示例路 1 号') {
  const links = navigationLinks({ name, address, position });
  return Object.fromEntries(links.map(({ app, href }) => [app, new URL(href)]));
}

const query = (url: URL | undefined, key: string) => url!.searchParams.get(key) ?? '';
const pair = (text: string) => text.split(',').map(Number);

/** What each app is given, longitude first. */
function positions(
  links: ReturnType<typeof linksTo>,
): Record<'amap' | 'baidu' | 'tencent', LonLat> {
  const [amapLon, amapLat] = pair(query(links['amap'], 'position'));
  const [baiduLat, baiduLon] = pair(query(links['baidu'], 'location'));
  const coord = /^coord:([\d.,]+);/.exec(query(links['tencent'], 'marker'))![1]!;
  const [tencentLat, tencentLon] = pair(coord);
  return {
    amap: [amapLon!, amapLat!],
    baidu: [baiduLon!, baiduLat!],
    tencent: [tencentLon!, tencentLat!],
  };
}

describe('navigationLinks', () => {
  it('goes to the three apps, each at its own address', () => {
    const links = navigationLinks({ name: '示例', address: '', position: [121.5, 31.2] });
    expect(links.map(({ href }) => href.split('?')[0])).to.deep.equal([
      'https://uri.amap.com/marker',
      'https://api.map.baidu.com/marker',
      'https://apis.map.qq.com/uri/v1/marker',
    ]);
    expect(links.map(({ app }) => app)).to.deep.equal(['amap', 'baidu', 'tencent']);
  });

  it('gives each app the place in the datum it expects, to a decimetre', () => {
    for (const [wgs, gcj, bd] of KNOWN) {
      const { amap, baidu, tencent } = positions(linksTo(wgs));
      expect(distanceMetres(amap, gcj)).to.be.below(0.2);
      expect(distanceMetres(tencent, gcj)).to.be.below(0.2);
      expect(distanceMetres(baidu, bd)).to.be.below(0.2);
      expect(distanceMetres(amap, convertDatum(wgs, 'wgs84', 'gcj02'))).to.be.below(0.1);
      expect(distanceMetres(baidu, convertDatum(wgs, 'wgs84', 'bd09'))).to.be.below(0.1);
    }
  });

  it('names the datum where the app has several', () => {
    const links = linksTo([121.5, 31.2]);
    expect(query(links['amap'], 'coordinate')).to.equal('gaode');
    expect(query(links['baidu'], 'coord_type')).to.equal('bd09ll');
  });

  it('keeps any name whole, and the address apart from it', () => {
    const name = '“红旗渠”驿站 A&B=1#2?x=%41+甲/乙';
    const links = linksTo([121.5, 31.2], name, '中山路 100 号&北门');
    expect(query(links['amap'], 'name')).to.equal(name);
    expect(query(links['baidu'], 'title')).to.equal(name);
    expect(query(links['baidu'], 'content')).to.equal('中山路 100 号&北门');
    const [, title, addr] = query(links['tencent'], 'marker').split(';');
    expect([title, addr]).to.deep.equal([`title:${name}`, 'addr:中山路 100 号&北门']);
    for (const url of Object.values(links)) {
      expect([...url.searchParams.keys()].length).to.be.at.most(6);
      expect(url.hash).to.equal('');
    }
  });

  it('lets no name end or begin a part of the Tencent marker', () => {
    const marker = query(
      linksTo([121.5, 31.2], '驿站;coord:0,0', 'a:b;c')['tencent'],
      'marker',
    ).split(';');
    expect(marker).to.have.length(3);
    expect(marker.slice(1)).to.deep.equal(['title:驿站 coord 0,0', 'addr:a b c']);
  });

  it('says the name where there is no address', () => {
    const links = linksTo([121.5, 31.2], '示例驿站', '');
    expect(query(links['baidu'], 'content')).to.equal('示例驿站');
    expect(query(links['tencent'], 'marker')).to.match(/;addr:示例驿站$/);
  });

  it('carries the station and nothing else: no route, no place of the visitor', () => {
    const links = linksTo([121.5, 31.2]);
    const keys = Object.fromEntries(
      Object.entries(links).map(([app, url]) => [app, [...url.searchParams.keys()].sort()]),
    );
    expect(keys).to.deep.equal({
      amap: ['callnative', 'coordinate', 'name', 'position', 'src'],
      baidu: ['content', 'coord_type', 'location', 'output', 'src', 'title'],
      tencent: ['marker', 'referer'],
    });
  });
});
