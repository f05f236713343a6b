import { html, nothing, type TemplateResult } from 'lit';
import { LocaleController } from '../../base/locale-controller.ts';
import '../../elements/button/index.ts';
import type { Standing } from '../../board/types.ts';
import { leaderboardTools } from '../../locale/leaderboard-tools/namespace.ts';
import { leaderboard } from '../../locale/leaderboard/namespace.ts';
import { openRows, rowsHere, type BoardRows } from './board-rows.ts';
import { BY_RANK } from './board-view.ts';
import { columnsFor } from './cells.ts';
import type { Desk } from './desk.ts';
import type { DeskHost, DeskOptions } from './desk-holder.ts';
import { followBoard } from './follow-board.ts';
import { headView, titleOf } from './head-view.ts';
import { LiveStandings } from './live-standings.ts';
import type { BoardModel, Model } from './board-model.ts';
import { worn } from './parts/worn.ts';
import { screenStyles } from './screen.styles.ts';
import { tableView } from './table-view.ts';
import type { ToolWords } from './tool-words.ts';

/** How long a page of the big screen stands, milliseconds: time to find a name in a dozen. */
const PAGE_MS = 12_000;
/** Rows on a page before its height is known, and the least there are. */
const FIRST_ROWS = 10;
const LEAST_ROWS = 3;
/** A few rows are set apart, not torn apart: so many times their own height at most. */
const MOST_AIR = 2;

/** The board on the big screen of a hall: page after page, nothing to press but "stop". */
export class ScreenDesk implements Desk {
  #host: DeskHost;
  #options: DeskOptions;
  #words: ToolWords;
  #model: BoardModel | undefined;
  #rows: BoardRows | undefined;
  #page = 0;
  #fitting = FIRST_ROWS;
  #held = false;
  #turning: ReturnType<typeof setInterval> | undefined;
  #loading = new AbortController();
  #live: LiveStandings;

