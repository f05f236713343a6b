import type { Store } from '../store/store.ts';
import { DESK_ROLES, type DeskAccount, type DeskRole } from '../store/desk/accounts.ts';
import { bilingual, type Bilingual } from '../user-error.ts';
import { hashPassword, inventPassword } from './password.ts';

const LONGEST_NAME = 50;
/** Words of the program in the history and the log: nobody shall pass for one of them. */
const RESERVED: ReadonlySet<string> = new Set(['applicant', 'system', 'cli']);

/** Somebody new, and the password to hand over. */
export interface AddedAccount {
  account: DeskAccount;
  password: string;
}

/**
 * Adds somebody with a password that is made here and has to be changed at the first sign-in.
 * @returns what is wrong with the name, or that it is taken.
 */
export async function addAccount(
  { desk }: Store,
  siteId: string,
  wish: { name: string; role: DeskRole; password?: string },
  now: Date,
): Promise<AddedAccount | { fault: Bilingual }> {
  const name = wish.name.trim().normalize('NFC');
  const isUnfit = name === '' || name.length > LONGEST_NAME || /[\p{Cc}\p{Cf}\p{Cs}]/u.test(name);
  if (isUnfit || RESERVED.has(name.normalize('NFKC').toLowerCase())) {
    return { fault: NAME_WRONG };
  }
  const chosen = wish.password;
  const password = chosen ?? inventPassword();
  const account = await desk.accounts.add(
    siteId,
    {
      name,
      role: wish.role,
      password: await hashPassword(password),
      mustChange: chosen === undefined,
    },
    now,
  );
  return account ? { account, password } : { fault: NAME_TAKEN };
}

/** Gives an account a new password that has to be changed at the first sign-in. */
export async function resetPassword(
  { desk }: Store,
  siteId: string,
  accountId: string,
): Promise<string | undefined> {
  const password = inventPassword();
  const hash = await hashPassword(password);
  return (await desk.accounts.setPassword(siteId, accountId, hash, true)) ? password : undefined;
}

export function roleOf(text: string): DeskRole | undefined {
  return DESK_ROLES.find(role => role === text);
}

const NAME_WRONG = bilingual(
  `姓名应为 1 至 ${LONGEST_NAME} 个字，不含看不见的字符，也不能是 ${[...RESERVED].join('、')}。`,
  `A name has 1 to ${LONGEST_NAME} characters, none of them invisible, and is not one of: ${[...RESERVED].join(', ')}.`,
);
const NAME_TAKEN = bilingual(
  '这个姓名已有人用，请换一个能分清的写法，如“李示例（东城）”。',
  'The name is taken; choose one that tells people apart.',
);
export const LAST_ADMIN = bilingual(
  '这是最后一位管理员，不能移除或降级。请先让另一个人当管理员。',
  'This is the last admin and cannot be removed or lowered. Make somebody else an admin first.',
);
