/**
 * CLICS Contest API 2023-06 (icpc.io/ccs-specs), event feed: NDJSON whose lines each tell the
 * complete current state of an object, or of a collection; null deletes. Lines of 2020-03, with
 * `op`, are read as well.
 */

import { clicsContest } from './clics-parts.ts';
import { Faults } from './foreign.ts';
import { feedResults } from './clics-results.ts';
import { ranked } from './ranked.ts';
import { Spot } from './spot.ts';
import { withClicsAwards } from './clics-awards.ts';
import type { ForeignBoard } from './foreign.ts';
import type { Judging } from '../types.ts';

/** What of a contest is kept; clarifications, runs, accounts and so on are passed over. */
const KEPT = [
  'contest',
  'state',
  'problems',
  'groups',
  'organizations',
  'teams',
  'persons',
  'judgement-types',
  'submissions',
  'judgements',
  'awards',
] as const;
type Kept = (typeof KEPT)[number];

interface Known {
  data: unknown;
  pointer: string;
}

/** A feed as far as it has come. */
export class ClicsFeed {
  readonly #objects = new Map<Kept, Map<string, Known>>(KEPT.map(type => [type, new Map()]));
  readonly #faults = new Faults();
  #line = 0;

  /** Takes the next line; an empty one keeps the connection alive and says nothing. */
  take(line: string): void {
    this.#line++;
    if (line.trim() === '') return;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      this.#faults.add('not-json', `/${this.#line}`);
      return;
    }
    const event = new Spot(value, `/${this.#line}`, this.#faults);
    const named = event.get('type').value;
    const type = KEPT.find(kept => kept === (named === 'contests' ? 'contest' : named));
    if (typeof named !== 'string') event.get('type').fault();
    else if (type) this.#keep(type, event);
  }

  #keep(type: Kept, event: Spot): void {
    const objects = this.#objects.get(type)!;
    const data = event.get('data');
    const { pointer } = data;
    if (type === 'contest' || type === 'state') {
      if (data.isRecord) objects.set('', { data: data.value, pointer });
      else if (data.isAbsent) objects.clear();
      else data.fault();
      return;
    }
    const old = !event.get('op').isAbsent;
    const id = (old ? data.get('id') : event.get('id')).id();
    if (id === undefined) {
      if (!data.isAbsent && !data.isList) data.fault();
      else this.#replace(objects, data);
    } else if (data.isAbsent || event.get('op').value === 'delete') objects.delete(id);
    else if (data.isRecord) objects.set(id, { data: data.value, pointer });
    else data.fault();
  }

  /** A whole collection at once. */
  #replace(objects: Map<string, Known>, data: Spot): void {
    objects.clear();
    for (const item of data.records()) {
      const id = item.get('id').id();
      if (id === undefined) item.faults.add('missing', item.get('id').pointer);
      else objects.set(id, { data: item.value, pointer: item.pointer });
    }
  }

  /** The board of all lines so far, with what was wrong in them. */
  board(): ForeignBoard {
    const faults = new Faults();
    const all = (type: Kept) =>
      [...this.#objects.get(type)!.values()].map(
        ({ data, pointer }) => new Spot(data, pointer, faults),
      );
    const single = (type: Kept) => all(type)[0] ?? new Spot(undefined, '', faults);
    for (const type of ['contest', 'problems', 'teams'] as const) {
      if (all(type).length === 0) faults.add('part-missing', '', type);
    }
    const awards = all('awards');
    const parts = clicsContest(
      {
        contest: single('contest'),
        state: single('state'),
        problems: all('problems'),
        groups: all('groups'),
        organizations: all('organizations'),
        teams: all('teams'),
        persons: all('persons'),
        awards,
      },
      faults,
    );
    const { contest } = parts;
    const judging: Judging = { kind: contest.kind, rules: contest.rules ?? {} };
    const results = feedResults(
      {
        teams: all('teams'),
        types: all('judgement-types'),
        submissions: all('submissions'),
        judgements: all('judgements'),
      },
      parts,
      faults,
    );
    const rows = ranked(withClicsAwards(results, awards, parts), judging, faults);
    return {
      contest,
      events: rows.length > 0 ? [{ id: 'all', rows }] : [],
      faults: [...this.#faults.list, ...faults.list],
    };
  }
}

/** Reads a feed that is there as a whole. Never throws. */
export function fromClicsFeed(text: string): ForeignBoard {
  const feed = new ClicsFeed();
  for (const line of text.split('\n')) feed.take(line);
  return feed.board();
}
