/** A file is not what its first bytes say, or ends before its end. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}
