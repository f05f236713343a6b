import type { FastifyInstance } from 'fastify';
import { formOf as formDocument, whenOf, type FormsContext } from '../../applications/context.ts';
import { audit } from '../../desk/audit.ts';
import { exportColumns, exportTable } from '../../desk/export-table.ts';
import { formTitles } from '../../desk/form-titles.ts';
import { exportPage } from '../../desk/pages/export-page.ts';
import { readFilter, type FilterChoice } from '../../desk/queue-filter.ts';
import { CSV_TYPE, csvFile, XLSX_TYPE, xlsxFile } from '../../desk/sheet-file.ts';
import type { SignedIn } from '../../desk/visit.ts';
import { bilingual, type Bilingual } from '../../user-error.ts';
import { formOf, queryOf, sendFile, sendPage } from './forms.ts';
import { checkForm, signedIn } from './session.ts';

/** Applications as a table, for admins; each export is in the audit log with how many it told of. */
export function addExportRoutes(desk: FastifyInstance, context: FormsContext): void {
  const pageOf = async (
    visit: SignedIn,
    filter: FilterChoice,
    fault?: Bilingual,
  ): Promise<string> => {
    const forms = [...(await formTitles(context))].map(([id, title]) => ({ id, title }));
    const columns = exportColumns(await formDocument(context, filter.form), visit);
    const faults = fault ? [{ at: 'columns', text: visit.t(fault) }] : [];
    return exportPage(visit, { filter, forms, columns, faults });
  };

  desk.get('/export', async (request, reply) => {
    const visit = signedIn(request, 'admin');
    const { filter } = readFilter(queryOf(request), visit.zone);
    return sendPage(reply, await pageOf(visit, filter));
  });

  desk.post('/export', async (request, reply) => {
    const visit = signedIn(request, 'admin');
    const { fields } = formOf(request);
    checkForm(request, context, fields);
    const { filter, wrong } = readFilter(fields, visit.zone);
    // Another form has other questions: they are listed first, and nothing is exported.
    if (fields.get('as') === 'list') return sendPage(reply, await pageOf(visit, filter));
    const wanted = new Set(fields.getAll('column'));
    const known = exportColumns(await formDocument(context, filter.form), visit);
    const columns = known.filter(({ id }) => wanted.has(id));
    // A filter that was not understood would export more than was meant.
    if (wrong.length > 0) return sendPage(reply, await pageOf(visit, filter, WRONG), 422);
    if (columns.length === 0) return sendPage(reply, await pageOf(visit, filter, NONE), 422);
    const table = await exportTable(context, visit, filter, columns);
    if (table === 'too-many') return sendPage(reply, await pageOf(visit, filter, TOO_MANY), 422);
    const sensitive = columns.filter(column => column.sensitive).length;
    const detail = { count: table.length - 1, columns: columns.length, sensitive };
    await audit(context, visit.account, 'export', filter.form, detail);
    const name = `applications-${whenOf(context).today}`;
    return fields.get('as') === 'csv'
      ? sendFile(reply, `${name}.csv`, CSV_TYPE, csvFile(table))
      : sendFile(reply, `${name}.xlsx`, XLSX_TYPE, await xlsxFile([{ name: '申请', rows: table }]));
  });
}

const WRONG = bilingual(
  '筛选条件看不懂，没有导出。',
  'The filter was not understood; nothing was exported.',
);
const NONE = bilingual('请至少选一列。', 'Choose one column at least.');
const TOO_MANY = bilingual(
  '符合条件的太多，没有导出。请用日期或状态缩小范围，分几次导出。',
  'Too many fit; nothing was exported. Narrow it by date or state, and export in parts.',
);
