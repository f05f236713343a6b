import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { FormDocument } from '../../../src/data/generated/types.ts';
import { formOf, type FormsContext } from '../applications/context.ts';
import { openFormsContext } from '../applications/open-context.ts';
import { takeBatch, type BatchResult, type RowState } from '../batch/batch.ts';
import { resultBook, resultText, ROW_WORDS } from '../batch/result-book.ts';
import { templateBook } from '../batch/template.ts';
import { MAX_FILE } from '../import/limits.ts';
import { Directory } from '../orgs/directory.ts';
import { snapshotsFromStore } from '../snapshot/from-store.ts';
import { LiveSnapshot } from '../snapshot/live.ts';
import { openStore } from '../store/open.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError, type Bilingual } from '../user-error.ts';
import { readArguments } from './arguments.ts';
import { configOf } from './kept-data.ts';
import { refuseForeignFolder } from './data-folder.ts';
import { explainRefusal } from './refusal.ts';
import { chooseSite } from './site-choice.ts';

const OPTIONS = {
  form: { type: 'string' },
  out: { type: 'string' },
  code: { type: 'string' },
  'declared-by': { type: 'string' },
  check: { type: 'boolean' },
  data: { type: 'string' },
  site: { type: 'string' },
  lang: { type: 'string' },
} as const;

/** Rows with findings told on the terminal; the result file has all. */
const MOST_TOLD = 50;

/**
 * `batch template --form ID --out FILE.xlsx`: the workbook a list is collected in.
 * `batch submit FILE --form ID [--code CODE] --declared-by WHO [--check] [--out RESULT.xlsx]`:
 * checks every row, and sends those in order; the same list can be sent again any time.
 *
 * @returns 0 when every row is in order, 1 when some are to be put right.
 * @throws UserError when the command is not understood, or nothing can be sent at all.
 */
export async function runBatch(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [verb, file, ...more] = positionals;
  const { form: formId, out } = values;
  const isTemplate = verb === 'template' && file === undefined && out !== undefined;
  const isSubmit = verb === 'submit' && file !== undefined && more.length === 0;
  if ((!isTemplate && !isSubmit) || formId === undefined) throw new UserError(USAGE, 2);
  const config = configOf(values, terminal);
  if (config.databaseUrl === undefined) refuseForeignFolder(config.dataDir);
  const store = await openStore(config);
  const { siteId } = await chooseSite(values.site, config.siteFile, await store.siteIds()).catch(
    async (error: unknown) => {
      await store.close();
      throw error;
    },
  );
  // Closing the snapshot closes the store with it.
  const live = await LiveSnapshot.start(snapshotsFromStore(store, siteId, config.siteName));
  try {
    const directory = new Directory(store, siteId);
    await directory.warm();
    const opened = await openFormsContext(store, siteId, live, config);
    const context = { ...opened, orgName: (id: string) => directory.nameOf(id) };
    const form = await formOf(context, formId);
    if (!form) throw new UserError(unknownForm(formId), 2);
    if (isTemplate) return await writeTemplate(form, out, terminal);
    const { code, check = false } = values;
    const declaredBy = values['declared-by'];
    const wish = { formId, form, declaredBy, channel: code, send: !check };
    return await submitFile(context, wish, { file: file as string, out }, terminal);
  } finally {
    await live.stop();
  }
}

async function writeTemplate(
  form: FormDocument,
  out: string,
  { lang, out: tell }: Terminal,
): Promise<number> {
  await write(out, await templateBook(form));
  tell(WRITTEN[lang].replace('{file}', resolve(out)));
  return 0;
}

async function submitFile(
  context: FormsContext,
  wish: Pick<
    Parameters<typeof takeBatch>[1],
    'formId' | 'form' | 'declaredBy' | 'channel' | 'send'
  >,
  { file, out }: { file: string; out: string | undefined },
  terminal: Terminal,
): Promise<number> {
  if (wish.channel !== undefined) {
    const known = await context.store.desk.ceremony(context.siteId, wish.channel);
    if (!known) throw new UserError(unknownCode(wish.channel), 2);
  }
  const bytes = await readFile(file).catch(({ message }: Error) => {
    throw new UserError(bilingual(`读不了文件：${message}`, `The file cannot be read: ${message}`));
  });
  if (bytes.length > MAX_FILE) throw new UserError(TOO_BIG, 2);
  const result = await takeBatch(context, { ...wish, bytes, fileName: basename(file), by: 'cli' });
  tellResult(result, terminal);
  if (out !== undefined && result.list.grids.length > 0) {
    await write(out, await resultBook(result, terminal.lang));
    terminal.out(WRITTEN[terminal.lang].replace('{file}', resolve(out)));
  }
  const hasErrors = result.findings.some(({ severity }) => severity === 'error');
  return hasErrors || result.counts.fault > 0 ? 1 : 0;
}

function tellResult({ counts, findings, rows }: BatchResult, { lang, out }: Terminal): void {
  for (const { text } of findings) out(text[lang]);
  const told = rows.filter(one => one.findings.length > 0);
  for (const one of told.slice(0, MOST_TOLD)) {
    const { sheet, row } = one.row;
    out(`${sheet} ${row}: ${resultText(one, lang)}`);
  }
  if (told.length > MOST_TOLD) out(`… ${told.length - MOST_TOLD}`);
  const states = (Object.keys(ROW_WORDS) as RowState[]).filter(state => counts[state] > 0);
  out(states.map(state => `${ROW_WORDS[state][lang]} ${counts[state]}`).join('  '));
}

async function write(file: string, bytes: Buffer): Promise<void> {
  await explainRefusal(async () => {
    await mkdir(dirname(resolve(file)), { recursive: true });
    await writeFile(resolve(file), bytes);
  });
}

function unknownForm(id: string): Bilingual {
  return bilingual(
    `没有 ${id} 这份表单，用 forms list 查看。`,
    `There is no form ${id}; see forms list.`,
  );
}

function unknownCode(code: string): Bilingual {
  return bilingual(
    `没有 ${code} 这个活动代码。请先在 /desk/ 的“海报与活动”里建立。`,
    `There is no event ${code}. Make it first on the site's page /desk/, under posters and events.`,
  );
}

const WRITTEN = bilingual('已写入 {file}', '{file} is written');
const TOO_BIG = bilingual('文件过大，请把名单分成几份。', 'The file is too large; split the list.');
const USAGE = bilingual(
  '写法：batch template --form 表单 --out 模板.xlsx，或 batch submit 名单.xlsx --form 表单 --declared-by 声明人 [--code 活动代码] [--check] [--out 结果.xlsx]',
  'Write batch template --form FORM --out FILE.xlsx, or batch submit LIST.xlsx --form FORM --declared-by WHO [--code CODE] [--check] [--out RESULT.xlsx]',
);
