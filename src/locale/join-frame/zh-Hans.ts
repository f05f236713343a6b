/** Words around the join form on a host page, in Simplified Chinese: the source of the other languages. */
export const zhHans = {
  frameTitle: '{name}的表单',
  openPlain: '在新页面打开表单',
  loading: '正在加载…',
  retry: '重试',
  'problem.title': '表单没有打开',
  'problem.advice': '请稍后重试。如果一直这样，请告诉网站管理员。',
} as const;
