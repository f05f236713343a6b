import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Contest } from '../../../src/data/generated/types.ts';
import { validateContest } from '../../../src/data/generated/validators/contest.js';
import { isRecord } from '../check/pointer.ts';
import { isFrozen } from '../contests/judging.ts';
import { goneEvents, renewedContest } from '../contests/renewed-contest.ts';
import { isDocumentId } from '../documents/paths.ts';
import { contestPath } from '../import/contest-before.ts';
import type { DocumentKind, Store } from '../store/store.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError, type Lang } from '../user-error.ts';
import { readArguments } from './arguments.ts';
import { judgeDocument } from './judge-document.ts';
import { configOf, withSite } from './kept-data.ts';
import { readJsonFile } from './read-json-file.ts';

const OPTIONS = {
  out: { type: 'string' },
  data: { type: 'string' },
  site: { type: 'string' },
  'site-file': { type: 'string' },
  lang: { type: 'string' },
} as const;

interface NamedContest {
  id: string;
  contest: Contest;
}

/**
 * `contests list | show ID [--out FILE] | add FILE… | remove ID`: the documents of contests, with
 * their rules, states and freezes. Lists of results are imported, scores entered.
 * @returns 0.
 * @throws UserError when the command is not understood, or a document cannot be taken: nothing is
 * written then.
 */
export async function runContests(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [verb, ...words] = positionals;
  const counts = { list: words.length === 0, show: words.length === 1, remove: words.length === 1 };
  const isRight = verb === 'add' ? words.length > 0 : counts[verb as keyof typeof counts];
  if (!isRight || (values.out !== undefined && verb !== 'show')) throw new UserError(USAGE, 2);
  const config = configOf(values, terminal);
  const contests = verb === 'add' ? await readContests(words, terminal) : [];
  await withSite(config, values.site, async (store, siteId) => {
    const place = { store, siteId, terminal };
    const [id = ''] = words;
    if (verb === 'add') await addContests(place, contests);
    else if (verb === 'remove') await removeContest(place, id);
    else if (verb === 'show') await showContest(place, id, values.out);
    else await listContests(place);
  });
  return 0;
}

interface Place {
  store: Store;
  siteId: string;
  terminal: Terminal;
}

/** Reads and judges all files; one that has errors keeps all out. */
async function readContests(files: readonly string[], terminal: Terminal): Promise<NamedContest[]> {
  const { lang, out } = terminal;
  const contests: NamedContest[] = [];
  const faults: string[] = [];
  for (const file of files) {
    const value = await readJsonFile(file, terminal);
    const own = isRecord(value) ? value['id'] : undefined;
    const id = typeof own === 'string' ? own : basename(file).replace(/\.json$/i, '');
    const path = contestPath(id);
    const validate = validateContest as (value: unknown) => boolean;
    const { lines, isFit } = judgeDocument({ kind: 'contest', path, id, value, validate }, lang);
    if (!isDocumentId(id)) faults.push(`${file}\n  ${WRONG_ID[lang]}`);
    else if (!isFit) faults.push(`${file}\n${lines.join('\n')}`);
    else if (lines.length > 0) out(`${file}\n${lines.join('\n')}`);
    contests.push({ id, contest: value as Contest });
  }
  const twice = contests.find(({ id }, at) => contests.findIndex(one => one.id === id) < at);
  if (twice) faults.push(TWICE[lang](twice.id));
  if (faults.length === 0) return contests;
  const list = faults.join('\n');
  throw new UserError(
    bilingual(
      `竞赛文档有错，什么也没有写入：\n${list}`,
      `There are errors; nothing was written:\n${list}`,
    ),
  );
}

async function addContests({ store, siteId, terminal }: Place, contests: readonly NamedContest[]) {
  const { lang, out } = terminal;
  for (const { id, contest } of contests) {
    const path = contestPath(id);
    const stored = await store.document(siteId, path);
    const before = stored && (JSON.parse(stored.body) as Contest);
    const body = JSON.stringify(renewedContest(before, contest));
    const source = await sourceOf(store, siteId, path);
    const others = source === undefined ? [] : await pathsOf(store, siteId, 'contests', source);
    const result = await store.replaceDocuments(siteId, {
      kind: 'contests',
      // As an import names it, which goes on from here.
      source: source ?? id,
      documents: [{ path, name: contest.name, body }],
      retained: others.filter(one => one !== path),
      report: {},
    });
    const what = result.added > 0 ? ADDED : result.changed > 0 ? CHANGED : UNCHANGED;
    out(what[lang](id, contest.name));
    const gone = goneEvents(before, contest);
    if (gone.length > 0) out(GONE[lang](gone.join(' ')));
  }
}

