/** Words of the elements that only show something, in Simplified Chinese: the source of the others. */
export const zhHans = {
  removeTag: '拿掉“{label}”',

  'sparkline.named': '{label}：{text}',
  'sparkline.none': '暂无数据',
  'sparkline.one': '只有一个数据，{last}',
  'sparkline.same': '一直是 {last}',
  'sparkline.many': '从 {first} 到 {last}，最低 {min}，最高 {max}',
  'sparkline.gaps': '{text}，缺 {n} 个',
} as const;
