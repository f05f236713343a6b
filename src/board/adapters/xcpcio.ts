/**
 * XCPCIO board-data (github.com/xcpcio): `config.json`, `team.json` and `run.json` as members of one
 * object, `{config, team, run}`. Ranks and penalties are made from the runs.
 */

import { Faults } from './foreign.ts';
import { icpcTable, isSolved } from '../icpc.ts';
import { minutesOf, MINUTE } from './spans.ts';
import { ranked } from './ranked.ts';
import { RowIds } from './row-ids.ts';
import { Spot } from './spot.ts';
import { xcpcioContest } from './xcpcio-config.ts';
import { xcpcioTeams } from './xcpcio-teams.ts';
import { xcpcioVerdict } from './xcpcio-status.ts';
import type { ForeignBoard } from './foreign.ts';
import type { Rules, Standing } from '../types.ts';
import type { Submission } from '../icpc.ts';
import type { XcpcioContest } from './xcpcio-config.ts';
import { fold } from '../../rules/fold.ts';

/** Reads a board of XCPCIO. Never throws. */
export function fromXcpcio(bundle: unknown): ForeignBoard {
  const faults = new Faults();
  const root = new Spot(bundle, '', faults);
  for (const name of ['config', 'team', 'run']) {
    if (root.get(name).isAbsent) faults.add('part-missing', `/${name}`, `${name}.json`);
  }
  const parts = xcpcioContest(root.get('config'), faults);
  const ids = new RowIds();
  const teams = xcpcioTeams(root.get('team'), { ids, parts, faults });
  const runs = runsOf(root.get('run'), ids, parts);
  const rules = parts.contest.rules ?? {};
  const { rows } = icpcTable(teams, runs, rules, {});
  const { reckoning } = parts;
  const timed =
    reckoning === 'minutes' ? rows : inSeconds(rows, runs, rules, reckoning === 'rounded');
  const judged = ranked(timed, { kind: 'icpc', rules }, faults);
  const frozen = runs.some(({ verdict }) => verdict === 'pending');
  return {
    contest: {
      ...parts.contest,
      ...(frozen && parts.contest.freeze ? { state: 'frozen' } : {}),
    },
    events: judged.length > 0 ? [{ id: 'all', rows: judged }] : [],
    faults: faults.list,
  };
}

/** Runs in the order they count in: by time, and the solution first of a team's in one instant. */
function runsOf(spot: Spot, ids: RowIds, { problems, perSecond }: XcpcioContest): Submission[] {
  const spots = spot.isRecord ? spot.members().map(([, run]) => run) : spot.items();
  const runs = spots.flatMap((run, index): Submission[] => {
    if (!run.isRecord) {
      run.fault();
      return [];
    }
    if (run.get('is_ignore').isTrue) return [];
    const row = ids.rowOf(run.get('team_id').id() ?? '');
    const problem = problems.get(run.get('problem_id').id() ?? '');
    const stamp = run.get('timestamp').number();
    const status = run.get('status').value;
    const verdict = typeof status === 'string' ? xcpcioVerdict(status) : undefined;
    if (row === undefined) run.faults.add('team-unknown', run.get('team_id').pointer);
    if (problem === undefined) {
      run.faults.add('problem-unknown', run.get('problem_id').pointer, run.get('problem_id').id());
    }
    if (!verdict) {
      const word = typeof status === 'string' ? status.slice(0, 40) : undefined;
      run.faults.add('verdict-unknown', run.get('status').pointer, word);
    }
    if (stamp === undefined) run.faults.add('missing', run.get('timestamp').pointer);
    if (row === undefined || problem === undefined || stamp === undefined) return [];
    if (!verdict || verdict === 'ignored') return [];
    return [{ id: String(index), row, problem, at: stamp / perSecond, verdict }];
  });
  const last = (run: Submission) => (run.verdict === 'accepted' ? 0 : 1);
  return runs.sort(
    (a, b) =>
      a.at - b.at || (a.row === b.row ? last(a) - last(b) : 0) || Number(a.id) - Number(b.id),
  );
}

/**
 * Penalties by the second, for the contests that reckon so: the minutes of a problem are whole ones,
 * its tries are the same.
 */
function inSeconds(
  rows: readonly Standing[],
  runs: readonly Submission[],
  { problems = [], penalty = 20 }: Rules,
  wholeMinutes: boolean,
): Standing[] {
  const solved = new Map<string, number>();
  const keyOf = (row: string, problem: string) => JSON.stringify([row, problem]);
  for (const { row, problem, at, verdict } of runs) {
    const key = keyOf(row, problem);
    if (verdict === 'accepted' && !solved.has(key)) solved.set(key, Math.floor(at));
  }
  return rows.map(row => {
    const spans = (row.problems ?? []).map((result, index) => {
      if (!isSolved(result)) return 0;
      const at = solved.get(keyOf(row.id, problems[index]!.id)) ?? 0;
      return at * 1000 + ((result.tries ?? 1) - 1) * penalty * MINUTE;
    });
    const span = fold(spans, (sum, one) => sum + one, 0);
    return { ...row, penalty: wholeMinutes ? Math.floor(span / MINUTE) : minutesOf(span) };
  });
}
