import { bilingual, type Bilingual } from '../../user-error.ts';
import { csrfField, field, page } from '../layout.ts';
import { html, type Markup } from '../markup.ts';
import { filterQuery, NO_FILTER, type FilterChoice } from '../queue-filter.ts';
import { moment, type SignedIn } from '../visit.ts';
import { STATE_NAMES, stateWord, WORDS } from '../words.ts';
import { filterFields, MARKS } from './filter-fields.ts';
import { ALL, queueViews } from './queue-views.ts';

/** A row of the queue as it is shown. */
export interface QueueLine {
  id: string;
  receipt: string;
  form: string;
  state: string;
  createdAt: string;
  route?: string | undefined;
  channel?: string | undefined;
  duplicate: boolean;
  suspect: boolean;
}

export interface QueueModel {
  lines: readonly QueueLine[];
  /** What waits, whoever waits longest first; or all there is, the newest first. */
  order: 'waiting' | 'newest';
  filter: FilterChoice;
  /** Parts of the filter that were not understood. */
  wrong: readonly string[];
  forms: readonly { id: string; title: string }[];
  counts: { today: number; byState: Readonly<Record<string, number>>; waiting: number };
  oldestWaiting?: string | undefined;
  /** Address of the page behind this one. */
  next?: string | undefined;
  isFirst: boolean;
  /** Moment up to which this page knows the applications. */
  seen: string;
}

const W = {
  today: bilingual('今天收到', 'Today'),
  waiting: bilingual('等待办理', 'Waiting'),
  oldest: bilingual('等得最久的', 'Waiting longest'),
  search: bilingual('查找', 'Find'),
  searchLabel: bilingual('回执编号、手机号或证件号', 'Receipt, mobile or identity number'),
  searchHint: bilingual(
    '手机号、证件号要写全；查找内容不会留在网址和日志里。',
    'Mobile and identity numbers in full; what you look for stays in no address and no log.',
  ),
  filter: bilingual('筛选', 'Filter'),
  apply: bilingual('筛选', 'Apply'),
  clear: bilingual('清除筛选', 'Clear'),
  answered: bilingual('补正已交，请接着办', 'Answered: please go on with these'),
  others: bilingual('等着办的', 'Waiting for you'),
  noneWaits: bilingual('没有等待办理的申请。', 'No application is waiting.'),
  empty: bilingual('没有符合条件的申请。', 'No application fits.'),
  emptyAll: bilingual(
    '还没有收到申请。收到时这里会马上出现。',
    'No application yet; one shows here as soon as it arrives.',
  ),
  next: bilingual('更早的', 'Earlier'),
  later: bilingual('后面的', 'Further on'),
  start: bilingual('回到开头', 'Back to the start'),
  first: bilingual('回到最新', 'Back to the newest'),
  wrong: bilingual(
    '有的筛选条件看不懂，没有使用。',
    'Part of the filter was not understood and not used.',
  ),
  found: bilingual('查找结果', 'Found'),
  nothing: bilingual(
    '没有找到。请核对号码；申请删除以后，就不能再用手机号或证件号找到。',
    'Nothing was found. Check the number; once an application is erased, it cannot be found by mobile or identity number.',
  ),
} as const;

export function queuePage(visit: SignedIn, model: QueueModel): string {
  const { t, home } = visit;
  const { lines, order, filter, wrong, next, isFirst, seen } = model;
  const isWaiting = order === 'waiting';
  const answered = isWaiting ? lines.filter(({ state }) => state === 'answered') : [];
  const others = lines.slice(answered.length);
  const isFiltered = filterQuery(filter) !== '';
  const first = `${home}${filterQuery(filter, isWaiting ? {} : ALL)}`;
  return page(visit, {
    title: t(WORDS.queue),
    at: 'queue',
    refresh: 30,
    script: true,
    main: html`<p
        id="news"
        class="news"
        role="status"
        data-since="${seen}"
        data-href="${home}news"
      ></p>
      ${counters(visit, model)} ${searchForm(visit)} ${filterForm(visit, model, isFiltered)}
      ${wrong.length > 0 && html`<p class="notice">${t(W.wrong)}</p>`} ${queueViews(visit, model)}
      ${
        answered.length > 0 &&
        html`<h2>${t(W.answered)}</h2>
          ${queueList(visit, answered, filter)}
          ${others.length > 0 && html`<h2>${t(W.others)}</h2>`}`
      }
      ${others.length > 0 && queueList(visit, others, filter)}
      ${lines.length === 0 && html`<p class="empty">${t(emptyWord(model))}</p>`}
      <p class="pages">
        ${!isFirst && html`<a href="${first}">${t(isWaiting ? W.start : W.first)}</a>`}
        ${next !== undefined && html`<a href="${next}" rel="next">${t(isWaiting ? W.later : W.next)}</a>`}
      </p>`,
  });
}

