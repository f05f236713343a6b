import type { FormsContext } from '../applications/context.ts';
import { regionByCode } from '../import/regions.ts';
import type { Names } from './answer-lines.ts';

/** Names of divisions (GB/T 2260) and of unions in the directory. */
export function namesOf({ orgName }: Pick<FormsContext, 'orgName'>): Names {
  return {
    region: code => regionByCode(code)?.fullName,
    org: id => orgName?.(id),
  };
}
