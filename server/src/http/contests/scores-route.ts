import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ScoresRequest } from '../../../../src/data/generated/types.ts';
import { validateScores } from '../../../../src/data/generated/validators/scores.js';
import { isUnfit, parseJsonBody, wrongShape } from '../../applications/request-body.ts';
import { personalNumbers } from '../../check/personal-numbers.ts';
import { enterScoresApart, type Workplace } from '../../contests/change-apart.ts';
import type { EventReader } from '../../contests/event-reader.ts';
import type { EventState } from '../../contests/event-state.ts';
import type { FeedHub } from '../../contests/feed-hub.ts';
import { isEventName, type EventName } from '../../contests/paths.ts';
import { NO_STANDINGS, type Refusal } from '../../contests/refusal.ts';
import { bilingual } from '../../user-error.ts';
import { loggedError } from '../log-safely.ts';
import { jsonRoutes } from '../staff/json-routes.ts';
import { staffOf } from '../staff/sign-in.ts';
import { plainProblem, StaffProblem } from '../staff/staff-problem.ts';

/** Some ten thousand entrants at once. */
const BODY_LIMIT = 2 * 1024 * 1024;

export interface ScoresRouteOptions {
  workplace: Workplace;
  reader: EventReader;
  hub: FeedHub;
}

/**
 * Adds the entry of scores: a bearer token of any role, all or nothing, judged and published at
 * once, and written down.
 */
export function addScoresRoute(app: FastifyInstance, options: ScoresRouteOptions): void {
  void app.register(async api => addRoute(api, options));
}

function addRoute(api: FastifyInstance, { workplace, reader, hub }: ScoresRouteOptions): void {
  const { store, siteId } = workplace;
  const staffByToken = (token: string) => store.staffByToken(siteId, token);
  jsonRoutes(api, { staffByToken, tooLarge: TOO_LARGE, failed: 'entering scores failed' });

  const path = '/v1/contests/:contest/:event/scores';
  api.put<{ Params: EventName }>(path, { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const staff = staffOf(request);
    if (staff.role === 'reporter') throw new StaffProblem(403, 'reports-only', REPORTS_ONLY);
    const { contest, event } = request.params;
    const scores = requestIn(request.body);
    const state = isEventName({ contest, event }) && (await reader.state({ contest, event }));
    if (!state) throw problemOf(NO_STANDINGS);
    const from = scores.from === undefined ? [] : [String(scores.from)];
    const seen = [...from, ...(await matched(request, reader, state))];
    const order = { contest, event, request: scores, seen, staff, now: workplace.now() };
    const answer = await enterScoresApart(workplace, order, state.rows);
    if ('refused' in answer) throw problemOf(answer.refused);
    const { delta } = answer;
    request.log.info({ contest, event, rev: delta.rev, role: staff.role }, 'scores entered');
    // Whoever follows here need not wait for the next look; nor must this answer fail with it.
    void hub.look().catch((error: unknown) => {
      request.log.error({ err: loggedError(error) }, 'telling of scores failed');
    });
    return reply.header('etag', `"${delta.rev}"`).send(delta);
  });
}

/**
 * What If-Match (RFC 9110 §13.1.1) says was seen, as a revision: the tag of the last entry is one,
 * the tag of the first page stands for the one it has.
 */
async function matched(
  request: FastifyRequest,
  reader: EventReader,
  state: EventState,
): Promise<string[]> {
  const header = request.headers['if-match']?.trim();
  if (header === undefined || header === '*') return [];
  const tag = /^(?:W\/)?"([^"]*)"$/.exec(header)?.[1] ?? header;
  const page = (await reader.keptPage(state, 1)) ?? (await reader.page(state, 1));
  const isPage = page?.etag('identity') === `"${tag.replace(/-(?:br|br11|gzip)$/, '')}"`;
  if (!isPage) return [tag];
  const text = (await page.body('identity')).toString('utf8');
  return [String((JSON.parse(text) as { rev: unknown }).rev)];
}

/** @throws HttpProblem 400, 415, 422 */
function requestIn(body: unknown): ScoresRequest {
  if (typeof body !== 'string') throw plainProblem(415);
  const value = parseJsonBody(body);
  if (!validateScores(value)) throw wrongShape(validateScores.errors ?? []);
  if (textsOf(value).some(isUnfit)) throw new StaffProblem(400, 'unfit', UNFIT);
  // Reasons and awards are public.
  const { reason, items } = value;
  const pointers = [
    ...(isPersonal(reason) ? ['/reason'] : []),
    ...items.flatMap(({ awards = [] }, at) =>
      awards.flatMap((award, n) => (isPersonal(award) ? [`/items/${at}/awards/${n}`] : [])),
    ),
  ];
  if (pointers.length === 0) return value;
  const faults = pointers.map(pointer => ({ pointer, code: 'personal', text: PERSONAL }));
  throw new StaffProblem(422, 'personal', PERSONAL, { faults });
}

function isPersonal(text: string | undefined): boolean {
  return text !== undefined && personalNumbers(text).length > 0;
}

function textsOf({ reason, items }: ScoresRequest): string[] {
  const all = items.flatMap(({ id, scores = [], marks = [], awards = [] }) => {
    return [id, ...scores, ...marks.flat(), ...awards];
  });
  return [reason, ...all].filter(text => typeof text === 'string');
}

const UNFIT = bilingual(
  '内容里有不能保存的字符，请用 UTF-8 编码重新填写。',
  'There are characters that cannot be kept; write them again in UTF-8.',
);

const PERSONAL = bilingual(
  '理由和奖项是公开的，里面有证件号或电话号码；这一次什么也没有写入。请去掉后重发。',
  'Reasons and awards are public, and there is an identity or phone number in them; nothing was written. Take it out and send again.',
);

const REPORTS_ONLY = bilingual(
  '这个令牌只能上报站点现状，不能录入成绩。',
  'This token reports how stations are only; it does not enter scores.',
);

const TOO_LARGE = new StaffProblem(
  413,
  'too-large',
  bilingual(
    '一次录入的内容过大，最多 2 MB；请分几批录入。',
    'Too much at once: 2 MB at most; enter it in parts.',
  ),
);

function problemOf({ status, code, text, faults }: Refusal): StaffProblem {
  return new StaffProblem(status, code, text, { faults });
}
