/** Words of the elements that arrange a page, in Simplified Chinese: the source of the others. */
export const zhHans = {
  'pages.label': '分页',
  'pages.previous': '上一页',
  'pages.next': '下一页',
  'pages.page': '第 {page} 页',
  'pages.of': '第 {page} / {pages} 页',

  'steps.label': '步骤',
  'steps.of': '第 {step} 步，共 {steps} 步：{name}',
  'steps.finished': '{steps} 步已全部完成',
  'steps.done': '（已完成）',
  'steps.current': '（进行中）',
  'steps.coming': '（未开始）',

  'table.name': '表格',
  'table.region': '{name}，可以滚动',
  'table.hint': '左右滑动，可以看到其余各列',
  'table.order': '排列方式',
  'table.original': '原来的顺序',
  'table.by': '{column}：{order}',
  'table.sorted': '已按“{column}”排列：{order}',
  'table.unsorted': '已恢复原来的顺序',
  'order.number.ascending': '从小到大',
  'order.number.descending': '从大到小',
  'order.date.ascending': '从早到晚',
  'order.date.descending': '从晚到早',
  'order.text.ascending': '拼音 A 到 Z',
  'order.text.descending': '拼音 Z 到 A',

  'progress.ratio': '{value} / {max} {unit}',
} as const;
