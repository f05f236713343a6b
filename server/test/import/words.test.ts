import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellName, splitWords, tidy } from '../../src/import/cell-text.ts';
import { FACILITIES, KINDS } from '../../../src/rules/vocabulary.ts';
import { KIND_EXAMPLES, readKinds } from '../../src/import/kind-words.ts';
import { knownHeader, STATION_WORDS } from '../../src/import/columns.ts';
import { pinyinInitials } from '../../src/import/pinyin-initials.ts';
import {
  isMobile,
  readArea,
  readDate,
  readPhones,
  readStatus,
} from '../../src/import/small-cells.ts';
import { readFacilities } from '../../src/import/facility-words.ts';

test('cells are named as spreadsheets name them', () => {
  assert.deepEqual(
    [
      cellName(0, 0),
      cellName(11, 5),
      cellName(2, 25),
      cellName(2, 26),
      cellName(0, 701),
      cellName(0, 702),
    ],
    ['A1', 'F12', 'Z3', 'AA3', 'ZZ1', 'AAA1'],
  );
});

test('text is tidied, not changed', () => {
  assert.equal(tidy('  浦东\u3000新区\r\n\t陆家嘴\u200b '), '浦东 新区 陆家嘴');
  assert.equal(tidy('="021"'), '021');
});

test('lists in a cell are divided, but not inside brackets', () => {
  const none = () => false;
  assert.deepEqual(splitWords('饮水、充电，热饭/图书；伞|药+床\n椅', none), [
    '饮水',
    '充电',
    '热饭',
    '图书',
    '伞',
    '药',
    '床',
    '椅',
  ]);
  assert.deepEqual(splitWords('图书（文学、法律）、充电等', none), ['图书（文学、法律）', '充电']);
  assert.deepEqual(splitWords('饮水 充电 Coffee machine', none), ['饮水', '充电 Coffee machine']);
});

const HEADERS: readonly (readonly [string, string])[] = [
  ['站点名称', 'name'],
  ['名称', 'name'],
  ['站名', 'name'],
  ['驿站', 'name'],
  ['Name', 'name'],
  ['户外劳动者服务站点名称', 'name'],
  ['站点\n名称 ', 'name'],
  ['驿站名称（必填）', 'name'],
  ['*站点名称', 'name'],
  ['类型', 'kinds'],
  ['站点类型', 'kinds'],
  ['类别', 'kinds'],
  ['kind', 'kinds'],
  ['所在地区', 'region'],
  ['行政区划', 'region'],
  ['区划代码', 'regionCode'],
  ['adcode', 'regionCode'],
  ['区（县）', 'county'],
  ['省份', 'province'],
  ['所在街道', 'zone'],
  ['详细地址', 'address'],
  ['驿站地址', 'address'],
  ['ＡＤＤＲＥＳＳ', 'address'],
  ['经度', 'lon'],
  ['Lng', 'lon'],
  ['longitude', 'lon'],
  ['Ｘ', 'lon'],
  ['纬度(°)', 'lat'],
  ['站点纬度', 'lat'],
  ['坐标', 'lonLat'],
  ['经纬度', 'lonLat'],
  ['坐标（经度，纬度）', 'lonLat'],
  ['坐标系', 'crs'],
  ['CRS', 'crs'],
  ['开放时间', 'hours'],
  ['营 业 时 间', 'hours'],
  ['服务时间', 'hours'],
  ['opening_hours', 'hours'],
  ['服务设施', 'facilities'],
  ['服务项目', 'services'],
  ['管理单位', 'operator'],
  ['联系电话', 'phones'],
  ['备注', 'note'],
  ['状态', 'status'],
  ['面积（㎡）', 'area'],
  ['面积㎡', 'area'],
  ['序号', 'sequence'],
  ['No.', 'sequence'],
  ['编号', 'id'],
  ['ID', 'id'],
  ['联系人', 'person'],
  ['手机号码', 'person'],
];

for (const [header, field] of HEADERS) {
  test(`column “${header.replace('\n', '↵')}” is ${field}`, () => {
    assert.deepEqual(knownHeader(header, STATION_WORDS), { field });
  });
}

