/** Words every widget needs, in Simplified Chinese: the source of the other languages. */
export const zhHans = {
  loading: '正在加载…',
  retry: '重试',
  back: '返回',
  clearField: '清除“{label}”的内容',
  open: '开放中',
  closed: '已关闭',
  newWindow: '（在新窗口打开）',

  'ago.now': '刚刚',
  'ago.minute': '{n} 分钟前',
  'ago.hour': '{n} 小时前',
  'ago.day': '{n} 天前',
  'distance.metre': '{n} 米',
  'distance.kilometre': '{n} 公里',
} as const;
