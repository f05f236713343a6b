import { html, nothing, type TemplateResult } from 'lit';
import { SHORT } from './board-view.ts';
import type { BoardDesk } from './board-desk.ts';
import { pinnedOf } from './body-view.ts';
import { columnsFor, type BoardColumn, type CellActs } from './cells.ts';
import type { DeskHost } from './desk-holder.ts';
import { detailView } from './detail-view.ts';
import { titleOf } from './head-view.ts';
import { adopt } from '../../base/worn.ts';
import type { RowWindowWords, WindowSource } from './row-window-options.ts';
import { RowWindow } from './row-window.ts';
import { rowWindowStyles } from './row-window.styles.ts';
import { headWords, tableView } from './table-view.ts';

/** A board of more rows than a page can hold: those in sight, in a window that scrolls. */
export class LongBoard {
  #host: DeskHost;
  #desk: BoardDesk;
  #window: RowWindow | undefined;

  constructor(host: DeskHost, desk: BoardDesk) {
    this.#host = host;
    this.#desk = desk;
  }

  /** Whether the rows that are here are too many for one table. */
  get needed(): boolean {
    const { rows } = this.#desk;
    return rows !== undefined && (rows.kind === 'there' || rows.board.total > SHORT);
  }

  /** Scrolls to a place in the order shown, from 0, and gives it the focus. */
  show(place: number): void {
    if (place < 0) return;
    this.#made().scrollTo(place, { focus: true });
    this.#host.requestUpdate();
  }

  /** Shows the first rows: they are others now. */
  top(): void {
    this.#window?.scrollTo(0);
  }

  /** The rows in sight, those kept on top above them, the details of one below. */
  render(): TemplateResult {
    const desk = this.#desk;
    // Before it is measured: without its rules the window would be as high as all of its rows.
    adopt(this.#host.renderRoot, rowWindowStyles);
    const rowWindow = this.#made();
    rowWindow.source = this.#source;
    rowWindow.columns = this.#columns();
    rowWindow.words = this.#words();
    rowWindow.narrow = !desk.options.wide();
    rowWindow.selected = desk.opened || desk.found;
    const pinned = pinnedOf(desk);
    const open = desk.openRow;
    return html`<div>
      ${pinned.length ? this.#pinned(pinned) : nothing} ${rowWindow.render()}
      ${open ? detailView(desk, open, this.#neighbours(open.id)) : nothing}
    </div>`;
  }

  #made(): RowWindow {
    this.#window ??= new RowWindow(this.#host, {
      source: this.#source,
      columns: this.#columns(),
      words: this.#words(),
      onSelect: row => this.#desk.open(row),
      head: column => headWords(column, { order: this.#desk.order, onSort: this.#onSort }),
      sorted: column => this.#sorted(column),
    });
    return this.#window;
  }

  get #source(): WindowSource {
    const { rows } = this.#desk;
    if (rows?.kind === 'there') return rows.rows;
    return this.#desk.board ?? { size: 0, at: () => undefined };
  }

  /** The server keeps its rows in the order of rank. */
  get #onSort() {
    return this.#desk.board
      ? (by: Parameters<BoardDesk['sort']>[0]) => this.#desk.sort(by)
      : undefined;
  }

  #sorted({ sortBy }: BoardColumn): 'ascending' | 'descending' | undefined {
    const { by, dir } = this.#desk.order;
    if (sortBy === undefined || sortBy !== by) return undefined;
    return dir === 'asc' ? 'ascending' : 'descending';
  }

  #columns(acts?: CellActs): readonly BoardColumn[] {
    const { model, options } = this.#desk;
    const sheet = { ...model, rows: model.standings?.rows ?? [], wide: options.wide() };
    return columnsFor(sheet, options.words, acts);
  }

  #words(): RowWindowWords {
    const { words, model } = this.#desk;
    return {
      label: titleOf(model),
      shown: (from, to, n) =>
        words.t('rowsShown', { from: words.number(from), to: words.number(to), n }),
      waiting: words.t('rowWaiting'),
      failed: words.t('rowFailed'),
      retry: words.t('retry'),
    };
  }

  #pinned(rows: ReturnType<typeof pinnedOf>): TemplateResult {
    const { words, order } = this.#desk;
    return tableView({
      caption: words.t('pin'),
      columns: this.#columns(this.#desk),
      rows,
      pinned: [],
      order,
    });
  }

  /** The rows next to one in rank, where rows stand in that order: what decided is said of them. */
  #neighbours(id: string): NonNullable<ReturnType<WindowSource['at']>>[] {
    const source = this.#source;
    const { order, query, board } = this.#desk;
    const { by, dir } = order;
    // The server's rows are always all of them, in order of rank.
    if (board && (by !== 'rank' || dir !== 'asc' || query.q.trim() || query.unit)) return [];
    const place = source.positionOf?.(id) ?? -1;
    if (place < 0) return [];
    return [place - 1, place, place + 1].flatMap(at => source.at(at) ?? []);
  }
}
