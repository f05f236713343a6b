/** Tables of results with a header in Chinese or English: CSV, or with tabs as spreadsheets copy. */

import { Faults } from './foreign.ts';
import { fieldOf, stateOfWord } from './csv-columns.ts';
import { ranked } from './ranked.ts';
import { readProblemCell } from './csv-problems.ts';
import { readTime } from '../time-text.ts';
import { RowIds } from './row-ids.ts';
import { Spot } from './spot.ts';
import { cellsOf, plainCell } from './table-text.ts';
import type { CsvField } from './csv-columns.ts';
import type { ForeignBoard } from './foreign.ts';
import type { GivenRanks } from './ranked.ts';
import type { Score, Standing } from '../types.ts';

/** Reads a table whose first row is its header. Places in faults: line and column, from 1. */
export function fromCsv(text: string, name = ''): ForeignBoard {
  const faults = new Faults();
  const bare = text.replace(/^\ufeff/, '');
  const head = bare.slice(0, bare.search(/[\r\n]|$/));
  const [headers = [], ...lines] = cellsOf(bare, head.includes('\t') ? '\t' : ',');
  const table = tableOf(headers, lines, faults);
  if (table.columns.get('name') === undefined && table.columns.get('id') === undefined) {
    faults.add('part-missing', '/1', '名称');
    return { contest: { name, kind: 'points' }, events: [], faults: faults.list };
  }
  const ids = new RowIds();
  const given = new Map<string, { rank: number; pointer: string }>();
  const rows = lines.flatMap((cells, index) => {
    const row = rowOf(cells, index + 2, { table, ids, given, faults });
    return row ?? [];
  });
  const kind = table.icpc ? 'icpc' : table.timed ? 'time' : 'points';
  const parts = table.scores.map(({ id, header }) => ({ id, name: header }));
  const rules = table.icpc
    ? { problems: table.scores.map(({ header }) => ({ id: header })) }
    : parts.length > 0
      ? { modules: parts }
      : {};
  const judged = ranked(rows, { kind, rules }, faults, given);
  return {
    contest: { name, kind, rules },
    events: judged.length > 0 ? [{ id: 'all', rows: judged }] : [],
    faults: faults.list,
  };
}

interface Table {
  columns: ReadonlyMap<CsvField, number>;
  /** Columns of scores, or of problems. */
  scores: readonly { id: string; header: string; column: number }[];
  icpc: boolean;
  /** Totals are times, in seconds. */
  timed: boolean;
}

function tableOf(headers: readonly string[], lines: readonly string[][], faults: Faults): Table {
  const columns = new Map<CsvField, number>();
  const open: { header: string; column: number }[] = [];
  for (const [column, cell] of headers.entries()) {
    const header = plainCell(cell);
    const field = fieldOf(header);
    if (field === 'personal') faults.add('left-out', `/1/${column + 1}`, header);
    else if (field && !columns.has(field)) columns.set(field, column);
    else if (header !== '') open.push({ header, column });
  }
  const icpc = columns.has('solved');
  const holds = icpc ? isProblem : isScore;
  const scores: Table['scores'][number][] = [];
  for (const { header, column } of open) {
    const filled = lines.map(line => plainCell(line[column] ?? '')).filter(text => text !== '');
    if (filled.every(text => holds(text) || stateOfWord(text) !== undefined)) {
      scores.push({ id: `m${scores.length + 1}`, header, column });
    } else faults.add('left-out', `/1/${column + 1}`, header);
  }
  const totals = columns.get('total');
  const timed = lines.some(line => isTime(plainCell(line[totals ?? -1] ?? '')));
  return { columns, scores, icpc, timed };
}

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

function isScore(text: string): boolean {
  return NUMBER.test(text);
}

function isTime(text: string): boolean {
  return text.includes(':') && readTime(text) !== undefined;
}

function isProblem(text: string): boolean {
  return readProblemCell(text) !== undefined;
}

interface LineContext {
  table: Table;
  ids: RowIds;
  /** Filled with the ranks the table gives. */
  given: Map<string, { rank: number; pointer: string }> & GivenRanks;
  faults: Faults;
}

function rowOf(
  cells: readonly string[],
  line: number,
  { table, ids, given, faults }: LineContext,
): Standing | undefined {
  const spot = (field: CsvField): Spot => {
    const column = table.columns.get(field);
    const text = column === undefined ? '' : plainCell(cells[column] ?? '');
    return new Spot(text === '' ? undefined : text, `/${line}/${(column ?? 0) + 1}`, faults);
  };
  const number = (field: CsvField): number | undefined => {
    const found = spot(field);
    if (found.isAbsent || stateOfWord(String(found.value))) return undefined;
    const text = String(found.value);
    const value = NUMBER.test(text) ? Number(text) : readTime(text);
    if (value === undefined) found.fault();
    return value;
  };
  const name = spot('name').text();
  const own = spot('id').id() ?? name;
  if (own === undefined) faults.add('missing', `/${line}`);
  const id =
    own === undefined ? undefined : ids.add(own, spot('id').isAbsent ? spot('name') : spot('id'));
  if (id === undefined) return undefined;
  const rank = number('rank');
  if (rank !== undefined) {
    if (rank >= 1) given.set(id, { rank, pointer: spot('rank').pointer });
    else spot('rank').fault();
  }
  const results = table.scores.map(({ column }) => plainCell(cells[column] ?? ''));
  const texts = [spot('state'), spot('total'), spot('rank')].map(found => found.value);
  const state = texts
    .map(text => (typeof text === 'string' ? stateOfWord(text) : undefined))
    .find(Boolean);
  if (!spot('state').isAbsent && !stateOfWord(String(spot('state').value))) spot('state').fault();
  const total = number(table.icpc ? 'solved' : 'total');
  const penalty = number('penalty');
  const [members, awards] = [listOf(spot('members')), listOf(spot('awards'))];
  const [unit, division] = [spot('unit').text(), spot('division').text()];
  return {
    id,
    name: name ?? id,
    ...(members.length > 0 ? { members } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(division === undefined ? {} : { division }),
    ...(table.icpc
      ? { problems: results.map(text => readProblemCell(text) ?? { state: 'untried' as const }) }
      : results.length > 0
        ? { scores: results.map((text): Score => (isScore(text) ? Number(text) : text)) }
        : {}),
    ...(total === undefined ? {} : { total }),
    ...(penalty === undefined ? {} : { penalty }),
    ...(state ? { state } : {}),
    ...(awards.length > 0 ? { awards } : {}),
  };
}

function listOf(spot: Spot): string[] {
  return (spot.text() ?? '').split(/[、;；,，]/).flatMap(part => part.trim() || []);
}
