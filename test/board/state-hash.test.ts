import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Board } from '../../src/board/board.ts';
import { hashOf } from '../../src/board/hash.ts';
import { judge } from '../../src/board/judge.ts';
import { fc } from '../helpers/fc.ts';
import { CONTESTS, type Drawn } from './contests-drawn.ts';
import type { Standing } from '../../src/board/types.ts';

/** As it comes over the wire. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A contest, and what becomes of it: some rows trade results, some go, some come. */
const changes = fc
  .tuple(
    fc.oneof(...Object.values(CONTESTS)),
    fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
    fc.array(fc.nat(), { maxLength: 2 }),
    fc.nat({ max: 2 }),
  )
  .map(([contest, trades, gone, come]) => {
    const { rows } = contest;
    const after = [...rows];
    const n = rows.length;
    for (const [a, b] of n > 0 ? trades : []) {
      const { id, name } = after[a % n]!;
      after[a % n] = { ...rows[b % n]!, id, name };
    }
    const removed = n > 0 ? gone.map(at => rows[at % n]!.id) : [];
    const kept = after.filter(({ id }) => !removed.includes(id));
    const added = rows.slice(0, come).map((row, i) => ({ ...row, id: `new-${i}`, name: '示例新' }));
    return { ...contest, after: [...kept, ...added], removed };
  });

/** The server's way: it judges, and sends the rows that differ. */
function published({
  rows,
  judging,
  after,
  removed,
}: Drawn & { after: Standing[]; removed: string[] }) {
  const first = sent(judge(rows, judging));
  const last = sent(judge(after, judging));
  const known = new Map(first.map(row => [row.id, JSON.stringify(row)]));
  const items = last.filter(row => known.get(row.id) !== JSON.stringify(row));
  return { first, last, items, removed };
}

describe('the digest of a board', () => {
  it('is the server’s after any delta of it, in contests of every kind', () => {
    fc.assert(
      fc.property(changes, change => {
        const { first, last, items, removed } = published(change);
        const board = Board.of(first, change.judging);
        assert.equal(board.hash(), hashOf(first));
        board.apply({ items, removed });
        assert.equal(board.hash(), hashOf(last));
        assert.equal(board.total, last.length);
      }),
      { numRuns: 150 },
    );
  });

  it('is the server’s where a board judges for itself', () => {
    fc.assert(
      fc.property(changes, ({ rows, judging, after, removed }) => {
        const board = Board.of(sent(judge(rows, judging)), judging);
        const items = sent(after);
        board.apply({ items, removed, rejudge: true });
        const shown = Array.from({ length: board.size }, (_, at) => board.at(at)!);
        const last = judge(items, judging);
        assert.equal(board.hash(), hashOf(last));
        if (last.some(({ rank }) => rank !== undefined)) {
          assert.deepEqual(
            shown.map(({ id, rank, divisionRank }) => [id, rank, divisionRank]),
            last.map(({ id, rank, divisionRank }) => [id, rank, divisionRank]),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is another after a delta that went wrong: a row lost, a rank or a state other', () => {
    fc.assert(
      fc.property(changes, fc.nat(), (change, at) => {
        const { first, last, items, removed } = published(change);
        fc.pre(items.length > 0);
        const lost = items[at % items.length]!;
        const before = first.find(({ id }) => id === lost.id);
        const line = ({ rank, total, state = 'ok' }: Standing) => `${rank} ${total} ${state}`;
        fc.pre(!before || line(before) !== line(lost));
        const board = Board.of(first, change.judging);
        board.apply({ items: items.filter(item => item !== lost), removed });
        assert.notEqual(board.hash(), hashOf(last));
      }),
      { numRuns: 150 },
    );
  });
});
