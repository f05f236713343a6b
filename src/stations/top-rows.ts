/**
 * The best rows of a mask, best score first, equals in order of row. Scores are small whole numbers:
 * rows are counted by score and not compared, so that a hundred thousand matches cost a millisecond.
 */
export function topRows(mask: Uint8Array, scores: ArrayLike<number>, limit: number): number[] {
  let most = 0;
  for (let row = 0; row < mask.length; row += 1) {
    if (mask[row] && scores[row]! > most) most = scores[row]!;
  }
  const counts = new Uint32Array(most + 1);
  for (let row = 0; row < mask.length; row += 1) if (mask[row]) counts[scores[row]!]! += 1;
  // Where the rows of each score begin in the answer, the best score first.
  const begins = new Uint32Array(most + 1);
  let sum = 0;
  for (let score = most; score >= 0; score -= 1) {
    begins[score] = sum;
    sum += counts[score]!;
  }
  const rows = Array<number>(Math.min(limit, sum));
  for (let row = 0; row < mask.length; row += 1) {
    if (!mask[row]) continue;
    const at = begins[scores[row]!]!++;
    if (at < limit) rows[at] = row;
  }
  return rows;
}
