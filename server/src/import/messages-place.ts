/** What the report says about where a place is: coordinates, datum, division. */

import type { MessageText } from './message-text.ts';

export const PLACE_MESSAGES = {
  'coords-missing': {
    severity: 'error',
    zh: '没有坐标，这一行没有导入',
    en: 'The coordinates are missing; the row was not imported',
    fix: { zh: '补上经度和纬度', en: 'Add longitude and latitude' },
  },
  'coords-unreadable': {
    severity: 'error',
    zh: '坐标读不懂，这一行没有导入',
    en: 'The coordinates cannot be read; the row was not imported',
    fix: {
      zh: '写成十进制度数，如 121.5150 和 31.2290',
      en: 'Write decimal degrees, as 121.5150 and 31.2290',
    },
  },
  'coords-swapped': {
    severity: 'error',
    zh: '经度和纬度看起来填反了（在中国，经度为 73–136，纬度为 3–54），这一行没有导入',
    en: 'Longitude and latitude look swapped (in China longitude is 73–136, latitude 3–54); the row was not imported',
    fix: { zh: '对调这两格', en: 'Exchange the two cells' },
  },
  'coords-zero': {
    severity: 'error',
    zh: '坐标是 0,0，这一行没有导入',
    en: 'The coordinates are 0,0; the row was not imported',
    fix: { zh: '补上真实坐标', en: 'Add the real coordinates' },
  },
  'coords-metres': {
    severity: 'error',
    zh: '数值太大，像是以米为单位的平面坐标或漏了小数点，这一行没有导入',
    en: 'The number is too large for degrees: metres of a projection, or a lost decimal point; the row was not imported',
    fix: { zh: '换成以度为单位的经纬度', en: 'Give longitude and latitude in degrees' },
  },
  'coords-mercator': {
    severity: 'error',
    zh: '数值像是以米为单位的墨卡托坐标（百度地图的米制坐标，或其他网络地图的平面坐标），这一行没有导入',
    en: 'The numbers look like metres of a Mercator projection (Baidu metres, or those of another web map); the row was not imported',
    fix: {
      zh: '确是百度米制坐标的，用 --crs bd09 导入，程序会换算；其他的换成以度为单位的经纬度',
      en: 'If they are Baidu metres, import with --crs bd09 and they are converted; give others in degrees',
    },
  },
  'coords-outside': {
    severity: 'error',
    zh: '坐标不在中国范围内（经度 73–136，纬度 3–54），这一行没有导入',
    en: 'The coordinates are outside China (longitude 73–136, latitude 3–54); the row was not imported',
    fix: { zh: '核对坐标', en: 'Check the coordinates' },
  },
  'coords-read': {
    severity: 'note',
    zh: '坐标按 {lon}, {lat} 读',
    en: 'The coordinates were read as {lon}, {lat}',
  },
  'coords-coarse': {
    severity: 'warning',
    zh: '坐标只有 {decimals} 位小数，位置可能差 {metres} 米',
    en: 'The coordinates have only {decimals} decimals; the place may be off by {metres} m',
    fix: { zh: '有条件时重新取坐标', en: 'Take the coordinates again when you can' },
  },
  'point-far': {
    severity: 'warning',
    zh: '这个点离{region}其余 {others} 个站点的中心约 {km} 公里，坐标或地区可能填错了；已照填的导入',
    en: 'This point is about {km} km from the middle of the other {others} stations of {region}; its coordinates or its region may be wrong; imported as given',
    fix: { zh: '在地图上核对坐标和地区', en: 'Check coordinates and region on a map' },
  },
  'point-foreign': {
    severity: 'warning',
    zh: '地区写的是{region}，周围却都是{other}的站点，最近的同市站点在 {km} 公里外，坐标或地区可能填错了；已照填的导入',
    en: 'The region is {region}, but the stations about are those of {other}, and the nearest of its own prefecture is {km} km away; coordinates or region may be wrong; imported as given',
    fix: { zh: '在地图上核对坐标和地区', en: 'Check coordinates and region on a map' },
  },
  'crs-differs': {
    severity: 'error',
    zh: '列表写的坐标系是“{written}”，与 --crs {given} 不一致，这一行没有导入',
    en: 'The list says “{written}” but --crs says {given}; the row was not imported',
    fix: {
      zh: '先弄清坐标是在哪里取的，再改 --crs 或改列表',
      en: 'Find out where the coordinates were taken, then change --crs or the list',
    },
  },
  'crs-unknown': {
    severity: 'error',
    zh: '不认识或不支持的坐标系“{written}”，这一行没有导入',
    en: 'Unknown or unsupported coordinate system “{written}”; the row was not imported',
    fix: { zh: '换成 WGS84、GCJ02 或 BD09 的坐标', en: 'Give coordinates in WGS84, GCJ02 or BD09' },
  },
  'region-unknown': {
    severity: 'warning',
    zh: '找不到行政区划“{text}”，{noun}已导入但没有地区',
    en: 'No administrative division “{text}”; the {noun} was imported without a region',
    fix: {
      zh: '写全称，如“上海市浦东新区”，或加“区划代码”列',
      en: 'Write it in full, as 上海市浦东新区, or add a column 区划代码 (code)',
    },
  },
  'region-ambiguous': {
    severity: 'warning',
    zh: '“{text}”有好几个：{candidates}，{noun}已导入但没有地区',
    en: '“{text}” could be {candidates}; the {noun} was imported without a region',
    fix: { zh: '写上省和市', en: 'Add province and city' },
  },
  'region-partial': {
    severity: 'warning',
    zh: '只认出“{found}”，“{rest}”不是县级行政区划，地区记为 {found}',
    en: 'Only {found} is a known division, “{rest}” is not; the region is {found}',
    fix: { zh: '写上所在的县（市、区）', en: 'Add the county or district' },
  },
  'region-code-unknown': {
    severity: 'warning',
    zh: '没有区划代码“{text}”（GB/T 2260），{noun}已导入但没有按代码记地区',
    en: 'No such division code “{text}” (GB/T 2260); it was not used',
  },
  'region-conflict': {
    severity: 'warning',
    zh: '区划代码是 {byCode}，名称却是 {byName}，{noun}已导入但没有地区',
    en: 'The code says {byCode}, the name {byName}; the {noun} was imported without a region',
    fix: { zh: '改正其中一个', en: 'Correct one of them' },
  },
  'region-from-address': {
    severity: 'note',
    zh: '没有填地区，按地址记为 {found}',
    en: 'The region was not given and was taken from the address: {found}',
  },
} as const satisfies Record<string, MessageText>;
