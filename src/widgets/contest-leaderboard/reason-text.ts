import { explain } from '../../board/explain.ts';
import type { Judging, Standing } from '../../board/types.ts';
import { scoreText, totalText } from './score-text.ts';
import type { ToolWords } from './tool-words.ts';

/**
 * What decided between a row and its neighbour, in words: "领先 乙：实操 92.5 > 91.0".
 *
 * @param side whether `other` stands after the row (`ahead`) or before it (`behind`)
 */
export function reasonText(
  row: Standing,
  other: Standing,
  side: 'ahead' | 'behind',
  judging: Judging,
  rows: readonly Standing[],
  words: ToolWords,
): string {
  const { name } = other;
  const reason = explain(row, other, judging, rows);
  const { decidedBy, left, right } = reason;
  if (decidedBy === 'equal') return words.t('equalTo', { name });
  if (decidedBy === 'state') return words.t(`${side}ByState`, { name });
  if (decidedBy === 'order' || left === undefined || right === undefined) {
    return words.t(`${side}ByOrder`, { name });
  }
  const total = decidedBy === 'total';
  const text = (value: number) => (total ? totalText(value, judging) : scoreText(value));
  return words.t(`${side}Of`, {
    name,
    what: reason.name || criterionName(decidedBy, judging, words),
    left: text(left),
    sign: left > right ? '>' : '<',
    right: text(right),
  });
}

/** What people call the thing that decided: a module by its name, a usual word, else as written. */
function criterionName(by: string, { rules }: Judging, words: ToolWords): string {
  if (by === 'total') return words.t('total');
  const module = rules?.modules?.find(({ id }) => id === by);
  return module?.name ?? words.word(`by.${by}`, by);
}
