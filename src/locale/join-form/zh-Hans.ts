/** Words of the form that people fill in, in Simplified Chinese: the source of the other languages. */
export const zhHans = {
  progress: '第 {n} 步，共 {total} 步',
  optional: '（选填）',
  continue: '继续',
  yes: '是',
  no: '否',
  choose: '请选择',
  dateHint: '例如 2026-01-05',
  monthHint: '例如 2026-01',
  purpose: '用途：{text}。',
  retain: '办结后保留 {n} 天。',
  retainNone: '办结即删。',
  sensitive: '敏感个人信息，不存草稿。',
  partLoading: '正在载入…',
  submit: '提交',
  stuck: '没有连上服务器，后面的步骤还没有载入。填写的内容都在，请联网后再点“继续”。',
} as const;
