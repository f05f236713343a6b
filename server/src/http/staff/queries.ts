import type { FastifyRequest } from 'fastify';
import { bilingual } from '../../user-error.ts';
import { StaffProblem } from './staff-problem.ts';

/** The query of a request; of a name given twice, the first counts. */
export function queryOf(request: FastifyRequest): URLSearchParams {
  const mark = request.url.indexOf('?');
  return new URLSearchParams(mark < 0 ? '' : request.url.slice(mark + 1));
}

/**
 * The one tag of If-Match (RFC 9110 §13.1.1), without its quotes.
 * @throws StaffProblem 428 when there is none: whoever writes has to say what they had seen.
 */
export function ifMatchOf(request: FastifyRequest): string {
  // A proxy that compresses an answer weakens its tag; what it names is the same.
  const tag = /^(?:W\/)?"([^"]*)"$/.exec(request.headers['if-match']?.trim() ?? '')?.[1];
  if (tag !== undefined) return tag;
  throw new StaffProblem(
    428,
    'if-match-missing',
    bilingual(
      '请求缺少 If-Match，或者它不是一个 ETag：请先读取，再带着读到的 ETag 写入。',
      'If-Match is missing, or is not one ETag: read first, then write with the ETag that was read.',
    ),
  );
}

/** What to say when the data changed since the person looked at it. */
export function movedOn(): StaffProblem {
  return new StaffProblem(
    412,
    'moved-on',
    bilingual(
      '您查看之后，数据又有改动（是别人做的，或者您刚才那一次其实已经成功），这一次什么也没有写入。请重新查看再操作。',
      'The data changed since you looked (somebody else did it, or your last try went through after all); nothing was written now. Look again, then go on.',
    ),
  );
}
