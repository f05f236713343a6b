import type { ContestKind, Judging, ScoreModule } from '../../../src/board/types.ts';
import type { ScoreItem, StandingsRow } from '../../../src/data/generated/types.ts';
import { bilingual } from '../user-error.ts';
import type { ScoreFault } from './refusal.ts';

/** Kinds whose results are fixtures, problems, medals or challenges: scores would say nothing. */
const ELSEWHERE: readonly ContestKind[] = ['icpc', 'league', 'tally', 'projects'];

/**
 * What of the items cannot be entered: an entrant who is not in the standings or comes twice, scores
 * that the modules have no place for, or more than there is to get.
 *
 * @param rows The rows the items mean, by id.
 */
export function* faultsOf(
  items: readonly ScoreItem[],
  rows: ReadonlyMap<string, StandingsRow>,
  judging: Judging,
): Generator<ScoreFault> {
  const modules = judging.rules?.modules ?? [];
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const at = `/items/${index}`;
    const row = rows.get(item.id);
    if (!row) yield unknown(`${at}/id`, item.id);
    else if (seen.has(item.id)) yield twice(`${at}/id`, item.id);
    seen.add(item.id);
    for (const member of ['scores', 'marks'] as const) {
      const given = item[member]?.length ?? 0;
      if (given > 0 && modules.length === 0 && ELSEWHERE.includes(judging.kind)) {
        yield elsewhere(`${at}/${member}`, item.id);
      }
      if (modules.length > 0 && given > modules.length) {
        yield tooMany(`${at}/${member}`, { id: item.id, given, modules: modules.length });
      }
    }
    yield* overMax(at, item, modules);
  }
}

function* overMax(
  at: string,
  { id, scores = [], marks = [] }: ScoreItem,
  modules: readonly ScoreModule[],
): Generator<ScoreFault> {
  for (const [index, { name, max }] of modules.entries()) {
    if (max === undefined) continue;
    const score = Number(scores[index] || 0);
    if (score > max) yield over(`${at}/scores/${index}`, { id, name, max, score });
    for (const [judge, mark] of (marks[index] ?? []).entries()) {
      const given = Number(mark || 0);
      if (given > max) yield over(`${at}/marks/${index}/${judge}`, { id, name, max, score: given });
    }
  }
}

/**
 * Totals that were sent along and are not what the modules come to: one of the two is a slip. And
 * totals that are gone, since the scores do not tell what they were.
 *
 * @param rows The rows before, by id.
 * @param judged The rows as they were judged, by id.
 */
export function* totalFaults(
  items: readonly ScoreItem[],
  rows: ReadonlyMap<string, StandingsRow>,
  judged: ReadonlyMap<string, StandingsRow>,
): Generator<ScoreFault> {
  for (const [index, item] of items.entries()) {
    const { id, total } = item;
    const pointer = `/items/${index}/total`;
    const made = judged.get(id)?.total;
    if (total !== undefined && made !== total) yield totalDiffers(pointer, { id, total, made });
    const isGone = made === undefined && rows.get(id)?.total !== undefined;
    if (isGone && isComplete(item)) yield totalMissing(pointer, id);
  }
}

/** Whether an item tells a whole result: one that counts, with no score still to come. */
function isComplete({ scores = [], marks = [], state = 'ok' }: ScoreItem): boolean {
  const counts = state === 'ok' || state === 'guest';
  return counts && scores.length + marks.length > 0 && !scores.includes('');
}

function totalDiffers(
  pointer: string,
  { id, total, made }: { id: string; total: number; made: number | undefined },
): ScoreFault {
  return {
    pointer,
    code: 'total-differs',
    text: bilingual(
      `${id} 的总分写的是 ${total}，按规则${made === undefined ? '没有总分' : `应为 ${made}`}。请核对各项得分，或不写总分。`,
      `The total of ${id} says ${total}; by the rules there is ${made ?? 'none'}. Check the scores, or leave the total out.`,
    ),
  };
}

function unknown(pointer: string, id: string): ScoreFault {
  return {
    pointer,
    code: 'entrant-unknown',
    text: bilingual(
      `成绩里没有编号为“${id}”的选手。请核对编号；新增选手要重新导入名单。`,
      `There is no entrant "${id}" in the standings. Check the number; new entrants come with a list.`,
    ),
  };
}

function elsewhere(pointer: string, id: string): ScoreFault {
  return {
    pointer,
    code: 'scores-not-taken',
    text: bilingual(
      `${id}：这一类赛项的结果不是各项得分（对阵写在竞赛文档的 fixtures 里，题目、奖牌、榜题由导入的榜单来），这里只能录入状态和奖项。`,
      `${id}: results of this kind of event are no scores (fixtures stand in the contest's document; problems, medals and challenges come with an imported board); only state and awards can be entered here.`,
    ),
  };
}

function twice(pointer: string, id: string): ScoreFault {
  return {
    pointer,
    code: 'entrant-twice',
    text: bilingual(
      `选手“${id}”出现了两次，不知道以哪个为准。`,
      `The entrant "${id}" comes twice; which one counts is not known.`,
    ),
  };
}

function totalMissing(pointer: string, id: string): ScoreFault {
  return {
    pointer,
    code: 'total-missing',
    text: bilingual(
      `${id} 缺总分：这个赛项的总分不是由各项得分算出的，请一起写上。`,
      `The total of ${id} is missing: totals of this event do not follow from the scores, so it has to be given.`,
    ),
  };
}

function tooMany(
  pointer: string,
  { id, given, modules }: { id: string; given: number; modules: number },
): ScoreFault {
  return {
    pointer,
    code: 'too-many-scores',
    text: bilingual(
      `${id} 写了 ${given} 项，规则里只有 ${modules} 项。`,
      `${given} modules are given for ${id}; the rules have ${modules}.`,
    ),
  };
}

function over(
  pointer: string,
  { id, name, max, score }: { id: string; name: string; max: number; score: number },
): ScoreFault {
  return {
    pointer,
    code: 'over-max',
    text: bilingual(
      `${id} 的“${name}”写的是 ${score}，满分是 ${max}。`,
      `${id} has ${score} in "${name}", where the most is ${max}.`,
    ),
  };
}
