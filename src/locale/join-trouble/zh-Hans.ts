/** Why a form is not there, in Simplified Chinese: the source of the other languages. */
export const zhHans = {
  'problem.no-source.title': '没有设置站点地址',
  'problem.no-source.advice': '请在脚本标签上写 data-site，或给组件写 site。',
  'problem.no-frames.title': '这个站点还不能在线填表',
  'problem.no-frames.advice': '请告诉网站管理员：站点文档里没有 frames。',
  'problem.no-form.title': '没有找到这份表单',
  'problem.no-form.advice': '请告诉网站管理员：站点文档的 forms 里没有这个名称。',
  'problem.frame-silent.title': '表单没有打开',
  'problem.frame-silent.advice': '网络可能较慢，或页面被拦截。可以重试，或在新页面打开。',
  'problem.form-failed.title': '表单没有载入',
  'problem.form-failed.advice': '网络可能中断了，请重试。',
} as const;
