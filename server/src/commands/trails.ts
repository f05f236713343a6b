import { basename } from 'node:path';
import type { Trail } from '../../../src/data/generated/types.ts';
import { validateTrail } from '../../../src/data/generated/validators/trail.js';
import { isRecord } from '../check/pointer.ts';
import { isDocumentId, trailPath } from '../documents/paths.ts';
import type { Store } from '../store/store.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError } from '../user-error.ts';
import { readArguments } from './arguments.ts';
import { judgeDocument } from './judge-document.ts';
import { configOf, withSite } from './kept-data.ts';
import { readJsonFile } from './read-json-file.ts';

const OPTIONS = {
  data: { type: 'string' },
  site: { type: 'string' },
  'site-file': { type: 'string' },
  lang: { type: 'string' },
} as const;

/** All trails of a site are of one source: there is no list they come from. */
const SOURCE = 'trails';

interface Place {
  store: Store;
  siteId: string;
  terminal: Terminal;
}

/**
 * `trails add FILE… | list | remove ID`: the walks a site offers, each a document of its own.
 * @returns 0.
 * @throws UserError when the command is not understood, or a document cannot be taken: nothing is
 * written then.
 */
export async function runTrails(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [verb, ...words] = positionals;
  const isRight =
    (verb === 'list' && words.length === 0) ||
    (verb === 'remove' && words.length === 1) ||
    (verb === 'add' && words.length > 0);
  if (!isRight) throw new UserError(USAGE, 2);
  const trails = verb === 'add' ? await readTrails(words, terminal) : [];
  await withSite(configOf(values, terminal), values.site, async (store, siteId) => {
    const place = { store, siteId, terminal };
    if (verb === 'add') await addTrails(place, trails);
    else if (verb === 'remove') await removeTrail(place, words[0] as string);
    else await listTrails(place);
  });
  return 0;
}

/** Reads and judges all files; one that has errors keeps all out. */
async function readTrails(files: readonly string[], terminal: Terminal): Promise<Trail[]> {
  const { lang, out } = terminal;
  const trails: Trail[] = [];
  const faults: string[] = [];
  for (const file of files) {
    const value = await readJsonFile(file, terminal);
    const own = isRecord(value) ? value['id'] : undefined;
    const id = typeof own === 'string' ? own : basename(file).replace(/\.json$/i, '');
    const validate = validateTrail as (value: unknown) => boolean;
    const about = { kind: 'trail', path: trailPath(id), id, value, validate } as const;
    const { lines, isFit } = judgeDocument(about, lang);
    if (!isDocumentId(id)) faults.push(`${file}\n  ${WRONG_ID[lang]}`);
    else if (!isFit) faults.push(`${file}\n${lines.join('\n')}`);
    else if (lines.length > 0) out(`${file}\n${lines.join('\n')}`);
    trails.push(value as Trail);
  }
  const ids = trails.map(trail => (isRecord(trail) ? trail.id : ''));
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  if (faults.length === 0 && twice !== undefined) faults.push(`  ${twice}  ${TWICE[lang]}`);
  if (faults.length === 0) return trails;
  const list = faults.join('\n');
  throw new UserError(
    bilingual(
      `路线文档有错，什么也没有写入：\n${list}`,
      `There are errors; nothing was written:\n${list}`,
    ),
  );
}

async function addTrails(
  { store, siteId, terminal }: Place,
  trails: readonly Trail[],
): Promise<void> {
  const { lang, out } = terminal;
  for (const { stops, title } of trails) {
    const known = await Promise.all(stops.map(one => store.stationDetail(siteId, one.station)));
    const missing = stops.filter((_, at) => !known[at]).map(({ station }) => station);
    if (missing.length > 0) out(MISSING[lang](title, missing.join(' ')));
  }
  const given = new Set(trails.map(({ id }) => trailPath(id)));
  const retained = (await pathsOf(store, siteId)).filter(path => !given.has(path));
  const documents = trails.map(trail => {
    return { path: trailPath(trail.id), name: trail.title, body: JSON.stringify(trail) };
  });
  const list = { kind: 'trails', source: SOURCE, documents, retained, report: {} } as const;
  const { added, changed, unchanged } = await store.replaceDocuments(siteId, list);
  out(
    bilingual(
      `已写入站点 ${siteId} 的路线：新增 ${added}，改动 ${changed}，未变 ${unchanged}。`,
      `Trails of site ${siteId}: ${added} added, ${changed} changed, ${unchanged} unchanged.`,
    )[lang],
  );
}

async function removeTrail({ store, siteId, terminal }: Place, id: string): Promise<void> {
  const paths = await pathsOf(store, siteId);
  const path = trailPath(id);
  if (!paths.includes(path)) {
    throw new UserError(
      bilingual(
        `没有标识为 ${id} 的路线，用 trails list 查看。`,
        `There is no trail ${id}; see trails list.`,
      ),
    );
  }
  const retained = paths.filter(one => one !== path);
  const list = { kind: 'trails', source: SOURCE, documents: [], retained, report: {} } as const;
  await store.replaceDocuments(siteId, list);
  terminal.out(bilingual(`已撤下路线 ${id}。`, `The trail ${id} was taken off.`)[terminal.lang]);
}

async function listTrails({ store, siteId, terminal }: Place): Promise<void> {
  const { lang, out } = terminal;
  const lines: string[] = [];
  for await (const page of store.documentPages(siteId, 'trails')) {
    for (const { body } of page) {
      const { id, title, stops } = JSON.parse(body) as Trail;
      const count = bilingual(`${stops.length} 站`, `${stops.length} stops`)[lang];
      lines.push(`${id.padEnd(20)}  ${title}  ${count}`);
    }
  }
  out(lines.length > 0 ? lines.join('\n') : NONE[lang]);
}

async function pathsOf(store: Store, siteId: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const page of store.sourcePages(siteId, 'trails', SOURCE)) {
    paths.push(...page.map(({ key }) => key));
  }
  return paths;
}

const USAGE = bilingual(
  '写法：trails add 文件…、trails list 或 trails remove 标识。',
  'Write trails add FILE…, trails list or trails remove ID.',
);
const WRONG_ID = bilingual(
  '路线的标识（id）要能作文件名：不含 / \\ < > : " | ? *，也不以点或空格开头结尾。',
  'The id of a trail has to be fit for a file name: without / \\ < > : " | ? *, and no dot or space at its ends.',
);
const TWICE = bilingual('有两个文件是同一条路线。', 'Two files are the same trail.');
const NONE = bilingual(
  '还没有路线。用 trails add 文件 加入。',
  'There are no trails yet. Add one with trails add FILE.',
);
const MISSING = {
  zh: (title: string, ids: string) =>
    `注意：“${title}”有几站还不在站点名单里，地图上没有，也不能打卡：${ids}`,
  en: (title: string, ids: string) =>
    `Note: some stops of "${title}" are not among the stations yet; they are not on the map and cannot be stamped: ${ids}`,
};
