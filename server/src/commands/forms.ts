import { basename } from 'node:path';
import type { FormDocument } from '../../../src/data/generated/types.ts';
import type { Store } from '../store/store.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError, type Lang } from '../user-error.ts';
import { readArguments } from './arguments.ts';
import { configOf, withSite } from './kept-data.ts';
import { formId, judgeForm } from './judge-form.ts';
import { readJsonFile } from './read-json-file.ts';

const OPTIONS = {
  data: { type: 'string' },
  site: { type: 'string' },
  'site-file': { type: 'string' },
  lang: { type: 'string' },
} as const;

/** Source of the forms that this command writes; those of other lists stay theirs. */
const SOURCE = 'forms';

interface NamedForm {
  path: string;
  form: FormDocument;
  file: string;
}

/**
 * `forms add FILE… | list | remove ID`: the forms that a site offers.
 * @returns 0.
 * @throws UserError when the command is not understood, or a form cannot be taken: nothing is
 * written then.
 */
export async function runForms(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [verb, ...words] = positionals;
  checkVerb(verb, words);
  const config = configOf(values, terminal);
  const forms = verb === 'add' ? await readForms(words, terminal) : [];
  await withSite(config, values.site, async (store, siteId) => {
    if (verb === 'add') await addForms(store, siteId, forms, terminal);
    else if (verb === 'remove') await removeForm(store, siteId, words[0] as string, terminal);
    else await listForms(store, siteId, terminal);
  });
  return 0;
}

function checkVerb(verb: string | undefined, words: readonly string[]): void {
  const isRight =
    (verb === 'list' && words.length === 0) ||
    (verb === 'remove' && words.length === 1) ||
    (verb === 'add' && words.length > 0);
  if (isRight) return;
  throw new UserError(
    bilingual(
      '写法：forms add 文件…、forms list 或 forms remove 标识。',
      'Write forms add FILE…, forms list or forms remove ID.',
    ),
    2,
  );
}

/** Reads and judges all files; one that has errors keeps all out. */
async function readForms(files: readonly string[], { lang, out }: Terminal): Promise<NamedForm[]> {
  const forms: NamedForm[] = [];
  const faults: string[] = [];
  for (const file of files) {
    const value = await readJsonFile(file, { lang, out });
    const id = formId(value) ?? basename(file).replace(/\.json$/i, '');
    const { lines, isFit } = await judgeForm(value, id, lang);
    if (!isFit) faults.push(`${file}\n${lines.join('\n')}`);
    else if (lines.length > 0) out(`${file}\n${lines.join('\n')}`);
    forms.push({ path: `v1/forms/${id}.json`, form: value as FormDocument, file });
  }
  if (faults.length > 0) {
    const list = faults.join('\n');
    throw new UserError(
      bilingual(
        `表单有错，什么也没有写入：\n${list}`,
        `There are errors; nothing was written:\n${list}`,
      ),
    );
  }
  const twice = forms.find(({ path }, at) => forms.findIndex(one => one.path === path) < at);
  if (!twice) return forms;
  throw new UserError(
    bilingual(
      `有两个文件是同一份表单（${twice.path}）：${twice.file}。`,
      `Two files are the same form (${twice.path}): ${twice.file}.`,
    ),
  );
}

async function addForms(
  store: Store,
  siteId: string,
  forms: readonly NamedForm[],
  { lang, out }: Terminal,
): Promise<void> {
  for (const { path, form, file } of forms) {
    const before = await store.document(siteId, path);
    if (before) refuseOldVersion(JSON.parse(before.body) as FormDocument, form, file);
  }
  const given = new Set(forms.map(({ path }) => path));
  const retained = (await pathsOf(store, siteId, SOURCE)).filter(path => !given.has(path));
  const documents = forms.map(({ path, form }) => {
    return { path, name: form.title, body: JSON.stringify(form) };
  });
  const list = { kind: 'forms', source: SOURCE, documents, retained, report: {} } as const;
  const { added, changed, unchanged } = await store.replaceDocuments(siteId, list);
  out(
    bilingual(
      `已写入站点 ${siteId} 的表单：新增 ${added}，改动 ${changed}，未变 ${unchanged}。`,
      `Forms of site ${siteId}: ${added} added, ${changed} changed, ${unchanged} unchanged.`,
    )[lang],
  );
}

/** People fill in what they see: other words under the same number could not be told apart. */
function refuseOldVersion(before: FormDocument, form: FormDocument, file: string): void {
  if (JSON.stringify(before) === JSON.stringify(form) || form.v > before.v) return;
  throw new UserError(
    bilingual(
      `${file} 的内容改了，版次 v 却是 ${form.v}，现有的是 ${before.v}：请把 v 改成 ${before.v + 1}。什么也没有写入。`,
      `${file} has changed, but its v is ${form.v} and the present one's is ${before.v}: make v ${before.v + 1}. Nothing was written.`,
    ),
  );
}

async function removeForm(
  store: Store,
  siteId: string,
  id: string,
  { lang, out }: Terminal,
): Promise<void> {
  const path = `v1/forms/${id}.json`;
  for (const { source } of await store.sources(siteId, 'forms')) {
    const paths = await pathsOf(store, siteId, source);
    if (!paths.includes(path)) continue;
    const retained = paths.filter(one => one !== path);
    await store.replaceDocuments(siteId, {
      kind: 'forms',
      source,
      documents: [],
      retained,
      report: {},
    });
    out(
      bilingual(
        `已撤下表单 ${id}。已经收到的申请不受影响。`,
        `The form ${id} was taken off. Applications already received stay.`,
      )[lang],
    );
    return;
  }
  throw new UserError(
    bilingual(
      `没有标识为 ${id} 的表单，用 forms list 查看。`,
      `There is no form ${id}; see forms list.`,
    ),
  );
}

async function pathsOf(store: Store, siteId: string, source: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const page of store.sourcePages(siteId, 'forms', source)) {
    paths.push(...page.map(({ key }) => key));
  }
  return paths;
}

async function listForms(store: Store, siteId: string, { lang, out }: Terminal): Promise<void> {
  const lines: string[] = [];
  for await (const page of store.documentPages(siteId, 'forms')) {
    for (const { path, body } of page)
      lines.push(lineOf(path, JSON.parse(body) as FormDocument, lang));
  }
  const none = bilingual(
    '还没有表单。用 forms add 文件 加入。',
    'There are no forms yet. Add one with forms add FILE.',
  );
  out(lines.length > 0 ? lines.join('\n') : none[lang]);
}

function lineOf(path: string, { v, title, steps, window }: FormDocument, lang: Lang): string {
  const id = path.slice('v1/forms/'.length, -'.json'.length);
  const questions = steps.reduce((sum, { fields }) => sum + fields.length, 0);
  const count = bilingual(`${questions} 题`, `${questions} questions`)[lang];
  const open = window ? `  ${window.from ?? ''}–${window.through ?? ''}` : '';
  return `${id.padEnd(16)}  v${v}  ${title}  ${count}${open}`;
}
