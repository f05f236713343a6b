import { safeUrl } from '../../../src/base/safe-url.ts';
import { dialled } from '../../../src/rules/dialled.ts';
import { html, type Markup } from './markup.ts';

/** A number that is dialled when it is pressed; words alone where there is nothing to dial. */
export function phoneLink(phone: string, said = phone): Markup {
  const number = dialled(phone);
  if (number === undefined) return html`${said}`;
  return html`<a href="${safeUrl(`tel:${number}`)}">${said}</a>`;
}
