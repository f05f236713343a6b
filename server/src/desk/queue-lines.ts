import type { FormDocument } from '../../../src/data/generated/types.ts';
import { showReceipt } from '../applications/identifiers.ts';
import type { ApplicationRow } from '../store/applications/rows.ts';
import { routeText } from './own-route.ts';
import type { QueueLine } from './pages/queue-page.ts';
import type { Visit } from './visit.ts';

/**
 * A row of the store as the queue shows it: the form by its title, the union by its name.
 * @param employer What the applicant typed for one, where the application was opened.
 */
export function lineOf(
  row: ApplicationRow,
  forms: ReadonlyMap<string, FormDocument>,
  { t }: Pick<Visit, 't'>,
  employer?: string,
): QueueLine {
  const { id, receipt, formId, state, createdAt, channel } = row;
  const form = forms.get(formId);
  return {
    id,
    receipt: showReceipt(receipt),
    form: form?.title ?? formId,
    state,
    createdAt,
    route: routeText(row, form, t, employer),
    channel,
    duplicate: row.duplicate,
    suspect: row.suspect,
  };
}
