import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaList } from '@vant/area-data';
import { findRegion, regionByCode } from '../../src/import/regions.ts';

const FOUND: readonly (readonly [text: string, code: string, fullName: string])[] = [
  ['上海市浦东新区', '310115', '上海市浦东新区'],
  ['浦东新区', '310115', '上海市浦东新区'],
  ['浦东', '310115', '上海市浦东新区'],
  ['上海 浦东', '310115', '上海市浦东新区'],
  ['上海市', '310000', '上海市'],
  ['北京市北京市朝阳区', '110105', '北京市朝阳区'],
  ['重庆市市辖区渝中区', '500103', '重庆市渝中区'],
  ['重庆市永川区', '500118', '重庆市永川区'],
  ['贵州省黔南州独山县', '522726', '贵州省黔南布依族苗族自治州独山县'],
  ['贵州省黔南布依族苗族自治州独山县', '522726', '贵州省黔南布依族苗族自治州独山县'],
  ['黔南州', '522700', '贵州省黔南布依族苗族自治州'],
  ['贵州省黔东南州黎平县', '522631', '贵州省黔东南苗族侗族自治州黎平县'],
  ['延边州延吉市', '222401', '吉林省延边朝鲜族自治州延吉市'],
  ['临夏州临夏市', '622901', '甘肃省临夏回族自治州临夏市'],
  ['景宁县', '331127', '浙江省丽水市景宁畲族自治县'],
  ['湖北省安陆市', '420982', '湖北省孝感市安陆市'],
  ['湖北省仙桃市', '429004', '湖北省仙桃市'],
  ['新疆石河子市', '659001', '新疆维吾尔自治区石河子市'],
  ['内蒙古呼和浩特市新城区', '150102', '内蒙古自治区呼和浩特市新城区'],
  ['广西壮族自治区南宁市青秀区', '450103', '广西壮族自治区南宁市青秀区'],
  ['黑龙江省大庆市', '230600', '黑龙江省大庆市'],
  ['大兴安岭地区加格达奇区', '232761', '黑龙江省大兴安岭地区加格达奇区'],
  ['杭州市临平区', '330113', '浙江省杭州市临平区'],
  ['东莞市长安镇', '441900', '广东省东莞市'],
  ['吉林', '220000', '吉林省'],
  ['吉林市', '220200', '吉林省吉林市'],
  ['吉林省吉林市船营区', '220204', '吉林省吉林市船营区'],
  ['海南', '460000', '海南省'],
  ['香港特别行政区', '810000', '香港特别行政区'],
  ['台湾省', '710000', '台湾省'],
];

for (const [text, code, fullName] of FOUND) {
  test(`“${text}” is ${code}`, () => {
    const found = findRegion(text);
    assert.ok(found.ok, JSON.stringify(found));
    assert.deepEqual([found.region.code, found.region.fullName], [code, fullName]);
  });
}

test('text after the last known division is handed back', () => {
  const zone = findRegion('苏州市工业园区');
  assert.ok(zone.ok);
  assert.deepEqual([zone.region.code, zone.rest, zone.lowest], ['320500', '工业园区', false]);
  const street = findRegion('上海市浦东新区陆家嘴街道');
  assert.ok(street.ok);
  assert.deepEqual(
    [street.region.code, street.rest, street.lowest, street.depth],
    ['310115', '陆家嘴街道', true, 2],
  );
});

test('a name that several divisions share is not guessed', () => {
  for (const name of ['朝阳区', '鼓楼区', '通州区', '长安区', '朝阳']) {
    const found = findRegion(name);
    assert.ok(!found.ok && found.why === 'ambiguous', name);
    assert.ok(found.candidates.length >= 2);
  }
});

test('what is no division is unknown', () => {
  // 南京路街道 is in Shanghai, not in 南京.
  for (const name of ['', '火星市', '南京路街道', '某地', '1']) {
    assert.deepEqual(findRegion(name), { ok: false, why: 'unknown' }, name);
  }
});

test('codes: six digits, or the longer ones of statistics', () => {
  assert.equal(regionByCode('310115')?.fullName, '上海市浦东新区');
  assert.equal(regionByCode('310115005')?.code, '310115');
  assert.equal(regionByCode('310115005001')?.code, '310115');
  assert.equal(regionByCode(' 230600 ')?.fullName, '黑龙江省大庆市');
  // The "city" level of a municipality is the municipality.
  assert.equal(regionByCode('310100')?.code, '310000');
  for (const code of ['', '999999', '31011', '3101155', '320571', '130390', '441901', 'abc']) {
    assert.equal(regionByCode(code), undefined, code);
  }
});

test('every division is found by its own full name', () => {
  const lists = [areaList.province_list, areaList.city_list, areaList.county_list];
  const codes = lists.flatMap(list => Object.keys(list));
  const regions = codes.map(regionByCode).filter(region => region !== undefined);
  assert.ok(regions.length > 3100, String(regions.length));
  for (const { code, fullName } of regions) {
    const found = findRegion(fullName);
    assert.equal(found.ok && found.region.code, code, fullName);
  }
});
