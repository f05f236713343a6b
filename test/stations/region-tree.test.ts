import { expect } from '@open-wc/testing';
import { RegionTree } from '../../src/stations/region-tree.ts';

const regions = [
  { code: '331023', name: '浙江省台州市天台县', n: 4, center: [121.03, 29.14] as [number, number] },
  { code: '330112', name: '浙江省杭州市临安区', n: 1, center: [119.72, 30.23] as [number, number] },
  { code: '330113', name: '浙江省杭州市临平区', n: 1, center: [120.3, 30.42] as [number, number] },
  { code: '310115', name: '上海市浦东新区', n: 2, center: [121.5, 31.2] as [number, number] },
  {
    code: '522631',
    name: '贵州省黔东南苗族侗族自治州黎平县',
    n: 1,
    center: [109.1, 26.2] as [number, number],
  },
  { code: '230600', name: '黑龙江省大庆市', n: 1, center: [125.1, 46.6] as [number, number] },
  { code: '420982', name: '湖北省孝感市安陆市', n: 1, center: [113.7, 31.3] as [number, number] },
];

describe('RegionTree', () => {
  const tree = new RegionTree(regions);
  const names = (code: string) => tree.path(code).map(({ name }) => name);

  it('splits full names into the divisions above', () => {
    expect(names('331023')).to.deep.equal(['浙江省', '台州市', '天台县']);
    expect(names('310115')).to.deep.equal(['上海市', '浦东新区']);
    expect(names('522631')).to.deep.equal(['贵州省', '黔东南苗族侗族自治州', '黎平县']);
    expect(names('230600')).to.deep.equal(['黑龙江省', '大庆市']);
    expect(
      new RegionTree([{ code: '130100', name: '石家庄市', n: 1, center: [114.5, 38] }])
        .path('130100')
        .map(n => n.name),
    ).to.deep.equal(['河北省', '石家庄市']);
    expect(names('420982')).to.deep.equal(['湖北省', '孝感市', '安陆市']);
  });

  it('adds counts up, with the hull of what lies inside', () => {
    expect(tree.node('330000')!.n).to.equal(6);
    expect(tree.node('330100')!.n).to.equal(2);
    expect(tree.roots.reduce((sum, root) => sum + root.n, 0)).to.equal(11);
    const { box, center } = tree.node('330100')!;
    expect(box).to.deep.equal({ west: 119.72, south: 30.23, east: 120.3, north: 30.42 });
    expect(center[0]).to.be.closeTo(120.01, 1e-9);
  });

  it('takes the counts of divisions that are named as they are', () => {
    const at = [125, 46] as [number, number];
    const named = (...codes: [code: string, n: number][]) =>
      new RegionTree(codes.map(([code, n]) => ({ code, n, name: nameOf(code), center: at })));
    const nameOf = (code: string) =>
      code.endsWith('0000') ? '黑龙江省' : `黑龙江省大庆市${code.endsWith('00') ? '' : '某某区'}`;
    expect(named(['230602', 1], ['230600', 2]).node('230600')!.n).to.equal(2);
    expect(named(['230602', 1], ['230600', 2]).node('230000')!.n).to.equal(2);
    const all = named(['230602', 1], ['230600', 2], ['230000', 5]);
    expect(all.node('230000')!.n).to.equal(5);
    const cityUnnamed = named(['230602', 1], ['230604', 1], ['230000', 5]);
    expect(cityUnnamed.node('230600')!.n).to.equal(2);
    expect(cityUnnamed.node('230000')!.n).to.equal(5);
  });

  it('lists every division once, provinces first', () => {
    const codes = tree.all().map(({ code }) => code);
    expect(new Set(codes).size).to.equal(codes.length);
    expect(codes.indexOf('330000')).to.be.below(codes.indexOf('330112'));
  });

  it('keeps a division whose name or code says nothing of those above', () => {
    const odd = new RegionTree([{ code: '990001', name: '某地', n: 3, center: [100, 30] }]);
    expect(odd.roots.map(({ name, n }) => [name, n])).to.deep.equal([['某地', 3]]);
  });
});
