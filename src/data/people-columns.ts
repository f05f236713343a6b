import { checkBy, type Check } from './check.ts';
import type { Client } from './client.ts';
import type { PeopleColumns } from './generated/types.ts';
import { validatePeopleColumns } from './generated/validators/people-columns.js';
import { IssueList } from './issue-list.ts';
import type { PeopleOptions } from './people.ts';
import { makeProblem, type Result } from './problem.ts';
import { resolverFor, rootOf, type Resolve } from './urls.ts';
import { referencesFrom } from './references.ts';

/** Some 150 bytes a row; a document of 200,000 is half of this. */
const MOST_BYTES = 64 * 1024 * 1024;

const checkShape = checkBy<PeopleColumns>(validatePeopleColumns, {
  cuts: ['/*', '/photo/*'],
  vital: ['/v', '/n', '/id', '/type', '/name'],
});

const VITAL = ['id', 'type', 'name'] as const;
const TYPES = ['person', 'team', 'studio'];

/**
 * Checks a columnar document of people. A column that is not as long as the others, or has a number
 * that stands for nothing, is left out and told; without ids, types and names of one length the
 * document is refused. May change the value.
 */
export const checkPeopleColumns: Check<PeopleColumns> = value => {
  const shape = checkShape(value);
  if (!shape.ok) return shape;
  const { data } = shape;
  const issues = new IssueList();
  issues.addAll(shape.issues);
  for (const name of VITAL) {
    const fault = faultOf(data[name], data.n) ?? (name === 'type' ? strangeType(data) : undefined);
    if (fault)
      return { ok: false, issues: [{ pointer: `/${name}`, code: 'length', detail: fault }] };
  }
  for (const name of Object.keys(data) as (keyof PeopleColumns)[]) {
    if (name === 'links') continue;
    const fault = name === 'photo' ? photoFault(data) : faultOf(data[name], data.n);
    if (fault === undefined) continue;
    issues.add(`/${name}`, 'length', `${fault}; left out`);
    delete data[name];
  }
  return { ok: true, data, issues: issues.list() };
};

/** Loads all people as columns; pictures are full URLs. Rejects only when the signal aborts. */
export async function loadPeopleColumns(
  client: Client,
  url: string,
  { resolve, signal, fresh }: PeopleOptions = {},
): Promise<Result<PeopleColumns>> {
  const wanted = { check: checkPeopleColumns, signal, fresh, maxBytes: MOST_BYTES };
  const result = await client.get(url, wanted);
  if (!result.ok) return result;
  const issues = new IssueList();
  issues.addAll(result.problems ?? []);
  const data = withPictures(result.data, result.url, issues, resolve);
  const problems = issues.list();
  return { ...result, data, problems: problems.length ? problems : undefined };
}

/** The columns that the page itself gives, of its own making: they are checked, not copied. */
export function peopleColumnsIn(
  document: unknown,
  url: string,
  resolve: Resolve = resolverFor(url),
): Result<PeopleColumns> {
  // Columns can be left out of a copy; the arrays in them stay the page's.
  const copy = isObject(document) ? { ...document } : document;
  if (isObject(copy) && isObject(copy['photo'])) copy['photo'] = { ...copy['photo'] };
  const checked = checkPeopleColumns(copy);
  if (!checked.ok) {
    return { ok: false, problem: makeProblem('invalid', { errors: checked.issues }) };
  }
  const issues = new IssueList();
  issues.addAll(checked.issues);
  const data = withPictures(checked.data, url, issues, resolve);
  const problems = issues.list();
  return { ok: true, url, data, ...(problems.length ? { problems } : {}) };
}

/** Pictures as full URLs; an empty text where there is none, or on a host the site does not name. */
function withPictures(
  columns: PeopleColumns,
  url: string,
  issues: IssueList,
  resolve: Resolve = resolverFor(rootOf(url)),
): PeopleColumns {
  const { photo } = columns;
  if (!photo) return columns;
  const follow = referencesFrom(url, issues, resolve);
  const src = photo.src.map((one, row) => (one && follow(one, `/photo/src/${row}`)) || '');
  return { ...columns, photo: { ...photo, src } };
}

/** What is wrong with a column; undefined when nothing is, or it is none. */
function faultOf(column: unknown, n: number): string | undefined {
  if (Array.isArray(column)) {
    return column.length === n ? undefined : `has ${column.length} rows, not ${n}`;
  }
  if (!isObject(column) || !Array.isArray(column['rows'])) return undefined;
  const { values, rows } = column as { values: unknown[]; rows: number[] };
  if (rows.length !== n) return `has ${rows.length} rows, not ${n}`;
  const lost = rows.find(number => number > values.length);
  return lost === undefined ? undefined : `${lost} stands for none of ${values.length} values`;
}

function photoFault({ photo, n }: PeopleColumns): string | undefined {
  const lists = [photo?.src ?? [], photo?.alt ?? [], photo?.w, photo?.h];
  return lists.map(list => list && faultOf(list, n)).find(Boolean);
}

function strangeType({ type: { values, rows } }: PeopleColumns): string | undefined {
  const at = rows.findIndex(row => !TYPES.includes(values[row - 1]!));
  return at < 0 ? undefined : `row ${at} is neither a person nor a team nor a studio`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
