import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fromCcsTable } from '../../../src/board/adapters/ccs-tsv.ts';
import { fromClics } from '../../../src/board/adapters/clics.ts';
import { ClicsFeed, fromClicsFeed } from '../../../src/board/adapters/clics-feed.ts';
import { fromSrk } from '../../../src/board/adapters/srk.ts';
import { fromXcpcio } from '../../../src/board/adapters/xcpcio.ts';
import { isForeign, readForeign } from '../../../src/board/adapters/read-foreign.ts';
import { bundle, fixture } from './fixtures.ts';
import { places } from './oracle.ts';
import type { ForeignBoard } from '../../../src/board/adapters/foreign.ts';
import type { Run } from './oracle.ts';
import type { Standing } from '../../../src/board/types.ts';

/** What the public sees of the contest: after minute 240 nothing but that there was a try. */
function runsOf(seen: 'frozen' | 'all'): Run[] {
  const verdicts: Record<string, Run['verdict']> = {
    AC: 'yes',
    WA: 'no',
    RTE: 'no',
    TLE: 'no',
    CE: 'free',
  };
  const lines = fixture('clics/event-feed.ndjson').split('\n').filter(Boolean);
  const events = lines.map(line => JSON.parse(line));
  const labels = bundle('clics')['problems'].map(({ id }: { id: string }) => id);
  const last = new Map<string, string>();
  for (const { type, data } of events) {
    if (type === 'judgements' && data?.judgement_type_id) {
      last.set(data.submission_id, data.judgement_type_id);
    }
  }
  const deleted = new Set(
    events.filter(({ type, data }) => type === 'submissions' && !data).map(({ id }) => id),
  );
  return events
    .filter(({ type, id, data }) => type === 'submissions' && data && !deleted.has(id))
    .map(({ id, data }) => {
      const [hours, minutes, seconds] = data.contest_time.split(':').map(Number);
      const at = hours * 3600 + minutes * 60 + seconds;
      const dark = seen === 'frozen' && at >= 240 * 60;
      return {
        team: data.team_id,
        problem: labels.indexOf(data.problem_id),
        at,
        verdict: dark ? 'open' : (verdicts[last.get(id) ?? ''] ?? 'open'),
      };
    });
}

const TEAMS = ['1', '2', '3', '4', '5', '6', '7', '8'].map(id => ({ id, guest: id === '5' }));

function rowsOf({ events }: ForeignBoard): Standing[] {
  return events[0]!.rows;
}

function placesOf(board: ForeignBoard, idOf = (id: string) => id) {
  return rowsOf(board)
    .map(({ id, total, penalty, rank }) => ({ id: idOf(id), solved: total, penalty, rank }))
    .sort((a, b) => a.id.localeCompare(b.id));
}

const FROZEN = places(TEAMS, runsOf('frozen'), { problems: 4, last: true });

