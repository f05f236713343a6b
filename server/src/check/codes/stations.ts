import { error, note, warning } from './code-info.ts';

/** Stations, their lists and their details. */
export const STATION_CODES = {
  'hours-unreadable': error(
    '开放时间读不懂',
    'Opening hours that cannot be read',
    '页面只照原文显示，开放状态为“未知”，也不能按“现在开放”筛选。',
    'Shown as written with the state unknown, and never found by “open now”.',
  ),
  'special-hours-past': note(
    '个别日期的开放时间都已过去',
    'All special hours are past',
    '不再起作用，可以删去。',
    'They have no effect any more and can go.',
  ),
  'position-swapped': error(
    '经纬度写反',
    'Longitude and latitude are swapped',
    '组件略去这个站点，不自动对调。',
    'Widgets leave the station out; they do not turn it round.',
  ),
  'position-zero': error(
    '坐标为 0',
    'A position of zero',
    '这个位置在几内亚湾，多半是没有填坐标。',
    'That is in the Gulf of Guinea: most likely no coordinates were filled in.',
  ),
  'position-abroad': error(
    '坐标不在中国范围内',
    'A position outside China',
    '站点会显示在国外或海上。',
    'The station shows abroad or at sea.',
  ),
  'position-region': warning(
    '坐标不在所写的省份附近',
    'A position away from the province it says',
    '坐标和区划代码至少有一个错了。',
    'Either the position or the division code is wrong.',
  ),
  'position-coarse': warning(
    '坐标的小数位太少',
    'A position with too few decimals',
    '两位小数只准到约 1 千米，找不到门。',
    'Two decimals are good to about 1 km: nobody finds the door.',
  ),
  'position-fine': note(
    '坐标的小数位过多',
    'A position with more decimals than needed',
    '六位小数已到 0.1 米，再多只增加流量。',
    'Six decimals are 0.1 m; more only costs bytes.',
  ),
  'duplicate-id': error(
    '标识重复',
    'An id comes twice',
    '组件只保留第一个，后面的不显示。',
    'Widgets keep the first; the others are not shown.',
  ),
  'same-place': warning(
    '同一地点列了两次',
    'The same place listed twice',
    '地图上是重叠的两个点，数目也多算。',
    'Two marks on one spot, and counted twice.',
  ),
  'kind-unknown': note(
    '类型不在通用词表中',
    'A kind that is not in the shared list',
    '不会译成各语言，照写法显示；别的网站也不会按它筛选。',
    'It is shown as written, not translated, and other sites do not filter by it.',
  ),
  'region-unknown': warning(
    '没有这个行政区划代码',
    'No such division code',
    '按地区筛选时找不到这个站点。',
    'The station is not found by its area.',
  ),
  'expired-open': warning(
    '有效期已过，仍写着开放',
    'Past its last day, yet open',
    '访客会去一个已经撤掉的站点。',
    'People go to a place that is no longer there.',
  ),
  'planned-past': warning(
    '启用日期已过，仍写着规划中',
    'Past its first day, yet planned',
    '站点已经启用，访客却看不到它开放。',
    'The place is in use, and visitors are not told.',
  ),
  'detail-missing': error(
    '缺少站点详情',
    'The detail of a station is missing',
    '点开这个站点时，电话、照片等都没有。',
    'Who opens the station sees no phone, no photo.',
  ),
  'details-none': note(
    '多数站点没有详情',
    'Most stations have no details',
    '地图照常使用，只是没有电话、照片和进入方式。',
    'The map works, without phones, photos and how to get in.',
  ),
  'detail-differs': warning(
    '详情与列表不一致',
    'A detail and its list differ',
    '列表和点开后显示的内容不同。',
    'The list says one thing and the open station another.',
  ),
  'count-wrong': error(
    '数目对不上',
    'Counts that do not add up',
    '全国总览只按这些数目画出，会显示错。',
    'The overview of the country is drawn from these counts alone.',
  ),
  'outside-shard': error(
    '站点不在分片的范围内',
    'A station outside its shard',
    '按范围加载时读不到它：地图上和“最近的站点”里都没有。',
    'It is not loaded when its area is in view: missing on the map and from the nearest.',
  ),
  'photo-missing': error(
    '照片打不开',
    'A photo cannot be loaded',
    '页面上是一个空框。',
    'The page shows an empty box.',
  ),
  'photo-type': error(
    '照片不是图片文件',
    'A photo that is no picture',
    '浏览器不会显示。',
    'Browsers do not show it.',
  ),
  'photo-large': warning(
    '照片超过 300 kB',
    'A photo larger than 300 kB',
    '手机上打开慢，也费流量。',
    'Slow on phones, and costs people data.',
  ),
  'photo-dimensions': warning(
    '照片的宽高与所写不符',
    'A photo of other dimensions than written',
    '照片会变形，或加载时页面跳动。',
    'It is stretched, or the page jumps when it loads.',
  ),
  'photo-alt': error(
    '照片没有替代文字',
    'A photo without text alternative',
    '看不见的人不知道照片里是什么（WCAG 2.2 第 1.1.1 条）。',
    'People who cannot see do not learn what it shows (WCAG 2.2, 1.1.1).',
  ),
};
