/** The sidebar in Chinese first; the English name stays, it is the one in code. */
const NAMES: Readonly<Record<string, string>> = {
  Introduction: '开始',
  Foundations: '基础',
  Colour: '颜色',
  Type: '文字',
  Space: '间距',
  Icons: '图标',
  Elements: '元件',
  Badge: '徽标',
  Button: '按钮',
  Chip: '筛选片',
  Field: '输入框',
  Icon: '图标',
  'Link button': '链接按钮',
  'List item': '列表行',
  List: '列表',
  Notice: '提示',
  Skeleton: '占位',
  Widgets: '组件',
  'Station map': '站点地图',
  Docs: '说明',
};

/** What an element is for, above its own English doc block. */
const PURPOSES: Readonly<Record<string, string>> = {
  'union-badge': '一两个字，说明旁边的东西处于什么状态。',
  'union-button': '在本页做一件事。三种轻重；一个画面里只有一个“主要”。',
  'union-chip': '一个可开可关的筛选，附带还剩多少。',
  'union-field': '一行文字、搜索、电话或日期；标签、提示和错误连在一起读出。',
  'union-icon': '线条图标，颜色和大小随旁边的文字；意思由文字说明。',
  'union-link-button': '去另一页、拨打电话或写邮件；不安全的网址不会成为链接。',
  'union-list-item': '列表中的一行。',
  'union-list': '同类的东西，一行一个；可以用方向键移动。',
  'union-notice': '页面中的一段提示：出了什么事，该怎么办。',
  'union-skeleton': '内容来到之前先占好位置，来了不跳动。',
};

export function nameOf(name: string): string {
  const chinese = NAMES[name];
  return chinese ? `${chinese} ${name}` : name;
}

export const purposeOf = (tag: string): string | undefined => PURPOSES[tag];
