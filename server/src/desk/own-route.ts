import type { Answers, FormField } from '../../../src/form/index.ts';
import type { FormDocument } from '../../../src/data/generated/types.ts';
import { fieldsOf } from '../applications/answers.ts';
import type { ApplicationRow } from '../store/applications/rows.ts';
import { bilingual, type Bilingual } from '../user-error.ts';

type Routed = Pick<ApplicationRow, 'routeName' | 'routeOrg'>;

const W = {
  own: bilingual('单位工会（名录外）', "The employer's own union (not in the directory)"),
  listed: (id: string) => bilingual(`单位工会（${id}）`, `The employer's own union (${id})`),
  typed: (text: string) => bilingual(`${text}（名录外）`, `${text} (not in the directory)`),
} as const;

/**
 * The question whose answer says where an application goes, where the directory does not know that
 * answer: the route then has the form's words, and they speak to the applicant (“your own union”).
 */
export function ownField({ routeName }: Routed, form: FormDocument | undefined) {
  const named = form?.routes?.filter(({ to }) => to.name === routeName) ?? [];
  const [first] = named;
  // Words that stand for a certain union as well say which one they mean.
  if (!form || !first || named.some(({ to }) => to.field === undefined || to.org !== undefined)) {
    return undefined;
  }
  return fieldsOf(form).find(({ name }) => name === first.to.field);
}

/** The union an application goes to, in words for staff. @param typed What the applicant wrote. */
export function routeText(
  row: Routed,
  form: FormDocument | undefined,
  t: (text: Bilingual) => string,
  typed = '',
): string | undefined {
  const { routeName, routeOrg } = row;
  if (!ownField(row, form)) return routeName ?? routeOrg;
  if (routeOrg !== undefined) return t(W.listed(routeOrg));
  return t(typed === '' ? W.own : W.typed(typed));
}

/** The employer as typed; nothing where the form says that the answer is sensitive. */
export function typedEmployer(field: FormField | undefined, answers: Answers): string {
  if (!field || field.sensitive === true || !Object.hasOwn(answers, field.name)) return '';
  return String(answers[field.name]);
}