function emptyWord({ order, filter, isFirst, counts }: QueueModel): Bilingual {
  const isNarrowed = filterQuery(filter) !== '' || !isFirst;
  if (!isNarrowed && Object.keys(counts.byState).length === 0) return W.emptyAll;
  return order === 'waiting' && !isNarrowed ? W.noneWaits : W.empty;
}

/** What a search found; several when one person applied more than once. */
export function foundPage(visit: SignedIn, lines: readonly QueueLine[]): string {
  const { t, home } = visit;
  return page(visit, {
    title: t(W.found),
    at: 'queue',
    main: html`${
        lines.length === 0 ? html`<p class="empty">${t(W.nothing)}</p>` : queueList(visit, lines)
      }
      ${searchForm(visit)}
      <p><a href="${home}">${t(WORDS.back)}</a></p>`,
  });
}

/** @param filter What the queue is narrowed to: kept while one after the other is decided. */
export function queueList(
  visit: SignedIn,
  lines: readonly QueueLine[],
  filter: FilterChoice = NO_FILTER,
): Markup {
  const { t, home } = visit;
  const query = filterQuery(filter);
  return html`<ol class="queue">
    ${lines.map(
      line =>
        html`<li>
          <a class="receipt" href="${home}applications/${line.id}${query}">${line.receipt}</a>
          ${stateBadge(visit, line.state)}
          <span class="what">${line.form}</span>
          <time datetime="${line.createdAt}">${moment(line.createdAt, visit)}</time>
          ${line.route !== undefined && html`<span class="route">${line.route}</span>`}
          ${line.channel !== undefined && html`<span class="channel">${line.channel}</span>`}
          ${line.duplicate && html`<span class="mark">${t(MARKS.duplicate)}</span>`}
          ${line.suspect && html`<span class="mark">${t(MARKS.suspect)}</span>`}
        </li>`,
    )}
  </ol>`;
}

export function stateBadge({ t }: SignedIn, state: string): Markup {
  return html`<span class="state" data-state="${state}">${t(stateWord(state))}</span>`;
}

function counters(visit: SignedIn, { counts, oldestWaiting }: QueueModel): Markup {
  const { t, home } = visit;
  const states = STATE_NAMES.filter(state => (counts.byState[state] ?? 0) > 0);
  return html`<dl class="counters">
    <div>
      <dt>${t(W.today)}</dt>
      <dd>${counts.today}</dd>
    </div>
    <div>
      <dt>${t(W.waiting)}</dt>
      <dd>${counts.waiting}</dd>
    </div>
    ${
      oldestWaiting !== undefined &&
      html`<div class="long">
        <dt>${t(W.oldest)}</dt>
        <dd>${moment(oldestWaiting, visit)}</dd>
      </div>`
    }
    ${states.map(
      state =>
        html`<div>
          <dt>
            <a href="${home}${filterQuery({ ...NO_FILTER, state })}">${t(stateWord(state))}</a>
          </dt>
          <dd>${counts.byState[state]}</dd>
        </div>`,
    )}
  </dl>`;
}

function searchForm(visit: SignedIn): Markup {
  const { t, home } = visit;
  return html`<form class="search" method="post" action="${home}search" role="search">
    ${csrfField(visit)}
    ${field(
      { id: 'number', label: t(W.searchLabel), hint: t(W.searchHint) },
      named =>
        html`<span class="row"
          ><input
            ${named}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            maxlength="60"
          /><button>${t(W.search)}</button></span
        >`,
    )}
  </form>`;
}

function filterForm(visit: SignedIn, model: QueueModel, isOpen: boolean): Markup {
  const { t, home } = visit;
  const { filter, forms, order } = model;
  return html`<details class="filter" ${isOpen && html`open`}>
    <summary>${t(W.filter)}</summary>
    <form method="get" action="${home}">
      ${order === 'newest' && html`<input type="hidden" name="all" value="1" />`}
      ${filterFields(visit, filter, forms)}
      <p class="actions">
        <button>${t(W.apply)}</button>
        ${isOpen && html`<a href="${home}">${t(W.clear)}</a>`}
      </p>
    </form>
  </details>`;
}
