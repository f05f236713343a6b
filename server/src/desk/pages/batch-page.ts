import { ROW_WORDS } from '../../batch/result-book.ts';
import { type BatchResult, type RowResult, type RowState } from '../../batch/batch.ts';
import { bilingual } from '../../user-error.ts';
import { csrfField, faultSummary, field, page, select, type PageFault } from '../layout.ts';
import { html, type Markup } from '../markup.ts';
import type { SignedIn } from '../visit.ts';
import { WORDS } from '../words.ts';

export interface BatchFormModel {
  forms: readonly { id: string; title: string }[];
  /** Codes of events, the newest first. */
  ceremonies: readonly { code: string; title: string }[];
  typed: { form: string; code: string; declaredBy: string };
  faults?: readonly PageFault[];
}

/** Rows of a list a page takes: done before a proxy loses patience. The command takes more. */
export const PAGE_ROWS = 2000;
/** Rows with findings that a page shows; the copy of the list has all. */
const MOST_SHOWN = 200;

const W = {
  how: bilingual(
    '先下载模板发给单位填写，收回后在这里检查、提交。每一行都按表单同样的规则检查；好的先交，有问题的改好再交一次，不会重复。',
    'Hand out the template, then check and send it here. Every row is checked by the rules of the form; good rows go in, the others can be mended and the list sent again: nobody is doubled.',
  ),
  template: bilingual('下载模板', 'Download the template'),
  templateOf: bilingual('要哪份表单的模板', 'Template of which form'),
  send: bilingual('检查和提交', 'Check and send'),
  form: bilingual('表单', 'Form'),
  code: bilingual('活动代码', 'Event code'),
  noCode: bilingual('不属于活动', 'no event'),
  file: bilingual('名单（Excel 或 CSV）', 'List (Excel or CSV)'),
  fileHint: bilingual(`最多 ${PAGE_ROWS} 行。`, `${PAGE_ROWS} rows at most.`),
  declared: bilingual('谁声明并保管书面同意', 'Who declares and keeps the consents on paper'),
  declaredHint: bilingual(
    '写单位和经办人。其声明：名单上每个人都已签字同意处理名单中的信息，签字材料由其保管。会写入每份申请的记录。',
    'Unit and person, who declares that everybody on the list has signed and that the papers are kept. It stands in the record of every application.',
  ),
  check: bilingual('只检查', 'Only check'),
  submit: bilingual('检查并提交', 'Check and send'),
  result: bilingual('结果', 'Result'),
  rowOf: (sheet: string, row: number) => bilingual(`${sheet} 第 ${row} 行`, `${sheet} row ${row}`),
  copy: bilingual('下载带结果的名单', 'Download the list with results'),
  more: (n: number) =>
    bilingual(`还有 ${n} 行，见带结果的名单。`, `${n} more rows; see the list with results.`),
  checked: bilingual('只检查过，什么也没有提交。', 'Only checked; nothing was sent.'),
  again: bilingual('再交一份', 'Another list'),
} as const;

export function batchPage(visit: SignedIn, model: BatchFormModel): string {
  const { t, home } = visit;
  const { forms, ceremonies, typed, faults = [] } = model;
  const choices = forms.map(({ id, title }) => [id, title] as const);
  return page(visit, {
    title: t(WORDS.batch),
    at: 'batch',
    main: html`${faultSummary(visit, faults)}
      <p>${t(W.how)}</p>
      <h2>${t(W.template)}</h2>
      <form method="get" action="${home}batch/template" class="narrow">
        ${select({ id: 'of', label: t(W.templateOf) }, typed.form, choices)}
        <button class="plain">${t(W.template)}</button>
      </form>
      <h2>${t(W.send)}</h2>
      <form method="post" action="${home}batch" enctype="multipart/form-data" class="narrow">
        ${csrfField(visit)} ${select({ id: 'form', label: t(W.form), faults }, typed.form, choices)}
        ${select({ id: 'code', label: t(W.code) }, typed.code, [
          ['', t(W.noCode)],
          ...ceremonies.map(({ code, title }) => [code, `${title}（${code}）`] as const),
        ])}
        ${field(
          { id: 'list', label: t(W.file), hint: t(W.fileHint), faults },
          named => html`<input ${named} type="file" accept=".xlsx,.xls,.csv" />`,
        )}
        ${field(
          { id: 'declaredBy', label: t(W.declared), hint: t(W.declaredHint), faults },
          named => html`<input ${named} value="${typed.declaredBy}" maxlength="100" />`,
        )}
        <p class="actions">
          <button name="do" value="check" class="plain">${t(W.check)}</button>
          <button name="do" value="send">${t(W.submit)}</button>
        </p>
      </form>`,
  });
}

/** What came of a list; `copy` is the list with results, base64. */
export function batchResultPage(
  visit: SignedIn,
  result: BatchResult,
  { copy, sent }: { copy: string | undefined; sent: boolean },
): string {
  const { t, home, lang } = visit;
  const { counts, findings, rows } = result;
  const told = rows.filter(one => one.findings.length > 0);
  const states = (Object.keys(ROW_WORDS) as RowState[]).filter(state => counts[state] > 0);
  return page(visit, {
    title: `${t(WORDS.batch)} · ${t(W.result)}`,
    at: 'batch',
    main: html`${!sent && html`<p class="notice" role="status">${t(W.checked)}</p>`}
      <dl class="counters" role="status">
        ${states.map(
          state =>
            html`<div>
              <dt>${t(ROW_WORDS[state])}</dt>
              <dd>${counts[state]}</dd>
            </div>`,
        )}
      </dl>
      ${
        findings.length > 0 &&
        html`<ul class="findings">
          ${findings.map(
            ({ severity, text }) => html`<li data-severity="${severity}">${text[lang]}</li>`,
          )}
        </ul>`
      }
      ${
        told.length > 0 &&
        html`<ol class="history">
          ${told.slice(0, MOST_SHOWN).map(one => toldRow(visit, one))}
        </ol>`
      }
      ${told.length > MOST_SHOWN && html`<p>${t(W.more(told.length - MOST_SHOWN))}</p>`}
      ${
        copy !== undefined &&
        html`<p>
          <a
            class="button"
            download="batch-result.xlsx"
            href="data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,${copy}"
            >${t(W.copy)}</a
          >
        </p>`
      }
      <p><a href="${home}batch">${t(W.again)}</a></p>`,
  });
}

function toldRow({ t, lang }: SignedIn, { row, is, findings }: RowResult): Markup {
  return html`<li>
    <p><strong>${t(W.rowOf(row.sheet, row.row))}</strong> · ${t(ROW_WORDS[is])}</p>
    <ul>
      ${findings.map(({ cell, text }) => html`<li>${cell !== undefined && `${cell} `}${text[lang]}</li>`)}
    </ul>
  </li>`;
}
