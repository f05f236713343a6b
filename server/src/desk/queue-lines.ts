import { showReceipt } from '../applications/identifiers.ts';
import type { ApplicationRow } from '../store/applications/rows.ts';
import type { QueueLine } from './pages/queue-page.ts';

/** A row of the store as the queue shows it: the form by its title, the union by its name. */
export function lineOf(row: ApplicationRow, forms: ReadonlyMap<string, string>): QueueLine {
  const { id, receipt, formId, state, createdAt, routeName, routeOrg, channel } = row;
  return {
    id,
    receipt: showReceipt(receipt),
    form: forms.get(formId) ?? formId,
    state,
    createdAt,
    route: routeName ?? routeOrg,
    channel,
    duplicate: row.duplicate,
    suspect: row.suspect,
  };
}
