import { ScrollMap } from '../../board/scroll-map.ts';
import { setProperty, type WindowParts } from './row-window-parts.ts';

/** Rows drawn beyond either edge, so that a turn of the wheel finds them there. */
const OVERSCAN = 8;
/** Where all rows are others than before, so many at first: what is seen at all goes first. */
const SPARE = 1;
/** The rest of them come with the next frames, so many in each, or once scrolling has come to rest. */
const STEP = 4;

/** Px; no window is higher. Where a page unsets its height, a million rows must not be drawn. */
const MOST = 8000;

/** Rows from `first`, and which of them are seen: from `from` to before `to`. */
export interface Span {
  readonly first: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** How high rows and window are, and which rows lie in the window: pixels into places. */
export class RowGeometry {
  /** Px; whole ones: half a pixel more or less would be thousands of rows over a million. */
  rowHeight = 0;
  /** Px of the window onto rows, below its head. */
  viewport = 0;
  /** Px. */
  headHeight = 0;

  #map: ScrollMap | undefined;
  #size = 0;

  /** Whether there is anything to draw: in a page part that is not shown nothing has a height. */
  get ready(): boolean {
    return this.rowHeight > 0 && this.#map !== undefined;
  }

  /** Px from the first row's top to the window's. */
  get offset(): number {
    return this.#map?.offset ?? 0;
  }

  /** Measures the elements; the row at the top stays there. */
  measure({ scroller, head, space, probe }: WindowParts, size: number, given?: number): void {
    const rowHeight = given ?? Math.ceil(probe.getBoundingClientRect().height);
    if (!rowHeight) return;
    const moved = rowHeight !== this.rowHeight || size !== this.#size;
    setProperty(scroller, '--union-row-height', `${rowHeight}px`);
    this.#map ??= new ScrollMap({ rowHeight, viewport: rowHeight, size });
    this.#map.resize({ rowHeight, size });
    // The scroller is as high as its rows, up to a limit that only the page's style sheets know.
    setProperty(space, 'height', `${this.#map.height}px`);
    this.headHeight = head.offsetHeight;
    this.viewport = Math.min(MOST, Math.max(0, scroller.clientHeight - this.headHeight));
    this.#map.resize({ viewport: this.viewport });
    setProperty(space, 'height', `${this.#map.height}px`);
    this.rowHeight = rowHeight;
    this.#size = size;
    if (moved) this.goTo(this.offset, scroller);
  }

  /**
   * Takes in another number of rows. False where that may change the window's own height, which then
   * has to be measured; measuring is the page's layout, done twice.
   */
  resize({ scroller, space }: WindowParts, size: number): boolean {
    const fills = (rows: number) => rows * this.rowHeight > this.viewport;
    if (!this.#map || !this.viewport || !fills(this.#size) || !fills(size)) return false;
    const before = this.#map.scrollTop;
    this.#map.resize({ size });
    setProperty(space, 'height', `${this.#map.height}px`);
    this.#size = size;
    if (this.#map.goTo(this.offset) !== before) scroller.scrollTop = this.#map.scrollTop;
    return true;
  }

  /** The rows to draw, given those that are drawn; `whole`: as many as there shall be in the end. */
  span(drawn: { first: number; count: number }, whole: boolean): Span {
    const { offset, rowHeight, viewport } = this;
    const size = this.#size;
    const from = Math.floor(offset / rowHeight);
    const to = Math.min(size, Math.ceil((offset + viewport) / rowHeight));
    const seen = Math.ceil(viewport / rowHeight) + 1;
    const count = Math.min(size, seen + 2 * OVERSCAN);
    const first = Math.max(0, Math.min(from - OVERSCAN, size - count));
    const end = drawn.first + drawn.count;
    if (whole || drawn.count === 0 || (drawn.count === count && from < end && to > drawn.first)) {
      return { first, count, from, to };
    }
    let least = Math.max(first, from - SPARE);
    let most = Math.min(first + count, from + seen + SPARE);
    if (from < end && to > drawn.first) {
      const more = Math.min(first + count, Math.max(most, end) + STEP);
      least = Math.max(first, Math.min(least, drawn.first) - (more < end + STEP ? STEP : 0));
      most = more;
    }
    return { first: least, count: most - least, from, to };
  }

  /** Px from the top of the scroller's content to a row's. */
  topOf(position: number): number {
    return this.#map?.topOf(position) ?? 0;
  }

  /** The offset that has a row in the window: nearest to what is seen now, or the row in the middle. */
  offsetFor(position: number, middle: boolean): number {
    const { rowHeight, viewport, offset } = this;
    const top = position * rowHeight;
    const last = top + rowHeight - viewport;
    if (top >= offset && last <= offset) return offset;
    if (middle) return top - (viewport - rowHeight) / 2;
    return top < offset ? top : last;
  }

  goTo(offset: number, scroller: HTMLElement): void {
    if (!this.#map) return;
    const scrollTop = this.#map.goTo(offset);
    if (scroller.scrollTop !== scrollTop) scroller.scrollTop = scrollTop;
  }

  /** Takes in where the scroller is. At an edge that its rows have not reached it is set right. */
  scrolled(scroller: HTMLElement): void {
    this.#map?.scrolled(scroller.scrollTop);
    if (this.#map?.strained) this.settle(scroller);
  }

  /** Brings the scroll bar to where the rows are; nothing moves but that. */
  settle(scroller: HTMLElement): void {
    const scrollTop = this.#map?.settle();
    if (scrollTop !== undefined) scroller.scrollTop = scrollTop;
  }
}
