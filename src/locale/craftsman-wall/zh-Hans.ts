/** What a wall of craftsmen says from the first: kinds, levels, states. The source of the other languages. */
export const zhHans = {
  wall: '劳模工匠名录',
  loading: '正在加载…',
  noName: '姓名不公开',
  'kind.team': '集体',
  'kind.studio': '工作室',
  'level.national': '国家级',
  'level.province': '省级',
  'level.city': '市级',
  'level.county': '县级',
  'level.town': '乡镇级',
  'level.industry': '行业级',
  'level.enterprise': '企业级',
} as const;
