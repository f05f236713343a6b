import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { toClics } from '../../../src/board/adapters/clics-write.ts';
import { toCsv } from '../../../src/board/adapters/csv-write.ts';
import type { Exported, Fault } from '../../../src/board/adapters/foreign.ts';
import { toSrk } from '../../../src/board/adapters/srk-write.ts';
import type { Config } from '../config.ts';
import {
  bodiesOfFolder,
  bodiesOfStore,
  shownBoard,
  shownContest,
  type ReadBody,
} from '../contests/shown-board.ts';
import { isDocumentId, SITE_PATH } from '../documents/paths.ts';
import { thawAll } from '../publish/standings-files.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError, type Lang } from '../user-error.ts';
import { readArguments } from './arguments.ts';
import { lossLines } from './export-words.ts';
import { configOf, withSite } from './kept-data.ts';

const OPTIONS = {
  kind: { type: 'string' },
  contest: { type: 'string' },
  event: { type: 'string' },
  as: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
  site: { type: 'string' },
  lang: { type: 'string' },
} as const;

const FORMATS = ['csv', 'srk', 'clics'] as const;
type Format = (typeof FORMATS)[number];

/**
 * `export --kind standings --contest ID [--event ID] --as csv|srk|clics --out FILE|DIR`: the
 * standings of an event as the public sees them, for a spreadsheet or another contest system.
 * @returns 0.
 * @throws UserError when the command is not understood, or the format has no such contests.
 */
export async function runExport(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const { contest = '', event, out, kind = 'standings' } = values;
  const format = FORMATS.find(known => known === values.as);
  const isRight = positionals.length === 0 && kind === 'standings' && out !== undefined && format;
  if (!isRight || ![contest, event ?? 'all'].every(isDocumentId)) throw new UserError(USAGE, 2);
  const config = configOf(values, terminal);
  const exported = await reading(config, values.site, read => exportedOf(read, contest, event));
  const { files, faults } = written(exported, format, terminal.lang);
  const [file] = files;
  if (!file) throw unsupported(format, exported);
  const target = resolve(out);
  const places = format === 'clics' ? files.map(({ name }) => join(target, name)) : [target];
  if (format === 'clics') await mkdir(target, { recursive: true });
  for (const [at, place] of places.entries()) await writeFile(place, files[at]?.text ?? '');
  const count = exported.rows.length;
  terminal.out(
    bilingual(
      `已写出 ${count} 行成绩：${target}`,
      `${count} rows of standings were written: ${target}`,
    )[terminal.lang],
  );
  for (const line of lossLines(faults, terminal.lang)) terminal.out(line);
  return 0;
}

/** The data as `publish` finds it: a folder of documents, or a site of the database. */
async function reading<T>(
  config: Config,
  site: string | undefined,
  work: (read: ReadBody) => Promise<T>,
): Promise<T> {
  const { dataDir, databaseUrl } = config;
  if (databaseUrl === undefined && existsSync(join(dataDir, SITE_PATH))) {
    return work(bodiesOfFolder(dataDir));
  }
  return withSite(config, site, async (store, siteId) => {
    await thawAll({ store, siteId, now: Date.now });
    return work(bodiesOfStore(store, siteId));
  });
}

async function exportedOf(
  read: ReadBody,
  id: string,
  wanted: string | undefined,
): Promise<Exported> {
  const found = await shownContest(read, id);
  if (!found) throw noContest(id);
  const { contest, events } = found;
  const [only, ...others] = events;
  const eventId = wanted ?? (others.length === 0 ? only : undefined);
  if (eventId === undefined || !events.includes(eventId)) throw whichEvent(id, events);
  const { head, rows } = await shownBoard(read, id, eventId);
  const event = contest.events?.find(one => one.id === eventId);
  return {
    contest: { ...(contest as Exported['contest']), id },
    ...(event && { event: event as NonNullable<Exported['event']> }),
    rows,
    ...(head.asOf !== undefined && { asOf: head.asOf }),
  };
}

interface Written {
  files: { name: string; text: string }[];
  faults: readonly Fault[];
}

function written(exported: Exported, format: Format, lang: Lang): Written {
  if (format === 'csv') {
    const { text, faults } = toCsv(exported, lang);
    return { files: [{ name: 'standings.csv', text }], faults };
  }
  if (format === 'srk') {
    const { document, faults } = toSrk(exported);
    return { files: document ? [fileOf('standings.srk.json', document)] : [], faults };
  }
  const { faults, ...endpoints } = toClics(exported);
  const files = Object.entries(endpoints).map(([name, value]) => fileOf(`${name}.json`, value));
  return { files, faults };
}

function fileOf(name: string, value: unknown) {
  return { name, text: `${JSON.stringify(value, undefined, 1)}\n` };
}

function unsupported(format: Format, { contest, event }: Exported): UserError {
  const kind = event?.kind ?? contest.kind;
  return new UserError(
    bilingual(
      `${format} 格式只有程序设计竞赛（icpc）和计分竞赛（points），这个赛项是 ${kind}；请用 --as csv。什么也没有写出。`,
      `The format ${format} has contests of kind icpc and points only, and this event is ${kind}: use --as csv. Nothing was written.`,
    ),
  );
}

function noContest(id: string): UserError {
  return new UserError(
    bilingual(
      `没有标识为 ${id} 的竞赛，用 contests list 查看。`,
      `There is no contest ${id}; see contests list.`,
    ),
  );
}

function whichEvent(id: string, events: readonly string[]): UserError {
  const list = events.join(' ');
  return new UserError(
    events.length === 0
      ? bilingual(`竞赛 ${id} 还没有成绩。`, `The contest ${id} has no standings yet.`)
      : bilingual(
          `请用 --event 写明是哪个赛项，有成绩的是：${list}`,
          `Say with --event which event it is; there are standings of: ${list}`,
        ),
    2,
  );
}

const USAGE = bilingual(
  '写法：export --kind standings --contest 标识 [--event 标识] --as csv|srk|clics --out 文件（clics 为文件夹）[--data DIR]。',
  'Write export --kind standings --contest ID [--event ID] --as csv|srk|clics --out FILE (clics: a folder) [--data DIR].',
);
