import { render } from 'lit';
import type { Standing } from '../../board/types.ts';
import type { BoardColumn, Cell } from './cells.ts';
import { surelyFits } from './row-window-columns.ts';

/** What a slot shows in place of a row: words, for a row on its way or one that did not come. */
export interface RowStandIn {
  readonly content: Cell;
}

/** The head of a board is row 1 of its grid. */
const FIRST_ROW = 2;

/** One row element of a window, used for one row of the board after the other. */
export class RowSlot {
  readonly element: HTMLElement;
  /** Place in the order shown, from 0. */
  position = -1;
  /** Id of the row shown; '' while it is not there. */
  id = '';

  #cells: RowCell[];
  #look = 'row';
  #stop = false;
  #parked = false;

  constructor(columns: readonly BoardColumn[]) {
    this.element = document.createElement('div');
    this.element.className = 'row';
    this.element.setAttribute('role', 'row');
    this.element.setAttribute('aria-selected', 'false');
    this.element.tabIndex = -1;
    this.#cells = columns.map(column => new RowCell(column));
    this.element.append(...this.#cells.map(({ element }) => element));
  }

  inTabOrder(stop: boolean): void {
    if (stop === this.#stop) return;
    this.#stop = stop;
    this.element.tabIndex = stop ? 0 : -1;
  }

  /** Takes the row out of sight, not out of the page: there it keeps the focus. */
  park(): void {
    this.#parked = true;
    this.#dress();
  }

  /** `columns` are those it was made for, or others of the same kinds. */
  show(
    position: number,
    row: Standing | RowStandIn,
    chosen: boolean,
    columns: readonly BoardColumn[],
  ): void {
    const { element } = this;
    if (position !== this.position) {
      this.position = position;
      element.setAttribute('aria-rowindex', String(position + FIRST_ROW));
    }
    const here = 'id' in row;
    this.id = here ? row.id : '';
    const look = `row${here ? '' : ' waiting'}${chosen ? ' chosen' : ''}`;
    if (look !== this.#look) {
      this.#look = look;
      this.#dress();
      element.setAttribute('aria-selected', chosen ? 'true' : 'false');
    }
    this.#cells.forEach((cell, at) => {
      const column = columns[at]!;
      if (here) cell.show(column.cell(row));
      else cell.show(column.kind === 'name' ? row.content : '');
    });
  }

  #dress(): void {
    this.element.className = this.#parked ? `${this.#look} row-parked` : this.#look;
  }
}

/**
 * A cell: plain words are written straight, which costs a tenth of a template, and those that are
 * sure to have room are not cut at the cell's edge, which costs a layer to paint.
 */
class RowCell {
  readonly element: HTMLElement;
  #column: BoardColumn;
  #text: Text | undefined;
  #words = '';
  #fits = false;

  constructor(column: BoardColumn) {
    this.#column = column;
    this.element = document.createElement('div');
    this.element.setAttribute('role', column.kind === 'name' ? 'rowheader' : 'gridcell');
    this.#dress();
  }

  show(content: Cell): void {
    if (typeof content !== 'string' || !this.#writes()) {
      // Once a template stood here, the place is Lit's.
      this.#text?.remove();
      this.#text = undefined;
      this.#fit(false);
      render(content, this.element);
    } else if (content !== this.#words) {
      this.#words = content;
      this.#text!.data = content;
      this.#fit(surelyFits(content, this.#column));
    }
  }

  #fit(fits: boolean): void {
    if (fits === this.#fits) return;
    this.#fits = fits;
    this.#dress();
  }

  #dress(): void {
    const { kind, numeric } = this.#column;
    this.element.className = `cell ${kind}${numeric ? ' numeric' : ''}${this.#fits ? ' fits' : ''}`;
  }

  /** Whether the cell holds plain words, or nothing yet. */
  #writes(): boolean {
    if (!this.#text && !this.element.firstChild) {
      this.#text = document.createTextNode('');
      this.element.append(this.#text);
    }
    return this.#text !== undefined;
  }
}
