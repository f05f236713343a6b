import { isRequired, mayBeKept } from '../../form/index.ts';
import { REVIEW } from './form-session.ts';
import type { FormSession } from './form-session.ts';

/**
 * Names of questions whose answers a draft may not keep and that want them again: those that were
 * answered once, and those that had to be on the way to a screen.
 *
 * @param answered names that were answered when the last draft was written, or any before
 */
export function leftOut(
  session: FormSession,
  screen: string,
  answered: readonly string[],
): string[] {
  const { steps, toSend, when } = session;
  const at = screen === REVIEW ? steps.length : steps.findIndex(({ id }) => id === screen);
  const before = steps.slice(0, Math.max(at, 0)).flatMap(({ fields }) => fields);
  return session.fields
    .filter(field => field.type !== 'note' && !mayBeKept(field))
    .filter(({ name }) => session.answers[name] === undefined)
    .filter(
      field =>
        answered.includes(field.name) ||
        (before.includes(field) && isRequired(field, toSend, when)),
    )
    .map(({ name }) => name);
}