test('a header can name its datum', () => {
  assert.deepEqual(knownHeader('经度(GCJ-02)', STATION_WORDS), { field: 'lon', datum: 'gcj02' });
  assert.deepEqual(knownHeader('百度经度', STATION_WORDS), { field: 'lon', datum: 'bd09' });
  assert.deepEqual(knownHeader('高德坐标', STATION_WORDS), { field: 'lonLat', datum: 'gcj02' });
  assert.deepEqual(knownHeader('纬度（WGS84）', STATION_WORDS), { field: 'lat', datum: 'wgs84' });
  assert.deepEqual(knownHeader('经度（墨卡托）', STATION_WORDS), {
    field: 'lon',
    datum: 'unknown',
  });
});

test('other texts are no headers', () => {
  for (const text of ['', '2023年职工服务站点一览表', '爱心驿站', '121.5', '阅读人次']) {
    assert.equal(knownHeader(text, STATION_WORDS), undefined, text);
  }
});

const KIND_CELLS: readonly (readonly [string, readonly string[]])[] = [
  ['爱心驿站', ['rest']],
  ['户外劳动者服务站', ['rest']],
  ['户外劳动者服务站（点）', ['rest']],
  ['工会驿站', ['rest']],
  ['骑手之家', ['rider']],
  ['骑手服务站', ['rider']],
  ['小哥驿站', ['rider']],
  ['司机之家', ['driver']],
  ['妈妈小屋', ['mother']],
  ['母婴室', ['mother']],
  ['妈咪暖心小屋', ['mother']],
  ['职工书屋', ['reading']],
  ['读书站', ['reading']],
  ['农家书屋', ['reading']],
  ['服务窗口', ['service_window']],
  ['职工服务中心', ['service_window']],
  ['赋能中心', ['service_window']],
  ['维权窗口', ['legal_aid']],
  ['法律援助', ['legal_aid']],
  ['调解工作室', ['mediation']],
  ['实训基地', ['training']],
  ['培训基地', ['training']],
  ['工匠学院', ['training']],
  ['非遗', ['workshop']],
  ['工坊', ['workshop']],
  ['工人文化宫', ['culture_palace']],
  ['红色工运', ['heritage']],
  ['旧址', ['heritage']],
  ['就业服务中心', ['job_centre']],
  ['换电', ['battery_swap']],
  ['休憩凉亭', ['pavilion']],
  ['供应点', ['supply_point']],
  ['托班', ['childcare']],
  ['爱心托管', ['childcare']],
  ['消费帮扶基地', ['rural_base']],
  ['地摊', ['stall_zone']],
  ['service_window', ['service_window']],
  ['Service Window', ['service_window']],
  ['赋能中心、爱心驿站、职工书屋', ['service_window', 'rest', 'reading']],
  ['爱心驿站，换电', ['rest', 'battery_swap']],
  ['爱心驿站/换电', ['rest', 'battery_swap']],
  ['爱心驿站；换电', ['rest', 'battery_swap']],
  ['爱心驿站＋换电', ['rest', 'battery_swap']],
  ['爱心驿站 换电', ['rest', 'battery_swap']],
  ['爱心驿站\n换电', ['rest', 'battery_swap']],
  ['爱心驿站、户外劳动者服务站', ['rest']],
];

for (const [cell, kinds] of KIND_CELLS) {
  test(`kind “${cell.replace('\n', '↵')}” is ${kinds.join()}`, () => {
    assert.deepEqual(readKinds(cell), { kinds, unknown: [], inner: [] });
  });
}

test('an unknown kind is handed back, a longer word read by its known part', () => {
  assert.deepEqual(readKinds('爱心驿站、咖啡馆'), {
    kinds: ['rest'],
    unknown: ['咖啡馆'],
    inner: [],
  });
  assert.deepEqual(readKinds('市级示范司机之家'), {
    kinds: ['driver'],
    unknown: [],
    inner: [{ word: '市级示范司机之家', as: '司机之家' }],
  });
  assert.deepEqual(readKinds(''), { kinds: [], unknown: [], inner: [] });
});

test('every kind has a word that messages can teach', () => {
  assert.equal(KIND_EXAMPLES.length, KINDS.length);
  assert.deepEqual(
    KIND_EXAMPLES.map(word => readKinds(word).kinds),
    KINDS.map(kind => [kind]),
  );
});

