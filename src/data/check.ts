import type { Validate, ValidationError } from './generated/validators/validate.js';
import { IssueList } from './issue-list.ts';
import { isEcho, mend, pointerOf, valueAt, type Mending } from './mend.ts';
import type { Issue } from './problem.ts';

/**
 * A value found good, perhaps after mending; or what is wrong with it. `gone`: it says itself that it
 * is not to be shown any more, which counts as the server's 410.
 */
export type Checked<T> =
  { ok: true; data: T; issues: Issue[] } | { ok: false; issues: Issue[]; gone?: true };

/** Checks a freshly parsed value and may change it: what cannot be used is cut out and told. */
export type Check<T> = (value: unknown) => Checked<T>;

const NOTHING: Mending = { cuts: [], vital: [] };

/** A check by a generated validator; faults where `mending` allows are cut out, not fatal. */
export function checkBy<T>(validate: Validate<T>, mending: Mending = NOTHING): Check<T> {
  return value => {
    if (validate(value)) return { ok: true, data: value, issues: [] };
    const faults = validate.errors ?? [];
    const issues = issuesOf(value, faults);
    if (!mend(value, faults, mending)) return { ok: false, issues };
    return { ok: true, data: value as T, issues };
  };
}

/** A validator's faults in our words. */
function issuesOf(value: unknown, faults: readonly ValidationError[]): Issue[] {
  const issues = new IssueList();
  for (const fault of faults) {
    if (isEcho(fault)) continue;
    const code = fault.keyword.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
    issues.add(pointerOf(fault), code, () => detailOf(value, fault));
  }
  return issues.list();
}

function detailOf(
  value: unknown,
  { keyword, message = keyword, instancePath, params }: ValidationError,
): string {
  if (keyword === 'required') return message;
  if (keyword === 'propertyNames')
    return `"${String(params.propertyName)}" is not a name allowed here`;
  const found = JSON.stringify(valueAt(value, instancePath)) ?? 'nothing';
  const allowed = Array.isArray(params.allowedValues) ? `: ${params.allowedValues.join(', ')}` : '';
  return `${message}${allowed}; found ${found.length > 60 ? `${found.slice(0, 60)}…` : found}`;
}
