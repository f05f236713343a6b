/** Reads a row of a list of results into what the standings will say, but for id and final rank. */

import { isBodyName } from './entrant-names.ts';
import { readRank, readRowState, readScore } from './score-cells.ts';
import { closeName, splitWords } from './cell-text.ts';
import type { RowCells } from './row-cells.ts';
import type { RowState, Score } from './score-cells.ts';
import type { ScoreModule } from './module-columns.ts';

export interface StandingDraft {
  row: RowCells;
  /** As the list says; published as the contest's `entrantName` allows. */
  name: string;
  /** A team or unit, whose name is public in any case. */
  isBody: boolean;
  unit: string;
  division: string;
  /** The entrant's own number. */
  number: string;
  /** Name of the event, where a column names one. */
  event: string;
  /** Ranks as the list gives them. */
  rank?: number;
  divisionRank?: number;
  /** By the module's name; what is no number as written. */
  scores: ReadonlyMap<string, Score | string>;
  total?: Score;
  state: RowState;
  awards: string[];
}

/** What the rows of a sheet share. */
export interface StandingContext {
  modules: ReadonlyMap<number, ScoreModule>;
  totalField: 'total' | 'score';
}

/** The draft of a row; undefined when an error, which is reported, keeps the row out. */
export function standingDraftOf(
  row: RowCells,
  context: StandingContext,
): StandingDraft | undefined {
  const name = closeName(row.text('name'));
  if (name === '') {
    row.say('entrant-name-missing', 'name');
    return undefined;
  }
  const { scores, states } = scoresOf(row, context.modules);
  const { total, state: totalState } = totalOf(row, context.totalField);
  const { rank, award } = rankOf(row, 'rank');
  const { rank: divisionRank } = rankOf(row, 'divisionRank');
  const absent = states.length > 0 && states.length === scores.size ? states[0] : undefined;
  const awards = splitWords(row.lines('awards'), () => true);
  return {
    row,
    name,
    isBody: isBodyName(name, row.cells('name')[0]?.header ?? ''),
    unit: row.text('unit'),
    division: row.text('division'),
    number: row.text('number'),
    event: row.text('event'),
    ...(rank === undefined ? {} : { rank }),
    ...(divisionRank === undefined ? {} : { divisionRank }),
    scores,
    ...(total ? { total } : {}),
    state: stateOf(row) ?? totalState ?? readRowState(row.text('rank')) ?? absent ?? 'ok',
    awards: [...new Set([...awards, ...(award ? [award] : [])])],
  };
}

function scoresOf(row: RowCells, modules: ReadonlyMap<number, ScoreModule>) {
  const scores = new Map<string, Score | string>();
  const states: RowState[] = [];
  for (const [column, module] of modules) {
    const text = row.at(column);
    const score = text === '' ? undefined : readScore(text);
    const state = score ? undefined : readRowState(text);
    if (state) states.push(state);
    else if (!score && text !== '') row.sayAt('score-kept', column, { text });
    scores.set(module.name, score ?? text);
  }
  return { scores, states };
}

function totalOf(row: RowCells, field: 'total' | 'score'): { total?: Score; state?: RowState } {
  const text = row.text(field);
  if (text === '') return {};
  const total = readScore(text);
  if (total) return { total };
  const state = readRowState(text);
  if (state) return { state };
  row.say('total-unread', field, { text });
  return {};
}

/** A prize in the column of ranks is a prize. */
function rankOf(row: RowCells, field: 'rank' | 'divisionRank'): { rank?: number; award?: string } {
  const text = row.text(field);
  if (text === '' || readRowState(text)) return {};
  const rank = readRank(text);
  if (rank !== undefined) return { rank };
  if (/奖|优胜|入围|晋级/.test(text)) return { award: text };
  row.say('rank-unread', field, { text });
  return {};
}

function stateOf(row: RowCells): RowState | undefined {
  const text = row.text('state');
  if (text === '') return undefined;
  const state = readRowState(text);
  if (!state) row.say('entrant-state', 'state', { text });
  return state;
}
