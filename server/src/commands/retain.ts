import { openKeys } from '../applications/open-context.ts';
import { countDue, eraseDue, type Erased } from '../applications/retention.ts';
import type { Config } from '../config.ts';
import type { Store } from '../store/store.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError, type Bilingual } from '../user-error.ts';
import { readArguments } from './arguments.ts';
import { configOf, withSite } from './kept-data.ts';

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  data: { type: 'string' },
  site: { type: 'string' },
  lang: { type: 'string' },
} as const;

/**
 * `retain`: erases what is kept too long by now, as `serve` does every hour.
 * @returns 0.
 * @throws UserError when the command is not understood, or the keys are not there.
 */
export async function runRetain(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (positionals.length > 0) throw new UserError(USAGE, 2);
  const config = configOf(values, terminal);
  await withSite(config, values.site, async (store, siteId) => {
    terminal.out((await work(store, siteId, config, values['dry-run'] === true))[terminal.lang]);
  });
  return 0;
}

async function work(
  store: Store,
  siteId: string,
  config: Config,
  isDry: boolean,
): Promise<Bilingual> {
  if (!(await store.applications.any(siteId))) return NOTHING;
  const keys = await openKeys(store, [siteId], config);
  const context = { store, siteId, keys, now: () => new Date() };
  return isDry ? wouldErase(await countDue(context)) : erasedWords(await eraseDue(context));
}

function wouldErase(count: number): Bilingual {
  return bilingual(
    `有 ${count} 份申请里有到期的资料。去掉 --dry-run 即删除。`,
    `${count} applications hold what is due. Without --dry-run it is erased.`,
  );
}

function erasedWords({ applications, uploads, expired }: Erased): Bilingual {
  return bilingual(
    `已删除：${applications} 份申请里到期的资料，${uploads} 个没有用到的文件，${expired} 条过期的凭据。`,
    `Erased: what was due of ${applications} applications, ${uploads} files nobody used, ${expired} expired keys.`,
  );
}

const NOTHING = bilingual('还没有任何申请。', 'There are no applications yet.');
const USAGE = bilingual('写法：retain [--dry-run]。', 'Write retain [--dry-run].');
