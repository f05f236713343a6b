/** What stations report of themselves, in Simplified Chinese: the source of the other languages. */
export const zhHans = {
  'live.open': '开放中',
  'live.closed': '临时关闭',
  'live.full': '已满',
  seats: '空位 {n} 个',
  noSeats: '没有空位',
  reported: '{ago}上报',
  came: '{ago}更新',
  old: '{ago}上报，可能已有变化',
  dot: ' · ',
} as const;
