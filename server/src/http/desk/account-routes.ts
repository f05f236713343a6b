import type { FastifyInstance, FastifyReply } from 'fastify';
import type { FormsContext } from '../../applications/context.ts';
import { addAccount, LAST_ADMIN, resetPassword, roleOf } from '../../desk/accounts.ts';
import { audit } from '../../desk/audit.ts';
import { DeskProblem, wordsFor } from '../../desk/desk-problem.ts';
import { accountPage, type AccountModel } from '../../desk/pages/account-page.ts';
import type { SignedIn } from '../../desk/visit.ts';
import { formOf, sendPage } from './forms.ts';
import { checkForm, signedIn } from './session.ts';

interface Named {
  Params: { id: string };
}

/** Who works at the desk; for admins. */
export function addAccountRoutes(desk: FastifyInstance, context: FormsContext): void {
  const { store, siteId } = context;

  const send = async (
    reply: FastifyReply,
    visit: SignedIn,
    more: Omit<AccountModel, 'accounts'> = {},
    status = 200,
  ): Promise<FastifyReply> => {
    const accounts = await store.desk.accounts.list(siteId);
    return sendPage(reply, accountPage(visit, { accounts, ...more }), status);
  };

  /** Somebody else's account: nobody locks themselves out by a slip. */
  const other = async ({ account }: SignedIn, id: string) => {
    const found = await store.desk.accounts.byId(siteId, id);
    if (!found) throw new DeskProblem(404, wordsFor(404));
    if (id === account.accountId) throw new DeskProblem(403, wordsFor(403));
    return found.account;
  };

  desk.get('/accounts', async (request, reply) => send(reply, signedIn(request, 'admin')));

  desk.post('/accounts', async (request, reply) => {
    const visit = signedIn(request, 'admin');
    const { fields } = formOf(request);
    checkForm(request, context, fields);
    const [name, role] = [fields.get('name') ?? '', fields.get('role') ?? ''];
    const known = roleOf(role);
    if (!known) throw new DeskProblem(400, wordsFor(400));
    const added = await addAccount(store, siteId, { name, role: known }, context.now());
    if ('fault' in added) {
      const faults = [{ at: 'name', text: visit.t(added.fault) }];
      return send(reply, visit, { faults, typed: { name, role } }, 422);
    }
    const { account, password } = added;
    await audit(context, visit.account, 'account-add', account.accountId, {
      person: account.name,
      role: known,
    });
    return send(reply, visit, { fresh: { name: account.name, password } });
  });

  desk.post<Named>('/accounts/:id/role', async (request, reply) => {
    const visit = signedIn(request, 'admin');
    const { fields } = formOf(request);
    checkForm(request, context, fields);
    const role = roleOf(fields.get('role') ?? '');
    if (!role) throw new DeskProblem(400, wordsFor(400));
    const { accountId, name } = await other(visit, request.params.id);
    if ((await store.desk.accounts.setRole(siteId, accountId, role)) === 'last-admin') {
      throw new DeskProblem(409, LAST_ADMIN);
    }
    await audit(context, visit.account, 'account-role', accountId, { person: name, role });
    return reply.redirect(`${visit.home}accounts`, 303);
  });

  desk.post<Named>('/accounts/:id/password', async (request, reply) => {
    const visit = signedIn(request, 'admin');
    checkForm(request, context, formOf(request).fields);
    const { accountId, name } = await other(visit, request.params.id);
    const password = await resetPassword(store, siteId, accountId);
    if (password === undefined) throw new DeskProblem(404, wordsFor(404));
    await audit(context, visit.account, 'account-password', accountId, { person: name });
    return send(reply, visit, { fresh: { name, password } });
  });

  desk.post<Named>('/accounts/:id/remove', async (request, reply) => {
    const visit = signedIn(request, 'admin');
    checkForm(request, context, formOf(request).fields);
    const { accountId, name } = await other(visit, request.params.id);
    if ((await store.desk.accounts.remove(siteId, accountId)) === 'last-admin') {
      throw new DeskProblem(409, LAST_ADMIN);
    }
    await audit(context, visit.account, 'account-remove', accountId, { person: name });
    return reply.redirect(`${visit.home}accounts`, 303);
  });
}
