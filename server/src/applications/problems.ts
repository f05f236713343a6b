// What an applicant, or the program that speaks for one, is told when something is not taken.

import { HttpProblem, type ProblemErrors, type ProblemExtras } from '../http/problem.ts';
import { UserError } from '../user-error.ts';

/** A problem with a code; words in both languages, Chinese first. */
export function problem(
  status: number,
  code: string,
  detail: string,
  more: Omit<ProblemExtras, 'code'> & { errors?: ProblemErrors } = {},
): HttpProblem {
  const { errors, ...extras } = more;
  return new HttpProblem(status, detail, errors, { ...extras, code });
}

/** Header for how long to wait. */
export function after(seconds: number): Record<string, string> {
  return { 'retry-after': String(Math.max(1, Math.ceil(seconds))) };
}

export const keyMissing = (): HttpProblem =>
  problem(
    400,
    'key-missing',
    '缺少请求头 Idempotency-Key：每份申请用一个新的随机值，重试时不变。 The header Idempotency-Key is missing: a new random value for each application, the same over retries.',
  );

export const keyShape = (): HttpProblem =>
  problem(
    400,
    'key-shape',
    'Idempotency-Key 应为至多 255 个可见的 ASCII 字符，不含空格。 Idempotency-Key has up to 255 visible ASCII characters and no spaces.',
  );

export const keyReused = (): HttpProblem =>
  problem(
    422,
    'key-reused',
    '这个 Idempotency-Key 已用于内容不同的另一次提交，那一次已经收到。 This Idempotency-Key was used for another content, and that was received.',
  );

export const inFlight = (): HttpProblem =>
  problem(
    409,
    'in-flight',
    '同一份申请正在处理，请稍等片刻再用同一个 Idempotency-Key 重试。 The same application is being stored: try again in a moment with the same Idempotency-Key.',
    { headers: after(1) },
  );

export const malformed = (detail: string, errors?: ProblemErrors): HttpProblem =>
  problem(400, 'malformed', detail, errors ? { errors } : {});

export const noSuchForm = (): HttpProblem =>
  problem(422, 'form', '没有这份表单。 There is no such form.', {
    errors: [{ pointer: '/formId', code: 'form', detail: '没有这份表单。 There is no such form.' }],
  });

export const otherVersion = (version: number, errors: ProblemErrors): HttpProblem =>
  problem(
    409,
    'version',
    '表单在填写期间更新过，请刷新后核对再提交，已填的内容可以保留。 The form has changed since it was filled in: load it again, check, and send; what was filled in can stay.',
    { errors, extra: { formVersion: version } },
  );

export const wrongAnswers = (errors: ProblemErrors): HttpProblem =>
  problem(
    422,
    'answers',
    `有 ${errors.length} 处需要修改，见 errors。 ${errors.length} to put right, see errors.`,
    { errors },
  );

export const full = (): HttpProblem =>
  problem(422, 'full', '名额已满，没有收下这份申请。 No places are left; this was not taken.');

/** @param cause Why, for the log alone. */
export const busy = (cause?: unknown): HttpProblem => {
  const refused = problem(
    503,
    'busy',
    '服务器暂时存不下这份申请，请稍后用同一个 Idempotency-Key 重试，不会重复。 The server cannot store this just now: try again with the same Idempotency-Key, nothing will be doubled.',
    { headers: after(5) },
  );
  if (cause !== undefined) refused.cause = cause;
  return refused;
};

/** A database that does not answer, or is too busy, is no reason to lose what somebody sends. */
export async function orBusy<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw error instanceof UserError ? busy(error) : error;
  });
}

export const limited = (seconds: number): HttpProblem =>
  problem(
    429,
    'limited',
    `请求太频繁了，请过 ${Math.ceil(seconds)} 秒再试。 Too many requests; try again in ${Math.ceil(seconds)} seconds.`,
    { headers: after(seconds) },
  );

export const noCredential = (): HttpProblem =>
  problem(
    401,
    'credential-missing',
    '请带上提交成功时得到的凭据（Authorization: Bearer …）或回执编号（?receipt=）。 Send the secret given when the application was taken (Authorization: Bearer …), or its number (?receipt=).',
    { headers: { 'www-authenticate': 'Bearer realm="applications"' } },
  );

/** Others keep changing it: nothing was written. */
export const moved = (): HttpProblem =>
  problem(
    409,
    'moved',
    '这份申请正在被处理，请稍后再试。 This application is being dealt with; try again in a moment.',
    { headers: after(1) },
  );

/** Nothing is asked for any more, or nothing was: whoever looks at the state sees which. */
export const notAsked = (): HttpProblem =>
  problem(
    409,
    'not-asked',
    '这份申请现在不需要补正，没有收下。请刷新，看看现在的进度。 Nothing more is asked for this application now, and nothing was taken: look at its state again.',
  );

/** The same for an unknown id and a wrong secret: nobody learns which applications there are. */
export const notFound = (): HttpProblem =>
  problem(
    404,
    'not-found',
    '没有找到：编号或凭据不对。 Not found: the id, or what was sent to prove it, is wrong.',
  );

export const gone = (): HttpProblem =>
  problem(
    410,
    'deleted',
    '这份申请已按申请人的要求删除。 This application was deleted as its applicant asked.',
  );
