import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { ProblemError } from '../../../../src/data/generated/types.ts';
import { bilingual, StoreTrouble, type Bilingual } from '../../user-error.ts';
import { COME_AGAIN, PROBLEM_TYPE, UNAVAILABLE_WORDS } from '../problem.ts';

/** One fault of what was sent: where, and what is wrong in both languages. */
export interface Fault {
  /** JSON pointer (RFC 6901) into the body, or `/name` of a query parameter. */
  pointer: string;
  code: string;
  text: Bilingual;
}

/**
 * A staff request that cannot be answered (RFC 9457). Beside `detail`, which has both languages,
 * the document carries `code` and `text: {zh, en}`, so that a page can say it in its own.
 */
export class StaffProblem extends Error {
  override readonly name = 'StaffProblem';
  readonly statusCode: number;
  readonly code: string;
  readonly text: Bilingual;
  readonly faults: readonly Fault[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    statusCode: number,
    code: string,
    text: Bilingual,
    more: { faults?: readonly Fault[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(text.en);
    this.statusCode = statusCode;
    this.code = code;
    this.text = text;
    this.faults = more.faults ?? [];
    this.headers = more.headers ?? {};
  }
}

/** Words for what Fastify itself refuses before a handler runs. */
const OWN_WORDS: Readonly<Record<number, Bilingual>> = {
  400: bilingual('请求格式有误。', 'The request is malformed.'),
  404: bilingual('没有这一项。', 'There is no such thing.'),
  413: bilingual(
    '内容过大：名单最多 20 MB，一个站点最多 64 kB。',
    'Too large: a list may have 20 MB at most, one station 64 kB.',
  ),
  415: bilingual('不接受这种内容类型。', 'This media type is not accepted.'),
};
const FAILED = bilingual(
  '服务器出错。请先到概况看看这一步是否已经完成，再重试；仍不行时请告诉管理服务器的人。',
  'The server failed. See in the overview whether this step was done, then try again; if it stays, tell who keeps the server.',
);

/** What to answer where a request failed: the machine's trouble passes, and says so. */
export function failureProblem(error: Error & { statusCode?: number }): StaffProblem {
  return error instanceof StoreTrouble
    ? new StaffProblem(503, 'busy', UNAVAILABLE_WORDS, { headers: COME_AGAIN })
    : plainProblem(error.statusCode ?? 500);
}

/** A problem for a status that Fastify or this server gave without words for staff. */
export function plainProblem(status: number): StaffProblem {
  return new StaffProblem(status, `http-${status}`, OWN_WORDS[status] ?? FAILED);
}

export function sendStaffProblem(reply: FastifyReply, problem: StaffProblem): FastifyReply {
  const { statusCode, code, text, faults, headers } = problem;
  const errors = faults.map(
    ({ pointer, code: fault, text: words }): ProblemError & { text: Bilingual } => ({
      pointer,
      code: fault,
      detail: bothLanguages(words),
      text: words,
    }),
  );
  const body = {
    title: STATUS_CODES[statusCode] ?? 'Error',
    status: statusCode,
    detail: bothLanguages(text),
    code,
    text,
    ...(errors.length > 0 ? { errors } : {}),
  };
  return reply
    .code(statusCode)
    .headers(headers)
    .header('content-type', PROBLEM_TYPE)
    .send(Buffer.from(JSON.stringify(body)));
}

/** Chinese first, as all problems of this server say it. */
function bothLanguages({ zh, en }: Bilingual): string {
  return `${zh} ${en}`;
}
