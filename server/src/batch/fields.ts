import type { FormDocument, FormField } from '../../../src/form/index.ts';

/** What cannot stand in a table: files, codes by SMS, and what is not a question. */
const NOT_IN_TABLE: ReadonlySet<string> = new Set(['note', 'file', 'photo', 'code']);

/** The questions of a form that a table has a column for, in the form's order. */
export function tableFields(form: FormDocument): FormField[] {
  return form.steps.flatMap(({ fields }) => fields.filter(({ type }) => !NOT_IN_TABLE.has(type)));
}

/** A header as it is compared: without blanks, marks and what stands in brackets. */
export function foldHeader(text: string): string {
  return plainHeader(text).replace(/\([^()]*\)/g, '');
}

/** The same with its brackets: in some forms they alone tell two questions apart. */
function plainHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s*:、?]/g, '')
    .toLowerCase();
}

/** The question a header names; of several that fit by halves none is guessed. */
export function fieldOfHeader(fields: readonly FormField[], text: string): FormField | undefined {
  const named = (fold: (text: string) => string): FormField[] =>
    fields.filter(({ label, name }) => [fold(label), fold(name)].includes(fold(text)));
  const exact = named(plainHeader)[0];
  if (exact) return exact;
  const near = named(foldHeader);
  return near.length === 1 ? near[0] : undefined;
}

/** Whether a header is a question's own label, brackets and all. */
export function isLabelOf({ label }: FormField, text: string): boolean {
  return plainHeader(label) === plainHeader(text);
}

/** Begins the cells of the template's hidden row, which names each column's question for good. */
export const NAME_MARK = 'field:';
/** Begins the row of the template that explains the columns; such rows are read over. */
export const HINT_MARK = '说明：';
/** Columns that a result has beside those of the list; read over when a result is sent again. */
export const RESULT_HEADERS = ['回执编号', '结果'] as const;
/** Channel of lists without a code. */
export const PLAIN_CHANNEL = 'batch';
