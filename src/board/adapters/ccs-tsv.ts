/**
 * `results.tsv` and `scoreboard.tsv` of the Contest Control System requirements (icpc.io/ccs-specs),
 * as DOMjudge exports them. They have no names of teams: the team's number stands for it.
 */

import { Faults } from './foreign.ts';
import { asGiven, ranked } from './ranked.ts';
import { RowIds } from './row-ids.ts';
import { Spot } from './spot.ts';
import type { ForeignBoard } from './foreign.ts';
import type { ProblemResult, Standing } from '../types.ts';

const HEAD = /^(results|scoreboard)\t(\d+)\s*$/;

/** Whether a text begins as such a file does. */
export function isCcsTable(text: string): boolean {
  return HEAD.test(text.slice(0, 40).split(/\r?\n/)[0] ?? '');
}

/** Awards that say no more than the rank does. */
const PLAIN = new Set(['', 'Ranked']);

/** Reads either file. Places in faults: line and column, from 1. */
export function fromCcsTable(text: string): ForeignBoard {
  const faults = new Faults();
  const [first = '', ...lines] = text.split(/\r?\n/);
  const [, kind, version] = HEAD.exec(first) ?? [];
  if (version !== '1') faults.add('version', '/1/2', version);
  const given = new Map<string, { rank: number; pointer: string }>();
  const ids = new RowIds();
  const filled = lines
    .map((line, index) => ({ cells: line.split('\t'), line: index + 2 }))
    .filter(({ cells }) => cells.some(cell => cell.trim() !== ''));
  const width =
    kind === 'results' ? 0 : Math.max(0, ...filled.map(({ cells }) => (cells.length - 6) >> 1));
  const rows = filled.flatMap(({ cells, line }) => {
    const at = (column: number) =>
      new Spot(cells[column - 1]?.trim() || undefined, `/${line}/${column}`, faults);
    const number = (column: number): number | undefined => {
      const spot = at(column);
      const value = spot.isAbsent ? undefined : Number(spot.value);
      if (value === undefined || Number.isFinite(value)) return value;
      spot.fault();
      return undefined;
    };
    const [numbered, placed] = kind === 'results' ? [1, 2] : [2, 3];
    const own = at(numbered!).id();
    if (own === undefined) faults.add('missing', at(numbered!).pointer);
    const id = own === undefined ? undefined : ids.add(own, at(numbered!));
    if (id === undefined) return [];
    const rank = number(placed!);
    if (rank !== undefined && rank >= 1) given.set(id, { rank, pointer: at(placed!).pointer });
    const [solved, penalty] = [number(4), number(5)];
    const awards = kind === 'results' ? awardsOf(at(3), at(7)) : [];
    const unit = kind === 'results' ? undefined : at(1).text();
    const problems = [...Array(width).keys()].map(index =>
      problemOf(number(7 + 2 * index), number(8 + 2 * index)),
    );
    const row: Standing = {
      id,
      name: id,
      ...(unit === undefined ? {} : { unit }),
      ...(solved === undefined ? {} : { total: solved }),
      ...(penalty === undefined ? {} : { penalty: Math.max(0, penalty) }),
      ...(problems.length > 0 ? { problems } : {}),
      ...(awards.length > 0 ? { awards } : {}),
    };
    return [row];
  });
  const rules = {
    problems: [...Array(width).keys()].map(index => ({ id: String(index + 1) })),
  };
  // Without problems nobody can tell what decided between equal penalties: ranks are as given.
  const judged =
    kind === 'results'
      ? asGiven(rows, given)
      : ranked(rows, { kind: 'icpc', rules }, faults, given);
  return {
    contest: { name: '', kind: 'icpc', rules },
    events: judged.length > 0 ? [{ id: 'all', rows: judged }] : [],
    faults: faults.list,
  };
}

function awardsOf(award: Spot, group: Spot): string[] {
  const [prize = '', winner] = [award.text(), group.text()];
  return [...(PLAIN.has(prize) ? [] : [prize]), ...(winner ? [`Group winner ${winner}`] : [])];
}

function problemOf(tries = 0, minutes = -1): ProblemResult {
  if (minutes >= 0) return { state: 'solved', tries: Math.max(1, tries), minutes };
  return tries > 0 ? { state: 'tried', tries } : { state: 'untried' };
}
