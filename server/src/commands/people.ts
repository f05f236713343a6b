import { isDocumentId, lastIdOf } from '../documents/paths.ts';
import type { Store } from '../store/store.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError } from '../user-error.ts';
import { readArguments } from './arguments.ts';
import { documentsIn, requireDatabase } from './data-folder.ts';
import { configOf, withSite } from './kept-data.ts';

const OPTIONS = {
  data: { type: 'string' },
  site: { type: 'string' },
  'site-file': { type: 'string' },
  lang: { type: 'string' },
} as const;

/**
 * `people remove ID | readmit ID | list`: who took back their consent to be shown.
 * @returns 0.
 * @throws UserError when the command is not understood, or there is nobody of that id.
 */
export async function runPeople(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [verb, ...words] = positionals;
  const isRight =
    (verb === 'list' && words.length === 0) ||
    ((verb === 'remove' || verb === 'readmit') && words.length === 1);
  if (!isRight) throw USAGE;
  const id = words[0] ?? '';
  if (verb !== 'list' && !isDocumentId(id)) throw nobody(id);
  const config = configOf(values, terminal);
  if (config.databaseUrl === undefined) {
    if (documentsIn(config.dataDir)) throw inTheList(config.dataDir);
    requireDatabase(config.dataDir);
  }
  await withSite(config, values.site, async (store, siteId) => {
    if (verb === 'remove') await remove(store, siteId, id, terminal);
    else if (verb === 'readmit') await readmit(store, siteId, id, terminal);
    else await list(store, siteId, terminal);
  });
  return 0;
}

async function remove(
  store: Store,
  siteId: string,
  id: string,
  { lang, out }: Terminal,
): Promise<void> {
  const known = (await store.people.withdrawn(siteId)).some(({ path }) => lastIdOf(path) === id);
  const removed = await store.people.withdraw(siteId, id);
  if (!removed && !known) {
    // Somebody who is in no list yet may have said no all the same.
    out(
      bilingual(
        `现在没有标识为 ${id} 的人物；已经记下，以后的名单里有也不会导入。`,
        `There is nobody ${id} now; it was noted, and no later list brings them.`,
      )[lang],
    );
    return;
  }
  out(
    bilingual(
      `已撤下 ${id}：文档和照片已删除，网址回答 410，名录和检索里不再有，以后的名单也不会带回。静态网站请再运行一次 publish；以前的备份里仍有。`,
      `${id} was taken off: document and photo are deleted, their addresses answer 410, lists and search have them no more, and no later list brings them back. Run publish again for a static site; earlier backups still have them.`,
    )[lang],
  );
}

async function readmit(
  store: Store,
  siteId: string,
  id: string,
  { lang, out }: Terminal,
): Promise<void> {
  if (!(await store.people.readmit(siteId, id))) throw nobody(id);
  out(
    bilingual(
      `可以再次导入 ${id}：请把名单里的“同意日期”改成新的日期，重新导入。`,
      `${id} can be imported again: give the new day of consent in the list and import it.`,
    )[lang],
  );
}

async function list(store: Store, siteId: string, { lang, out }: Terminal): Promise<void> {
  const lines = (await store.people.withdrawn(siteId)).map(
    ({ path, at }) => `${lastIdOf(path).padEnd(20)}  ${at.slice(0, 10)}`,
  );
  const none = bilingual('没有人撤回公开。', 'Nobody has withdrawn.');
  out(lines.length > 0 ? lines.join('\n') : none[lang]);
}

const USAGE = new UserError(
  bilingual(
    '写法：people remove 标识、people readmit 标识 或 people list。',
    'Write people remove ID, people readmit ID or people list.',
  ),
  2,
);

/** A folder of documents has no memory of its own: there the list says who is not shown. */
function inTheList(folder: string): UserError {
  return new UserError(
    bilingual(
      `${folder} 是一套文档，不是数据库，记不住谁撤回了：请在名单里这个人的“同意日期”写“不同意”，重新 import --out，再 publish。`,
      `${folder} holds documents, not a database that remembers who withdrew: write 不同意 as their day of consent in the list, import it with --out again, then publish.`,
    ),
  );
}

function nobody(id: string): UserError {
  return new UserError(
    bilingual(`没有 ${id} 撤回公开的记录。`, `There is no record that ${id} has withdrawn.`),
  );
}
