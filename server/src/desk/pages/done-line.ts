import { bilingual, type Bilingual } from '../../user-error.ts';
import { html, type Markup } from '../markup.ts';
import type { SignedIn } from '../visit.ts';
import type { Decision } from './decision-form.ts';

/** What an officer can just have done: a decision, or a note kept. */
export type Done = Decision | 'remark';

const W = {
  next: bilingual('下一份等待办理的 ›', 'Next one waiting ›'),
  toQueue: bilingual('回到待办', 'Back to the queue'),
} as const;

const DONE: Readonly<Record<Done, Bilingual>> = {
  checking: bilingual('已开始审核。', 'Taken up.'),
  asked: bilingual('已要求补正。', 'Asked for more.'),
  approved: bilingual('已通过。', 'Approved.'),
  refused: bilingual('已定为不通过。', 'Refused.'),
  remark: bilingual('备注已记下。', 'The note is kept.'),
};

/** Reads the word of an address; what does not fit how the application stands now is left out. */
export function doneOf(word: string | null, state: string): Done | undefined {
  if (word === null || !Object.hasOwn(DONE, word)) return undefined;
  return word === 'remark' || word === state ? (word as Done) : undefined;
}

/** What was done, and the way on; the address leads here, so that it is read out first. */
export function doneLine(
  { t, home }: SignedIn,
  { done, query = '', line }: { done?: Done | undefined; query?: string; line: { id: string } },
): Markup {
  if (!done) return html``;
  const after = new URLSearchParams(query);
  after.set('after', line.id);
  return html`<div class="notice done" id="done" role="status" tabindex="-1">
    <p><strong>${t(DONE[done])}</strong></p>
    <p class="actions">
      <a href="${home}next?${after.toString()}">${t(W.next)}</a>
      <a href="${home}${query}">${t(W.toQueue)}</a>
    </p>
  </div>`;
}
