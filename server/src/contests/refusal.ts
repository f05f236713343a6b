import { bilingual, type Bilingual } from '../user-error.ts';

/** One fault of what was sent. */
export interface ScoreFault {
  /** JSON pointer (RFC 6901) into the body. */
  pointer: string;
  code: string;
  text: Bilingual;
}

/** Why scores are not taken; nothing has been written. Plain data: it crosses from thread to thread. */
export interface Refusal {
  status: 404 | 412 | 422;
  code: string;
  text: Bilingual;
  faults: readonly ScoreFault[];
}

/** Most faults told of; a thousand say no more. */
const MOST_FAULTS = 50;

export function refusal(
  status: Refusal['status'],
  code: string,
  text: Bilingual,
  faults: readonly ScoreFault[] = [],
): Refusal {
  return { status, code, text, faults: faults.slice(0, MOST_FAULTS) };
}

export const NO_STANDINGS = refusal(
  404,
  'no-standings',
  bilingual(
    '这个赛项还没有成绩。请先用 import --kind standings 导入参赛名单，再录入。',
    'There are no standings of this event yet. Import the list of entrants with import --kind standings first, then enter scores.',
  ),
);

export function movedOn(rev: number | string): Refusal {
  return refusal(
    412,
    'moved-on',
    bilingual(
      `您看到的成绩之后又有改动，现在是第 ${rev} 版；这一次什么也没有写入。请重新读取，核对后再录入。`,
      `The standings changed since you read them and are at revision ${rev} now; nothing was written. Read them again, then enter what still differs.`,
    ),
  );
}

export function faulty(faults: readonly ScoreFault[]): Refusal {
  const n = faults.length;
  return refusal(
    422,
    'scores-refused',
    bilingual(
      `有 ${n} 处成绩不能录入，见 errors；这一次什么也没有写入。请改正后整批重发。`,
      `${n} of the scores cannot be taken, see errors; nothing was written. Put them right and send all again.`,
    ),
    faults,
  );
}
