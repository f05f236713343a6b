import { html, nothing } from 'lit';
import type { Column } from './model.ts';
import type { Direction } from './values.ts';

/** By which column rows are sorted, and which way. */
export interface Order {
  readonly column: number;
  readonly direction: Direction;
}

export interface OrderWords {
  readonly label: string;
  readonly original: string;
  readonly by: (column: Column, direction: Direction) => string;
}

const DIRECTIONS: readonly Direction[] = ['ascending', 'descending'];

/** Cards have no headers to press: the same choice as one list, its values read by `orderFrom`. */
export function orderChoice(
  columns: readonly Column[],
  order: Order | undefined,
  words: OrderWords,
  chosen: (event: Event) => void,
) {
  return html`<label class="order-label" for="order">${words.label}</label>
    <select class="choice" id="order" @change=${chosen}>
      <option value="" ?selected=${!order}>${words.original}</option>
      ${columns.map((column, at) =>
        column.head
          ? DIRECTIONS.map(
              direction =>
                html`<option
                  value="${at} ${direction}"
                  ?selected=${order?.column === at && order.direction === direction}
                >
                  ${words.by(column, direction)}
                </option>`,
            )
          : nothing,
      )}
    </select>`;
}

/** The order that an option of the list stands for; none for the page's own. */
export function orderFrom(value: string): Order | undefined {
  const [column, direction] = value.split(' ');
  return direction ? { column: Number(column), direction: direction as Direction } : undefined;
}
