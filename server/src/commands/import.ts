import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { DATUMS, type Datum } from '../../../src/rules/vocabulary.ts';
import { readConfig } from '../config.ts';
import { formatReport, importStations } from '../import/index.ts';
import type { ImportResult, PreviousStation } from '../import/types.ts';
import { readWorkbookApart } from '../import/workbook-apart.ts';
import { openStore } from '../store/open.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError } from '../user-error.ts';
import { fillOptionalValue, readArguments } from './arguments.ts';
import { readFolder } from './folder-before.ts';
import { importToFolder } from './import-to-folder.ts';
import { importToStore, previousOf, previousOfStore } from './import-to-store.ts';
import type { Outcome } from './outcome.ts';
import { explainRefusal } from './refusal.ts';
import { chooseSite } from './site-choice.ts';

const OPTIONS = {
  kind: { type: 'string' },
  crs: { type: 'string' },
  out: { type: 'string' },
  into: { type: 'string' },
  source: { type: 'string' },
  site: { type: 'string' },
  'site-file': { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** What the person asked for, checked. */
interface Request {
  file: string;
  crs: Datum;
  source: string;
  json: boolean;
}

/**
 * `import`: reads a list, writes its good rows, prints the report.
 * @returns 1 when the list has errors or no good row, else 0.
 */
export async function runImport(args: readonly string[], terminal: Terminal): Promise<number> {
  const config = readConfig(terminal.env);
  const filled = fillOptionalValue(args, '--into', config.dataDir);
  const { values, positionals } = readArguments(filled, OPTIONS);
  const request = checkRequest(values, positionals);
  const siteFile = values['site-file'] ?? config.siteFile;
  const bytes = await readList(request.file);
  const read = (previous: readonly PreviousStation[]): Promise<ImportResult> =>
    importStations(bytes, {
      fileName: basename(request.file),
      crs: request.crs,
      previous,
      readWorkbook: readWorkbookApart,
    });

  if (values.out !== undefined) {
    const folder = resolve(values.out);
    const there = await readFolder(folder);
    const site = await chooseSite(values.site, siteFile, there.site ? [there.site.site.id] : []);
    const result = await read([...there.features.values()].map(previousOf));
    const outcome = await write(result, () => importToFolder(there, site, result, config));
    return tell(terminal, request, result, outcome);
  }
  const store = openStore(resolve(values.into as string));
  try {
    const site = await chooseSite(values.site, siteFile, await store.siteIds());
    const result = await read(await previousOfStore(store, site.siteId));
    const outcome = await write(result, () =>
      importToStore(store, site, request.source, result, config),
    );
    return tell(terminal, request, result, outcome);
  } finally {
    await store.close();
  }
}

/** Writes, unless not one row is good: that is most likely the wrong file, and replaces nothing. */
async function write(
  { stations }: ImportResult,
  how: () => Promise<Outcome>,
): Promise<Outcome | undefined> {
  return stations.length === 0 ? undefined : explainRefusal(how);
}

function tell(
  terminal: Terminal,
  request: Request,
  result: ImportResult,
  outcome: Outcome | undefined,
): number {
  const { ok, report } = result;
  if (request.json) {
    const { written } = outcome ?? { written: undefined };
    terminal.out(JSON.stringify({ ok, report, ...(written && { written }) }, undefined, 2));
  } else {
    terminal.out(formatReport(report, terminal.lang).trimEnd());
    const verdict = outcome ? (ok ? undefined : PARTLY) : NOTHING;
    for (const text of [outcome?.text, verdict]) if (text) terminal.out(`\n${text[terminal.lang]}`);
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

function checkRequest(
  values: Partial<Record<string, string | boolean>>,
  positionals: readonly string[],
): Request {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new UserError(
      bilingual(
        '请给出一个名单文件，如 union-widgets import 站点.xlsx --kind stations --crs gcj02 --out 文件夹',
        'Give one list, like union-widgets import stations.xlsx --kind stations --crs gcj02 --out DIR',
      ),
      2,
    );
  }
  if (values['kind'] !== 'stations') {
    throw new UserError(
      bilingual(
        '请写 --kind stations；目前只能导入站点名单。',
        'Say --kind stations; lists of stations are all that can be imported for now.',
      ),
      2,
    );
  }
  const crs = DATUMS.find(datum => datum === values['crs']);
  if (!crs) {
    throw new UserError(
      bilingual(
        '请用 --crs 指明名单坐标的坐标系：wgs84（GPS、天地图）、gcj02（高德、腾讯地图）或 bd09（百度地图）。不能猜：猜错会偏出几百米。',
        'Say with --crs which datum the coordinates are in: wgs84 (GPS), gcj02 (Amap, Tencent) or bd09 (Baidu). It is not guessed: a wrong guess is hundreds of metres off.',
      ),
      2,
    );
  }
  if ((values['out'] === undefined) === (values['into'] === undefined)) {
    throw new UserError(
      bilingual(
        '请在 --out 文件夹（写成文件）和 --into（写入数据库）中选一个。',
        'Choose one of --out DIR (write files) and --into (write into the database).',
      ),
      2,
    );
  }
  if (values['lang'] !== undefined && values['lang'] !== 'zh' && values['lang'] !== 'en') {
    throw new UserError(bilingual('--lang 只能是 zh 或 en。', '--lang is zh or en.'), 2);
  }
  const source = typeof values['source'] === 'string' ? values['source'] : basename(file);
  return { file: resolve(file), crs, source, json: values['json'] === true };
}

async function readList(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return readFile(file);
  throw new UserError(
    found
      ? bilingual(`${file} 是文件夹，不是名单文件。`, `${file} is a folder, not a list.`)
      : bilingual(`没有 ${file} 这个文件。`, `There is no file ${file}.`),
  );
}
