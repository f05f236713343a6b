import type {
  Contest,
  ContestEvent,
  ContestRound,
  StandingsPage,
  StandingsRow,
} from '../../../src/data/generated/types.ts';
import { html, Markup } from '../form-pages/markup.ts';
import { plainTemplate } from '../frame-pages/plain-template.ts';
import type { Spoken } from '../frame-pages/spoken.ts';
import {
  classesOf,
  columnsFor,
  eventOf,
  headView,
  roundOf,
  roundsOf,
  type Subject,
} from '../frame-pages/widget-views.js';
import type { FrameWords } from '../frame-pages/words/frame-words.ts';
import { pageLinks } from '../people-pages/wall-page.ts';

/** An event of a contest, or one of its rounds, and a page of its standings. */
export interface BoardShown {
  contest: Contest;
  event: ContestEvent | undefined;
  round: ContestRound | undefined;
  /** Absent while there are none. */
  standings: StandingsPage | undefined;
  /** From 1. */
  page: number;
}

/** What is asked for of a contest. */
export interface BoardAsked {
  event?: string | undefined;
  round?: string | undefined;
  page: number;
}

export interface BoardDrawing {
  words: FrameWords;
  zone: string;
  /** Epoch milliseconds. */
  now: number;
  /** Address of the list of contests. */
  listHref: string | undefined;
  /** Address of a page of an event, of a round. */
  boardHref(asked: { event?: string; round?: string; page?: number }): string | undefined;
}

/** The event and round that are asked for; undefined where the contest has no such event. */
export function partOf(contest: Contest, { event: id, round }: BoardAsked) {
  const event = eventOf(contest, id);
  if (id && !event) return undefined;
  return { event, round: roundOf(contest, round) };
}

/** A page of standings: rows as the widget draws them, in one table. */
export function boardMarkup(shown: BoardShown, drawing: BoardDrawing): Markup {
  const { contest, event, round, standings, page } = shown;
  const { words, zone, now, listHref } = drawing;
  const spoken = words.board(zone);
  const total = Math.max(standings?.numberMatched ?? 0, standings?.rows.length ?? 0);
  const model = { contest, event, round, standings: standings && { ...standings, total } };
  const head = plainTemplate(headView(model, spoken, now));
  return html`${listHref !== undefined && html`<p class="ur-links"><a href="${listHref}">${words.own('toContests')}</a></p>`}
  ${asPageHead(head)} ${eventLinks(shown, drawing)}
  ${
    standings && standings.rows.length > 0
      ? table({ contest, event, rows: standings.rows }, spoken)
      : html`<p>${spoken.t('emptyText')}</p>`
  }
  ${standings && pageLinks({ page, pages: pagesOf(standings, page) }, words, to => drawing.boardHref({ ...named(shown), page: to }) ?? '')}`;
}

/** The title of a page: contest, event and round. */
export function boardTitle({
  contest,
  event,
  round,
}: Omit<BoardShown, 'standings' | 'page'>): string {
  return [contest.name, event?.name, round?.name].filter(Boolean).join(' · ');
}

/** The widget's heading stands within a page of another's; here it is the page's own. */
function asPageHead({ text }: Markup): Markup {
  return new Markup(
    text.replace(
      /<h2 class="title bits" tabindex="-1">(.*?)<\/h2>/s,
      '<h1 class="uf-title bits">$1</h1>',
    ),
  );
}

function table(sheet: Subject & { rows: readonly StandingsRow[] }, words: Spoken): Markup {
  const columns = columnsFor(sheet, words);
  return html`<div class="ub-frame" tabindex="0" role="group">
    <table>
      <thead>
        <tr>
          ${columns.map(column => html`<th scope="col" class="${classesOf(column)}">${column.label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${sheet.rows.map(
          row =>
            html`<tr>
              ${columns.map(column => {
                const cell = plainTemplate(column.cell(row));
                return column.kind === 'name'
                  ? html`<th scope="row" class="${classesOf(column)}">${cell}</th>`
                  : html`<td class="${classesOf(column)}">${cell}</td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Pages as far as the rows of this one tell: all but the last are equally long. */
export function pagesOf(
  { rows, numberMatched = rows.length, offset = 0, links = [] }: StandingsPage,
  page: number,
): number {
  const hasNext = links.some(({ rel }) => rel === 'next');
  if (!hasNext) return page;
  const size = page > 1 ? Math.round(offset / (page - 1)) : rows.length;
  return size > 0 ? Math.max(page + 1, Math.ceil(numberMatched / size)) : page + 1;
}

const named = ({ event, round }: BoardShown) => ({
  ...(event && { event: event.id }),
  ...(round && { round: round.id }),
});

/** The other events, and the rounds of this one. */
function eventLinks(shown: BoardShown, { words, boardHref }: BoardDrawing): Markup {
  const { contest, event, round } = shown;
  const events = (contest.events ?? []).filter(({ href }) => href);
  const rounds = roundsOf(shown);
  const links = (
    label: string,
    items: readonly { id: string; name: string }[],
    current: string | undefined,
    to: (id: string) => string | undefined,
  ): Markup =>
    html`<nav class="ur-districts" aria-label="${label}">
      ${items.map(({ id, name }) => {
        const href = to(id);
        if (href === undefined) return html`<span>${name}</span>`;
        return id === current
          ? html`<a href="${href}" aria-current="true">${name}</a>`
          : html`<a href="${href}">${name}</a>`;
      })}
    </nav>`;
  return html`${events.length > 1 && links(words.own('events'), events, event?.id, id => boardHref({ event: id }))}${
    rounds.length > 1 &&
    links(words.own('rounds'), rounds, round?.id, id =>
      boardHref({ ...(event && { event: event.id }), round: id }),
    )
  }`;
}
