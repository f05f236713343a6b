import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FormsContext } from '../../applications/context.ts';
import { DeskProblem } from '../../desk/desk-problem.ts';
import type { PageFault } from '../../desk/layout.ts';
import { LockOut } from '../../desk/lock-out.ts';
import { passwordPage, signInPage } from '../../desk/pages/sign-in-page.ts';
import { hashPassword, isPassword, passwordFault, PasswordsBusy } from '../../desk/password.ts';
import type { Visit } from '../../desk/visit.ts';
import type { DeskAccount } from '../../store/desk/accounts.ts';
import { bilingual, type Bilingual } from '../../user-error.ts';
import { formOf, queryOf, sendPage } from './forms.ts';
import {
  beginSession,
  checkForm,
  checkOrigin,
  endSession,
  properAddress,
  setLang,
  signedIn,
} from './session.ts';

const LONGEST_NAME = 100;
const LONGEST_PASSWORD = 1000;

/** Signing in and out, one's own password, the language. */
export function addSignInRoutes(desk: FastifyInstance, context: FormsContext): void {
  const { store, siteId } = context;
  const lockOut = new LockOut();

  /** Who has this name and password; tries are counted, and the same work is done for any name. */
  const judge = async (
    request: FastifyRequest,
    name: string,
    password: string,
  ): Promise<DeskAccount | undefined> => {
    const seconds = lockOut.wait(name, request.ip);
    if (seconds > 0) throw tooMany(seconds);
    lockOut.take(name, request.ip);
    const look = async () => {
      const one = await store.desk.accounts.byName(siteId, name);
      return (await isPassword(password, one?.password)) ? one : undefined;
    };
    const found = await look().catch((error: unknown) => {
      lockOut.giveBack(name, request.ip);
      throw error instanceof PasswordsBusy ? busy() : error;
    });
    if (!found) return undefined;
    lockOut.forgive(name, request.ip);
    return found.account;
  };

  desk.get('/login', async (request, reply) => {
    const visit = request.visit as Visit;
    if (visit.account) return reply.redirect(visit.home, 303);
    const to = queryOf(request).get('to') ?? '';
    return sendPage(reply, signInPage(visit, { to: insideOf(visit, to) }));
  });

  desk.post('/login', async (request, reply) => {
    const visit = request.visit as Visit;
    const { fields } = formOf(request);
    checkOrigin(request, context);
    const proper = properAddress(request, context);
    if (proper !== undefined) throw new DeskProblem(400, notSecure(proper));
    const name = (fields.get('name') ?? '').slice(0, LONGEST_NAME);
    const password = (fields.get('password') ?? '').slice(0, LONGEST_PASSWORD);
    const to = insideOf(visit, fields.get('to') ?? '');
    const account = await judge(request, name, password);
    if (!account) {
      const faults = [{ at: 'password', text: visit.t(WRONG) }];
      await log(context, { accountId: '', name: '' }, 'sign-in-failed');
      return sendPage(reply, signInPage(visit, { to, name, faults }), 401);
    }
    await beginSession(request, reply, context, account.accountId);
    await log(context, account, 'sign-in');
    return reply.redirect(to, 303);
  });

  desk.post('/logout', async (request, reply) => {
    const { account, home } = signedIn(request);
    checkForm(request, context, formOf(request).fields);
    await endSession(request, reply, context);
    await log(context, account, 'sign-out');
    return reply.redirect(`${home}login`, 303);
  });

  desk.get('/password', async (request, reply) => sendPage(reply, passwordPage(signedIn(request))));

  desk.post('/password', async (request, reply) => {
    const visit = signedIn(request);
    const { fields } = formOf(request);
    checkForm(request, context, fields);
    const { account, t } = visit;
    const [current, fresh, again] = ['current', 'fresh', 'again'].map(name =>
      (fields.get(name) ?? '').slice(0, LONGEST_PASSWORD),
    ) as [string, string, string];
    const faults: PageFault[] = [];
    const weak = passwordFault(fresh, account.name);
    if (weak) faults.push({ at: 'fresh', text: t(weak) });
    else if (fresh === current) faults.push({ at: 'fresh', text: t(SAME) });
    else if (fresh !== again) faults.push({ at: 'again', text: t(DIFFERENT) });
    if (faults.length === 0 && !(await judge(request, account.name, current))) {
      faults.push({ at: 'current', text: t(WRONG_CURRENT) });
    }
    if (faults.length > 0) return sendPage(reply, passwordPage(visit, faults), 422);
    const { accountId } = account;
    const password = await hashPassword(fresh).catch((error: unknown) => {
      throw error instanceof PasswordsBusy ? busy() : error;
    });
    await store.desk.accounts.setPassword(siteId, accountId, password, false);
    // All sessions have ended, also those of whoever knew the old password; this one begins anew.
    await beginSession(request, reply, context, accountId);
    await log(context, account, 'password-change');
    return reply.redirect(visit.home, 303);
  });

  desk.post('/lang', async (request, reply) => {
    const visit = request.visit as Visit;
    const { fields } = formOf(request);
    checkOrigin(request, context);
    setLang(request, reply, context, fields.get('lang') === 'en' ? 'en' : 'zh');
    return reply.redirect(insideOf(visit, fields.get('back') ?? ''), 303);
  });
}

/** A path of the desk to go on to; anything else could lead to a page that looks like ours. */
function insideOf({ home }: Visit, to: string): string {
  return to.startsWith(home) && /^[\w./?=&%~+:,-]*$/.test(to) && !to.includes('//') ? to : home;
}

async function log(
  context: FormsContext,
  { accountId, name }: Pick<DeskAccount, 'accountId' | 'name'>,
  action: string,
): Promise<void> {
  const { store, siteId } = context;
  const entry = { accountId, name, action, target: accountId, detail: {} };
  await store.desk.log(siteId, context.now().toISOString(), entry);
}

const WRONG = bilingual(
  '姓名或密码不对。请检查大小写；几次之后要等一会儿才能再试。',
  'The name or the password is wrong. Check upper and lower case; after some tries there is a wait.',
);
const WRONG_CURRENT = bilingual('现在的密码不对。', 'The current password is wrong.');
const SAME = bilingual('新密码要和现在的不同。', 'The new password shall differ from the current.');
const DIFFERENT = bilingual('两次输入的新密码不一样。', 'The new passwords differ.');

function notSecure(address: string): Bilingual {
  return bilingual(
    `这里不能登录：网址不是加密的（https）。请打开 ${address} 再登录。`,
    `You cannot sign in here: the address is not encrypted (https). Open ${address} and sign in there.`,
  );
}

function tooMany(seconds: number): DeskProblem {
  return new DeskProblem(
    429,
    bilingual(
      `密码错了太多次，请过 ${seconds} 秒再试。`,
      `Too many wrong passwords; try again in ${seconds} seconds.`,
    ),
    { 'retry-after': String(seconds) },
  );
}

function busy(): DeskProblem {
  return new DeskProblem(
    503,
    bilingual(
      '正在登录的人太多，请过几秒再试。',
      'Too many people are signing in; try again in seconds.',
    ),
    { 'retry-after': '5' },
  );
}
