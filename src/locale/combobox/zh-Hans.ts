/** Words of a choice found by typing, in Simplified Chinese: the source of the other languages. */
export const zhHans = {
  'combobox.show': '显示“{label}”的选项',
  'combobox.chosen': '当前选择',
  'combobox.busy': '正在查找…',
  'combobox.found': '有 {n} 个结果',
  'combobox.many': '共 {n} 项，先列出 {shown} 项，继续输入可缩小范围',
  'combobox.none': '没有找到“{text}”，请换个写法或少输几个字',
  'combobox.own': '列表里没有“{text}”，可以直接这样填写',
  'combobox.pick': '请从列表中选一项。',
} as const;
