import type { WorkProof } from '../../../src/data/generated/types.ts';
import { validateApplicationAnswer } from '../../../src/data/generated/validators/application-answer.js';
import { malformed, wrongAnswers } from './problems.ts';
import { isUnfit, UNFIT_DETAIL, wrongShape } from './request-body.ts';

/** An answer whose shape is right. */
export interface GivenAnswer {
  /** Trimmed; absent when there are no words. */
  message?: string;
  files: readonly string[];
  proof?: WorkProof | undefined;
}

/**
 * Checks that a value has the shape of an answer, and says something. Members nobody knows are left
 * out.
 * @throws HttpProblem 400; 422 when it is empty.
 */
export function readAnswer(value: unknown): GivenAnswer {
  if (!validateApplicationAnswer(value)) {
    throw wrongShape(validateApplicationAnswer.errors ?? []);
  }
  const { files = [], proof } = value;
  const message = (value.message ?? '').replace(/\r\n?/g, '\n').trim();
  if (isUnfit(message)) {
    const errors = [{ pointer: '/message', code: 'wrong-type', detail: UNFIT_DETAIL }];
    throw malformed(UNFIT_DETAIL, errors);
  }
  if (message === '' && files.length === 0) {
    throw wrongAnswers([{ pointer: '/message', code: 'required', detail: EMPTY }]);
  }
  return { ...(message !== '' && { message }), files, proof };
}

const EMPTY = '请写几句话，或交上文件。 Write something, or add a file.';
