/** Reading stations on paper, in Simplified Chinese: the source of the other languages. */
export const zhHans = {
  listTitle: '职工书屋一览',
  count: '共 {n} 家。',
  cut: '只打印了前 {n} 家。想打印其他书屋，请先筛选。',
  wayIn: '怎么进门',
  firstVisit: '第一次来',
  or: '或',
  scan: '扫码看是否开放、查图书',
  scanNote: '查到图书，就能看到索书号和架位。',
  poster: '{name}门口海报',
} as const;