async function removeContest({ store, siteId, terminal }: Place, id: string): Promise<void> {
  const path = contestPath(id);
  if (!(await store.document(siteId, path))) throw unknown(id);
  const folder = `${path.slice(0, -'.json'.length)}/`;
  const isOurs = (one: string): boolean => one === path || one.startsWith(folder);
  let pages = 0;
  // Standings first: without their contest they belong to nothing.
  for (const kind of ['standings', 'contests'] as const) {
    for (const { source } of await store.sources(siteId, kind)) {
      const paths = await pathsOf(store, siteId, kind, source);
      if (!paths.some(isOurs)) continue;
      const retained = paths.filter(one => !isOurs(one));
      const list = { kind, source, documents: [], retained, report: {} };
      const { removed } = await store.replaceDocuments(siteId, list);
      if (kind === 'standings') pages += removed;
    }
  }
  await store.contests.forget(siteId, id);
  terminal.out(
    bilingual(
      `已撤下竞赛 ${id} 和它的成绩（${pages} 页）。`,
      `The contest ${id} and its standings (${pages} pages) were taken off.`,
    )[terminal.lang],
  );
}

async function showContest({ store, siteId, terminal }: Place, id: string, file?: string) {
  const stored = await store.document(siteId, contestPath(id));
  if (!stored) throw unknown(id);
  const text = JSON.stringify(JSON.parse(stored.body), undefined, 2);
  if (file === undefined) return terminal.out(text);
  await writeFile(file, `${text}\n`);
  const { lang, out } = terminal;
  out(
    bilingual(
      `已写出 ${file}；改好以后用 contests add ${file} 写回。`,
      `${file} was written; edit it and put it back with contests add ${file}.`,
    )[lang],
  );
}

async function listContests({ store, siteId, terminal }: Place): Promise<void> {
  const { lang, out } = terminal;
  const lines: string[] = [];
  for await (const page of store.documentPages(siteId, 'contests')) {
    for (const { path, body } of page) {
      const id = path.slice('v1/contests/'.length, -'.json'.length);
      lines.push(lineOf(id, JSON.parse(body) as Contest, lang));
    }
  }
  out(lines.length > 0 ? lines.join('\n') : NONE[lang]);
}

function lineOf(id: string, contest: Contest, lang: Lang): string {
  const { name, state = '', events = [] } = contest;
  const entrants = events.reduce((sum, event) => sum + (event.entrants ?? 0), 0);
  const count = bilingual(
    `${events.length} 个赛项，${entrants} 名`,
    `${events.length} events, ${entrants} entrants`,
  )[lang];
  const frozen = isFrozen(contest, Date.now()) ? FROZEN[lang] : '';
  return [id.padEnd(20), state.padEnd(11), name, count, frozen].filter(Boolean).join('  ');
}

async function sourceOf(store: Store, siteId: string, path: string): Promise<string | undefined> {
  for (const { source } of await store.sources(siteId, 'contests')) {
    if ((await pathsOf(store, siteId, 'contests', source)).includes(path)) return source;
  }
  return undefined;
}

async function pathsOf(store: Store, siteId: string, kind: DocumentKind, source: string) {
  const paths: string[] = [];
  for await (const page of store.sourcePages(siteId, kind, source)) {
    paths.push(...page.map(({ key }) => key));
  }
  return paths;
}

function unknown(id: string): UserError {
  return new UserError(
    bilingual(
      `没有标识为 ${id} 的竞赛，用 contests list 查看。`,
      `There is no contest ${id}; see contests list.`,
    ),
  );
}

const ADDED = {
  zh: (id: string, name: string) => `已加入竞赛 ${id}（${name}）。`,
  en: (id: string, name: string) => `The contest ${id} (${name}) was added.`,
};
const CHANGED = {
  zh: (id: string, name: string) => `已改动竞赛 ${id}（${name}）。`,
  en: (id: string, name: string) => `The contest ${id} (${name}) was changed.`,
};
const UNCHANGED = {
  zh: (id: string, name: string) => `竞赛 ${id}（${name}）未变。`,
  en: (id: string, name: string) => `The contest ${id} (${name}) is unchanged.`,
};
const GONE = {
  zh: (events: string) => `  新文档里没有这些赛项了，它们的成绩仍在：${events}`,
  en: (events: string) =>
    `  Not in the new document any more, though their standings stay: ${events}`,
};
const TWICE = {
  zh: (id: string) => `有两个文件是同一场竞赛（${id}）。`,
  en: (id: string) => `Two files are the same contest (${id}).`,
};
const FROZEN = bilingual('封榜中', 'frozen');
const NONE = bilingual(
  '还没有竞赛。用 import 名单 --kind standings --into 或 contests add 文件 加入。',
  'There are no contests yet. Add one with import LIST --kind standings --into, or contests add FILE.',
);
const WRONG_ID = bilingual(
  '竞赛的标识（id，没有写时为文件名）不能作文件名：请用字母、数字和 -，如 c-2026-yongjia。',
  'The id (the name of the file where there is none) cannot name a file: use letters, digits and -, as c-2026-yongjia.',
);
const USAGE = bilingual(
  '写法：contests list、contests show 标识 [--out 文件]、contests add 文件… 或 contests remove 标识。',
  'Write contests list, contests show ID [--out FILE], contests add FILE… or contests remove ID.',
);
