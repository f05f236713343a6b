import { checkBy, type Check } from './check.ts';
import type { Client } from './client.ts';
import type { ContestOptions } from './contests.ts';
import type { StandingsColumns } from './generated/types.ts';
import { validateStandingsColumns } from './generated/validators/standings-columns.js';
import { IssueList } from './issue-list.ts';
import { makeProblem, type Result } from './problem.ts';

type Columns = StandingsColumns['columns'];

/** Some 120 bytes a row; a document of 200,000 is half of this. */
const MOST_BYTES = 64 * 1024 * 1024;

const checkShape = checkBy<StandingsColumns>(validateStandingsColumns, {
  cuts: ['/*', '/columns/*'],
  vital: ['/v', '/rev', '/n', '/columns', '/columns/id', '/columns/rank', '/columns/name'],
});

/**
 * Checks a columnar document of standings. A column that is not as long as the others, or has a code
 * that stands for nothing, is left out and told, and so is a row whose id was there before; without
 * ids, ranks and names of one length the document is refused. May change the value.
 */
export const checkColumns: Check<StandingsColumns> = value => {
  const shape = checkShape(value);
  if (!shape.ok) return shape;
  const { data } = shape;
  const issues = new IssueList();
  issues.addAll(shape.issues);
  const vital = ['id', 'rank', 'name'] as const;
  for (const name of vital) {
    const { length } = data.columns[name];
    if (length === data.n) continue;
    const detail = `has ${length} rows; the document says ${data.n}`;
    return { ok: false, issues: [{ pointer: `/columns/${name}`, code: 'length', detail }] };
  }
  for (const name of Object.keys(data.columns) as (keyof Columns)[]) {
    const fault = faultOf(data.columns[name], data.n);
    if (fault === undefined) continue;
    issues.add(`/columns/${name}`, 'length', `${fault}; left out`);
    delete data.columns[name];
  }
  const again = repeated(data.columns.id);
  for (const row of again) {
    const detail = `"${data.columns.id[row]}" was there before; left out`;
    issues.add(`/columns/id/${row}`, 'duplicate-id', detail);
  }
  const columns = again.size ? without(data.columns, again) : data.columns;
  const whole = { ...data, n: data.n - again.size, columns };
  return { ok: true, data: whole, issues: issues.list() };
};

/** Loads all rows of an event as columns. Rejects only when the signal aborts. */
export function loadColumns(
  client: Client,
  url: string,
  { signal, fresh }: Omit<ContestOptions, 'resolve'> = {},
): Promise<Result<StandingsColumns>> {
  return client.get(url, { check: checkColumns, signal, fresh, maxBytes: MOST_BYTES });
}

/** The columns that the page itself gives, of its own making: they are checked, not copied. */
export function columnsIn(document: unknown, url: string): Result<StandingsColumns> {
  const { columns, ...rest } = (document ?? {}) as Partial<StandingsColumns>;
  // Columns can be left out of a copy; the arrays in them stay the page's.
  const checked = checkColumns({ ...rest, ...(columns ? { columns: { ...columns } } : {}) });
  if (!checked.ok) {
    return { ok: false, problem: makeProblem('invalid', { errors: checked.issues }) };
  }
  const { data, issues } = checked;
  return { ok: true, url, data, ...(issues.length ? { problems: issues } : {}) };
}

/** What is wrong with a column; undefined when nothing is. */
function faultOf(column: Columns[keyof Columns], n: number): string | undefined {
  if (column === undefined) return undefined;
  if (!Array.isArray(column)) {
    const { codes, values } = column;
    if (codes.length !== n) return `has ${codes.length} rows, not ${n}`;
    const lost = codes.flat().find(code => code >= values.length);
    return lost === undefined
      ? undefined
      : `code ${lost} stands for none of ${values.length} words`;
  }
  const lists = column.length && Array.isArray(column[0]) ? (column as unknown[][]) : [column];
  const odd = lists.find(({ length }) => length !== n);
  return odd && `has ${odd.length} rows, not ${n}`;
}

function repeated(ids: readonly string[]): Set<number> {
  const again = new Set<number>();
  const seen = new Set<string>();
  ids.forEach((id, row) => {
    if (seen.has(id)) again.add(row);
    seen.add(id);
  });
  return again;
}

function without(columns: Columns, rows: ReadonlySet<number>): Columns {
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, row) => !rows.has(row));
  const entries = Object.entries(columns).map(([name, column]) => {
    if (!Array.isArray(column)) return [name, { ...column, codes: kept<unknown>(column.codes) }];
    return [
      name,
      name === 'scores' ? columns.scores!.map(list => kept(list)) : kept<unknown>(column),
    ];
  });
  return Object.fromEntries(entries) as Columns;
}