  constructor(host: DeskHost, options: DeskOptions) {
    this.#host = host;
    this.#options = options;
    this.#words = new LocaleController(host, leaderboardTools, leaderboard);
    this.#live = new LiveStandings(host, {
      update: this.#update,
      reload: options.reload,
      // Nobody listens to a screen in a hall.
      announce: () => undefined,
    });
    // The screen's rules come right after its first rows.
    host.addController({ hostUpdated: () => queueMicrotask(() => this.#fit()) });
  }

  take(model: Model): void {
    if (model.kind !== 'board') return;
    this.#model = model;
    this.#take(rowsHere(model));
    this.#loading.abort();
    this.#loading = new AbortController();
    if (!this.#rows && model.standings) void this.#bring(model, this.#loading.signal);
    this.wake();
  }

  #take(rows: BoardRows | undefined): void {
    this.#rows = rows;
    if (this.#model) followBoard(this.#live, this.#model, rows, this.#options.settings());
  }

  async #bring(model: BoardModel, signal: AbortSignal): Promise<void> {
    try {
      const client = this.#options.client();
      const rows = await openRows(model, { client, signal, changed: this.#update });
      if (signal.aborted) return;
      this.#take(rows);
      this.#update();
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  readonly #update = (): void => this.#host.requestUpdate();

  get #total(): number {
    if (this.#rows?.kind === 'here') return this.#rows.board.size;
    return this.#rows?.rows.size ?? this.#model?.standings?.rows.length ?? 0;
  }

  #at(place: number): Standing | undefined {
    if (this.#rows?.kind === 'here') return this.#rows.board.at(place);
    return this.#rows ? this.#rows.rows.at(place) : this.#model?.standings?.rows[place];
  }

  get #perPage(): number {
    return this.#options.settings().pageSize ?? this.#fitting;
  }

  get #pages(): number {
    return Math.max(1, Math.ceil(this.#total / this.#perPage));
  }

  /** As many rows on a page as the screen is high, or as are asked for; they share its height. */
  #fit(): void {
    const { renderRoot } = this.#host;
    const table = renderRoot.querySelector<HTMLTableElement>('.screen table');
    const rows = [...(table?.querySelectorAll('tbody > tr') ?? [])];
    if (!table || rows.length === 0) return;
    table.style.removeProperty('--union-screen-row');
    const high = (element: Element | null) => element?.getBoundingClientRect().height ?? 0;
    const least = Math.max(...rows.map(high));
    const { left, top } = table.getBoundingClientRect();
    const foot = renderRoot.querySelector('.turn');
    // Below the rows: the line with the page's number, and as much air as beside them.
    const below = high(foot) + Math.min(Math.max(left, 0), least) + (foot ? least / 4 : 0);
    const room = window.innerHeight - top - window.scrollY - high(table.tHead) - below;
    const { pageSize } = this.#options.settings();
    const fitting = pageSize ?? Math.max(LEAST_ROWS, Math.floor(room / least));
    const share = Math.floor(room / Math.min(fitting, this.#total));
    const row = Math.min(Math.max(share, least), MOST_AIR * least);
    if (Number.isFinite(row)) table.style.setProperty('--union-screen-row', `${row}px`);
    if (fitting === this.#fitting || !Number.isFinite(fitting)) return;
    this.#fitting = fitting;
    this.#page = Math.min(this.#page, this.#pages - 1);
    this.#update();
  }

  readonly #turn = (): void => {
    this.#page = (this.#page + 1) % this.#pages;
    this.#update();
  };

  readonly #hold = (): void => {
    this.#held = !this.#held;
    this.wake();
    this.#update();
  };

  render(): TemplateResult {
    const model = this.#model;
    if (!model) return html``;
    const { words, client } = this.#options;
    // Rows can have gone since the page was turned.
    this.#page = Math.min(this.#page, this.#pages - 1);
    const from = this.#page * this.#perPage;
    const rows = [...Array(this.#perPage).keys()].map(i => this.#at(from + i));
    const shown = rows.filter(row => row !== undefined);
    const pages = this.#pages;
    return html`<div class="board screen" ${worn(screenStyles)}>
      ${headView(model, words, client().now())}
      ${
        shown.length
          ? tableView({
              caption: titleOf(model),
              columns: columnsFor({ ...model, rows: model.standings?.rows ?? [] }, words),
              rows: shown,
              pinned: [],
              order: BY_RANK,
            })
          : nothing
      }
      ${pages > 1 || this.#isLost ? this.#foot(pages) : nothing}
    </div>`;
  }

  /** What moves by itself can be stopped (WCAG 2.2.2); seen when the button has the focus. */
  #foot(pages: number): TemplateResult {
    const words = this.#words;
    return html`<div class="turn">
      <p class="fine">${this.#isLost ? words.t('liveOffline') : ''}</p>
      ${
        pages > 1
          ? html`<p class="fine">${words.t('pageOf', { page: this.#page + 1, pages })}</p>
              <union-button variant="quiet" @click=${this.#hold}
                >${words.t(this.#held ? 'turn' : 'hold')}</union-button
              >`
          : nothing
      }
    </div>`;
  }

  /** Whether nothing new can be heard: the hall must not take the board for the present one. */
  get #isLost(): boolean {
    return this.#live.state === 'offline' || this.#live.problem !== undefined;
  }

  async jumpTo(id: string): Promise<boolean> {
    const rows = this.#rows;
    const place = rows?.kind === 'there' ? await rows.rows.find(id) : this.#placeOf(id);
    if (place < 0) return false;
    this.#page = Math.floor(place / this.#perPage);
    this.wake();
    this.#update();
    return true;
  }

  #placeOf(id: string): number {
    if (this.#rows?.kind === 'here') return this.#rows.board.positionOf(id);
    return this.#model?.standings?.rows.findIndex(row => row.id === id) ?? -1;
  }

  open(): void {}

  sleep(): void {
    clearInterval(this.#turning);
    window.removeEventListener('resize', this.#update);
  }

  /** Turns pages from now on, unless somebody stopped them. */
  wake(): void {
    this.sleep();
    window.addEventListener('resize', this.#update);
    if (!this.#held) this.#turning = setInterval(this.#turn, PAGE_MS);
  }

  end(): void {
    this.#loading.abort();
    this.#live.stop();
    this.sleep();
  }
}
