import { safeUrl } from '../base/safe-url.ts';
import { dialled } from '../rules/dialled.ts';

/** Dials a number as it is written in China; undefined where there is nothing to dial. */
export function phoneHref(phone: string): string | undefined {
  const number = dialled(phone);
  return number && safeUrl(`tel:${number}`);
}
