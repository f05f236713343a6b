import { basename, extname, resolve } from 'node:path';
import { DATUMS, type Datum } from '../../../src/rules/vocabulary.ts';
import { isDocumentId } from '../documents/paths.ts';
import { ENTRANT_NAMES, IMPORT_KINDS, type EntrantName } from '../import/index.ts';
import { slugOf } from '../import/slugs.ts';
import { standingsSource } from '../import/standings-source.ts';
import { bilingual, UserError, type Bilingual } from '../user-error.ts';

/** The options of `import`, as `parseArgs` takes them. */
export const IMPORT_OPTIONS = {
  kind: { type: 'string' },
  crs: { type: 'string' },
  contest: { type: 'string' },
  event: { type: 'string' },
  names: { type: 'string' },
  photos: { type: 'string' },
  out: { type: 'string' },
  into: { type: 'string' },
  source: { type: 'string' },
  site: { type: 'string' },
  'site-file': { type: 'string' },
  report: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export type ImportValues = Partial<Record<keyof typeof IMPORT_OPTIONS, string | boolean>>;

/** Which list it is, with what only that kind is imported with. */
export type ListChoice =
  | { kind: 'stations' | 'reading'; crs: Datum }
  | { kind: 'craftsmen'; photos?: string }
  | { kind: 'orgs' }
  | { kind: 'standings'; contest: string; event?: string; entrantName?: EntrantName };

/** What the person asked for, checked. */
export interface ImportRequest {
  file: string;
  list: ListChoice;
  source: string;
  json: boolean;
  /** Where the copy of the list with remarks goes. */
  report?: string;
  /** What was taken or passed over that the person may not expect. */
  notices: readonly Bilingual[];
}

/** @throws UserError (exit code 2) that names the option at fault and what to write. */
export function checkRequest(values: ImportValues, positionals: readonly string[]): ImportRequest {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw unclear(FILE);
  const list = listChoice(values, file);
  if ((values.out === undefined) === (values.into === undefined)) throw unclear(TARGET);
  if (list.kind === 'orgs' && values.out !== undefined) throw unclear(ORGS_OUT);
  if (values.lang !== undefined && values.lang !== 'zh' && values.lang !== 'en') {
    throw unclear(bilingual('--lang 只能是 zh 或 en。', '--lang is zh or en.'));
  }
  const report = textOf(values.report);
  if (report !== undefined && !/^\.(?:xlsx|csv)$/i.test(extname(report))) throw unclear(REPORT);
  return {
    file: resolve(file),
    list,
    source: textOf(values.source) ?? sourceOf(list, file),
    json: values.json === true,
    notices: noticesOf(values, list),
    ...(report === undefined ? {} : { report: resolve(report) }),
  };
}

function listChoice(values: ImportValues, file: string): ListChoice {
  const kind = IMPORT_KINDS.find(known => known === values.kind);
  if (!kind) throw unclear(KIND);
  const foreign = OF_STANDINGS.find(option => values[option] !== undefined);
  if (foreign && kind !== 'standings') {
    throw unclear(
      bilingual(
        `--${foreign} 不用于 --kind ${kind}，请去掉。`,
        `--${foreign} does not go with --kind ${kind}: leave it out.`,
      ),
    );
  }
  if (values.photos !== undefined && kind !== 'craftsmen') throw unclear(PHOTOS);
  const crs = DATUMS.find(datum => datum === values.crs);
  if (kind === 'stations' || kind === 'reading') {
    if (!crs) throw unclear(CRS);
    return { kind, crs };
  }
  if (values.crs !== undefined && !crs) throw unclear(CRS);
  if (kind === 'standings') return standingsChoice(values, file);
  const photos = textOf(values.photos);
  return kind === 'craftsmen' && photos !== undefined
    ? { kind, photos: resolve(photos) }
    : { kind };
}

const OF_STANDINGS = ['contest', 'event', 'names'] as const;

function standingsChoice(values: ImportValues, file: string): ListChoice {
  const contest = textOf(values.contest) ?? contestOf(file);
  const event = textOf(values.event);
  for (const id of [contest, event ?? contest]) if (!isDocumentId(id)) throw unclear(badId(id));
  const entrantName = ENTRANT_NAMES.find(known => known === values.names);
  if (values.names !== undefined && !entrantName) throw unclear(NAMES);
  return {
    kind: 'standings',
    contest,
    ...(event === undefined ? {} : { event }),
    ...(entrantName ? { entrantName } : {}),
  };
}

/** A contest's id made of its file's name: `焊工决赛.xlsx` → `c-hangongjuesai`. */
function contestOf(file: string): string {
  return `c-${slugOf(basename(file, extname(file)))}`;
}

function noticesOf(values: ImportValues, list: ListChoice): Bilingual[] {
  const notices: Bilingual[] = [];
  if (values.crs !== undefined && !('crs' in list)) notices.push(CRS_UNUSED);
  if (list.kind === 'standings' && values.contest === undefined) {
    notices.push(contestTaken(list.contest));
  }
  return notices;
}

function sourceOf(list: ListChoice, file: string): string {
  return list.kind === 'standings' ? standingsSource(list) : basename(file);
}

function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function unclear(text: Bilingual): UserError {
  return new UserError(text, 2);
}

function badId(id: string): Bilingual {
  return bilingual(
    `“${id}”不能作标识：请用字母、数字和 -，如 c-2026-yongjia。`,
    `“${id}” cannot be an id: use letters, digits and -, as c-2026-yongjia.`,
  );
}

function contestTaken(id: string): Bilingual {
  return bilingual(
    `没有写 --contest：按文件名记作竞赛 ${id}。要记到别的竞赛，或下次换了文件名，请写 --contest 标识（如 --contest ${id}）。`,
    `No --contest was given: taken from the file's name, the contest is ${id}. For another contest, or when the file is named differently next time, write --contest ID (as --contest ${id}).`,
  );
}

const FILE = bilingual(
  '请给出一个名单文件，如 union-widgets import 站点.xlsx --kind stations --crs gcj02 --out 文件夹',
  'Give one list, like union-widgets import stations.xlsx --kind stations --crs gcj02 --out DIR',
);
const KIND = bilingual(
  '请用 --kind 写明名单的种类：stations（站点）、reading（职工书屋）、craftsmen（劳模工匠）、standings（竞赛成绩）或 orgs（单位和工会名录）。',
  'Say with --kind what list it is: stations, reading (reading stations), craftsmen, standings or orgs (employers and unions).',
);
const CRS = bilingual(
  '请用 --crs 指明名单坐标的坐标系：wgs84（GPS、天地图）、gcj02（高德、腾讯地图）或 bd09（百度地图）。不能猜：猜错会偏出几百米。',
  'Say with --crs which datum the coordinates are in: wgs84 (GPS), gcj02 (Amap, Tencent) or bd09 (Baidu). It is not guessed: a wrong guess is hundreds of metres off.',
);
const CRS_UNUSED = bilingual(
  '这类名单没有坐标，--crs 没有用上。',
  'Lists of this kind have no coordinates: --crs was not used.',
);
const NAMES = bilingual(
  '--names 只能是 full（全名）、masked（王*虎）或 code（只写参赛号）。',
  '--names is full, masked (王*虎) or code (start numbers only).',
);
const PHOTOS = bilingual(
  '--photos 只用于 --kind craftsmen。',
  '--photos goes with --kind craftsmen only.',
);
const TARGET = bilingual(
  '请在 --out 文件夹（写成文件）和 --into（写入数据库）中选一个。',
  'Choose one of --out DIR (write files) and --into (write into the database).',
);
const ORGS_OUT = bilingual(
  '单位名录由服务器按名称查找，不写成公开的文件：请用 --into 写入数据库。',
  'The directory is searched by the server and not published as files: use --into.',
);
const REPORT = bilingual(
  '--report 的文件名要以 .xlsx 或 .csv 结尾，与名单一致。',
  'The file of --report ends in .xlsx or .csv, as the list does.',
);
