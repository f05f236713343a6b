/**
 * CLICS Contest API 2023-06 (icpc.io/ccs-specs), the scoreboard with what it refers to: an object
 * with the documents of the endpoints as members, `{contest, state, problems, groups,
 * organizations, teams, persons, awards, scoreboard}`.
 */

import { clicsContest } from './clics-parts.ts';
import { Faults } from './foreign.ts';
import { minutesOf, relativeTime, MINUTE } from './spans.ts';
import { ranked } from './ranked.ts';
import { Spot } from './spot.ts';
import { tellFirsts, withClicsAwards, withFirsts } from './clics-awards.ts';
import type { ClicsContest } from './clics-parts.ts';
import type { ForeignBoard } from './foreign.ts';
import type { Judging, ProblemResult, Standing } from '../types.ts';

/** Reads a scoreboard; only `teams`, `problems` and `scoreboard` have to be there. Never throws. */
export function fromClics(bundle: unknown): ForeignBoard {
  const faults = new Faults();
  const root = new Spot(bundle, '', faults);
  for (const name of ['contest', 'problems', 'teams', 'scoreboard']) {
    if (root.get(name).isAbsent) faults.add('part-missing', `/${name}`, name);
  }
  const list = (name: string) => root.get(name).records();
  const awards = list('awards');
  const parts = clicsContest(
    {
      contest: root.get('contest'),
      state: root.get('state').isAbsent ? root.get('scoreboard').get('state') : root.get('state'),
      problems: list('problems'),
      groups: list('groups'),
      organizations: list('organizations'),
      teams: list('teams'),
      persons: list('persons'),
      awards,
    },
    faults,
  );
  const { contest } = parts;
  const judging: Judging = {
    kind: contest.kind,
    ...(contest.rules ? { rules: contest.rules } : {}),
  };
  const results = resultsOf(root.get('scoreboard').get('rows').records(), parts);
  const scored = parts.rows.map(row => ({ ...row, ...results.get(row.id)?.row }));
  const marked = tellFirsts(awards) ? scored : withFirsts(scored);
  const given = new Map([...results].flatMap(([id, { rank }]) => (rank ? [[id, rank]] : [])));
  const rows = ranked(withClicsAwards(marked, awards, parts), judging, faults, given);
  return { contest, events: rows.length > 0 ? [{ id: 'all', rows }] : [], faults: faults.list };
}

interface RowResult {
  row: Partial<Standing>;
  rank?: { rank: number; pointer: string };
}

function resultsOf(spots: readonly Spot[], parts: ClicsContest): Map<string, RowResult> {
  const results = new Map<string, RowResult>();
  for (const spot of spots) {
    const team = spot.get('team_id');
    const id = parts.ids.rowOf(team.id() ?? '');
    if (id === undefined || results.has(id)) {
      spot.faults.add(id === undefined ? 'team-unknown' : 'id-twice', team.pointer);
      continue;
    }
    const rank = spot.get('rank').count();
    results.set(id, {
      row: parts.scored ? scoredRow(spot, parts) : solvedRow(spot, parts),
      ...(rank ? { rank: { rank, pointer: spot.get('rank').pointer } } : {}),
    });
  }
  return results;
}

function solvedRow(spot: Spot, parts: ClicsContest): Partial<Standing> {
  const score = spot.get('score');
  const cells = cellsOf(spot, parts);
  const problems = parts.problems.map((_, index) => problemOf(cells.get(index)));
  const solved = problems.filter(({ state }) => state === 'solved').length;
  const total = score.get('num_solved').count() ?? solved;
  if (total !== solved && !spot.get('problems').isAbsent) {
    spot.faults.add('score-differs', score.get('num_solved').pointer, `${total} → ${solved}`);
  }
  const penalty = relativeTime(score.get('total_time'));
  return {
    total,
    penalty: penalty === undefined ? 0 : Math.max(0, minutesOf(penalty)),
    ...(spot.get('problems').isAbsent ? {} : { problems }),
  };
}

function problemOf(spot: Spot | undefined): ProblemResult {
  if (!spot) return { state: 'untried' };
  const judged = spot.get('num_judged').count() ?? 0;
  const pending = spot.get('num_pending').count() ?? 0;
  const time = relativeTime(spot.get('time'));
  if (spot.get('solved').isTrue) {
    const minutes = time === undefined || time < 0 ? undefined : Math.floor(time / MINUTE);
    const tries = Math.max(1, judged);
    return { state: 'solved', tries, ...(minutes === undefined ? {} : { minutes }) };
  }
  const tries = judged + pending;
  if (tries === 0) return { state: 'untried' };
  return { state: pending > 0 ? 'pending' : 'tried', tries };
}

function scoredRow(spot: Spot, parts: ClicsContest): Partial<Standing> {
  const cells = cellsOf(spot, parts);
  const total = spot.get('score').get('score').number();
  return {
    scores: parts.problems.map((_, index) => cells.get(index)?.get('score').number() ?? ''),
    ...(total === undefined ? {} : { total }),
  };
}

/** Cells of a row by the index of their problem. */
function cellsOf(spot: Spot, { problems }: ClicsContest): Map<number, Spot> {
  const cells = new Map<number, Spot>();
  for (const cell of spot.get('problems').records()) {
    const id = cell.get('problem_id').id();
    const index = id === undefined ? -1 : problems.indexOf(id);
    if (index < 0) cell.faults.add('problem-unknown', cell.get('problem_id').pointer, id);
    else cells.set(index, cell);
  }
  return cells;
}
