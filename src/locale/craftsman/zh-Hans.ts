/** What a craftsman card says at first, in Simplified Chinese: the source of the other languages. */
export const zhHans = {
  loading: '正在加载…',
  'kind.team': '集体',
  'kind.studio': '工作室',

  'level.national': '国家级',
  'level.province': '省级',
  'level.city': '市级',
  'level.county': '县级',
  'level.town': '乡镇级',
  'level.industry': '行业级',
  'level.enterprise': '企业级',
  honours: '荣誉',

  asOf: '截至{date}',
  source: '来源：{source}',
  credit: '图：{by}',
} as const;
