import type { Core } from './ui.ts';

/**
 * Calls the tab by what is wrong, then the screen, then the form: what matters comes first in the tab,
 * in the list of what was open, and when a screen reader says where one is. Not before a person has
 * begun, and only in a page of the form's own.
 */
export function entitle({ words, session, root, finish }: Core): void {
  if (!finish?.ports.entitle) return;
  const isWrong = session.faults.length > 0 || finish.sending.is === 'refused';
  const mark = isWrong ? words.t('errorMark') : '';
  const screen = root.querySelector('.uf-step-title')?.textContent?.trim();
  const { title } = session.form;
  finish.ports.entitle(mark + (screen ? `${screen} - ${title}` : title));
}
