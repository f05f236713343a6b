import type { BoardDesk } from './board-desk.ts';

/** What may be an entrant's number. A name is no server's business: it would be in its address. */
const NUMBER = /\p{Nd}/u;

/** Finds rows of a board by what is known of them, and brings them into sight. */
export class RowFinder {
  #desk: BoardDesk;

  constructor(desk: BoardDesk) {
    this.#desk = desk;
  }

  /** Looks for a number or a name; one row that fits is opened. */
  async look(text: string): Promise<void> {
    const desk = this.#desk;
    const q = text.trim();
    if (!q) return;
    const { board } = desk;
    const only = board?.row(q) ?? (board?.size === 1 ? board.at(0) : undefined);
    if (only) {
      if (desk.opened !== only.id) desk.open(only);
    } else if (!board && !(NUMBER.test(q) && (await desk.jumpTo(q)))) {
      desk.missed = q;
      desk.update();
    }
  }

  /** Marks a row and brings it into sight; filters that hide it are taken off. False for no such row. */
  async jumpTo(id: string): Promise<boolean> {
    const desk = this.#desk;
    const { rows, board, long } = desk;
    if (rows?.kind === 'there') {
      const place = await rows.rows.find(id);
      if (place < 0) return false;
      desk.found = id;
      long.show(place);
      return true;
    }
    if (!desk.rowOf(id)) return false;
    if (board && board.positionOf(id) < 0) desk.clear();
    desk.found = id;
    desk.update();
    if (long.needed) long.show(this.#placeOf(id));
    else await this.reveal(rowSelector(id), 'center');
    return true;
  }

  /** Gives the focus to a row again, once its details are closed. */
  async focus(id: string): Promise<void> {
    const { long } = this.#desk;
    if (long.needed) long.show(this.#placeOf(id));
    else (await this.#drawn(`${rowSelector(id)} .entrant`))?.focus();
  }

  /** A row that moves to another rank takes the focus along, which the browser drops on the way. */
  async keepFocus(): Promise<void> {
    const { host } = this.#desk;
    const root = host.renderRoot as ShadowRoot;
    const { activeElement: focused } = root;
    if (!(focused instanceof HTMLElement) || !focused.closest('tr')) return;
    await host.updateComplete;
    if (!root.activeElement && focused.isConnected) focused.focus({ preventScroll: true });
  }

  /** Scrolls to what was just drawn: no further than is needed, unless it is said where to. */
  async reveal(selector: string, block: ScrollLogicalPosition = 'nearest'): Promise<void> {
    (await this.#drawn(selector))?.scrollIntoView({ block });
  }

  #placeOf(id: string): number {
    const { rows, board } = this.#desk;
    return rows?.kind === 'there' ? rows.rows.positionOf(id) : (board?.positionOf(id) ?? -1);
  }

  async #drawn(selector: string): Promise<HTMLElement | null> {
    const { host } = this.#desk;
    await host.updateComplete;
    return host.renderRoot.querySelector<HTMLElement>(selector);
  }
}

function rowSelector(id: string): string {
  return `tr[data-row="${CSS.escape(id)}"]`;
}
