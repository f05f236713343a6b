import type { Check } from './check.ts';
import { checkTwice } from './list-check.ts';
import type { StandingsDelta } from './generated/types.ts';
import { validateStandingsDelta } from './generated/validators/standings-delta.js';
import { membersOf, tidyRows } from './standings-check.ts';

const checkItems = checkTwice<StandingsDelta>(validateStandingsDelta, {
  members: membersOf('/items'),
  // None: with a row left out, the rows at hand would not be those of `rev`.
  items: [],
  vital: ['/v', '/from', '/rev', '/items', '/removed'],
});

/**
 * Checks a delta. Members of rows can be left out; a delta with a row that cannot be used is refused,
 * as it would lead to other standings than the server's.
 */
export const checkDelta: Check<StandingsDelta> = value => {
  const tidied = tidyRows((value as { items?: unknown } | null)?.items, '/items');
  const checked = checkItems(value);
  return { ...checked, issues: [...tidied, ...checked.issues] };
};
