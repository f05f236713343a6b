/** Standard Ranklist (SRK, github.com/algoux/standard-ranklist), type `general`, version 0.3. */

import { bandsOfSeries } from './srk-series.ts';
import { Faults } from './foreign.ts';
import { ranked } from './ranked.ts';
import { RowIds } from './row-ids.ts';
import { resultOf } from './srk-results.ts';
import { Spot } from './spot.ts';
import { srkContest } from './srk-contest.ts';
import type { ForeignBoard, ForeignPart } from './foreign.ts';
import type { GivenRanks } from './ranked.ts';
import type { Standing } from '../types.ts';
import type { SrkContest } from './srk-contest.ts';

const VERSION = /^0\.3\.\d+$/;

/** Reads a ranklist. Never throws. */
export function fromSrk(document: unknown): ForeignBoard {
  const faults = new Faults();
  const root = new Spot(document, '', faults);
  const [type, version] = [root.get('type'), root.get('version')];
  if (type.value !== 'general') type.fault();
  if (typeof version.value !== 'string' || !VERSION.test(version.value)) {
    faults.add('version', version.pointer, version.id());
  }
  for (const name of ['contest', 'problems', 'rows']) {
    if (root.get(name).isAbsent) faults.add('part-missing', `/${name}`, name);
  }
  const parts = srkContest(root);
  const markers = markersOf(root.get('markers'));
  const ids = new RowIds();
  const spots = new Map<string, Spot>();
  const rows = root
    .get('rows')
    .records()
    .flatMap(spot => {
      const row = rowOf(spot, { parts, markers, ids, faults });
      if (row) spots.set(row.id, spot);
      return row ?? [];
    });
  const used = new Set(rows.map(({ division }) => division));
  const divisions = markers.filter(({ id }) => used.has(id));
  const bands = bandsOfSeries(root.get('series'), rows);
  const contest = {
    ...parts.contest,
    rules: { ...parts.contest.rules, ...(bands.length > 0 ? { bands } : {}) },
    ...(divisions.length > 0 ? { divisions } : {}),
    ...(rows.some(isPending) && parts.contest.freeze ? { state: 'frozen' } : {}),
  };
  const judging = { kind: contest.kind, rules: contest.rules };
  const judged = ranked(rows, judging, faults, ranksOfOrder(rows, spots));
  return {
    contest,
    events: judged.length > 0 ? [{ id: 'all', rows: judged }] : [],
    faults: faults.list,
  };
}

function isPending({ problems = [] }: Standing): boolean {
  return problems.some(({ state }) => state === 'pending');
}

/** The ranks that the order of the rows means: it is that of the ranks, and equals share theirs. */
function ranksOfOrder(rows: readonly Standing[], spots: ReadonlyMap<string, Spot>): GivenRanks {
  const ranks = new Map<string, { rank: number; pointer: string }>();
  let before: Standing | undefined;
  let rank = 0;
  for (const [index, row] of rows.entries()) {
    if (row.total !== before?.total || row.penalty !== before?.penalty) rank = index + 1;
    ranks.set(row.id, { rank, pointer: spots.get(row.id)!.pointer });
    before = row;
  }
  return ranks;
}

/** Markers, as far as they can be read. */
function markersOf(spot: Spot): ForeignPart[] {
  return spot.records().flatMap(item => {
    const id = item.get('id').id();
    if (id === undefined) item.faults.add('missing', item.get('id').pointer);
    return id === undefined ? [] : [{ id, name: item.get('label').text() ?? id }];
  });
}

interface RowContext {
  parts: SrkContest;
  markers: readonly ForeignPart[];
  ids: RowIds;
  faults: Faults;
}

/** Photos, links and seats are not read. */
function rowOf(spot: Spot, { parts, markers, ids, faults }: RowContext): Standing | undefined {
  const user = spot.get('user');
  const own = user.get('id').id() ?? user.get('name').text();
  if (own === undefined) faults.add('missing', user.get('id').pointer);
  const id = own === undefined ? undefined : ids.add(own, user.get('id'));
  if (id === undefined) return undefined;
  const unit = user.get('organization').text();
  const members = user
    .get('teamMembers')
    .records()
    .flatMap(member => (isContestant(member) ? (member.get('name').text() ?? []) : []));
  const listed = user.get('markers').isAbsent ? [user.get('marker')] : user.get('markers').items();
  const worn = new Set(listed.flatMap(marker => marker.id() ?? []));
  const [division, ...others] = markers.filter(marker => worn.has(marker.id));
  if (others.length > 0) {
    faults.add('divisions-several', user.pointer, others.map(({ name }) => name).join('、'));
  }
  return {
    id,
    name: user.get('name').text() ?? id,
    ...(members.length > 0 ? { members } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(division ? { division: division.id } : {}),
    ...(user.get('official').value === false ? { state: 'guest' as const } : {}),
    ...resultOf(spot, parts),
  };
}

function isContestant(member: Spot): boolean {
  return member.get('role').value !== 'coach';
}
