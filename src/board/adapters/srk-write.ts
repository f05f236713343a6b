/** Writes a Standard Ranklist (SRK 0.3.13) of our standings. */

import { durationOf, spanOf, timesOf } from './export-times.ts';
import { Faults, judgingOf } from './foreign.ts';
import { sayLosses } from './losses.ts';
import { seriesOfBands } from './srk-series.ts';
import type { Exported, Fault } from './foreign.ts';
import type { ProblemResult, Rules, Score, Standing } from '../types.ts';

export interface SrkExport {
  /** Undefined for kinds of contest the format has no place for. */
  document: Readonly<Record<string, unknown>> | undefined;
  faults: Fault[];
}

const PENALTY = 20;
const STYLES = ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink'];

/** A ranklist of an ICPC contest or of one by points; `faults` names all that it leaves out. */
export function toSrk(exported: Exported): SrkExport {
  const { contest, event, rows } = exported;
  const { kind, rules } = judgingOf(exported);
  const faults = new Faults();
  if (kind !== 'icpc' && kind !== 'points') {
    faults.add('kind-unsupported', '/contest/kind', kind);
    return { document: undefined, faults: faults.list };
  }
  const icpc = kind === 'icpc';
  sayContestLosses(exported, rules, faults);
  const title = [contest.name, event?.name ?? ''].filter(text => text !== '').join(' ');
  const document = {
    type: 'general',
    version: '0.3.13',
    contest: { title, ...timed(exported, faults) },
    problems: icpc
      ? (rules.problems ?? []).map(({ id, name, color }) => ({
          alias: id,
          ...(name === undefined ? {} : { title: name }),
          ...(color === undefined ? {} : { style: { backgroundColor: color } }),
        }))
      : (rules.modules ?? []).map(({ id, name }) => ({ alias: id, title: name })),
    series: [seriesOf(rules, faults)],
    rows: rows.map((row, index) => rowOf(row, index, exported, faults)),
    markers: (contest.divisions ?? []).map(({ id, name }, index) => ({
      id,
      label: name,
      style: STYLES[index % STYLES.length],
    })),
    sorter: icpc
      ? { algorithm: 'ICPC', config: { penalty: [rules.penalty ?? PENALTY, 'min'] } }
      : { algorithm: 'score', config: {} },
  };
  return { document, faults: faults.list };
}

function sayContestLosses({ contest, rows }: Exported, rules: Rules, faults: Faults): void {
  const lost = (pointer: string, what: string) => faults.add('lost', pointer, what);
  if (contest.state !== undefined && contest.state !== 'frozen') lost('/contest/state', 'state');
  if (contest.freeze?.to !== undefined) lost('/contest/freeze/to', 'freeze.to');
  if (contest.units?.some(({ id, name }) => id !== name)) lost('/contest/units', 'units');
  if (rules.modules?.some(({ weight, max }) => weight !== undefined || max !== undefined)) {
    lost('/rules/modules', 'weight, max');
  }
  // Two criteria decide in the format; where a third told ranks apart it cannot say why.
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const alike = before && before.total === row.total && before.penalty === row.penalty;
    if (alike && before.rank !== undefined && row.rank !== undefined && before.rank !== row.rank) {
      lost(`/rows/${index}/rank`, 'rank');
    }
  }
}

function timed({ contest }: Exported, faults: Faults) {
  const { start, end, frozen } = timesOf(contest);
  if (start === undefined) faults.add('missing', '/contest/from');
  if (end === undefined) faults.add('missing', '/contest/through');
  return {
    ...(start === undefined ? {} : { startAt: new Date(start).toISOString() }),
    ...(start === undefined || end === undefined ? {} : { duration: spanOf(end - start) }),
    ...(end === undefined || frozen === undefined ? {} : { frozenDuration: spanOf(end - frozen) }),
  };
}

function seriesOf({ bands = [] }: Rules, faults: Faults): unknown {
  const series = seriesOfBands('名次', bands);
  if (series !== undefined) return series;
  if (bands.length > 0) faults.add('lost', '/rules/bands', 'bands');
  return { title: '名次', rule: { preset: 'Normal', options: { includeOfficialOnly: true } } };
}

function rowOf(row: Standing, index: number, exported: Exported, faults: Faults) {
  const { contest } = exported;
  const { kind, rules } = judgingOf(exported);
  const pointer = `/rows/${index}`;
  const banded = new Set((rules.bands ?? []).map(({ name }) => name));
  const own = (row.awards ?? []).some(award => !banded.has(award));
  sayLosses(row, pointer, own ? ['awards'] : [], faults);
  const unit = contest.units?.find(({ id }) => id === row.unit)?.name ?? row.unit;
  const division = contest.divisions?.find(
    ({ id, name }) => row.division === id || row.division === name,
  );
  if (row.division !== undefined && !division)
    faults.add('lost', `${pointer}/division`, 'division');
  return {
    user: {
      id: row.id,
      name: row.name,
      ...(row.state === undefined || row.state === 'ok' ? {} : { official: false }),
      ...(unit === undefined ? {} : { organization: unit }),
      ...(row.members ? { teamMembers: row.members.map(name => ({ name })) } : {}),
      ...(division ? { markers: [division.id] } : {}),
    },
    score: {
      value: row.total ?? 0,
      ...(kind === 'icpc' ? { time: durationOf(row.penalty ?? 0) } : {}),
    },
    statuses:
      kind === 'icpc'
        ? (rules.problems ?? []).map((_, i) => statusOf(row.problems?.[i]))
        : (rules.modules ?? []).map(({ max }, i) => scoreOf(row.scores?.[i], max)),
  };
}

const RESULTS = { first: 'FB', solved: 'AC', tried: 'RJ', pending: '?', untried: null } as const;

function statusOf({ state, tries, minutes }: ProblemResult = { state: 'untried' }) {
  return {
    result: RESULTS[state],
    ...(minutes === undefined ? {} : { time: [minutes, 'min'] }),
    ...(tries === undefined ? {} : { tries }),
  };
}

function scoreOf(score: Score | undefined, max = Infinity) {
  if (typeof score !== 'number') return { result: null };
  return { result: score >= max ? 'AC' : 'RJ', score };
}
