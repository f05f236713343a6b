import type { TemplateResult } from 'lit';
import { LocaleController } from '../../base/locale-controller.ts';
import type { Delta } from '../../board/board-delta.ts';
import type { Board } from '../../board/board.ts';
import type { Standing } from '../../board/types.ts';
import type { UnionAnnouncer } from '../../elements/announcer/announcer.ts';
import { leaderboardTools } from '../../locale/leaderboard-tools/namespace.ts';
import { leaderboard } from '../../locale/leaderboard/namespace.ts';
import { ALL_ROWS, applyQuery, firstQuery, nextOrder, type BoardQuery } from './board-query.ts';
import { openRows, rowsHere, type BoardRows } from './board-rows.ts';
import { BY_RANK } from './board-view.ts';
import { byUnit, hasUnits } from './by-unit.ts';
import type { CellActs, SortBy } from './cells.ts';
import type { Desk } from './desk.ts';
import type { DeskHost, DeskOptions } from './desk-holder.ts';
import { deskView } from './desk-view.ts';
import { StandingSelectEvent } from './events.ts';
import { whileIdle } from './idle.ts';
import { withDelta } from './own-delta.ts';
import type { PanelName } from './foot-view.ts';
import { LongBoard } from './long-board.ts';
import type { BoardModel, Model } from './board-model.ts';
import { PartShelf } from '../../base/part-shelf.ts';
import { sameBoard } from './shown-model.ts';
import { RevisionLog } from './revision-log.ts';
import { RowFinder } from './row-finder.ts';
import type { Order } from './table-view.ts';
import { followBoard } from './follow-board.ts';
import { LiveStandings } from './live-standings.ts';
import { sortBoard } from './sort-board.ts';
import type { ToolWords } from './tool-words.ts';

/** One person at one board: what they ask, open, keep and see, and what they can do. */
export class BoardDesk implements Desk, CellActs {
  readonly words: ToolWords;
  readonly host: DeskHost;
  readonly options: DeskOptions;
  readonly parts: PartShelf;
  /** What is shown: the event as loaded, or made into a board of units. */
  model!: BoardModel;
  view: 'rows' | 'units' = 'rows';
  rows: BoardRows | undefined;
  query: BoardQuery = ALL_ROWS;
  order: Order = BY_RANK;
  /** Whether rows are still on their way, or did not come. */
  coming: 'here' | 'loading' | 'failed' = 'here';
  filtersOpen = false;
  panel: PanelName | undefined;
  /** Id of the row whose details are open, of the one looked for, and of those kept on top. */
  opened = '';
  found = '';
  /** What was looked for and is not here. */
  missed = '';
  /** Rows that are kept on top, as they were when they were put there. */
  readonly pins = new Map<string, Standing>();
  /** How ranks changed while the page was open. */
  readonly changes = new RevisionLog();
  readonly long: LongBoard;
  readonly live: LiveStandings;

  /** The event as loaded, with all its rows once they are here. */
  #whole: BoardModel | undefined;
  #finder: RowFinder;
  /** The row that was opened last, as it was then. */
  #seen: Standing | undefined;
  #loading = new AbortController();
  #arrived: Promise<void> = Promise.resolve();

  constructor(host: DeskHost, options: DeskOptions) {
    this.host = host;
    this.options = options;
    this.words = new LocaleController(host, leaderboardTools, leaderboard);
    this.#finder = new RowFinder(this);
    this.parts = new PartShelf(host, '竞赛榜');
    this.long = new LongBoard(host, this);
    this.live = new LiveStandings(host, {
      update: this.#changed,
      reload: options.reload,
      announce: n =>
        host.renderRoot
          .querySelector<UnionAnnouncer>('union-announcer')
          ?.say(this.words.t('changedRows', { n })),
    });
  }

  get board(): Board | undefined {
    return this.rows?.kind === 'here' ? this.rows.board : undefined;
  }

  /** The row whose details are open, as it stands now. */
  get openRow(): Standing | undefined {
    if (!this.opened) return undefined;
    const now = this.rowOf(this.opened);
    // The server's pages come and go while they are scrolled by; what is open stays.
    return now ?? (this.rows?.kind === 'there' ? this.#seen : undefined);
  }

  /** A row as it stands now; undefined for one that is not here. */
  rowOf(id: string): Standing | undefined {
    const { rows } = this;
    if (rows?.kind === 'there') return rows.rows.row(id);
    if (this.board) return this.board.row(id);
    return this.model.standings?.rows.find(row => row.id === id);
  }

  take(model: Model): void {
    if (model.kind !== 'board') return;
    const before = this.#whole;
    this.#whole = model;
    this.model = model;
    this.words.zone = this.options.words.zone;
    if (!before || !sameBoard(before, model)) this.#startOver();
    this.#open();
  }

  #startOver(): void {
    const settings = this.options.settings();
    this.view = settings.view === 'units' ? 'units' : 'rows';
    this.query = firstQuery(settings, this.model);
    this.order = BY_RANK;
    this.opened = this.found = this.missed = '';
    this.pins.clear();
    this.changes.clear();
    this.rows = undefined;
    this.long.top();
  }

