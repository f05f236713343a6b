import type { LocaleController } from '../../base/locale-controller.ts';
import type { combobox } from '../../locale/combobox/namespace.ts';
import type { Findings } from './match.ts';

export interface Search {
  readonly found: Findings;
  /** What was looked for; empty when the list shows all there is. */
  readonly query: string;
  readonly busy: boolean;
  /** A text that is no choice holds too. */
  readonly free: boolean;
}

type Locale = Pick<LocaleController<[typeof combobox]>, 't'>;

/** What there is to say below the rows, or in their stead; often nothing. */
export function noteOf(locale: Locale, { found, query, busy, free }: Search): string {
  const { rows, total } = found;
  if (busy) return locale.t('combobox.busy');
  if (total > rows.length) return locale.t('combobox.many', { n: total, shown: rows.length });
  if (total > 0 || !query) return '';
  return locale.t(free ? 'combobox.own' : 'combobox.none', { text: query });
}

/** What a screen reader is told when the list has changed. */
export function spokenOf(locale: Locale, search: Search): string {
  const { total } = search.found;
  return noteOf(locale, search) || (total > 0 ? locale.t('combobox.found', { n: total }) : '');
}
