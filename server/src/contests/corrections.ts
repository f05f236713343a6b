import type { Judging } from '../../../src/board/types.ts';
import type {
  ContestLogEntry,
  ScoreItem,
  StandingsRow,
} from '../../../src/data/generated/types.ts';
import type { StaffRole } from '../store/store.ts';

/** Who decides, as the public reads it: never by name. */
const BY: Readonly<Record<StaffRole, string>> = {
  scorer: '裁判组',
  // Never comes to it: the token of a device enters no scores.
  reporter: '裁判组',
  editor: '成绩统计组',
  admin: '竞赛组委会',
};

/** Corrections told one by one; a list of more says it once. */
const MOST_ENTRIES = 20;

/** What the log is told of. */
export interface Entered {
  event: string;
  at: string;
  role: StaffRole;
  reason: string | undefined;
  items: readonly ScoreItem[];
  /** The rows of the items before and after, by id. */
  before: ReadonlyMap<string, StandingsRow>;
  after: ReadonlyMap<string, StandingsRow>;
  judging: Judging;
}

/**
 * Entries for the contest's public log: results that were there and are others now, and whatever
 * came with a reason. A first result without one is no correction. Without items all was judged anew.
 */
export function logEntries(entered: Entered): ContestLogEntry[] {
  const { event, at, role, reason, items, before, after, judging } = entered;
  if (items.length === 0 && reason !== undefined) {
    return [{ at, text: `按规则重新评定：${reason}`, by: BY[role], event }];
  }
  const corrected = items.filter(({ id }) => {
    const [was, now] = [before.get(id), after.get(id)];
    return was && now && was !== now && (reason !== undefined || hasResult(was));
  });
  const why = reason === undefined ? '' : `：${reason}`;
  if (corrected.length > MOST_ENTRIES) {
    return [{ at, text: `更正 ${corrected.length} 名选手的成绩${why}`, by: BY[role], event }];
  }
  return corrected.map(({ id }): ContestLogEntry => {
    const change = changeOf(before.get(id), after.get(id), judging);
    const text = `更正${change ? `“${change.of}”` : '成绩'}${why}`;
    const [from, to] = [change?.from, change?.to];
    return {
      at,
      text,
      by: BY[role],
      event,
      row: id,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    };
  });
}

/** For the staff's own log: each entrant with result before and after, in one line. */
export function changesText({ items, before, after, judging }: Entered): string {
  return items
    .flatMap(({ id }) => {
      const change = changeOf(before.get(id), after.get(id), judging);
      return change ? [`${id} ${change.of} ${change.from ?? '—'} → ${change.to ?? '—'}`] : [];
    })
    .join('；');
}

type Value = number | string | undefined;

interface Change {
  /** What changed: a module's name, the total, or the state. */
  of: string;
  from: Value;
  to: Value;
}

/** The one thing that best says how a result changed; undefined where nothing of these did. */
function changeOf(
  was: StandingsRow | undefined,
  now: StandingsRow | undefined,
  { rules }: Judging,
): Change | undefined {
  const [stateWas, stateNow] = [was?.state ?? 'ok', now?.state ?? 'ok'];
  if (stateWas !== stateNow) return { of: '状态', from: WORDS[stateWas], to: WORDS[stateNow] };
  const modules = rules?.modules ?? [];
  const other = modules.flatMap(({ name }, at): Change[] => {
    const [from, to] = [valueOf(was?.scores?.[at]), valueOf(now?.scores?.[at])];
    return from === to ? [] : [{ of: name, from, to }];
  });
  if (other.length === 1) return other[0];
  const [from, to] = [was?.total, now?.total];
  return from === to && other.length === 0 ? undefined : { of: '总成绩', from, to };
}

const WORDS: Readonly<Record<NonNullable<StandingsRow['state']>, string>> = {
  ok: '有效',
  absent: '缺考',
  dns: '未出发',
  dnf: '未完成',
  dq: '取消资格',
  guest: '不计名次',
};

function valueOf(score: Value): Value {
  return score === '' ? undefined : score;
}

function hasResult({ total, scores = [], state = 'ok' }: StandingsRow): boolean {
  return total !== undefined || state !== 'ok' || scores.some(score => score !== '');
}
