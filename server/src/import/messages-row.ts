/** What the report says about a row or a cell. */

import type { MessageText } from './message-text.ts';

export const ROW_MESSAGES = {
  'name-missing': {
    severity: 'error',
    zh: '没有站点名称，这一行没有导入',
    en: 'The station has no name; the row was not imported',
    fix: { zh: '补上名称', en: 'Add the name' },
  },
  'kind-missing': {
    severity: 'error',
    zh: '没有类型，这一行没有导入',
    en: 'The kind is missing; the row was not imported',
    fix: { zh: '认得的类型有：{known}', en: 'Known kinds: {known}' },
  },
  'kind-none-known': {
    severity: 'error',
    zh: '类型“{words}”都不认得，这一行没有导入',
    en: 'No known kind in “{words}”; the row was not imported',
    fix: { zh: '认得的类型有：{known}', en: 'Known kinds: {known}' },
  },
  'kind-unknown': {
    severity: 'warning',
    zh: '不认得的类型“{words}”，已略去；其余类型照常导入',
    en: 'Unknown kind “{words}” was left out; the other kinds were kept',
    fix: { zh: '认得的类型有：{known}', en: 'Known kinds: {known}' },
  },
  'kind-inner': {
    severity: 'note',
    zh: '类型“{word}”按其中的“{as}”读',
    en: 'Kind “{word}” was read as “{as}”, which it contains',
  },
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
  'hours-unread': {
    severity: 'warning',
    zh: '开放时间没有读懂（{why}），站点已导入但不显示时间',
    en: 'The opening hours were not understood ({why}); the station was imported without them',
    fix: {
      zh: '例如写成“工作日 08:30-12:00,13:30-17:00”“周二至周日 09:00-17:00”“24小时”',
      en: 'Write for example 工作日 08:30-12:00,13:30-17:00, 周二至周日 09:00-17:00 or 24小时',
    },
  },
  'hours-remark': {
    severity: 'note',
    zh: '开放时间读作 {hours}；“{remarks}”写不进时间，原文保留',
    en: 'The hours were read as {hours}; “{remarks}” does not fit in and is kept as written',
  },
  'facility-kept': {
    severity: 'note',
    zh: '设施“{words}”不在词表里，按原文显示',
    en: 'Facility “{words}” is not in the vocabulary and is shown as written',
  },
  'region-unknown': {
    severity: 'warning',
    zh: '找不到行政区划“{text}”，站点已导入但没有地区',
    en: 'No administrative division “{text}”; the station was imported without a region',
    fix: {
      zh: '写全称，如“上海市浦东新区”，或加“区划代码”列',
      en: 'Write it in full, as 上海市浦东新区, or add a column 区划代码 (code)',
    },
  },
  'region-ambiguous': {
    severity: 'warning',
    zh: '“{text}”有好几个：{candidates}，站点已导入但没有地区',
    en: '“{text}” could be {candidates}; the station was imported without a region',
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
    zh: '没有区划代码“{text}”（GB/T 2260），站点已导入但没有按代码记地区',
    en: 'No such division code “{text}” (GB/T 2260); it was not used',
  },
  'region-conflict': {
    severity: 'warning',
    zh: '区划代码是 {byCode}，名称却是 {byName}，站点已导入但没有地区',
    en: 'The code says {byCode}, the name {byName}; the station was imported without a region',
    fix: { zh: '改正其中一个', en: 'Correct one of them' },
  },
  'region-from-address': {
    severity: 'note',
    zh: '没有填地区，按地址记为 {found}',
    en: 'The region was not given and was taken from the address: {found}',
  },
  'status-unknown': {
    severity: 'warning',
    zh: '不认得的状态“{text}”，已略去',
    en: 'Unknown status “{text}” was left out',
    fix: {
      zh: '写“规划”“开放”“停用”或“迁址”',
      en: 'Write 规划 (planned), 开放 (open), 停用 (closed) or 迁址 (moved)',
    },
  },
  'area-unread': {
    severity: 'warning',
    zh: '面积“{text}”读不懂，已略去',
    en: 'The area “{text}” cannot be read and was left out',
    fix: { zh: '写平方米数，如 100', en: 'Write square metres, as 100' },
  },
  'date-unread': {
    severity: 'warning',
    zh: '日期“{text}”读不懂，已略去',
    en: 'The date “{text}” cannot be read and was left out',
    fix: { zh: '写成 2023-07-01', en: 'Write it as 2023-07-01' },
  },
  'phone-words': {
    severity: 'warning',
    zh: '电话里除号码外还有文字，可能是姓名，只写入了号码',
    en: 'Besides numbers the phone holds words, perhaps a name; only the numbers were kept',
    fix: { zh: '联系人另放一列', en: 'Put names into a column of their own' },
  },
  'phone-mobile': {
    severity: 'note',
    zh: '电话是手机号，会公开显示；请确认本人同意',
    en: 'The phone is a mobile number and will be public; make sure its owner agrees',
  },
  'cell-error': {
    severity: 'warning',
    zh: '单元格是公式错误 {text}，按空格处理',
    en: 'The cell holds the formula error {text} and is treated as empty',
    fix: { zh: '改正公式或直接填值', en: 'Correct the formula or fill in the value' },
  },
  'id-unusable': {
    severity: 'warning',
    zh: '编号“{text}”不能作网址的一部分，改用自动编号 {id}',
    en: 'The number “{text}” cannot be part of an address; {id} is used instead',
    fix: { zh: '编号只用文字、数字、- 和 _', en: 'Use only letters, digits, - and _' },
  },
  'id-running': {
    severity: 'note',
    zh: '“编号”是 1、2、3 这样的顺序号，增删一行就会变，没有当作站点编号',
    en: 'The ids are running numbers, which change with any row added; they were not used as ids',
    fix: {
      zh: '要用自己的编号，请写成固定的，如“浦东-001”',
      en: 'To use ids of your own, give fixed ones, as PD-001',
    },
  },
  'id-kept': {
    severity: 'note',
    zh: '地区或地址有变，沿用上次的编号 {id}',
    en: 'Region or address changed; the id of the last import, {id}, was kept',
  },
  'id-ordinal': {
    severity: 'warning',
    zh: '与前面一个站点的名称、地区、地址都相同但位置不同，编号 {id} 取决于先后次序',
    en: 'Same name, region and address as an earlier station at another position; its id {id} depends on their order',
    fix: {
      zh: '给名称加上“1号”“2号”，或加“编号”列',
      en: 'Tell the names apart (1号, 2号) or add a column 编号 (id)',
    },
  },
  'id-twice': {
    severity: 'error',
    zh: '编号“{text}”与{other}重复，这一行没有导入',
    en: 'The number “{text}” is that of {other} already; the row was not imported',
    fix: { zh: '改成不同的编号', en: 'Give it another number' },
  },
  'last-good-kept': {
    severity: 'warning',
    zh: '这一行没有导入，但认得出是上次导入过的站点：保留上次的内容，没有移除',
    en: 'The row was not imported, but its station is known from the last import and stays as it was then',
    fix: {
      zh: '改正后再导入；站点已经不在的，删去这一行',
      en: 'Mend the row and import again; if the station is gone, delete the row',
    },
  },
  'place-twice': {
    severity: 'error',
    zh: '与{other}同名且相距不到 50 米，这一行没有导入',
    en: 'Same name as {other} and within 50 m of it; the row was not imported',
    fix: {
      zh: '删去重复的一行；一处有几种类型时写在同一格，用“、”隔开',
      en: 'Remove one of the two; several kinds of one place go into one cell, divided by 、',
    },
  },
} as const satisfies Record<string, MessageText>;
