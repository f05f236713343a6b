import type { Language } from './languages.ts';
import { INTL } from './number-text.ts';

/**
 * A year, month or day of a document (`2023`, `2023-05`, `2023-05-01`) as a language writes it:
 * 2023年5月. Uyghur is in figures throughout, as no browser has its names of months. What is no such
 * date stays as written.
 */
export function partialDateText(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (!year || language === 'ug') return date;
  return new Intl.DateTimeFormat(INTL[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: month ? 'long' : undefined,
    day: day ? 'numeric' : undefined,
  }).format(Date.UTC(+year, +(month ?? 1) - 1, +(day ?? 1)));
}
