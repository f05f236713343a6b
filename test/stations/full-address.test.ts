import { expect } from '@open-wc/testing';
import { fullAddress } from '../../src/stations/full-address.ts';
import { RegionTree } from '../../src/stations/region-tree.ts';
import { station } from '../widgets/station-map/samples.ts';

const regions = new RegionTree(
  [
    ['310104', '上海市徐汇区'],
    ['320100', '江苏省南京市'],
    ['320508', '江苏省苏州市姑苏区'],
    ['370203', '山东省青岛市市北区'],
    ['429004', '湖北省仙桃市'],
    ['650102', '新疆维吾尔自治区乌鲁木齐市天山区'],
    ['522632', '贵州省黔东南苗族侗族自治州榕江县'],
  ].map(([code = '', name = '']) => ({ code, name, n: 1, center: [120, 31] as [number, number] })),
);

const told = (region: string, address?: string, zone?: string): string =>
  fullAddress(
    regions,
    station('a', { region, ...(address && { address }), ...(zone && { zone }) }),
  );

describe('an address in full', () => {
  it('has the divisions before the street', () => {
    expect(told('310104', '漕溪北路 1 号')).to.equal('上海市徐汇区漕溪北路 1 号');
    expect(told('522632', undefined, '古州镇')).to.equal('贵州省黔东南苗族侗族自治州榕江县古州镇');
    expect(told('320508', '人民路 1 号', '平江街道')).to.equal(
      '江苏省苏州市姑苏区平江街道人民路 1 号',
    );
  });

  it('tells once what the list has written into the address', () => {
    const whole = '江苏省苏州市姑苏区人民路 1 号';
    for (const written of [whole, '苏州市姑苏区人民路 1 号', '姑苏区人民路 1 号']) {
      expect(told('320508', written)).to.equal(whole);
      expect(told('320508', written, '平江街道')).to.equal(whole);
    }
    expect(told('310104', '上海市徐汇区漕溪北路 1 号')).to.equal('上海市徐汇区漕溪北路 1 号');
    expect(told('370203', '市北区延吉路 2 号')).to.equal('山东省青岛市市北区延吉路 2 号');
    expect(told('429004', '仙桃市沔阳大道 3 号')).to.equal('湖北省仙桃市沔阳大道 3 号');
    expect(told('320508', '平江街道人民路 1 号', '平江街道')).to.equal(
      '江苏省苏州市姑苏区平江街道人民路 1 号',
    );
  });

  it('leaves it as it is written, where divisions are called for short', () => {
    expect(told('320508', '苏州姑苏区人民路 1 号')).to.equal('江苏省苏州姑苏区人民路 1 号');
    expect(told('320508', '江苏苏州人民路 1 号')).to.equal('江苏苏州人民路 1 号');
    expect(told('522632', '黔东南州榕江县古州镇古州路 1 号')).to.equal(
      '贵州省黔东南州榕江县古州镇古州路 1 号',
    );
    expect(told('522632', '古州镇古州路 1 号')).to.equal(
      '贵州省黔东南苗族侗族自治州榕江县古州镇古州路 1 号',
    );
    expect(told('650102', '新疆乌鲁木齐市光明路 1 号')).to.equal('新疆乌鲁木齐市光明路 1 号');
  });

  it('takes no street for a city', () => {
    expect(told('320100', '南京路 1 号')).to.equal('江苏省南京市南京路 1 号');
  });
});
