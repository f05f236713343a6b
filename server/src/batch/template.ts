import type { FormDocument, FormField } from '../../../src/form/index.ts';
import { xlsxFile } from '../desk/sheet-file.ts';
import { HINT_MARK, NAME_MARK, tableFields } from './fields.ts';

/** Rows made ready for entries: text, so that Excel does not round an identity number. */
const READY_ROWS = 300;

/**
 * The workbook a list is collected in: one column a question with what to write below its name,
 * and a sheet with everything that can be chosen. A hidden row above has the questions' names: the
 * labels may be worded anew while the list is still going round.
 */
export function templateBook(form: FormDocument): Promise<Buffer> {
  const fields = tableFields(form);
  const empty = Array.from({ length: READY_ROWS }, () => fields.map(() => ''));
  const entry = {
    name: '名单',
    rows: [
      fields.map(({ name }) => `${NAME_MARK}${name}`),
      fields.map(({ label }) => label),
      fields.map(hintOf),
      ...empty,
    ],
    hidden: [0],
    widths: fields.map(({ type }) => (type === 'id' ? 24 : 20)),
  };
  const choices = fields.filter(({ options = [] }) => options.length > 0);
  const longest = Math.max(0, ...choices.map(({ options = [] }) => options.length));
  const lists = Array.from({ length: longest }, (_, at) =>
    choices.map(({ options = [] }) => options[at]?.label ?? ''),
  );
  const options = {
    name: '选项',
    // Not the questions' own names: this sheet is no list.
    rows: [choices.map(({ label }) => `选项：${label}`), ...lists],
    widths: choices.map(() => 24),
  };
  return xlsxFile(choices.length > 0 ? [entry, options] : [entry]);
}

/** What to write into a column, in one line. */
function hintOf({
  type,
  required,
  requiredIf,
  showIf,
  hint,
  unit,
  options = [],
}: FormField): string {
  const need = required ? '必填' : requiredIf || showIf ? '视情况填' : '选填';
  const how = HOW[type] ?? '';
  const choices = options.map(({ label }) => label).join('／');
  const many = type === 'choices' ? '可填几个，用顿号隔开' : '';
  const parts = [need, how, many, choices, unit && `单位：${unit}`, hint?.replace(/。$/, '')];
  return `${HINT_MARK}${parts.filter(Boolean).join('；')}。`;
}

const HOW: Readonly<Record<string, string>> = {
  date: '写成 2026-03-01',
  month: '写成 2026-03',
  yesno: '是／否',
  region: '写全称（如 河南省郑州市）或 6 位代码',
  phone: '11 位手机号',
  id: '证件号写全，单元格设为文本格式',
};
