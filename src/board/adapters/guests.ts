/** Which of the groups of a contest take part out of competition (打星). */

const GUESTS = new Set([
  'unofficial',
  'guest',
  'guests',
  'observer',
  'observers',
  'out of competition',
  '打星',
  '打星队',
  '打星队伍',
  '非正式',
  '非正式队伍',
  '特邀',
  '友情参赛',
]);

/** Whether one of a group's words, as id, name or type, says so. */
export function isGuestGroup(...words: readonly (string | undefined)[]): boolean {
  return words.some(word => word !== undefined && GUESTS.has(word.trim().toLowerCase()));
}
