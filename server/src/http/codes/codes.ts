import type { FastifyInstance } from 'fastify';
import { readMobile } from '../../../../src/form/index.ts';
import { formOf, type FormsContext } from '../../applications/context.ts';
import { after, problem } from '../../applications/problems.ts';
import { codeFieldOf } from '../../codes/code-field.ts';
import { sendCode } from '../../codes/send-code.ts';
import { SendingFailed, type SmsSender } from '../../codes/senders.ts';
import { Allowance, type AllowanceOptions } from '../allowance.ts';
import { loggedError } from '../log-safely.ts';
import type { HttpProblem } from '../problem.ts';

export interface CodeOptions {
  /** Codes a network may ask for: twenty in five minutes; a number is held back for itself. */
  allowance?: AllowanceOptions;
}

const ALLOWANCE: AllowanceOptions = { most: 20, windowMs: 300_000 };
const MOST_BYTES = 2048;

/**
 * `POST /v1/codes` with `{ formId, field, to }`: sends a code to a telephone number. The answer is
 * the same whoever's the number is.
 */
export function addCodes(
  app: FastifyInstance,
  context: FormsContext,
  sender: SmsSender,
  options: CodeOptions = {},
): void {
  const allowance = new Allowance(options.allowance ?? ALLOWANCE);
  app.post('/v1/codes', { bodyLimit: MOST_BYTES }, async (request, reply) => {
    const asked = readRequest(request.body);
    const form = await formOf(context, asked.formId);
    const field = form && codeFieldOf(form, asked.field);
    if (!form || !field?.phone) throw refused('/field', 'unknown-field', NO_FIELD);
    const to = readMobile(asked.to);
    if (to === undefined) throw refused('/to', 'not-a-mobile', NO_MOBILE);
    const wait = allowance.take(request.ip);
    if (wait > 0) throw tooMany(wait);
    const purpose = { formId: asked.formId, field: asked.field, to, title: form.title };
    const sending = await sendCode(context, sender, purpose).catch((error: unknown) => {
      if (!(error instanceof SendingFailed)) throw error;
      request.log.error({ err: loggedError(error) }, 'a code could not be sent');
      throw problem(503, 'not-sent', NOT_SENT, { headers: after(60) });
    });
    if (!sending.sent) throw tooMany(sending.wait);
    const { expires, retryAfter } = sending;
    return reply.code(202).header('cache-control', 'no-store').send({ expires, retryAfter });
  });
}

interface CodeRequest {
  formId: string;
  field: string;
  to: string;
}

/** @throws HttpProblem 422 that names every member at fault. */
function readRequest(body: unknown): CodeRequest {
  const members = (typeof body === 'object' && body !== null ? body : {}) as Record<
    string,
    unknown
  >;
  const names = ['formId', 'field', 'to'] as const;
  const errors = names
    .filter(name => typeof members[name] !== 'string')
    .map(name => ({
      pointer: `/${name}`,
      code: 'required',
      detail: `缺少 ${name}（文字）。 ${name} (text) is missing.`,
    }));
  if (errors.length > 0) throw problem(422, 'answers', NOT_READ, { errors });
  return members as unknown as CodeRequest;
}

function refused(pointer: string, code: string, detail: string): HttpProblem {
  return problem(422, 'answers', detail, { errors: [{ pointer, code, detail }] });
}

function tooMany(seconds: number): HttpProblem {
  const detail = `请 ${seconds} 秒后再获取验证码。 Ask for another code in ${seconds} seconds.`;
  return problem(429, 'limited', detail, { headers: after(seconds) });
}

const NOT_READ = '请求应为 {formId, field, to}。 The request must be {formId, field, to}.';
const NO_FIELD = '这份表单没有这个验证码问题。 This form has no such question for a code.';
const NO_MOBILE = '请填写 11 位手机号码。 Give a mobile number of 11 digits.';
const NOT_SENT = '短信没有发出，请稍后再试。 The message could not be sent: try again shortly.';
