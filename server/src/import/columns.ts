/** Which column of a list is which, by its header. */

import { datumNamed } from './datum-words.ts';
import { foldWord } from './cell-text.ts';
import type { Datum } from '../../../src/rules/vocabulary.ts';

/** What a column can hold; `person` is what a public list must not carry. */
const FIELD_HEADERS = {
  sequence: '序号 序 行号 no num number 编次',
  id: '编号 编码 id 标识 唯一编号 唯一标识 stationid',
  name: '名称 站名 站点 驿站 服务站点 书屋 名字 name stationname title',
  kinds: '类型 类别 种类 分类 功能类型 kind kinds type types category',
  regionCode: '区划代码 行政区划代码 行政区代码 地区代码 区划编码 行政区划编码 adcode regioncode',
  region:
    '所在地区 地区 区划 行政区 行政区划 所属地区 所属区域 所在区域 区域 省市区 所在地 属地 所属行政区 region',
  province: '省 省份 所在省 所在省份 省市自治区 省自治区直辖市 province',
  city: '市 地市 城市 所在市 所在城市 地级市 市州 设区市 city',
  county: '区 县 区县 县区 县市区 区市县 所在区县 所属区县 所在区 所在县 所属区 county district',
  zone: '街道 乡镇 镇街 街镇 街道乡镇 乡镇街道 镇街道 所属街道 所在街道 所属乡镇 所属镇街 片区 园区 zone town',
  address: '地址 详细地址 具体地址 位置 地点 具体位置 地理位置 详细位置 所在位置 站址 address addr',
  lon: '经度 东经 lng lon long longitude x x坐标 坐标x 经度x x经度',
  lat: '纬度 北纬 lat latitude y y坐标 坐标y 纬度y y纬度',
  lonLat:
    '坐标 经纬度 地理坐标 位置坐标 经纬度坐标 坐标经纬度 定位 定位坐标 coordinates coordinate lnglat lonlat location',
  crs: '坐标系 坐标系统 坐标类型 坐标系类型 坐标格式 坐标标准 crs datum coordtype',
  hours:
    '开放时间 营业时间 服务时间 工作时间 开站时间 对外开放时间 运营时间 开门时间 hours openinghours opentime openhours',
  facilities:
    '服务设施 设施 配套设施 设施设备 设备 服务设备 配备设施 硬件设施 主要设施 设施配置 配置设施 设备设施 facilities facility amenities',
  services: '服务项目 服务内容 服务功能 服务 功能 提供服务 主要服务 services service',
  operator:
    '管理单位 运营单位 责任单位 主管单位 所属单位 所属工会 主管工会 管理工会 管理方 运营方 主办单位 operator',
  donors: '捐赠单位 捐助单位 捐赠方 爱心单位 爱心企业 共建单位 donors donor',
  who: '服务对象 适用人群 面向人群 开放对象 服务人群',
  how: '进入方式 进站方式 开门方式 准入方式 使用方式',
  phones:
    '电话 联系电话 服务电话 咨询电话 联系方式 热线 固定电话 办公电话 热线电话 phone phones tel telephone',
  note: '备注 说明 备考 附注 其他 其它 其他说明 note notes remark remarks comment',
  status: '状态 运营状态 使用状态 开放状态 运行状态 建设状态 status state',
  area: '面积 建筑面积 使用面积 场地面积 面积m2 面积平方米 面积平米 area aream2',
  validFrom: '启用日期 启用时间 开放日期 有效期起 开始日期 validfrom',
  validThrough: '截止日期 结束日期 有效期止 关闭日期 撤除日期 validthrough',
  person:
    '联系人 负责人 站长 管理员 管理人员 管理人 姓名 联系人姓名 负责人姓名 联系人电话 负责人电话 联系人手机 联系人及电话 手机 手机号 手机号码 移动电话 身份证号 身份证 身份证号码 责任人 经办人 contact',
} as const;

export type Field = keyof typeof FIELD_HEADERS;

/** Fields that may stand in several columns; elsewhere the first column counts. */
export const MULTIPLE: ReadonlySet<Field> = new Set([
  'kinds',
  'facilities',
  'services',
  'phones',
  'note',
  'person',
  'donors',
]);

/** A header that is known. */
export interface KnownHeader {
  field: Field;
  /** The datum the header names, as `经度(GCJ-02)` or `百度经度` does. */
  datum?: Datum | 'unknown';
}

const FIELD_OF = new Map<string, Field>(
  Object.entries(FIELD_HEADERS).flatMap(([field, names]) =>
    names.split(' ').map(name => [name, field as Field] as const),
  ),
);

/** What a header may begin with and mean the same: `站点名称`, `驿站地址`, `服务站点类型`. */
const SUBJECT =
  /^(?:户外劳动者|工会|职工|爱心)*(?:服务)?(?:站点|驿站|书屋|阵地|网点|点位|场所|站)(?:的|所在)?/;
const REQUIRED = /必填|选填|可选|required|optional/g;
const BRACKETS = /[(（[【].*?[)）\]】]/gu;
const POSITION: ReadonlySet<Field> = new Set(['lon', 'lat', 'lonLat']);

/** What the column with this header holds; undefined when no synonym fits. */
export function knownHeader(header: string): KnownHeader | undefined {
  const text = header.normalize('NFKC').toLowerCase().replace(REQUIRED, '');
  const { datum, rest } = datumNamed(text);
  const plain = rest.replace(BRACKETS, '');
  for (const spelling of [text, text.replace(BRACKETS, ''), plain, plain.replace(/^坐标/, '')]) {
    const word = foldWord(spelling);
    const field = FIELD_OF.get(word) ?? FIELD_OF.get(word.replace(SUBJECT, ''));
    if (field) return datum && POSITION.has(field) ? { field, datum } : { field };
  }
  return undefined;
}
