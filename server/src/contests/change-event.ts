import type {
  Contest,
  ScoresRequest,
  StandingsDelta,
  StandingsRow,
} from '../../../src/data/generated/types.ts';
import type { EventBefore, EventChange } from '../store/contests/contests.ts';
import type { StaffMember } from '../store/store.ts';
import { boardOf, changedPages, pageCount, type Board } from './board.ts';
import { faultsOf, totalFaults } from './check-scores.ts';
import { changesText, logEntries, type Entered } from './corrections.ts';
import { changedRows, emptyDelta, MOST_ITEMS } from './deltas.ts';
import { enterScores } from './enter-scores.ts';
import { isOnlyMoved, isSame, judgeBoard, rowsById } from './judge-board.ts';
import { isFrozen, judgingOf } from './judging.ts';
import type { EventName } from './paths.ts';
import { faulty, movedOn, type Refusal } from './refusal.ts';

/** Scores somebody wants to enter. */
export interface ScoresOrder extends EventName {
  request: ScoresRequest;
  /** The revisions they say they had before their eyes; any will do where there are none. */
  seen: readonly string[];
  staff: StaffMember;
  /** Milliseconds. */
  now: number;
}

export type ScoresAnswer = { delta: StandingsDelta } | { refused: Refusal };

/**
 * Decides what entering scores makes of an event: all of it, or nothing. Scores that are there
 * already are no change and make no revision, so the same request may be sent again.
 */
export function enter(
  before: EventBefore,
  order: ScoresOrder,
): { change?: EventChange; answer: ScoresAnswer } {
  const { items, reason } = order.request;
  const contest = JSON.parse(before.contest) as Contest;
  const judging = judgingOf(contest, order.event);
  const shown = boardOf(before.pages);
  const kept = hiddenBoard(before);
  const board = kept ?? shown;
  const rev = numberOf(board.head.rev);
  const wanted = new Set(items.map(({ id }) => id));
  const byId = new Map(board.rows.filter(({ id }) => wanted.has(id)).map(row => [row.id, row]));
  const faults = [...faultsOf(items, byId, judging)];
  if (faults.length > 0) return { answer: { refused: faulty(faults) } };

  const rows = enterScores(board.rows, items);
  // Without any, the rows are judged anew: the rules may have changed.
  const isNews = items.length === 0 || rows.some((row, at) => row !== board.rows[at]);
  if (!isNews) return { answer: { delta: emptyDelta(board.head) } };
  if (order.seen.some(seen => seen !== String(board.head.rev))) {
    return { answer: { refused: movedOn(board.head.rev) } };
  }
  const asOf = new Date(order.now).toISOString();
  const now = judgeBoard(board, rows, judging, { rev: rev + 1, asOf });
  if (items.length === 0 && isOnlyMoved(board, now)) {
    return { answer: { delta: emptyDelta(board.head) } };
  }
  const after = new Map(now.rows.filter(({ id }) => wanted.has(id)).map(row => [row.id, row]));
  const slips = [...totalFaults(items, byId, after)];
  if (slips.length > 0) return { answer: { refused: faulty(slips) } };

  const delta = deltaOf(board, now, now.changed);
  const { event, staff } = order;
  const entered: Entered = {
    event,
    at: asOf,
    role: staff.role,
    reason,
    items,
    judging,
    before: byId,
    after,
  };
  const entries = logEntries(entered);
  const step = { before, contest, shown, kept, board: now, entries, ...(!kept && { delta }) };
  const change = isFrozen(contest, order.now)
    ? keptBack(order, step)
    : published(order, step, order.now);
  const audit = auditOf(order, now, changesText(entered));
  return { change: { ...change, audit }, answer: { delta } };
}

