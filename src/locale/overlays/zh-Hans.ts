/** Words of what lies over the page, in Simplified Chinese: the source of the other languages. */
export const zhHans = {
  close: '关闭',
  withAction: '{text}（可以“{action}”）',
} as const;
