import { expect } from '@open-wc/testing';
import { flatRegions } from '../../src/stations/flat-regions.ts';
import { RegionTree } from '../../src/stations/region-tree.ts';

/** Names as documents write them, with those above them or without, and what a person calls them. */
const CALLED: readonly (readonly [code: string, written: string, called: string])[] = [
  ['310000', '上海市', '上海市'],
  ['310104', '上海市徐汇区', '徐汇区'],
  ['331000', '浙江省台州市', '台州市'],
  ['331023', '浙江省台州市天台县', '天台县'],
  ['331022', '三门县', '三门县'],
  ['370203', '山东省青岛市市北区', '市北区'],
  ['370103', '市中区', '市中区'],
  ['421002', '湖北省荆州市沙市区', '沙市区'],
  ['430781', '津市市', '津市市'],
  ['150000', '内蒙古自治区', '内蒙古自治区'],
  ['152201', '内蒙古自治区兴安盟乌兰浩特市', '乌兰浩特市'],
  ['652301', '新疆维吾尔自治区昌吉回族自治州昌吉市', '昌吉市'],
  ['530829', '西盟佤族自治县', '西盟佤族自治县'],
  ['232721', '黑龙江省大兴安岭地区呼玛县', '呼玛县'],
  ['429021', '湖北省神农架林区', '神农架林区'],
  ['810001', '香港特别行政区中西区', '中西区'],
];

const regionOf = (code: string, name: string) => ({
  code,
  name,
  n: 1,
  center: [114, 30] as [number, number],
});

describe('the names of divisions', () => {
  for (const [code, written, called] of CALLED) {
    it(`${written} is ${called}, at a first look and in the tree`, () => {
      const regions = [regionOf(code, written)];
      expect(flatRegions(regions).node(code)?.name).to.equal(called);
      expect(new RegionTree(regions).node(code)?.name).to.equal(called);
    });
  }

  it('a city that only its district names is not made of the district’s own name', () => {
    const tree = new RegionTree([regionOf('421002', '沙市区')]);
    expect(tree.path('421002').map(({ name }) => name)).to.eql(['湖北省', '沙市区']);
  });
});
