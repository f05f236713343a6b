/** Reading events, in Simplified Chinese: the source of the other languages. */
export const zhHans = {
  events: '读书活动',
  noneComing: '近期没有活动。',
  pastEvents: '已结束的活动（{n}）',
  on: '正在进行',
  cancelled: '已取消',
  fromTo: '{from}–{to}',
  dot: ' · ',
  about: '活动介绍',
  signUp: '报名',
  signUpFor: '报名参加“{name}”',
  otherEvent: '返回活动',
  plainForm: '在新页面中打开报名表',
  done: '报名已提交，编号 {receipt}。',
} as const;
