import type { Standing } from '../../board/types.ts';
import type { BoardColumn } from './cells.ts';
import { RowSlot, type RowStandIn } from './row-slot.ts';

/** What the pool draws of a row. */
export interface RowDrawing {
  row: Standing | RowStandIn;
  chosen: boolean;
}

/**
 * The row elements of a window: as many as are drawn, used again for the rows that come as others go.
 * They stand in the order they are read. The row that has the focus keeps it, also out of sight.
 */
export class RowPool {
  /** Place of the first row drawn. */
  first = 0;
  /** What the cells say; of the same kinds as those the pool began with. */
  columns: readonly BoardColumn[];

  #layer: HTMLElement;
  #slots: RowSlot[] = [];
  /** Keeps the focus of a row that is not drawn. */
  #parked: RowSlot | undefined;
  #active = 0;

  constructor(layer: HTMLElement, columns: readonly BoardColumn[]) {
    this.#layer = layer;
    this.columns = columns;
    layer.textContent = '';
  }

  get count(): number {
    return this.#slots.length;
  }

  /** Place of the row that is in the tab order, and its id. */
  get active(): { position: number; id: string } {
    const id = this.#parked?.id ?? this.#slotAt(this.#active)?.id ?? '';
    return { position: this.#active, id };
  }

  get hasFocus(): boolean {
    return this.#focused() !== undefined;
  }

  activate(position: number): void {
    this.#active = position;
    this.#order();
  }

  /** Gives the active row the focus, where it is drawn. */
  focus(): void {
    this.#slotAt(this.#active)?.element.focus({ preventScroll: true });
  }

  /** The slot that holds an element of the page. */
  slotOf(target: EventTarget | null): RowSlot | undefined {
    if (!(target instanceof Node)) return undefined;
    return this.#all().find(({ element }) => element.contains(target));
  }

  /** Draws `count` rows from `first` on; those that are there already only when `again`. */
  draw(
    first: number,
    count: number,
    again: boolean,
    drawing: (position: number) => RowDrawing,
  ): void {
    const focused = this.#focused();
    const stays = this.#active >= first && this.#active < first + count;
    if (focused && focused !== this.#parked && !stays) this.#park(focused);
    this.#fit(count);
    this.#turn(first - this.first);
    this.first = first;
    this.#slots.forEach((slot, at) => {
      const position = first + at;
      if (!again && slot.position === position) return;
      const { row, chosen } = drawing(position);
      slot.show(position, row, chosen, this.columns);
    });
    if (again && this.#parked) this.#renew(this.#parked, drawing(this.#active));
    if (focused && stays) {
      const { element } = this.#slotAt(this.#active)!;
      if (focused.element !== element || !holdsFocus(element)) this.focus();
    }
    this.#order();
  }

  /** Lets go of a row that was kept for its focus, once that is elsewhere. */
  settle(): void {
    if (!this.#parked || holdsFocus(this.#parked.element)) return;
    this.#parked.element.remove();
    this.#parked = undefined;
  }

  clear(): void {
    for (const { element } of this.#all()) element.remove();
    this.#slots = [];
    this.#parked = undefined;
  }

  #all(): RowSlot[] {
    return this.#parked ? [...this.#slots, this.#parked] : this.#slots;
  }

  #slotAt(position: number): RowSlot | undefined {
    return this.#slots[position - this.first];
  }

  #focused(): RowSlot | undefined {
    const { activeElement } = this.#layer.getRootNode() as Document | ShadowRoot;
    return this.#layer.contains(activeElement) ? this.slotOf(activeElement) : undefined;
  }

  /** Takes a row out of use without taking it out of the page, which would lose its focus. */
  #park(slot: RowSlot): void {
    this.#parked?.element.remove();
    const fresh = new RowSlot(this.columns);
    slot.element.before(fresh.element);
    this.#slots[this.#slots.indexOf(slot)] = fresh;
    slot.park();
    this.#parked = slot;
  }

  /** A row out of sight may be one that is not at hand any more: what it last said stays. */
  #renew(slot: RowSlot, { row, chosen }: RowDrawing): void {
    if ('id' in row && row.id === slot.id) slot.show(this.#active, row, chosen, this.columns);
  }

  #fit(count: number): void {
    for (const { element } of this.#slots.splice(count)) element.remove();
    while (this.#slots.length < count) {
      const slot = new RowSlot(this.columns);
      this.#slots.push(slot);
      this.#layer.append(slot.element);
    }
  }

  /** Brings the rows that leave at one end to the other, when some stay. */
  #turn(by: number): void {
    const slots = this.#slots;
    if (by === 0 || Math.abs(by) >= slots.length) return;
    const layer = this.#layer;
    if (by > 0) {
      const gone = slots.splice(0, by);
      layer.append(...gone.map(({ element }) => element));
      slots.push(...gone);
    } else {
      const gone = slots.splice(slots.length + by);
      slots[0]!.element.before(...gone.map(({ element }) => element));
      slots.unshift(...gone);
    }
  }

  /** One row is in the tab order: the active one, or where that is out of sight, the first. */
  #order(): void {
    this.settle();
    const stop = this.#parked ?? this.#slotAt(this.#active) ?? this.#slots[0];
    for (const slot of this.#all()) {
      slot.inTabOrder(slot === stop);
    }
  }
}

function holdsFocus(element: HTMLElement): boolean {
  const { activeElement } = element.getRootNode() as Document | ShadowRoot;
  return activeElement !== null && element.contains(activeElement);
}
