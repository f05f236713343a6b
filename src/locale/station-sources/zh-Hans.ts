/** Where stations of several sites come from, in Simplified Chinese: the source of the other languages. */
export const zhHans = {
  title: '数据来源',
  count: '{n} 个站点',
  merged: '其中 {n} 个与排在前面的来源相同，只显示一次',
  made: '{date}的数据',
  licence: '许可：{text}',
  licenceLink: '数据许可',
  loading: '正在载入…',
  failed: '没有载入，其他来源照常显示。',
  offline: '没有联网，其他来源照常显示。',
  stale: '没有连上，显示的是{ago}存下的数据。',
  retry: '重试',
  retryOf: '重试：{name}',
  back: '{name}已载入。',
  stillFailed: '{name}还是没有载入。',
} as const;
