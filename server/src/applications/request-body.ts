import type { ApplicationRequest, ConsentGiven } from '../../../src/data/generated/types.ts';
import { validateApplicationRequest } from '../../../src/data/generated/validators/application-request.js';
import { scanJson } from '../check/json-scan.ts';
import type { HttpProblem, ProblemErrors } from '../http/problem.ts';
import { malformed } from './problems.ts';

/** Most faults told of; a thousand say no more. */
const MOST_ERRORS = 50;
/** Longest answer, characters: what is longer belongs into a file. */
const LONGEST_TEXT = 20_000;

/**
 * Reads the JSON of a request, no deeper than makes sense. A member that comes twice is refused:
 * readers take one of the two, and not all the same.
 * @throws HttpProblem 400
 */
export function parseJsonBody(text: string): unknown {
  const { fault, duplicates } = scanJson(text);
  if (fault?.why === 'depth') {
    throw malformed('内容层层嵌套得太深。 The content is nested too deep.');
  }
  if (fault) throw malformed('正文不是 JSON。 The body is not JSON.');
  if (duplicates.length > 0) {
    const detail = '同一个名称出现了两次。 The same name comes twice.';
    const errors = duplicates.slice(0, MOST_ERRORS).map(({ pointer }) => {
      return { pointer, code: 'duplicate', detail };
    });
    throw malformed(detail, errors);
  }
  return JSON.parse(text) as unknown;
}

/**
 * Checks that a value has the shape of an application; what the answers say is not looked at.
 * Members nobody knows are left out.
 * @throws HttpProblem 400
 */
export function checkRequest(value: unknown): ApplicationRequest {
  if (!validateApplicationRequest(value)) {
    throw wrongShape(validateApplicationRequest.errors ?? []);
  }
  const { formId, formVersion, answers, consents, channel, proof } = value;
  const unfit = unfitTexts(answers);
  if (unfit.length > 0) {
    throw malformed('内容里有不能保存的字符。 There are characters that cannot be kept.', unfit);
  }
  if (channel !== undefined && !CHANNEL.test(channel)) throw wrongChannel();
  const twice = consentsTwice(consents ?? []);
  if (twice.length > 0) throw malformed(TWICE, twice);
  return {
    formId,
    formVersion,
    answers,
    ...(consents !== undefined && { consents }),
    ...(channel !== undefined && { channel }),
    ...(proof !== undefined && { proof }),
  };
}

/** What a body that a schema refuses is answered with. */
export function wrongShape(
  faults: readonly { instancePath: string; keyword: string }[],
): HttpProblem {
  const errors = faults.slice(0, MOST_ERRORS).map(({ instancePath, keyword }) => {
    return { pointer: instancePath, code: 'shape', detail: SHAPE[keyword] ?? OTHER_SHAPE };
  });
  return malformed(
    '内容的结构不对，见 errors。 The content has the wrong shape, see errors.',
    errors,
  );
}

const SHAPE: Readonly<Record<string, string>> = {
  required: '缺少必要的成员。 A member is missing.',
  type: '类型不对。 The type is wrong.',
  maxLength: '太长了。 It is too long.',
  minimum: '数太小。 The number is too small.',
  pattern: '写法不对。 It is not written as it should be.',
  format: '写法不对。 It is not written as it should be.',
};
const OTHER_SHAPE = '与约定不符。 It is not as agreed.';

/** A word for where it came from; no number in it is long enough to be somebody's. */
const CHANNEL = /^(?!.*\p{Nd}{11})[^\p{Cc}\p{Cs}\uFFFD]{1,64}$/u;

function wrongChannel() {
  const detail =
    'channel 应为 1 至 64 个字的来源或活动代码，不写个人信息。 channel is a word of 1 to 64 characters for the source, never personal.';
  return malformed(detail, [{ pointer: '/channel', code: 'channel', detail }]);
}

const TWICE = '同一项同意出现了两次。 A consent comes twice.';

/** Yes and no to the same question is neither. */
function consentsTwice(consents: readonly ConsentGiven[]): ProblemErrors {
  const ids = consents.map(({ id }) => id);
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at
      ? []
      : [{ pointer: `/consents/${at}`, code: 'duplicate', detail: TWICE }],
  );
}

/**
 * U+0000 and halves of surrogate pairs are no text; a database drops or refuses them. U+FFFD is what
 * is left of bytes that were not UTF-8: what stood there is lost already.
 */
const UNFIT = /[\0\p{Cs}\uFFFD]/u;

export const UNFIT_DETAIL = '有不能保存的字符，请重新填写。 It has characters that cannot be kept.';

/** Whether a text holds what cannot be kept. */
export function isUnfit(text: string): boolean {
  return UNFIT.test(text);
}

function unfitTexts(answers: ApplicationRequest['answers']): ProblemErrors {
  return Object.entries(answers).flatMap(([name, answer]) => {
    const texts = [answer].flat().filter(one => typeof one === 'string');
    const pointer = `/answers/${name}`;
    if (texts.some(isUnfit)) return [{ pointer, code: 'wrong-type', detail: UNFIT_DETAIL }];
    if (texts.every(text => text.length <= LONGEST_TEXT)) return [];
    const detail = `最多 ${LONGEST_TEXT} 个字。 At most ${LONGEST_TEXT} characters.`;
    return [{ pointer, code: 'too-long', detail }];
  });
}
