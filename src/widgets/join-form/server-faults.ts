import type { SentProblem } from '../../data/send.ts';
import type { Fault } from '../../form/index.ts';
import type { Words } from './part.ts';

/**
 * What the server found wrong, as the engine would say it: `/answers/name` and `/consents/id` of a
 * 422 answer. A code that this version has no words for keeps the server's.
 */
export function serverFaults({ errors = [] }: SentProblem, words: Words): Fault[] {
  return errors.flatMap(({ pointer, code, detail }): Fault[] => {
    const [, kind, name = ''] = pointer.split('/');
    if (kind !== 'answers' && kind !== 'consents') return [];
    const known = words.t(code) !== code;
    return [
      {
        name: kind === 'consents' ? `consent.${name}` : name,
        code: code as Fault['code'],
        ...(!known && { message: detail ?? words.t('pattern') }),
      },
    ];
  });
}