suite('boards of other systems', () => {
  test('a CLICS scoreboard has the ranks of a recompute, guests none', () => {
    const board = fromClics(bundle('clics'));
    assert.deepEqual(placesOf(board), FROZEN);
    assert.deepEqual(board.faults, [{ code: 'guests', pointer: '/groups/2', value: '打星队伍' }]);
    const { contest } = board;
    assert.equal(contest.name, '示例市职工程序设计竞赛');
    assert.equal(contest.state, 'frozen');
    assert.equal(contest.from, '2026-05-16T09:00:00+08:00');
    assert.equal(contest.through, '2026-05-16T14:00:00+08:00');
    assert.deepEqual(contest.freeze, { from: '2026-05-16T13:00:00+08:00' });
    assert.deepEqual(contest.rules?.problems?.[1], { id: 'B', name: '示例题二', color: '#00ff00' });
    assert.deepEqual(contest.units?.[0], { id: 'u1', name: '示例大学', short: '示例大' });
    const first = rowsOf(board).find(({ rank }) => rank === 1)!;
    assert.deepEqual(first.awards, ['金奖']);
    assert.deepEqual(first.members, ['示例甲', '示例乙']);
    assert.deepEqual(first.problems, [
      { state: 'solved', tries: 2, minutes: 15 },
      { state: 'solved', tries: 1, minutes: 40 },
      { state: 'first', tries: 1, minutes: 100 },
      { state: 'pending', tries: 1 },
    ]);
    assert.ok(!JSON.stringify(board).includes('裁判'), 'hidden teams are not shown');
  });

  test('the event feed makes the same board as the scoreboard', () => {
    const feed = fromClicsFeed(fixture('clics/event-feed.ndjson'));
    const board = fromClics(bundle('clics'));
    assert.deepEqual(feed.contest, board.contest);
    assert.deepEqual(rowsOf(feed), rowsOf(board));
    assert.deepEqual(
      feed.faults.map(({ code }) => code),
      ['guests'],
    );
  });

  test('thawed, the feed shows all; the order of its lines does not matter', () => {
    const lines = fixture('clics/event-feed.ndjson').trimEnd().split('\n');
    const { data } = JSON.parse(lines.findLast(line => line.includes('"state"'))!);
    const thawed = { type: 'state', id: null, data: { ...data, thawed: data.frozen } };
    const feed = new ClicsFeed();
    for (const line of [...lines, JSON.stringify(thawed)]) feed.take(line);
    const open = places(TEAMS, runsOf('all'), { problems: 4, last: true });
    assert.deepEqual(placesOf(feed.board()), open);
    // Every object's last line by itself, backwards.
    const latest = new Map<string, string>();
    for (const line of lines.filter(Boolean)) {
      const { type, id } = JSON.parse(line);
      latest.set(`${type} ${id}`, line);
    }
    const backwards = fromClicsFeed([...latest.values()].reverse().join('\n'));
    const board = fromClicsFeed(fixture('clics/event-feed.ndjson'));
    assert.deepEqual(placesOf(backwards), placesOf(board));
  });

  test('lines of 2020-03 with op are read as well', () => {
    const old = fixture('clics/event-feed.ndjson')
      .trimEnd()
      .split('\n')
      .filter(Boolean)
      .flatMap(line => {
        const { type, id, data } = JSON.parse(line);
        const name = type === 'contest' ? 'contests' : type;
        const items = Array.isArray(data) ? data : [data ?? { id }];
        const op = data === null ? 'delete' : 'update';
        return items.map((item, n) => JSON.stringify({ id: `e${n}`, type: name, op, data: item }));
      });
    const board = fromClicsFeed(old.join('\n'));
    assert.deepEqual(placesOf(board), FROZEN);
  });

  test('XCPCIO runs make the ranks of a recompute; compile errors are no tries', () => {
    const board = fromXcpcio(bundle('xcpcio'));
    const idOf = (id: string) => (id.startsWith('e-') ? '7' : id);
    assert.deepEqual(placesOf(board, idOf), FROZEN);
    const byId = new Map(rowsOf(board).map(row => [row.id, row]));
    assert.deepEqual(byId.get('4')!.problems![1], { state: 'solved', tries: 1, minutes: 60 });
    assert.deepEqual(byId.get('6')!.problems![1], { state: 'first', tries: 1, minutes: 10 });
    assert.deepEqual(byId.get('1')!.awards, ['金奖']);
    assert.deepEqual(byId.get('3')!.awards, ['铜奖']);
    assert.equal(byId.get('5')!.awards, undefined);
    assert.equal(byId.get('6')!.division, 'girl');
    assert.deepEqual(board.contest.divisions, [{ id: 'girl', name: '女队' }]);
    assert.equal(board.contest.rules?.problems?.[0]?.color, '#ff0000');
    assert.equal(board.contest.freeze?.from, '2026-05-16T13:00:00+08:00');
  });

  test('an SRK ranklist has the ranks of its own sorter, which knows no third criterion', () => {
    const board = fromSrk(JSON.parse(fixture('ranklist.srk.json')));
    const expected = places(TEAMS, runsOf('frozen'), { problems: 4, last: false });
    assert.deepEqual(placesOf(board), expected);
    assert.deepEqual(board.faults, [{ code: 'left-out', pointer: '/series/1', value: '学校排名' }]);
    const awards = Object.fromEntries(rowsOf(board).map(({ id, awards = [] }) => [id, awards[0]]));
    assert.deepEqual(
      [awards['5'], awards['1'], awards['2'], awards['3'], awards['6'], awards['7']],
      [undefined, '金奖', '银奖', '铜奖', '铜奖', undefined],
    );
    const [, first] = rowsOf(board);
    assert.deepEqual(first!.members, ['示例甲', '示例乙'], 'a coach is no member');
  });

  test('the tables of the CCS requirements keep their ranks', () => {
    const results = fromCcsTable(fixture('results.tsv'));
    assert.deepEqual(results.faults, []);
    assert.deepEqual(
      rowsOf(results).map(({ rank }) => rank),
      [1, 2, 3, 4, 4, 6, 7, 7],
    );
    assert.deepEqual(rowsOf(results)[0]!.awards, ['Gold Medal', 'Group winner 示例赛区']);
    const scoreboard = fromCcsTable(fixture('scoreboard.tsv'));
    assert.deepEqual(scoreboard.faults, []);
    const everybody = TEAMS.map(({ id }) => ({ id: `1000${id}`, guest: false }));
    const runs = runsOf('frozen').map(run => ({ ...run, team: `1000${run.team}` }));
    const all = places(everybody, runs, { problems: 4, last: true });
    assert.deepEqual(placesOf(scoreboard), all);
    assert.equal(rowsOf(scoreboard)[0]!.unit, '示例科技公司');
  });

  test('a document is known by what it holds', () => {
    const texts = {
      clics: JSON.stringify(bundle('clics')),
      'clics-feed': fixture('clics/event-feed.ndjson'),
      xcpcio: JSON.stringify(bundle('xcpcio')),
      srk: `\ufeff${fixture('ranklist.srk.json')}`,
      'ccs-tsv': fixture('results.tsv'),
    };
    for (const [format, text] of Object.entries(texts)) {
      assert.ok(isForeign(text), format);
      assert.equal(readForeign(text).format, format);
      assert.equal(rowsOf(readForeign(text)).length, 8, format);
    }
    assert.ok(!isForeign(fixture('scores.csv')));
    assert.ok(!isForeign('[附件1] 成绩表\n名次,姓名'));
  });
});