const FACILITY_WORDS: readonly (readonly [string, string])[] = [
  ['热饭', 'microwave'],
  ['热餐供应', 'hot_meal'],
  ['充电', 'charging'],
  ['手机充电', 'charging'],
  ['休息座椅', 'rest_seat'],
  ['饮水', 'drinking_water'],
  ['免费饮水', 'drinking_water'],
  ['饮水机', 'drinking_water'],
  ['投影', 'projector'],
  ['图书', 'books'],
  ['图书（500册）', 'books'],
  ['自助借书', 'self_loan'],
  ['接待区', 'reception'],
  ['休息区', 'rest_area'],
  ['淋浴', 'shower'],
  ['盥洗室', 'washroom'],
  ['微波炉', 'microwave'],
  ['电脑', 'computer'],
  ['电子阅读', 'e_reading'],
  ['防暑药品', 'heat_medicine'],
  ['绿豆汤', 'cool_soup'],
  ['凉茶', 'herbal_tea'],
  ['换电', 'ebike_swap'],
  ['爱心冰柜', 'fridge'],
  ['展览', 'exhibition'],
  ['卫生间', 'toilet'],
  ['空调', 'air_conditioning'],
  ['免费WiFi', 'wifi'],
  ['ＷＩＦＩ', 'wifi'],
  ['Wi-Fi', 'wifi'],
  ['爱心雨伞', 'umbrella'],
  ['医药箱', 'first_aid'],
  ['洗衣', 'laundry'],
  ['按摩椅', 'massage'],
  ['尿布台', 'nappy_table'],
  ['drinking_water', 'drinking_water'],
  ['打印服务', 'printing'],
];

for (const [word, id] of FACILITY_WORDS) {
  test(`facility “${word}” is ${id}`, () => {
    assert.deepEqual(readFacilities(word), { facilities: [id], services: [], kept: [] });
  });
}

test('every facility of the vocabulary is found by its id', () => {
  assert.deepEqual(readFacilities(FACILITIES.join('、')).facilities, [...FACILITIES]);
});

test('services are told from facilities, other words are kept as written', () => {
  const services = [
    '法律咨询',
    '劳动争议调解',
    '入会咨询',
    '法人资格证办理',
    '招聘信息',
    '培训报名',
    '技能体验',
    '培训',
    '刺绣',
    '蜡染',
  ];
  assert.deepEqual(readFacilities(services.join(',')), { facilities: [], services, kept: [] });
  assert.deepEqual(readFacilities('饮水、无淋浴、咖啡机'), {
    facilities: ['drinking_water', '无淋浴', '咖啡机'],
    services: [],
    kept: ['无淋浴', '咖啡机'],
  });
});

test('pinyin initials keep letters and digits and know readings by context', () => {
  const expected = {
    职工24小时读书站: 'zg24xsdsz',
    '临平区爱心驿站(换电点)': 'lpqaxyzhdd',
    重庆长寿区: 'cqcsq',
    Ｇ70安陆服务区: 'g70alfwq',
    旅驿: 'ly',
    '（）': '',
  };
  for (const [name, py] of Object.entries(expected)) assert.equal(pinyinInitials(name), py);
});

test('status, area, dates and phones', () => {
  const statuses = ['规划', '在建', '开放', '启用', '停用', '关闭', '迁址', 'open', '看情况'].map(
    readStatus,
  );
  assert.deepEqual(statuses, [
    'planned',
    'planned',
    'open',
    'open',
    'closed',
    'closed',
    'moved',
    'open',
    undefined,
  ]);
  const areas = ['100', '100平方米', '约 80.5 ㎡', '超过100平方米', '0', '很大'].map(readArea);
  assert.deepEqual(areas, [100, 100, 80.5, undefined, undefined, undefined]);
  const dates = ['2023-07-01', '2023年7月1日', '2023/7/1', '2023.7.1', '2023-02-30', '去年'].map(
    readDate,
  );
  assert.deepEqual(dates, [
    '2023-07-01',
    '2023-07-01',
    '2023-07-01',
    '2023-07-01',
    undefined,
    undefined,
  ]);
  const phones = (text: string) => {
    const read = readPhones(text);
    return [...read.phones, read.words];
  };
  assert.deepEqual(phones('021-12345678、021-1234 5678 / 12351'), [
    '021-12345678',
    '021-1234 5678',
    '12351',
    false,
  ]);
  assert.deepEqual(phones('021-12345678 13800000000'), ['021-12345678', '13800000000', false]);
  assert.deepEqual(phones('(021)12345678转801'), ['(021)12345678转801', false]);
  assert.deepEqual(phones('示例某 13800000000'), ['13800000000', true]);
  assert.deepEqual(phones('见门口'), [true]);
  assert.deepEqual(['138 0000 0000', '021-13800000', '12351'].map(isMobile), [true, false, false]);
});
