import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormsContext } from '../../applications/context.ts';
import { remark, transition } from '../../applications/transition.ts';
import { readApplication } from '../../desk/read-application.ts';
import { audit } from '../../desk/audit.ts';
import { DeskProblem, wordsFor } from '../../desk/desk-problem.ts';
import type { PageFault } from '../../desk/layout.ts';
import { applicationPage, type ApplicationModel } from '../../desk/pages/application-page.ts';
import { DECISIONS, NEEDS_REASON } from '../../desk/pages/decision-form.ts';
import { doneOf, type Done } from '../../desk/pages/done-line.ts';
import { filterQuery, readFilter } from '../../desk/queue-filter.ts';
import { readUpload } from '../../uploads/read.ts';
import { bilingual } from '../../user-error.ts';
import { formOf, queryOf, sendPage } from './forms.ts';
import { checkForm, signedIn } from './session.ts';

interface Named {
  Params: { id: string };
}

const LONGEST_TEXT = 1000;
/** Pictures are shown; what else people send could be a page, and is only ever saved. */
const SHOWN = /^image\/(?:jpeg|png|webp)$/;

/** One application: what was answered, its files, and what staff do with it. */
export function addApplicationRoutes(desk: FastifyInstance, context: FormsContext): void {
  desk.get<Named>('/applications/:id', async (request, reply) => {
    const visit = signedIn(request);
    const { id } = request.params;
    const model = await modelOf(context, request, id);
    await audit(context, visit.account, 'application-view', id);
    const done = doneOf(queryOf(request).get('done'), model.line.state);
    return sendPage(reply, applicationPage(visit, { ...model, done }));
  });

  desk.post<Named>('/applications/:id/show', async (request, reply) => {
    const visit = signedIn(request, 'officer');
    checkForm(request, context, formOf(request).fields);
    const { id } = request.params;
    const model = await modelOf(context, request, id, true);
    await audit(context, visit.account, 'application-show', id);
    return sendPage(reply, applicationPage(visit, model));
  });

  desk.get<{ Params: { id: string; upload: string } }>(
    '/applications/:id/uploads/:upload',
    async (request, reply) => {
      const { account } = signedIn(request, 'officer');
      const { id, upload } = request.params;
      const file = await readUpload(context, upload);
      // A file is reached through its own application only.
      if (file?.applicationId !== id) throw missing();
      await audit(context, account, 'application-file', id);
      const inline = SHOWN.test(file.type);
      return reply
        .type(inline ? file.type : 'application/octet-stream')
        .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
        .header('content-disposition', inline ? 'inline' : `attachment; filename="${nameOf(file)}"`)
        .send(file.bytes);
    },
  );

  desk.post<Named>('/applications/:id/state', async (request, reply) =>
    decide(context, request, reply, request.params.id),
  );
}

async function decide(
  context: FormsContext,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
): Promise<FastifyReply> {
  const visit = signedIn(request, 'officer');
  const { fields } = formOf(request);
  checkForm(request, context, fields);
  const { account, t, home } = visit;
  const [note, memo, from, to] = ['note', 'memo', 'from', 'to'].map(name =>
    (fields.get(name) ?? '').replaceAll('\r\n', '\n').trim().slice(0, LONGEST_TEXT),
  ) as [string, string, string, string];
  const typed = { note, memo };
  const again = async (fault: PageFault, status: number): Promise<FastifyReply> => {
    const model = await modelOf(context, request, id);
    return sendPage(reply, applicationPage(visit, { ...model, faults: [fault], typed }), status);
  };
  // The page that comes of it says what was done, under the address's mark, which takes the focus.
  const told = (done: Done): FastifyReply => {
    const query = filterQuery(readFilter(queryOf(request), visit.zone).filter, { done });
    return reply.redirect(`${home}applications/${id}${query}#done`, 303);
  };
  const by = account.name;
  if (to === 'remark') {
    if (memo === '') return again({ at: 'memo', text: t(NO_MEMO) }, 422);
    if (!(await context.store.applications.read(context.siteId, id))) throw missing();
    await remark(context, id, { by, memo });
    await audit(context, account, 'application-remark', id);
    return told('remark');
  }
  const decision = DECISIONS.find(one => one === to);
  if (!decision) throw new DeskProblem(400, wordsFor(400));
  if (note === '' && NEEDS_REASON.includes(decision)) {
    return again({ at: 'note', text: t(NO_REASON) }, 422);
  }
  const done = await transition(context, id, {
    from,
    to: decision,
    by,
    ...(note !== '' && { note }),
    ...(memo !== '' && { memo }),
  });
  if (done !== 'done') {
    return again({ at: 'decide', text: t(done === 'no-place' ? NO_PLACE : MOVED) }, 409);
  }
  await audit(context, account, `application-${decision}`, id);
  return told(decision);
}

async function modelOf(
  context: FormsContext,
  request: FastifyRequest,
  id: string,
  reveal = false,
): Promise<ApplicationModel> {
  const visit = signedIn(request);
  const model = await readApplication(context, visit, id, reveal);
  if (!model) throw missing();
  return { ...model, query: filterQuery(readFilter(queryOf(request), visit.zone).filter) };
}

const ENDINGS: Readonly<Record<string, string>> = { 'application/pdf': 'pdf' };

function nameOf({ type }: { type: string }): string {
  return `upload.${ENDINGS[type] ?? 'bin'}`;
}

function missing(): DeskProblem {
  return new DeskProblem(404, wordsFor(404));
}

const NO_REASON = bilingual(
  '请写给申请人：缺什么或为什么不通过，怎么办。',
  'Tell the applicant what is missing, or why it is refused, and what to do.',
);
const NO_MEMO = bilingual('请先写备注。', 'Write the note first.');
const MOVED = bilingual(
  '没有执行：您打开之后，这份申请的状态已经变了（别人办理了，或申请人撤回了）。请看下面现在的情况再决定。',
  'Nothing was done: since you opened it the state has changed (somebody else decided, or the applicant withdrew). See how it stands now, then decide.',
);
const NO_PLACE = bilingual(
  '没有执行：未通过时退回的名额已经被别人约走，这个时段已满，或已经取消。请申请人另选时段，重新预约。',
  'Nothing was done: the place it gave back when it was refused has gone to somebody else, or the time is offered no more. Ask the applicant to book another time.',
);
