/** Writes our standings as CSV, to be read by people and by `fromCsv`. */

import { Faults, judgingOf } from './foreign.ts';
import { headerOf, wordOfState } from './csv-columns.ts';
import { problemCell } from './csv-problems.ts';
import { sayLosses } from './losses.ts';
import { timeText } from '../time-text.ts';
import { cellText } from './table-text.ts';
import type { CsvField, CsvLanguage } from './csv-columns.ts';
import type { Exported, Fault } from './foreign.ts';
import type { Standing } from '../types.ts';

/** A byte order mark: without it spreadsheet programs take UTF-8 for the local encoding. */
const MARK = '\ufeff';

interface Column {
  header: string;
  cell(row: Standing): string | number | undefined;
}

/** The table, rows in the order given, with those columns only that hold something. */
export function toCsv(exported: Exported, lang: CsvLanguage): { text: string; faults: Fault[] } {
  const { rows } = exported;
  const faults = new Faults();
  for (const [index, row] of rows.entries()) sayCsvLosses(row, index, faults);
  const columns = columnsOf(exported, lang).filter(
    ({ cell }, index) => index < 3 || rows.some(row => (cell(row) ?? '') !== ''),
  );
  const lines = [
    columns.map(({ header }) => cellText(header)),
    ...rows.map(row => columns.map(({ cell }) => cellText(cell(row)))),
  ];
  return {
    text: `${MARK}${lines.map(line => line.join(',')).join('\r\n')}\r\n`,
    faults: faults.list,
  };
}

/** Every state has a word here. */
function sayCsvLosses({ state: _state, ...row }: Standing, index: number, faults: Faults): void {
  sayLosses(row, `/rows/${index}`, [], faults);
}

function columnsOf(exported: Exported, lang: CsvLanguage): Column[] {
  const { contest } = exported;
  const { kind, rules } = judgingOf(exported);
  const named = (parts: readonly { id: string; name: string }[] = [], id?: string) =>
    parts.find(part => part.id === id)?.name ?? id;
  const column = (field: CsvField, cell: Column['cell']): Column => ({
    header: headerOf(field, lang),
    cell,
  });
  const icpc = kind === 'icpc';
  return [
    column('rank', ({ rank }) => rank),
    column('id', ({ id }) => id),
    column('name', ({ name }) => name),
    column('members', ({ members }) => members?.join('、')),
    column('unit', ({ unit }) => named(contest.units, unit)),
    column('division', ({ division }) => named(contest.divisions, division)),
    column('divisionRank', ({ divisionRank }) => divisionRank),
    ...(rules.modules ?? []).map(({ name }, index) => ({
      header: name,
      cell: ({ scores }: Standing) => scores?.[index],
    })),
    column(icpc ? 'solved' : 'total', ({ total }) =>
      kind === 'time' && total !== undefined ? clock(total) : total,
    ),
    column('penalty', ({ penalty }) => penalty),
    ...(rules.problems ?? []).map(({ id }, index) => ({
      header: id,
      cell: ({ problems }: Standing) => problemCell(problems?.[index]),
    })),
    column('state', ({ state = 'ok' }) => (state === 'ok' ? '' : wordOfState(state, lang))),
    column('awards', ({ awards }) => awards?.join('、')),
  ];
}

/** A time with a colon in any case, by which it is known for one. */
function clock(seconds: number): string {
  const text = timeText(seconds);
  return text.includes(':') ? text : `0:${seconds < 10 ? '0' : ''}${text}`;
}
