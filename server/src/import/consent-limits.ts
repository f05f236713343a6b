/** Ends of consent that published documents state and the list does not. */

import { personPath } from './assign-person-ids.ts';
import { validatePerson } from '../../../src/data/generated/validators/person.js';
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
