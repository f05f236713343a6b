import { bilingual, type Bilingual } from '../../user-error.ts';
import { html, type Markup } from '../markup.ts';
import { filterQuery } from '../queue-filter.ts';
import { may, type SignedIn } from '../visit.ts';
import type { QueueModel } from './queue-page.ts';

const W = {
  waitingView: bilingual('等待办理', 'Waiting'),
  newestView: bilingual('全部申请', 'All applications'),
  waitingHint: bilingual('等得最久的在前。', 'Whoever waits longest comes first.'),
  newestHint: bilingual('最新的在前。', 'The newest come first.'),
  begin: bilingual('从等得最久的一份办起 ›', 'Begin with the one that waits longest ›'),
  views: bilingual('看哪些', 'Which ones'),
} as const;

/** What an address says to show all, beside the filter. */
export const ALL = { all: '1' };

/** What waits or all there is, and how it is sorted; a filter by state has settled it already. */
export function queueViews(visit: SignedIn, { filter, order, lines, isFirst }: QueueModel): Markup {
  const { t, home, account } = visit;
  const isWaiting = order === 'waiting';
  const view = (word: Bilingual, query: string, isHere: boolean): Markup =>
    html`<li>
      <a href="${home}${query}" ${isHere && html`aria-current="page"`}>${t(word)}</a>
    </li>`;
  const canBegin = isWaiting && isFirst && lines.length > 0 && may(account.role, 'officer');
  return html`${
      filter.state === '' &&
      html`<nav aria-label="${t(W.views)}">
        <ul class="menu">
          ${view(W.waitingView, filterQuery(filter), isWaiting)}
          ${view(W.newestView, filterQuery(filter, ALL), !isWaiting)}
        </ul>
      </nav>`
    }
    <p class="order">
      <span class="hint">${t(isWaiting ? W.waitingHint : W.newestHint)}</span>
      ${canBegin && html`<a href="${home}next${filterQuery(filter)}">${t(W.begin)}</a>`}
    </p>`;
}
