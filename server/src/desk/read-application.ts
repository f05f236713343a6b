import type { Answers } from '../../../src/form/index.ts';
import type { FormDocument } from '../../../src/data/generated/types.ts';
import { languageOf } from '../../../src/locale/languages.ts';
import { namedForm } from '../bookings/named-form.ts';
import { formOf, type FormsContext } from '../applications/context.ts';
import { openKept } from '../applications/answers.ts';
import { mayMove } from '../applications/states.ts';
import { historyOf } from '../applications/history.ts';
import type { ApplicationRow, ConsentRow } from '../store/applications/rows.ts';
import { declaredIn } from '../store/desk/desk.ts';
import { answerGroups } from './answer-lines.ts';
import { exchangesOf } from './exchanges.ts';
import { decisionErases } from './decision-erases.ts';
import { formsOf } from './form-titles.ts';
import { namesOf } from './names.ts';
import { ownField, typedEmployer } from './own-route.ts';
import type { ApplicationModel } from './pages/application-page.ts';
import { DECISIONS } from './pages/decision-form.ts';
import { lineOf } from './queue-lines.ts';
import type { Visit } from './visit.ts';

/**
 * All about one application as its page shows it.
 * @param reveal Show what is sensitive in full.
 * @returns undefined when there is none of that id.
 */
export async function readApplication(
  context: FormsContext,
  visit: Visit,
  id: string,
  reveal: boolean,
): Promise<ApplicationModel | undefined> {
  const { store, siteId } = context;
  const { t } = visit;
  const row = await store.applications.read(siteId, id);
  if (!row) return undefined;
  const [published, kept, consents, history, duplicates, batch, forms] = await Promise.all([
    formOf(context, row.formId),
    openKept(context, id),
    store.applications.consents(siteId, id),
    historyOf(context, id),
    store.applications.duplicatesOf(siteId, id),
    store.desk.batchOf(siteId, id),
    formsOf(context),
  ]);
  const { answers = {}, supplements = [] } = kept ?? {};
  const form = await namedForm(context, published, answers, languageOf(visit.lang));
  // Taken up again and answered after all was erased: what was sent first is not there all the same.
  const erased = !kept || (supplements.length > 0 && Object.keys(answers).length === 0);
  const options = { names: namesOf(context), reveal, t };
  return {
    line: lineOf(row, forms, visit, employerOf(row, form, { answers, reveal })),
    formVersion: row.formVersion,
    outcome: row.outcome,
    reason: form?.rules?.find(({ id: rule }) => rule !== undefined && rule === row.rule)?.reason,
    exchanges: exchangesOf(history, supplements, reveal),
    groups: answerGroups(form, answers, options),
    erased,
    revealed: reveal,
    consents: inOrder(form, consents).map(({ id: consent, version, granted, at, withdrawnAt }) => ({
      text: consentText(form, consent, version),
      version,
      granted,
      at,
      withdrawnAt,
    })),
    batch: batch && { sentBy: batch.sentBy, declaredBy: declared(context, batch) },
    history,
    duplicates: duplicates.map(one => lineOf(one, forms, visit)),
    moves: DECISIONS.filter(to => mayMove(row.state, to)),
    erases: decisionErases(form, kept, context.now(), t),
  };
}

/** The employer an application goes to, as its applicant typed it. */
function employerOf(
  row: ApplicationRow,
  form: FormDocument | undefined,
  { answers, reveal }: { answers: Answers; reveal: boolean },
): string {
  const field = ownField(row, form);
  return typedEmployer(field && reveal ? { ...field, sensitive: false } : field, answers);
}

/** Consents in the order of the form; those it does not ask for any more come last. */
function inOrder(form: FormDocument | undefined, consents: readonly ConsentRow[]): ConsentRow[] {
  const order = (form?.consents ?? []).map(({ id }) => id);
  const placeOf = ({ id }: ConsentRow): number =>
    order.includes(id) ? order.indexOf(id) : order.length;
  return consents.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The words that were agreed to; of words that have changed since, the id is all there is. */
function consentText(form: FormDocument | undefined, id: string, version: string): string {
  const consent = form?.consents?.find(one => one.id === id && one.version === version);
  return consent?.text ?? id;
}

/** Who declared to hold the consents on paper. */
function declared(
  { keys, siteId }: FormsContext,
  { declaredBy, rowHash }: { declaredBy: string; rowHash: string },
): string {
  return keys.open(declaredBy, declaredIn(siteId, rowHash)).toString('utf8');
}
