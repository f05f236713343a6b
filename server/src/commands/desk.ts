import { addAccount, LAST_ADMIN, resetPassword, roleOf } from '../desk/accounts.ts';
import { ROLE_WORDS } from '../desk/words.ts';
import type { DeskAccount, DeskRole } from '../store/desk/accounts.ts';
import type { Store } from '../store/store.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError, type Bilingual } from '../user-error.ts';
import { readArguments } from './arguments.ts';
import { configOf, withSite } from './kept-data.ts';

const OPTIONS = {
  role: { type: 'string' },
  data: { type: 'string' },
  site: { type: 'string' },
  lang: { type: 'string' },
} as const;

/** What the person asked for, checked. */
type Wish =
  | { do: 'add'; name: string; role: DeskRole }
  | { do: 'list' }
  | { do: 'remove' | 'password'; name: string }
  | { do: 'role'; name: string; role: DeskRole };

/**
 * `desk add NAME --role ROLE | list | role NAME --role ROLE | password NAME | remove NAME`: who may
 * sign in where applications are dealt with. A password is made here, shown once, and has to be
 * changed at the first sign-in.
 * @returns 0.
 * @throws UserError when the command is not understood, or there is nobody of that name.
 */
export async function runDesk(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const wish = checkWish(positionals, values.role);
  const config = configOf(values, terminal);
  await withSite(config, values.site, (store, siteId) => fulfil(wish, store, siteId, terminal));
  return 0;
}

function checkWish([verb, name, ...more]: readonly string[], role: string | undefined): Wish {
  const plain = more.length === 0;
  if (verb === 'list' && name === undefined && role === undefined) return { do: 'list' };
  if ((verb === 'remove' || verb === 'password') && name !== undefined && plain && !role) {
    return { do: verb, name };
  }
  if ((verb !== 'add' && verb !== 'role') || name === undefined || !plain) {
    throw new UserError(USAGE, 2);
  }
  const known = roleOf(role ?? (verb === 'add' ? 'officer' : ''));
  if (!known) throw new UserError(WHICH_ROLE, 2);
  return { do: verb, name, role: known };
}

async function fulfil(wish: Wish, store: Store, siteId: string, terminal: Terminal): Promise<void> {
  const { lang, out } = terminal;
  const { accounts } = store.desk;
  if (wish.do === 'list') {
    const list = await accounts.list(siteId);
    out(list.length === 0 ? NOBODY[lang] : list.map(one => line(one, terminal)).join('\n'));
    return;
  }
  const now = new Date();
  if (wish.do === 'add') {
    const added = await addAccount(store, siteId, wish, now);
    if ('fault' in added) throw new UserError(added.fault, 2);
    const { account, password } = added;
    await log(store, siteId, 'account-add', account.accountId, { role: wish.role });
    out(handOver(account.name, password)[lang]);
    return;
  }
  const found = (await accounts.byName(siteId, wish.name))?.account;
  if (!found) throw new UserError(unknown(wish.name));
  const { accountId } = found;
  if (wish.do === 'password') {
    const password = await resetPassword(store, siteId, accountId);
    await log(store, siteId, 'account-password', accountId);
    out(handOver(found.name, password ?? '')[lang]);
    return;
  }
  const done =
    wish.do === 'role'
      ? await accounts.setRole(siteId, accountId, wish.role)
      : await accounts.remove(siteId, accountId);
  if (done === 'last-admin') throw new UserError(LAST_ADMIN);
  await log(store, siteId, wish.do === 'role' ? 'account-role' : 'account-remove', accountId);
  out(DONE[lang]);
}

/** Who works on the server has no account: the log names the command line. */
async function log(
  { desk }: Store,
  siteId: string,
  action: string,
  target: string,
  detail: Readonly<Record<string, string>> = {},
): Promise<void> {
  const entry = { accountId: '', name: 'cli', action, target, detail };
  await desk.log(siteId, new Date().toISOString(), entry);
}

function line({ name, role, mustChange }: DeskAccount, { lang }: Terminal): string {
  const first = mustChange ? `  ${NOT_YET[lang]}` : '';
  return `${role.padEnd(9)}${name}（${ROLE_WORDS[role][lang]}）${first}`;
}

function handOver(name: string, password: string): Bilingual {
  return bilingual(
    `${name} 的密码只显示这一次：\n\n  ${password}\n\n请当面交给本人，在网站的 /desk/ 页面登录；第一次登录时要换成自己的。`,
    `The password of ${name} is shown this once:\n\n  ${password}\n\nHand it over in person; it is for the site's page /desk/, and has to be changed at the first sign-in.`,
  );
}

function unknown(name: string): Bilingual {
  return bilingual(
    `没有叫 ${name} 的人，用 desk list 查看。`,
    `There is nobody called ${name}; see desk list.`,
  );
}

const USAGE = bilingual(
  '写法：desk add 姓名 [--role reader|officer|admin]、desk list、desk role 姓名 --role …、desk password 姓名 或 desk remove 姓名。',
  'Write desk add NAME [--role reader|officer|admin], desk list, desk role NAME --role …, desk password NAME or desk remove NAME.',
);
const WHICH_ROLE = bilingual(
  '--role 只能是 reader（查看）、officer（经办）或 admin（管理员）。',
  '--role is reader, officer or admin.',
);
const NOBODY = bilingual(
  '还没有人能登录。用 desk add 姓名 --role admin 添加第一位管理员。',
  'Nobody can sign in yet. Add the first admin with desk add NAME --role admin.',
);
const NOT_YET = bilingual('（还没有换过密码）', '(has not chosen a password yet)');
const DONE = bilingual('已改好，立即生效。', 'Done, from now on.');
