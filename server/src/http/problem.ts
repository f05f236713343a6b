import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { ProblemDetails } from '../../../src/data/generated/types.ts';
import { bilingual } from '../user-error.ts';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

export type ProblemErrors = NonNullable<ProblemDetails['errors']>;

/** What a problem says beyond status and words. */
export interface ProblemExtras {
  /** Kind of problem, for machines; stands beside the status. */
  code?: string;
  /** Further members of the document, such as `challenge`. */
  extra?: Readonly<Record<string, unknown>>;
  /** Headers of the answer, such as Retry-After. */
  headers?: Readonly<Record<string, string>>;
}

/** A request that cannot be answered, as it will be told (RFC 9457). */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly statusCode: number;
  /** Plain words for the status when absent. */
  readonly detail: string | undefined;
  readonly errors: ProblemErrors | undefined;
  readonly code: string | undefined;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    statusCode: number,
    detail?: string,
    errors?: ProblemErrors,
    extras: ProblemExtras = {},
  ) {
    super(detail ?? STATUS_CODES[statusCode]);
    this.statusCode = statusCode;
    this.detail = detail;
    this.errors = errors;
    this.code = extras.code;
    this.extra = extras.extra ?? {};
    this.headers = extras.headers ?? {};
  }
}

/** Words for errors that say nothing a visitor could use; Chinese first. */
const DETAILS: Readonly<Record<number, string>> = {
  400: '请求格式有误。 The request is malformed.',
  404: '没有这个文档。 There is no such document.',
  405: '此地址不接受这种请求方法，可用的见 Allow。 This address does not take that method; Allow says which it does.',
  408: '请求没有及时传完。 The request did not arrive in time.',
  410: '此文档已撤回。 This document was withdrawn.',
  413: '请求内容过大。 The request body is too large.',
  414: '网址过长。 The URL is too long.',
  415: '不接受这种内容类型。 This media type is not accepted.',
  431: '请求头过大。 The request header is too large.',
  500: '服务器出错，请稍后再试。 The server failed; please try again later.',
  503: '服务器正在停止，请稍后再试。 The server is stopping; please try again later.',
};

/** The database is full, or does not answer; the same request may succeed a little later. */
export function unavailable(): HttpProblem {
  return new HttpProblem(503, UNAVAILABLE, undefined, {
    code: 'busy',
    headers: COME_AGAIN,
  });
}

/** When it may have passed. */
export const COME_AGAIN = { 'retry-after': '5' } as const;

/** What to say then. */
export const UNAVAILABLE_WORDS = bilingual(
  '服务器暂时无法读写数据，请稍后再试。',
  'The server cannot read or write its data just now: try again shortly.',
);
const UNAVAILABLE = `${UNAVAILABLE_WORDS.zh} ${UNAVAILABLE_WORDS.en}`;

/** The document of a problem; `detail` defaults to plain words for the status. */
export function problemOf(
  status: number,
  detail = DETAILS[status],
  errors?: ProblemErrors,
): ProblemDetails {
  return {
    title: STATUS_CODES[status] ?? 'Error',
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors }),
  };
}

/** Answers with a problem that was thrown, its code, further members and headers included. */
export function sendHttpProblem(reply: FastifyReply, problem: HttpProblem): FastifyReply {
  const { statusCode, detail, errors, code, extra, headers } = problem;
  reply.headers(headers);
  const document = problemOf(statusCode, detail, errors);
  return sendProblem(reply, { ...extra, ...document, ...(code !== undefined && { code }) });
}

/** Answers with a problem document that no cache keeps. */
export function sendProblem(reply: FastifyReply, problem: ProblemDetails): FastifyReply {
  return reply
    .code(problem.status ?? 500)
    .header('content-type', PROBLEM_TYPE)
    .header('cache-control', 'no-store')
    .send(Buffer.from(JSON.stringify(problem)));
}