/** Publishes what a freeze has kept back; undefined where there is nothing, or it still lasts. */
export function thaw(before: EventBefore, name: EventName, now: number): EventChange | undefined {
  const contest = JSON.parse(before.contest) as Contest;
  if (before.head?.hidden === undefined || isFrozen(contest, now)) return undefined;
  const shown = boardOf(before.pages);
  const kept = hiddenBoard(before);
  // A list that was imported meanwhile is what counts.
  if (!kept) return { to: 'public', pages: [], count: pageCount(shown.rows.length) };
  return published(name, { before, contest, shown, kept, board: kept, entries: [] }, now);
}

/** What is kept from the public, unless a list was imported since. */
function hiddenBoard({ head, hidden, stamp }: EventBefore): Board | undefined {
  if (head?.hidden === undefined || head.stamp !== stamp) return undefined;
  return boardOf(hidden);
}

/** A board that is to take the place of another, with the entries of the log that go with it. */
interface Step {
  before: EventBefore;
  contest: Contest;
  /** What the public sees. */
  shown: Board;
  kept: Board | undefined;
  board: Board;
  entries: NonNullable<Contest['log']>;
  /** What leads from the one to the other, where it is known. */
  delta?: StandingsDelta;
}

function keptBack(name: EventName, { before, shown, kept, board, entries }: Step): EventChange {
  const log = [...hiddenLog(before, kept), ...entries];
  // The first pages that are kept back are all there are.
  const from: Board = kept ?? { ...shown, sizes: [] };
  return {
    to: 'hidden',
    pages: changedPages(name, from, board),
    count: pageCount(board.rows.length),
    hidden: { rev: numberOf(board.head.rev), log: JSON.stringify(log) },
  };
}

function published(name: EventName, step: Step, now: number): EventChange {
  const { before, contest, shown, kept, board, entries } = step;
  const log = [...hiddenLog(before, kept), ...entries];
  const rev = numberOf(board.head.rev);
  // After a freeze the rows are read from other pages, and none is the same object.
  const whole = kept ? withSameRows(shown, board) : board;
  const delta = step.delta ?? deltaOf(shown, whole, changedRows(shown.rows, whole.rows));
  const anew = before.head !== undefined && before.head.stamp !== before.stamp;
  const updated = new Date(now).toISOString();
  return {
    to: 'public',
    pages: changedPages(name, shown, whole),
    count: pageCount(whole.rows.length),
    ...(log.length > 0 && {
      contest: JSON.stringify({ ...contest, log: [...(contest.log ?? []), ...log], updated }),
    }),
    revision: {
      rev,
      since: numberOf(shown.head.rev),
      body: delta.items.length > 0 ? JSON.stringify(delta) : '',
    },
    ...(anew && { anew }),
  };
}

/** A board with the rows of another where both say the same. */
function withSameRows(shown: Board, board: Board): Board {
  const known = rowsById(shown.rows);
  const rows = board.rows.map(row => {
    const was = known.get(row.id);
    return was && isSame(was, row) ? was : row;
  });
  return { ...board, rows };
}

function deltaOf(before: Board, now: Board, items: readonly StandingsRow[]): StandingsDelta {
  if (items.length > MOST_ITEMS) return emptyDelta(now.head);
  return { ...emptyDelta(now.head), from: before.head.rev, items: [...items] };
}

function hiddenLog({ head }: EventBefore, kept: Board | undefined): NonNullable<Contest['log']> {
  return kept && head ? (JSON.parse(head.hiddenLog) as NonNullable<Contest['log']>) : [];
}

/** A revision that is no whole number only has to become another. */
function numberOf(rev: number | string): number {
  return typeof rev === 'number' && Number.isSafeInteger(rev) ? rev : 0;
}

function auditOf(order: ScoresOrder, { head }: Board, changes: string): EventChange['audit'] {
  const { contest, event, staff, request } = order;
  return {
    accountId: staff.staffId,
    name: staff.name,
    action: 'scores',
    target: `${contest}/${event}`,
    detail: {
      entrants: request.items.length,
      rev: head.rev,
      changes,
      ...(request.reason !== undefined && { reason: request.reason }),
    },
  };
}
