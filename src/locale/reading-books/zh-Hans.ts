/** The search for books, in Simplified Chinese: the source of the other languages. */
export const zhHans = {
  title: '查图书',
  field: '书名、作者或 ISBN',
  go: '查找',
  scope: '在哪里查',
  'scope.here': '本书屋',
  'scope.these': '选定的 {n} 家',
  'scope.near': '我附近',
  'scope.place': '{place}附近',
  'scope.all': '全部书屋',
  nearNote: '只列最近的 {n} 家书屋里有的。位置只在这台设备上使用，不会发送。',
  placeNote: '只列离“{place}”最近的 {n} 家书屋里有的。',
  nearRefused: '无法获取您的位置，现在查的是全部书屋。',

  hint: '输入两个字就开始查找。',
  short: '再输入一个字，或者按“查找”。',
  isbnPart: 'ISBN 是 10 位或 13 位数字，请输完。',
  isbnWrong: '这个 ISBN 的校验位不对，请核对。书上确实这样印的，请按“查找”。',
  searching: '正在查找…',
  late: '馆藏系统还没有响应，请稍候…',
  partFailed: '这部分内容没有载入。',
} as const;
