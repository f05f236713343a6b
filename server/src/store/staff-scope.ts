import { bilingual, UserError } from '../user-error.ts';
import type { StaffRole } from './store.ts';

/** What a token reports of: the stations listed, and all of the operators; nothing else. */
export interface StaffScope {
  /** Ids. */
  readonly stations: readonly string[];
  /** As `operator` of the stations' details has them, letter by letter. */
  readonly operators: readonly string[];
}

/** As many as one report can hold. */
const MOST_STATIONS = 5000;
const MOST_OPERATORS = 100;
const LONGEST = 200;

/**
 * The scope as it is kept: each once, in one order; undefined for a token of the whole site.
 * @throws UserError for one of another role, or with too much in it, or with nothing.
 */
export function checkScope(
  given: Partial<StaffScope> | undefined,
  role: StaffRole,
): StaffScope | undefined {
  if (!given) return undefined;
  const scope = { stations: tidy(given.stations), operators: tidy(given.operators) };
  const all = [...scope.stations, ...scope.operators];
  if (
    role === 'reporter' &&
    all.length > 0 &&
    all.every(text => text.length <= LONGEST && !/[\p{Cc}\p{Cs}]/u.test(text)) &&
    scope.stations.length <= MOST_STATIONS &&
    scope.operators.length <= MOST_OPERATORS
  ) {
    return scope;
  }
  throw new UserError(
    bilingual(
      `只有 reporter 的令牌可以限定站点（1 至 ${MOST_STATIONS} 个）或管理单位（1 至 ${MOST_OPERATORS} 个）。`,
      `Only a reporter's token is limited to stations (1 to ${MOST_STATIONS}) or operators (1 to ${MOST_OPERATORS}).`,
    ),
    2,
  );
}

function tidy(list: readonly string[] = []): string[] {
  return [...new Set(list.map(text => text.trim().normalize('NFC')))].filter(Boolean).sort();
}

/** What is kept in a column; NULL for the whole site. */
export function scopeText(scope: StaffScope | undefined): string | null {
  return scope ? JSON.stringify(scope) : null;
}

/** A column that holds anything but a scope covers nothing: a token must not grow by a fault. */
export function readScope(text: unknown): StaffScope | undefined {
  if (text === null || text === undefined) return undefined;
  const { stations = [], operators = [] } = parsed(String(text));
  return { stations, operators };
}

function parsed(text: string): Partial<StaffScope> {
  try {
    const value = JSON.parse(text) as Partial<StaffScope> | null;
    const isList = (list: unknown) => list === undefined || Array.isArray(list);
    return value && isList(value.stations) && isList(value.operators) ? value : {};
  } catch {
    return {};
  }
}
