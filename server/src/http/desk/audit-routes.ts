import type { FastifyInstance } from 'fastify';
import type { FormsContext } from '../../applications/context.ts';
import { auditPage } from '../../desk/pages/audit-page.ts';
import { queryOf, sendPage } from './forms.ts';
import { signedIn } from './session.ts';

const PAGE = 100;
/** A line's time and id, as the address of the page behind it has them. */
const CURSOR = /^(\d{4}-[\d:.TZ-]+)~([\w-]{1,64})$/;

/** The audit log; for admins, and only to be read. */
export function addAuditRoutes(desk: FastifyInstance, { store, siteId }: FormsContext): void {
  desk.get('/audit', async (request, reply) => {
    const visit = signedIn(request, 'admin');
    const [, at, auditId] = CURSOR.exec(queryOf(request).get('cursor') ?? '') ?? [];
    const before = at === undefined || auditId === undefined ? undefined : { at, auditId };
    // One more than is shown says whether there are more.
    const found = await store.desk.audit(siteId, PAGE + 1, before);
    const accounts = await store.desk.accounts.list(siteId);
    const people = new Map(accounts.map(({ accountId, name }) => [accountId, name]));
    const lines = found.slice(0, PAGE);
    const last = lines.at(-1);
    const more = found.length > PAGE && last;
    const cursor = more ? new URLSearchParams({ cursor: `${last.at}~${last.auditId}` }) : undefined;
    const next = cursor && `${visit.home}audit?${cursor.toString()}`;
    return sendPage(reply, auditPage(visit, lines, { next, people }));
  });
}
