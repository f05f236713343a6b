import { openKeys } from '../applications/open-context.ts';
import { addKey, keysFileOf, type KeyRing } from '../keys/key-ring.ts';
import type { Suite } from '../keys/suites.ts';
import type { Store } from '../store/store.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError, type Bilingual } from '../user-error.ts';
import { readArguments } from './arguments.ts';
import { configOf, withStore } from './kept-data.ts';

const OPTIONS = { data: { type: 'string' }, lang: { type: 'string' } } as const;

const VERBS = ['list', 'add', 'reseal'] as const;

/** Applications or files sealed anew in one transaction: a file may have five megabytes. */
const PAGE = 20;

/**
 * `keys list | add | reseal`: the keys that personal data is sealed with. `add` makes a new one
 * that is used from then on, `reseal` seals everything with it, of all sites.
 * @returns 0.
 * @throws UserError when the command is not understood, or the keys are not there.
 */
export async function runKeys(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const verb = VERBS.find(known => known === positionals[0]);
  if (!verb || positionals.length > 1) throw new UserError(USAGE, 2);
  const config = configOf(values, terminal);
  const tell = (text: Bilingual): void => terminal.out(text[terminal.lang]);
  await withStore(config, async store => {
    const siteIds = await store.siteIds();
    const keys = await openKeys(store, siteIds, config);
    const file = keysFileOf(config);
    if (verb === 'list') tell(listed(file, keys));
    else if (verb === 'add') tell(added(file, addKey(file, config.keySuite)));
    else tell(resealed(await resealAll(store, siteIds, keys)));
  });
  return 0;
}

/** What keeps sealed texts, and can have them sealed anew page by page. */
type Sealed = Pick<Store['applications'], 'resealPage'>;

async function resealAll(store: Store, siteIds: readonly string[], keys: KeyRing): Promise<number> {
  let count = 0;
  const reseal = (sealed: string, context: string): string => {
    if (keys.isCurrent(sealed)) return sealed;
    count += 1;
    return keys.seal(keys.open(sealed, context), context);
  };
  const rooms: readonly Sealed[] = [store.applications, store.uploads, store.desk];
  for (const siteId of siteIds) {
    for (const room of rooms) {
      let after: string | undefined = '';
      while (after !== undefined) after = await room.resealPage(siteId, after, PAGE, reseal);
    }
  }
  return count;
}

const SUITE_WORDS: Readonly<Record<Suite, string>> = { aes: 'AES-256-GCM', sm: 'SM4 + HMAC-SM3' };

function listed(file: string, { keys }: KeyRing): Bilingual {
  const lines = (current: string): string =>
    keys
      .map(key => {
        const mark = key.current ? `  ${current}` : '';
        return `${key.id}  ${SUITE_WORDS[key.suite].padEnd(14)}  ${key.created}${mark}`;
      })
      .join('\n');
  return bilingual(`${file}\n${lines('（在用）')}`, `${file}\n${lines('(current)')}`);
}

function added(file: string, id: string): Bilingual {
  return bilingual(
    `已加入新密钥 ${id}，运行中的服务器在一小时内换用。旧密钥留着，用来打开以前的资料。\n请马上另存一份 ${file}：备份里没有它，丢了谁也打不开已收到的申请。要把以前的资料也换成新密钥，用 keys reseal。`,
    `The key ${id} was added; servers that run take it up within an hour. Earlier keys stay, to open what they sealed.\nCopy ${file} to a safe place now: it is in no backup, and without it nobody can open what was received. keys reseal seals what is there with the new key.`,
  );
}

function resealed(count: number): Bilingual {
  return bilingual(`已换用当前密钥：${count} 条。`, `Sealed with the current key: ${count}.`);
}

const USAGE = bilingual(
  '写法：keys list（查看）、keys add（加一把新密钥）或 keys reseal（把已有资料换成新密钥）。',
  'Write keys list, keys add (a new key) or keys reseal (seals what is there with the newest).',
);
