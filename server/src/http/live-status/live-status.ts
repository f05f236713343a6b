import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { StatusReport } from '../../../../src/data/generated/types.ts';
import { validateStatusReport } from '../../../../src/data/generated/validators/status-report.js';
import { parseJsonBody, wrongShape } from '../../applications/request-body.ts';
import { LIVE_PATH } from '../../documents/paths.ts';
import { OUTSIDE, readReport, refused, UNKNOWN } from '../../live-status/read-report.ts';
import { StatusBoard, statusOf } from '../../live-status/status-board.ts';
import { TYPES } from '../../snapshot/document.ts';
import { StationsOutside, UnknownStations } from '../../store/reports/reports.ts';
import type { Store } from '../../store/store.ts';
import { bilingual, type Bilingual } from '../../user-error.ts';
import { Allowance } from '../allowance.ts';
import { HttpProblem } from '../problem.ts';
import { sendDocument } from '../send-document.ts';
import { jsonRoutes } from '../staff/json-routes.ts';
import { staffOf } from '../staff/sign-in.ts';
import { plainProblem, StaffProblem } from '../staff/staff-problem.ts';

/** Five thousand stations at once. */
const BODY_LIMIT = 1024 * 1024;
/** Reports of one token in a minute: every station's device may have a token of its own. */
const MOST_A_MINUTE = 60;

export interface LiveStatusOptions {
  store: Store;
  siteId: string;
  /** Milliseconds since 1970; the clock when absent. */
  now?: () => number;
  /** Milliseconds of a clock that never goes back, for the limit; the process's when absent. */
  clock?: () => number;
}

/**
 * Adds how stations are now: `GET /v1/live/stations.json` for everybody, and
 * `PUT /v1/live/stations` for whoever has a token. A report holds three times as long as it says
 * the next one will take; then the station is listed no more. The answer to a report says how its
 * stations are now, which readers see within two seconds.
 * @returns how they are, for other pages that say it.
 */
export function addLiveStatus(app: FastifyInstance, options: LiveStatusOptions): StatusBoard {
  const { store, siteId, now = Date.now } = options;
  const board = new StatusBoard(store, siteId, now);
  app.get(`/${LIVE_PATH}`, async (request, reply) => {
    const document = await board.document();
    if (!document) throw new HttpProblem(404);
    return sendDocument(request, reply, document);
  });
  void app.register(async api => addReporting(api, { ...options, now }));
  return board;
}

function addReporting(
  api: FastifyInstance,
  { store, siteId, now, clock }: LiveStatusOptions & { now: () => number },
): void {
  const staffByToken = (token: string) => store.staffByToken(siteId, token);
  jsonRoutes(api, { staffByToken, tooLarge: TOO_LARGE, failed: 'reporting failed' });
  const allowance = new Allowance({
    most: MOST_A_MINUTE,
    windowMs: 60_000,
    ...(clock && { clock }),
  });
  const path = `/${LIVE_PATH.replace(/\.json$/, '')}`;
  api.put(path, { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const { staffId, role, scope } = staffOf(request);
    if (role === 'scorer') throw new StaffProblem(403, 'scores-only', SCORES_ONLY);
    const wait = allowance.take(staffId);
    if (wait > 0) throw tooMany(wait);
    const report = reportIn(request);
    const at = now();
    const rows = readReport(report, at);
    const by = { staffId, now: new Date(at).toISOString(), scope };
    await store.reports.put(siteId, rows, by).catch((error: unknown) => {
      throw problemOf(report, error);
    });
    request.log.info({ stations: report.items.length, staffId, role }, 'stations reported');
    // Of these stations alone: a thousand devices shall not be sent a thousand stations each.
    const ids = rows.map(({ stationId }) => stationId);
    const held = await store.reports.of(siteId, ids, by.now);
    return reply.header('content-type', TYPES.json).send(JSON.stringify(statusOf(held)));
  });
}

/** @throws StaffProblem 415, HttpProblem 400 */
function reportIn({ body }: FastifyRequest): StatusReport {
  if (typeof body !== 'string') throw plainProblem(415);
  const value = parseJsonBody(body);
  if (!validateStatusReport(value)) throw wrongShape(validateStatusReport.errors ?? []);
  return value;
}

/** The answer to a report of stations that the site, or its sender, does not have. */
function problemOf({ items }: StatusReport, error: unknown): unknown {
  const faultsOf = (ids: ReadonlySet<string>, code: string, text: Bilingual) =>
    items.flatMap(({ id }, at) =>
      ids.has(id) ? [{ pointer: `/items/${at}/id`, code, text }] : [],
    );
  if (error instanceof UnknownStations) return refused(faultsOf(error.ids, 'unknown', UNKNOWN));
  if (!(error instanceof StationsOutside)) return error;
  return refused(faultsOf(error.ids, 'outside', OUTSIDE), 403);
}

const SCORES_ONLY = bilingual(
  '这个令牌只能录入成绩，不能上报站点现状。',
  'This token enters scores only; it does not report how stations are.',
);

function tooMany(seconds: number): StaffProblem {
  const text = bilingual(
    `上报太频繁，请过 ${seconds} 秒再报；几个站点可以一次上报。`,
    `Too many reports; try again in ${seconds} seconds. Several stations can be reported at once.`,
  );
  const headers = { 'retry-after': String(seconds) };
  return new StaffProblem(429, 'too-many', text, { headers });
}

const TOO_LARGE = new StaffProblem(
  413,
  'too-large',
  bilingual(
    '一次上报的内容过大，最多 1 MB；请分几次上报。',
    'Too much at once: 1 MB at most; report it in parts.',
  ),
);
