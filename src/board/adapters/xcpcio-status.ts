/** Words for the verdicts of XCPCIO. */

import type { Submission } from '../icpc.ts';

/** `ignored`: the format counts such a submission for nothing, not even as a try. */
export type XcpcioVerdict = Submission['verdict'] | 'ignored';

const WORDS: Readonly<Record<XcpcioVerdict, string>> = {
  accepted: 'ok ac accepted correct',
  rejected:
    'rj incorrect rejected wa wrong_answer no no_output rt re rte runtime_error tl tle ' +
    'time_limit_exceeded ml mle memory_limit_exceeded ol ole output_limit_exceeded il ile ' +
    'idleness_limit_exceeded je judgement_failed hacked',
  unpenalised: 'partially_correct security_violated denial_of_judgement file_error',
  pending: 'pd pending waiting preparing compiling running judging frozen',
  ignored:
    'ce compilation_error pe presentation_error configuration_error se system_error canceled ' +
    'skipped unknown undefined',
};

const VERDICTS = new Map(
  (Object.keys(WORDS) as XcpcioVerdict[]).flatMap(verdict =>
    WORDS[verdict].split(' ').map((word): [string, XcpcioVerdict] => [word, verdict]),
  ),
);

/** What a status means, in any case, with blanks or underlines; undefined for other words. */
export function xcpcioVerdict(status: string): XcpcioVerdict | undefined {
  return VERDICTS.get(status.trim().toLowerCase().replace(/\s+/g, '_'));
}
