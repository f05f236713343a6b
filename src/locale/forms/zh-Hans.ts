/** Words of what a person fills in, in Simplified Chinese: the source of the other languages. */
export const zhHans = {
  'choice.required': '（必选）',
  'choice.missing': '请至少选一项。',

  'switch.on': '开',
  'switch.off': '关',

  'textarea.left': '还可以写 {n} 个字',
  'textarea.over': '多了 {n} 个字，请删减。',
} as const;
