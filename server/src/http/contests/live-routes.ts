import type { FastifyInstance } from 'fastify';
import { deltaSince } from '../../contests/deltas.ts';
import type { EventReader } from '../../contests/event-reader.ts';
import type { EventState } from '../../contests/event-state.ts';
import type { FeedHub } from '../../contests/feed-hub.ts';
import { isEventName, type EventName } from '../../contests/paths.ts';
import { ServedDocument } from '../../snapshot/document.ts';
import { HttpProblem } from '../problem.ts';
import { sendDocument } from '../send-document.ts';
import { queryOf } from '../staff/queries.ts';

interface Named {
  Params: EventName;
}

/** A copy may be kept, and is good only after the server said so. */
const ASK_FIRST = 'no-cache';
/** When a full server is worth another try, seconds. */
const FULL_SECONDS = '30';

/** Adds what those who follow standings ask: the changes since a revision, and the stream of them. */
export function addLiveRoutes(app: FastifyInstance, reader: EventReader, hub: FeedHub): void {
  app.get<Named>('/v1/contests/:contest/:event/delta', async (request, reply) => {
    const since = queryOf(request).get('since') ?? '';
    if (since === '') throw new HttpProblem(400, NO_SINCE, [SINCE_FAULT]);
    const state = await stateOf(reader, request.params);
    const delta = deltaSince(state.head, since, state.steps);
    if (!delta) throw new HttpProblem(404, UNKNOWN, undefined, { code: 'revision-unknown' });
    const { lastModified } = state;
    const document = ServedDocument.fromText('delta', JSON.stringify(delta), lastModified);
    return sendDocument(request, reply, document, ASK_FIRST);
  });

  const feed = '/v1/contests/:contest/:event/feed';
  app.get<Named>(feed, { exposeHeadRoute: false }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const state = await stateOf(reader, request.params);
    if (state.isOver) return reply.code(204).send();
    const last = request.headers['last-event-id'];
    const since = typeof last === 'string' ? last : (queryOf(request).get('since') ?? '');
    const stream = hub.open(state, since);
    if (!stream) {
      throw new HttpProblem(503, FULL, undefined, { headers: { 'retry-after': FULL_SECONDS } });
    }
    // A proxy in front must pass on each message at once.
    reply.header('content-type', 'text/event-stream; charset=utf-8');
    reply.header('cache-control', 'no-store, no-transform').header('x-accel-buffering', 'no');
    return reply.send(stream);
  });
}

async function stateOf(reader: EventReader, name: EventName): Promise<EventState> {
  const state = isEventName(name) ? await reader.state(name) : undefined;
  if (!state) throw new HttpProblem(404, NO_EVENT);
  return state;
}

const NO_EVENT = '没有这个赛项的成绩。 There are no standings of this event.';
const NO_SINCE = '请在 since 中写出手里的版次。 Say in since which revision you have.';
const SINCE_FAULT = { pointer: '/since', code: 'missing', detail: NO_SINCE };
const UNKNOWN =
  '这一版不再保留，请重新读取成绩。 That revision is not kept any more; read the standings anew.';
const FULL =
  '关注的人太多，请稍后再试，或改为定时查询。 Too many are following; try again later, or ask for the delta now and then.';
