import type { Answers } from '../../../src/form/index.ts';
import type { FormDocument } from '../../../src/data/generated/types.ts';
import { languageOf } from '../../../src/locale/languages.ts';
import { namedForm } from '../bookings/named-form.ts';
import { formOf, type FormsContext } from '../applications/context.ts';
import { openAnswers } from '../applications/answers.ts';
import { bilingual, type Bilingual } from '../user-error.ts';
import { answerText } from './answer-lines.ts';
import { formsOf } from './form-titles.ts';
import { namesOf } from './names.ts';
import { ownField, typedEmployer } from './own-route.ts';
import type { QueueLine } from './pages/queue-page.ts';
import { storeFilter, type FilterChoice } from './queue-filter.ts';
import { lineOf } from './queue-lines.ts';
import { moment, type Visit } from './visit.ts';
import { stateWord } from './words.ts';

/** A column that can be exported. */
export interface ExportColumn {
  id: string;
  label: string;
  /** Ticked beforehand; what is sensitive never is. */
  ticked: boolean;
  sensitive: boolean;
}

/** Applications of one export; more are to be narrowed by the filter. */
export const MOST_ROWS = 20_000;
const PAGE = 500;

const FACTS = {
  receipt: bilingual('回执编号', 'Receipt'),
  form: bilingual('表单', 'Form'),
  state: bilingual('状态', 'State'),
  sent: bilingual('提交时间', 'Sent'),
  route: bilingual('受理工会', 'Union'),
  channel: bilingual('来源', 'Channel'),
} as const satisfies Record<string, Bilingual>;
type Fact = keyof typeof FACTS;

/** Columns of every application, then the questions of the form that was chosen. */
export function exportColumns(form: FormDocument | undefined, { t }: Visit): ExportColumn[] {
  const facts = Object.entries(FACTS).map(([id, label]) => {
    return { id, label: t(label), ticked: true, sensitive: false };
  });
  const questions = fieldsOf(form).map(({ name, label, sensitive = false, type }) => {
    const isSensitive = sensitive || type === 'id';
    return { id: `answer.${name}`, label, ticked: !isSensitive, sensitive: isSensitive };
  });
  return [...facts, ...questions];
}

/** Questions whose answers are text; files are not exported. */
function fieldsOf(form: FormDocument | undefined): FormDocument['steps'][number]['fields'] {
  return (form?.steps ?? []).flatMap(({ fields }) => fields).filter(isExported);
}

export function isExported({ type }: { type: string }): boolean {
  return !['note', 'file', 'photo', 'code'].includes(type);
}

/**
 * The chosen columns of all applications a filter takes, the newest first, headers on top.
 * @returns `too-many` when they are more than `MOST_ROWS`.
 */
export async function exportTable(
  context: FormsContext,
  visit: Visit,
  filter: FilterChoice,
  columns: readonly ExportColumn[],
): Promise<string[][] | 'too-many'> {
  const { store, siteId } = context;
  const [form, forms] = [await formOf(context, filter.form), await formsOf(context)];
  const wantsAnswers = columns.some(({ id }) => id.startsWith('answer.'));
  const wantsRoute = columns.some(({ id }) => id === 'route');
  const table = [columns.map(({ label }) => label)];
  let cursor: string | undefined;
  do {
    const chosen = storeFilter(filter, visit.zone);
    const { rows, next } = await store.applications.queue(siteId, chosen, cursor, PAGE);
    for (const row of rows) {
      if (table.length > MOST_ROWS) return 'too-many';
      const employer = wantsRoute ? ownField(row, forms.get(row.formId)) : undefined;
      const isOpened = wantsAnswers || employer !== undefined;
      const answers = (isOpened ? await openAnswers(context, row) : undefined) ?? {};
      const line = lineOf(row, forms, visit, typedEmployer(employer, answers));
      const cells = { line, answers };
      const named = await namedForm(context, form, answers, languageOf(visit.lang));
      table.push(columns.map(({ id }) => cellOf(id, cells, { context, visit, form: named })));
    }
    cursor = next;
  } while (cursor !== undefined);
  return table;
}

function cellOf(
  id: string,
  { line, answers }: { line: QueueLine; answers: Answers },
  { context, visit, form }: { context: FormsContext; visit: Visit; form: FormDocument | undefined },
): string {
  const name = id.startsWith('answer.') ? id.slice('answer.'.length) : undefined;
  if (name === undefined) return factOf(id as Fact, line, visit);
  const field = fieldsOf(form).find(one => one.name === name);
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (!field || answer === undefined) return '';
  return answerText(field, answer, { names: namesOf(context), t: visit.t });
}

function factOf(fact: Fact, line: QueueLine, visit: Visit): string {
  switch (fact) {
    case 'receipt':
      return line.receipt;
    case 'form':
      return line.form;
    case 'state':
      return visit.t(stateWord(line.state));
    case 'sent':
      return moment(line.createdAt, visit);
    case 'route':
      return line.route ?? '';
    case 'channel':
      return line.channel ?? '';
  }
}
