import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf } from '../../../src/board/hash.ts';
import type {
  ScoreItem,
  StandingsDelta,
  StandingsPage,
  StandingsRow,
} from '../../../src/data/generated/types.ts';
import { fc } from '../../../test/helpers/fc.ts';
import { boardOf, pageCount } from '../../src/contests/board.ts';
import { enter, type ScoresOrder } from '../../src/contests/change-event.ts';
import { deltaSince } from '../../src/contests/deltas.ts';
import type { EventBefore, Revision } from '../../src/store/contests/contests.ts';
import { entrants, pagesOf, RULES } from './contests-app.ts';

const NAME = { contest: 'c-1', event: 'welding' };
const CONTEST = JSON.stringify({ name: '示例竞赛', kind: 'points', rules: RULES });
const STAFF = { staffId: 's', name: '示例', role: 'scorer' } as const;

/** An event as a store without tables would keep it. */
class Kept {
  before: EventBefore;
  steps: Revision[] = [];

  constructor(rows: readonly StandingsRow[]) {
    const pages = pagesOf(rows).map(({ body }) => body);
    this.before = { contest: CONTEST, pages, stamp: '0', hidden: [] };
  }

  enter(items: ScoreItem[], now: number) {
    const order: ScoresOrder = { ...NAME, request: { items }, seen: [], staff: STAFF, now };
    const { change, answer } = enter(this.before, order);
    assert.ok('delta' in answer, JSON.stringify(answer));
    if (!change) return answer.delta;
    const written = new Map(change.pages);
    const pages = Array.from({ length: change.count }, (_, at) => {
      return written.get(at + 1) ?? (this.before.pages[at] as string);
    });
    const contest = change.contest ?? this.before.contest;
    this.before = { contest, pages, stamp: '0', hidden: [], head: { stamp: '0', hiddenLog: '[]' } };
    if (change.revision) this.steps.push(change.revision);
    return answer.delta;
  }

  rows(): StandingsRow[] {
    return this.before.pages.flatMap(body => (JSON.parse(body) as StandingsPage).rows);
  }
}

/** What a reader of the contract makes of a delta: rows by id, in order of rank. */
function applied(rows: readonly StandingsRow[], delta: StandingsDelta): Map<string, StandingsRow> {
  const byId = new Map(rows.map(row => [row.id, row]));
  for (const row of delta.items) byId.set(row.id, row);
  return byId;
}

const score = fc.oneof(
  fc.integer({ min: 0, max: 200 }).map(n => n / 2),
  fc.constant('' as const),
);
const halved = score.map(value => (typeof value === 'number' && value > 100 ? value - 100 : value));

test('deltas applied to the first state are the pages, whatever was entered', () => {
  const first = fc.array(fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 })), {
    minLength: 1,
    maxLength: 230,
  });
  const item = fc.record({
    at: fc.nat(),
    scores: fc.option(fc.tuple(halved, halved), { nil: undefined }),
    state: fc.constantFrom('ok', 'absent', 'dq', 'guest', 'dnf'),
  });
  const puts = fc.array(fc.array(item, { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(first, puts, (scores, all) => {
      const start = entrants(scores);
      const kept = new Kept(start);
      let stepwise: readonly StandingsRow[] = start;
      for (const [at, wanted] of all.entries()) {
        const byId = new Map<string, ScoreItem>();
        for (const { at: row, scores: given, state } of wanted) {
          const id = start[row % start.length]?.id ?? '';
          byId.set(id, { id, state: state as 'ok', ...(given && { scores: [...given] }) });
        }
        const delta = kept.enter([...byId.values()], Date.UTC(2026, 4, 10) + at);
        const now = applied(stepwise, delta);
        const rows = kept.rows();
        assert.deepEqual(
          rows.map(({ id }) => now.get(id)),
          rows,
        );
        assert.equal(now.size, rows.length);
        assert.equal(hashOf(now.values()), delta.hash ?? hashOf(rows));
        stepwise = rows;
      }
      const { head } = boardOf(kept.before.pages);
      const whole = deltaSince(head, '1', kept.steps);
      assert.ok(whole, 'all steps are kept');
      const rows = kept.rows();
      const now = applied(start, whole);
      assert.deepEqual(
        rows.map(({ id }) => now.get(id)),
        rows,
      );
    }),
    { numRuns: 60 },
  );
});

test('pages of which no row changed are not written again', () => {
  const scores = Array.from({ length: 450 }, (_, at) => [50, (450 - at) / 5] as const);
  const kept = new Kept(entrants(scores));
  kept.enter([{ id: '450', scores: [49, 0.2] }], 0);
  const first = boardOf(kept.before.pages);
  const order = { ...NAME, seen: [], staff: STAFF, now: 1 };
  const items = [{ id: '450', scores: [48, 0.2] }];
  const { change } = enter(kept.before, { ...order, request: { items } });
  const written = Array.from(change?.pages ?? [], ([page]) => page);
  assert.deepEqual(written, [1, pageCount(first.rows.length)]);
});
