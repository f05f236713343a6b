import { page } from '../layout.ts';
import { html } from '../markup.ts';
import type { Visit } from '../visit.ts';
import { WORDS } from '../words.ts';

/** Says what did not work, and leads back. */
export function problemPage(visit: Visit, text: string): string {
  const { t, home } = visit;
  return page(visit, {
    title: t(WORDS.problem),
    main: html`<p class="notice">${text}</p>
      <p><a href="${home}">${t(WORDS.back)}</a></p>`,
  });
}
