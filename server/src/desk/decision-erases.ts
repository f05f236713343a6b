import type { FormDocument } from '../../../src/data/generated/types.ts';
import { dueParts, fieldsOf, type KeptAnswers } from '../applications/answers.ts';
import { bilingual, type Bilingual } from '../user-error.ts';
import { isExported } from './export-table.ts';

/** What is gone the moment an application is approved or refused. */
export interface Erases {
  /** Questions, as the form words them. */
  labels: readonly string[];
  /** Some of it could be exported before. */
  exported: boolean;
}

const W = {
  all: bilingual('全部所填内容', 'everything that was filled in'),
  supplements: bilingual('申请人对补正的答复', "the applicant's answers to what you asked"),
} as const;

/** What a decision made now erases; undefined when it erases nothing. */
export function decisionErases(
  form: FormDocument | undefined,
  kept: KeptAnswers | undefined,
  now: Date,
  t: (text: Bilingual) => string,
): Erases | undefined {
  if (!kept) return undefined;
  const { names, supplements, next } = dueParts(kept, now.toISOString(), now);
  if (names.length + supplements.length === 0) return undefined;
  // In the order of the form; questions it does not ask any more come last.
  const fields = (form ? fieldsOf(form) : []).filter(({ name }) => names.includes(name));
  const known = fields.map(({ name }) => name);
  const further = names.filter(name => !known.includes(name));
  const labels = [...fields.map(({ label }) => label), ...further];
  if (supplements.length > 0) labels.push(t(W.supplements));
  return {
    labels: next === undefined ? [t(W.all)] : labels,
    exported: fields.some(isExported),
  };
}
