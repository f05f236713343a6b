import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { EventReader } from '../../contests/event-reader.ts';
import { contestPathOf, type ContestPath } from '../../contests/paths.ts';
import type { ServedDocument } from '../../snapshot/document.ts';
import { HttpProblem } from '../problem.ts';
import { sendDocument } from '../send-document.ts';
import { queryOf } from '../staff/queries.ts';
import type { Staff } from '../staff/sign-in.ts';

/** Nobody but who asked may keep what staff see. */
const PRIVATE = 'private, no-store';

/**
 * Answers for documents of contests in the place of the read side, which holds the state of its last
 * build. Paths without such a document go on to it. With a token, staff see what a freeze keeps
 * from the public.
 */
export function addContestReading(
  app: FastifyInstance,
  reader: EventReader,
  judge: (request: FastifyRequest) => Promise<Staff>,
): void {
  app.addHook('preHandler', async (request, reply) => {
    const { params, routeOptions } = request;
    if (routeOptions.url !== '/*') return undefined;
    const path = contestPathOf((params as { '*': string })['*']);
    if (!path) return undefined;
    const document = await documentAt(request, path);
    if (!document) return undefined;
    const isPrivate = request.headers.authorization !== undefined;
    return isPrivate
      ? sendDocument(request, reply, document, PRIVATE)
      : sendDocument(request, reply, document);
  });

  async function documentAt(
    request: FastifyRequest,
    path: ContestPath,
  ): Promise<ServedDocument | undefined> {
    if (path.kind === 'contest') return reader.contest(path.contest);
    if (path.kind === 'columns') return reader.columns(path);
    if (request.headers.authorization !== undefined) {
      await judge(request);
      // A freeze that is over brings out what it kept first.
      await reader.state(path);
      const kept = await reader.keptPage(path, path.page);
      if (kept) return kept;
    }
    const id = queryOf(request).get('around');
    return reader.page(path, id === null ? path.page : await pageAround(path, id));
  }

  async function pageAround(name: { contest: string; event: string }, id: string) {
    const state = await reader.state(name);
    const page = state && (await reader.pageOf(state, id));
    if (page !== undefined) return page;
    throw new HttpProblem(404, NOBODY, undefined, { code: 'entrant-unknown' });
  }
}

const NOBODY = '成绩里没有这个编号的选手。 There is no entrant of this number in the standings.';
