/**
 * Ids in order: shorter ones first, then by their characters, so that 9 goes before 10 and t-2
 * before t-10. What stands last in every order, so that a board and a server that took the same
 * rows in at different times show them alike.
 */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
