/** Wishes that published documents state and the list does not: ends of consent, what is not shown. */

import { personPath } from '../documents/paths.ts';
import { validatePerson } from '../../../src/data/generated/validators/person.js';
import type { Person } from '../../../src/data/generated/types.ts';
import type { IdentifiedPerson } from './relation-cells.ts';
import type { PreviousDocument } from './types.ts';

/**
 * Leaves the limit of a person's consent as the last document has it where the list names none: who
 * withdrew on the site does not come back with the next list. A consent given after it ended counts.
 */
export function keepLimits(
  people: readonly IdentifiedPerson[],
  previous: readonly PreviousDocument[],
): void {
  const bodies = new Map(previous.map(({ path, body }) => [path, body]));
  for (const { id, draft } of people) {
    const before = consentBefore(bodies.get(personPath(id)));
    const { consent } = draft.person;
    if (before?.through === undefined || consent?.through !== undefined) continue;
    if (consent && consent.date > before.through) continue;
    draft.person.consent = { ...before, ...consent };
    draft.row.say('consent-kept', 'name', { text: before.through });
  }
}

/**
 * Leaves what a person does not show as the last document has it: lists have no column for it, and
 * the next one would publish a name that was masked by hand.
 */
export function keepRules(
  people: readonly IdentifiedPerson[],
  previous: readonly PreviousDocument[],
): void {
  const bodies = new Map(previous.map(({ path, body }) => [path, body]));
  for (const { id, draft } of people) {
    const show = rulesBefore(bodies.get(personPath(id)));
    if (!show) continue;
    draft.person.show = show;
    draft.row.say('show-kept', 'name', { text: Object.keys(show).join('、') });
  }
}

/** Rules that show less than all; those nobody can read as well: they are a wish all the same. */
function rulesBefore(body: string | undefined): Person['show'] {
  if (!body?.includes('"show"')) return undefined;
  try {
    const { show } = (JSON.parse(body) ?? {}) as Partial<Person>;
    const isWish = Object.values(show ?? {}).some(rule => rule !== 'public');
    return isWish ? show : undefined;
  } catch {
    return undefined;
  }
}

function consentBefore(body: string | undefined) {
  // Most documents say nothing of it and need not be read for this.
  if (!body?.includes('"through"')) return undefined;
  try {
    const person: unknown = JSON.parse(body);
    return validatePerson(person) ? person.consent : undefined;
  } catch {
    return undefined;
  }
}
