import { mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { readConfig } from '../config.ts';
import { formatReport, importList } from '../import/index.ts';
import { MAX_FILE, MB } from '../import/limits.ts';
import { readForeignFolder } from '../import/foreign-standings-folder.ts';
import { messageOf } from '../import/messages.ts';
import { remarkedCopy } from '../import/remarked-copy.ts';
import type { ImportResult, ListRequest } from '../import/index.ts';
import { lookAtPhotos } from '../photos/photo-folder.ts';
import { readWorkbookApart } from '../import/workbook-apart.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError, type Bilingual } from '../user-error.ts';
import { fillOptionalValue, readArguments } from './arguments.ts';
import { checkRequest, IMPORT_OPTIONS, type ImportRequest } from './import-request.ts';
import { openTarget, type ImportTarget } from './import-target.ts';
import type { Outcome } from './outcome.ts';
import { explainRefusal } from './refusal.ts';

/**
 * `import`: reads a list, writes its good rows, prints the report.
 * @returns 1 when the list has errors or no good row, else 0.
 */
export async function runImport(args: readonly string[], terminal: Terminal): Promise<number> {
  const config = readConfig(terminal.env);
  const filled = fillOptionalValue(args, '--into', '');
  const { values, positionals } = readArguments(filled, IMPORT_OPTIONS);
  const request = checkRequest(values, positionals);
  const bytes = await readList(request);
  const target = await openTarget(values, config);
  try {
    const result = await importList(bytes, await listRequest(request, target));
    const nothing = result.report.counts.kept === 0;
    // Not one good row is most likely the wrong file, and replaces nothing.
    const outcome = nothing
      ? undefined
      : await explainRefusal(() => target.write(result, request.list, request.source));
    const copied = await writeCopy(request, bytes, result, terminal);
    return tell(terminal, request, result, { outcome, copied });
  } finally {
    await target.close();
  }
}

/** The request with what the site has, so that ids stay. */
async function listRequest(
  { file, list }: ImportRequest,
  target: ImportTarget,
): Promise<ListRequest> {
  const also = { fileName: basename(file), readWorkbook: readWorkbookApart };
  switch (list.kind) {
    case 'stations':
    case 'reading':
      return { ...also, ...list, previous: await target.stations() };
    case 'craftsmen': {
      const previous = await target.documents(['v1/people/']);
      const withdrawn = await target.withdrawn();
      const photos = list.photos === undefined ? {} : { photos: await lookAtPhotos(list.photos) };
      return { ...also, kind: list.kind, previous, withdrawn, ...photos };
    }
    case 'orgs':
      return { ...also, kind: list.kind };
    case 'standings': {
      const own = `v1/contests/${list.contest}`;
      return { ...also, ...list, previous: await target.documents([`${own}.json`, `${own}/`]) };
    }
  }
}

/** What came of the copy with remarks, and where it is when there is one. */
interface Copied {
  text: Bilingual;
  path?: string;
}

/** Writes the list with its remarks where one was asked for; says what came of it. */
async function writeCopy(
  { file: list, report: file }: ImportRequest,
  bytes: Uint8Array,
  { report }: ImportResult,
  { lang }: Terminal,
): Promise<Copied | undefined> {
  if (file === undefined) return undefined;
  const copy = await remarkedCopy(bytes, report, lang);
  if (!copy) {
    return {
      text: bilingual(
        '名单打不开或没有认得的表头，没有写批注副本。',
        'The list could not be opened or has no known header; no copy with remarks was written.',
      ),
    };
  }
  // The ending tells spreadsheets what a file is: it follows the list.
  const stem = file.slice(0, -extname(file).length);
  const wanted = `${stem}.${copy.type}`;
  const path = (await isSameFile(wanted, list)) ? `${stem}-备注.${copy.type}` : wanted;
  await explainRefusal(async () => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, copy.bytes);
  });
  return {
    path,
    text: bilingual(
      `带“备注”列的副本：${path}。照备注改好，可以直接再导入。`,
      `A copy with a column of remarks: ${path}. Mended by them, it can be imported as it is.`,
    ),
  };
}

/** A copy has no formulas and colours: it never takes the place of the list itself. */
async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map(file => realpath(file).catch(() => undefined)));
  return one !== undefined && one === other;
}

function tell(
  terminal: Terminal,
  request: ImportRequest,
  { ok, report }: ImportResult,
  { outcome, copied }: { outcome: Outcome | undefined; copied: Copied | undefined },
): number {
  if (request.json) {
    const { written } = outcome ?? { written: undefined };
    const copy = copied?.path;
    const { notices } = request;
    const told = {
      ok,
      report,
      ...(notices.length > 0 && { notices }),
      ...(written && { written }),
      ...(copy && { copy }),
    };
    terminal.out(JSON.stringify(told, undefined, 2));
  } else {
    for (const notice of request.notices) terminal.out(`${notice[terminal.lang]}\n`);
    terminal.out(formatReport(report, terminal.lang).trimEnd());
    const verdict = outcome ? (ok ? undefined : PARTLY) : NOTHING;
    for (const text of [outcome?.text, verdict, copied?.text]) {
      if (text) terminal.out(`\n${text[terminal.lang]}`);
    }
  }
  return ok && outcome ? 0 : 1;
}

const PARTLY = bilingual(
  '名单有错误：有错的行没有导入，其余各行已写入。改好后重新导入同一文件即可。',
  'The list has errors: rows with errors were left out, all others were written. Mend the list and import the same file again.',
);
const NOTHING = bilingual(
  '没有一行可用，什么也没有写入，原有数据不变。',
  'Not one row could be used. Nothing was written; what was there is unchanged.',
);

function tooBig(size: number): Bilingual {
  const sizes = { size: Math.ceil(size / MB), max: MAX_FILE / MB };
  const { message, fix } = messageOf('file-too-big', sizes);
  return bilingual(`${message.zh}：${fix?.zh}。`, `${message.en}: ${fix?.en}.`);
}

async function readList({ file, list }: ImportRequest): Promise<Uint8Array> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory() && list.kind === 'standings') {
    const board = await readForeignFolder(file);
    if (board) return board;
  }
  // Far larger ones would fill the memory before the importer could say no.
  if (found?.isFile() && found.size > MAX_FILE) throw new UserError(tooBig(found.size));
  if (found?.isFile()) return readFile(file);
  throw new UserError(
    found
      ? bilingual(`${file} 是文件夹，不是名单文件。`, `${file} is a folder, not a list.`)
      : bilingual(`没有 ${file} 这个文件。`, `There is no file ${file}.`),
  );
}