  #open(): void {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    const here = rowsHere(this.model);
    if (here || !this.model.standings?.total) {
      this.#show(here);
      return;
    }
    this.coming = 'loading';
    const client = this.options.client();
    this.#arrived = openRows(this.model, { client, signal, changed: this.update }).then(
      rows => {
        if (signal.aborted) return;
        this.#show(rows);
        if (!rows) this.coming = 'failed';
      },
      (error: unknown) => {
        if (!signal.aborted) throw error;
      },
    );
  }

  #show(rows: BoardRows | undefined): void {
    this.coming = 'here';
    this.rows = rows;
    const { board } = this;
    if (board && this.long.needed) void whileIdle(() => board.pack(), this.#loading.signal);
    if (rows && this.#whole) this.#whole = { ...this.#whole, standings: rows.standings };
    this.#arrange();
  }

  /** Makes the board that is looked at: of entrants, or of their units. */
  #arrange(): void {
    const whole = this.#whole!;
    this.model = whole;
    if (this.view === 'units' && this.canGroup) {
      this.model = byUnit(whole);
      this.rows = rowsHere(this.model);
    }
    // A board of units is made of entrants as they were: its own links lead nowhere.
    this.changes.begin(this.model, this.rows);
    followBoard(this.live, this.model, this.rows, this.options.settings(), this.changes.add);
    if (this.board) {
      this.board.sort(this.order);
      applyQuery(this.board, this.query);
    }
    this.update();
  }

  /** Whether the rows can be added up by unit. */
  get canGroup(): boolean {
    return this.#whole !== undefined && hasUnits(this.#whole);
  }

  readonly showView = (view: 'rows' | 'units'): void => {
    this.view = view;
    this.query = ALL_ROWS;
    this.order = BY_RANK;
    this.opened = this.found = '';
    this.pins.clear();
    this.rows = this.#whole && rowsHere(this.#whole);
    this.#arrange();
  };

  readonly update = (): void => this.host.requestUpdate();

  /** Rows are other ones now, and stand elsewhere. */
  readonly #changed = (): void => {
    if (this.board && this.query.around) applyQuery(this.board, this.query);
    this.update();
    void this.#finder.keepFocus();
  };

  readonly ask = (change: Partial<BoardQuery>): void => {
    this.query = { ...this.query, around: '', ...change };
    this.missed = '';
    const { board } = this;
    if (board) {
      // Neighbours are those by rank, whatever the order.
      if (this.query.around) this.sort('rank', 'asc');
      applyQuery(board, this.query);
      this.long.top();
    }
    this.update();
  };

  readonly clear = (): void => this.ask(ALL_ROWS);

  /** Orders by a column; again, the other way round. */
  readonly sort = (by: SortBy, wanted?: Order['dir']): void => {
    const order = wanted ? { by, dir: wanted } : nextOrder(this.order, by);
    this.order = order;
    const { signal } = this.#loading;
    if (this.board) sortBoard(this.board, order, signal, () => this.order, this.update);
    this.update();
  };

  readonly look = (text: string): Promise<void> => this.#finder.look(text);

  readonly toggleFilters = (): void => {
    this.filtersOpen = !this.filtersOpen;
    this.update();
  };

  readonly togglePanel = (name: PanelName): void => {
    this.panel = this.panel === name ? undefined : name;
    this.update();
  };

  readonly isOpen = (id: string): boolean => id === this.opened;

  open(row: Standing): void {
    this.opened = this.opened === row.id ? '' : row.id;
    this.#seen = row;
    if (this.panel === 'certificate') this.panel = undefined;
    this.update();
    if (!this.opened) return;
    if (this.long.needed) void this.#finder.reveal('.details');
    this.host.dispatchEvent(new StandingSelectEvent(this.openRow ?? row));
  }

  readonly close = (): void => {
    const id = this.opened;
    this.opened = '';
    this.update();
    this.focusRow(id);
  };

  readonly focusRow = (id: string): void => void this.#finder.focus(id);

  readonly togglePin = (row: Standing): void => {
    if (!this.pins.delete(row.id)) this.pins.set(row.id, row);
    this.update();
  };

  async jumpTo(id: string): Promise<boolean> {
    await this.#arrived;
    return this.#finder.jumpTo(id);
  }

  async applyDelta(delta: Delta): Promise<readonly string[]> {
    await this.#arrived;
    const own = this.#whole && withDelta(this.#whole, delta);
    if (own) this.#whole = own.model;
    if (own && this.view === 'units') this.#arrange();
    const changed = this.view === 'rows' ? this.board?.apply(delta).changed : undefined;
    const ids = own?.changed ?? changed ?? [];
    this.live.told([...ids, ...(delta.removed ?? [])]);
    return ids;
  }

  sleep(): void {
    this.#loading.abort();
  }

  wake(): void {
    // Pages on the server are asked for under a signal that has ended.
    if (this.coming === 'loading' || this.rows?.kind === 'there') this.#open();
  }

  end(): void {
    this.sleep();
    this.live.stop();
    this.#whole = undefined;
  }

  render(): TemplateResult {
    return deskView(this);
  }
}
