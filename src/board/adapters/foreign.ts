/**
 * What a document of another contest system becomes: the part of a contest's document it tells, the
 * rows of its board, and everything in it that could not be read.
 */

import { judgingFor } from '../judging.ts';
import { isPersonalId, withoutPersonal } from './personal.ts';
import type { ContestKind, RankMethod, Rules, Standing } from '../types.ts';

/** Kinds of faults; their words are with whoever shows them. */
export type FaultCode =
  /** The text is not JSON; `value`: the line of a feed. */
  | 'not-json'
  /** None of the formats that are read here. */
  | 'format-unknown'
  /** Another version of the format; read all the same. `value`: the version. */
  | 'version'
  /** A part without which there is no board. `value`: its name. */
  | 'part-missing'
  /** A member that has to be there. */
  | 'missing'
  /** A value that is none of those the member takes. */
  | 'unreadable'
  | 'id-twice'
  /** Looks like a number of a person or an address; another id stands for it. */
  | 'id-personal'
  /** The same in a text, which is shown without it. */
  | 'text-personal'
  | 'team-unknown'
  | 'problem-unknown'
  | 'organization-unknown'
  | 'group-unknown'
  | 'submission-unknown'
  | 'verdict-unknown'
  /** Statuses that do not match the problems in number. `value`: how many there are. */
  | 'statuses-count'
  /** Ranked otherwise than the rules say; kept as given. `value`: given → made. */
  | 'rank-differs'
  /** The sum of the problems is another; kept as given. `value`: given → made. */
  | 'score-differs'
  /** A group taken for those out of competition, by its name. `value`: the name. */
  | 'guests'
  /** A team of several divisions, shown in the first. `value`: the others. */
  | 'divisions-several'
  /** Something that standings have no place for. `value`: what. */
  | 'left-out'
  /** Something of ours that the other format has no place for. `value`: what. */
  | 'lost'
  /** An id that the other format does not allow, and what stands for it. `value`: the latter. */
  | 'id-changed'
  /** The other format knows no contests of this kind. `value`: the kind. */
  | 'kind-unsupported';

export interface Fault {
  code: FaultCode;
  /** RFC 6901; of a feed or a table, line and column from 1 come first. */
  pointer: string;
  value?: string;
  /** How many more of the same kind there are that are not listed. */
  more?: number;
}

const LISTED = 50;

/**
 * Collects faults; of each kind a few dozen are listed, the others counted. Numbers of persons, which
 * some documents have for names of members, are in none of them.
 */
export class Faults {
  readonly list: Fault[] = [];
  readonly #last = new Map<FaultCode, { fault: Fault; count: number }>();

  add(code: FaultCode, pointer: string, value?: string): void {
    const last = this.#last.get(code);
    if (last && last.count >= LISTED) {
      last.fault.more = (last.fault.more ?? 0) + 1;
      return;
    }
    const place = pointer
      .split('/')
      .map(part => (isPersonalId(part) ? '…' : part))
      .join('/');
    const shown = value === undefined ? {} : { value: withoutPersonal(value) };
    const fault: Fault = { code, pointer: place, ...shown };
    this.list.push(fault);
    this.#last.set(code, { fault, count: (last?.count ?? 0) + 1 });
  }
}

export interface ForeignPart {
  id: string;
  name: string;
}

export interface ForeignUnit extends ForeignPart {
  short?: string;
}

/** Members of a contest's document that other formats tell. */
export interface ForeignContest {
  name: string;
  kind: ContestKind;
  state?: string;
  /** Moments, RFC 3339. */
  from?: string;
  through?: string;
  freeze?: { from: string; to?: string };
  divisions?: ForeignPart[];
  units?: ForeignUnit[];
  rules?: Rules & { rank?: RankMethod };
}

export interface ForeignEvent {
  id: string;
  /** In order of rank. */
  rows: Standing[];
}

export interface ForeignBoard {
  contest: ForeignContest;
  /** One, called `all`; none where there is no board to speak of. */
  events: ForeignEvent[];
  faults: Fault[];
}

/** What is written in another format: a contest with the rows of one of its events. */
export interface Exported {
  contest: ForeignContest & { id?: string };
  /** Own kind and rules of the event, which go before those of the contest. */
  event?: { name?: string; kind?: ContestKind; rules?: Rules };
  rows: readonly Standing[];
  /** Moment of the standings, RFC 3339. */
  asOf?: string;
}

/** Kind and rules that hold for what is exported. */
export function judgingOf({ contest, event }: Exported): { kind: ContestKind; rules: Rules } {
  return judgingFor(contest, event);
}
