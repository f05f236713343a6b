import { bilingual } from '../../user-error.ts';
import { MOST_ROWS, type ExportColumn } from '../export-table.ts';
import { csrfField, faultSummary, page, type PageFault } from '../layout.ts';
import { html } from '../markup.ts';
import type { FilterChoice } from '../queue-filter.ts';
import type { SignedIn } from '../visit.ts';
import { WORDS } from '../words.ts';
import { filterFields } from './filter-fields.ts';

export interface ExportModel {
  filter: FilterChoice;
  forms: readonly { id: string; title: string }[];
  columns: readonly ExportColumn[];
  faults?: readonly PageFault[];
}

const W = {
  which: bilingual('导出哪些申请', 'Which applications'),
  choose: bilingual('选好表单再列出它的问题', 'List the questions of the chosen form'),
  columns: bilingual('导出哪些列', 'Which columns'),
  sensitive: bilingual('敏感', 'sensitive'),
  hint: bilingual(
    '只导出办事需要的列。每次导出都记入操作记录；文件请妥善保管，用完删除。',
    'Export only what the work needs. Every export is in the audit log; keep the file safe and delete it afterwards.',
  ),
  xlsx: bilingual('导出 Excel', 'Export as Excel'),
  csv: bilingual('导出 CSV', 'Export as CSV'),
  csvHint: bilingual(
    '用 Excel 打开 CSV 会把证件号显示成科学记数，有证件号时请导出 Excel。',
    'Excel shows identity numbers of a CSV as rounded numbers; with such columns export as Excel.',
  ),
  most: bilingual(
    `一次最多 ${MOST_ROWS} 份，多的请用日期分几次。`,
    `${MOST_ROWS} at most at a time; split more by date.`,
  ),
} as const;

export function exportPage(visit: SignedIn, model: ExportModel): string {
  const { t, home } = visit;
  const { filter, forms, columns, faults = [] } = model;
  return page(visit, {
    title: t(WORDS.export),
    at: 'export',
    main: html`${faultSummary(visit, faults)}
      <p class="hint">${t(W.hint)}</p>
      <form method="post" action="${home}export" id="columns">
        ${csrfField(visit)}
        <h2>${t(W.which)}</h2>
        ${filterFields(visit, filter, forms)}
        <p class="actions">
          <button name="as" value="list" class="plain">${t(W.choose)}</button>
        </p>
        <fieldset>
          <legend><h2>${t(W.columns)}</h2></legend>
          ${columns.map(
            ({ id, label, ticked, sensitive }) =>
              html`<label class="choice">
                <input type="checkbox" name="column" value="${id}" ${ticked && html`checked`} />
                <span>${label}</span>
                ${sensitive && html`<span class="mark">${t(W.sensitive)}</span>`}
              </label>`,
          )}
        </fieldset>
        <p class="hint">${t(W.csvHint)} ${t(W.most)}</p>
        <p class="actions">
          <button name="as" value="xlsx">${t(W.xlsx)}</button>
          <button name="as" value="csv" class="plain">${t(W.csv)}</button>
        </p>
      </form>`,
  });
}
