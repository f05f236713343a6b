import type { FormDocument } from '../../../src/data/generated/types.ts';
import { formOf, type FormsContext } from '../applications/context.ts';
import { openAnswers } from '../applications/answers.ts';
import { mayMove } from '../applications/states.ts';
import { historyOf } from '../applications/history.ts';
import { declaredIn } from '../store/desk/desk.ts';
import { answerGroups } from './answer-lines.ts';
import { formTitles } from './form-titles.ts';
import { namesOf } from './names.ts';
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
  { t }: Visit,
  id: string,
  reveal: boolean,
): Promise<ApplicationModel | undefined> {
  const { store, siteId } = context;
  const row = await store.applications.read(siteId, id);
  if (!row) return undefined;
  const [form, answers, consents, history, duplicates, batch, titles] = await Promise.all([
    formOf(context, row.formId),
    openAnswers(context, row),
    store.applications.consents(siteId, id),
    historyOf(context, id),
    store.applications.duplicatesOf(siteId, id),
    store.desk.batchOf(siteId, id),
    formTitles(context),
  ]);
  const options = { names: namesOf(context), reveal, t };
  return {
    line: lineOf(row, titles),
    formVersion: row.formVersion,
    outcome: row.outcome,
    reason: form?.rules?.find(({ id: rule }) => rule !== undefined && rule === row.rule)?.reason,
    groups: answers ? answerGroups(form, answers, options) : [],
    erased: answers === undefined,
    revealed: reveal,
    consents: consents.map(({ id: consent, version, granted, at, withdrawnAt }) => ({
      text: consentText(form, consent, version),
      version,
      granted,
      at,
      withdrawnAt,
    })),
    batch: batch && { sentBy: batch.sentBy, declaredBy: declared(context, batch) },
    history,
    duplicates: duplicates.map(one => lineOf(one, titles)),
    moves: DECISIONS.filter(to => mayMove(row.state, to)),
  };
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
