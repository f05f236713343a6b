/** Times that can be booked, in Simplified Chinese: the source of the other languages. */
export const zhHans = {
  span: '{day} {from}–{to}（余 {n}）',
  start: '{day} {from}（余 {n}）',
} as const;
