export interface ScrollMapOptions {
  /** Height of every row, px. */
  readonly rowHeight: number;
  /** Height of the window onto the rows, px. */
  readonly viewport: number;
  /** How many rows there are. */
  readonly size: number;
  /** Tallest that the scroller's content may be, px. */
  readonly limit?: number;
}

/** Firefox ends an element near 17.9 million px, Chromium near 33.5: half of the less. */
const LIMIT = 8_000_000;

/** A scroll event that moves less than so many viewports is a wheel, a key or a finger. */
const NEAR = 3;

/**
 * Where rows lie under a scroller that cannot be as tall as they are. Up to `limit` a pixel of the
 * scroller is a pixel of the rows. Above it, near moves still are, so that rows go with the finger;
 * far ones (the thumb dragged, a click into the track) are taken in proportion. What near moves
 * leave between the two is evened out by `settle`.
 */
export class ScrollMap {
  #rowHeight: number;
  #viewport: number;
  #size: number;
  readonly #limit: number;
  #offset = 0;
  #scrollTop = 0;

  constructor({ rowHeight, viewport, size, limit = LIMIT }: ScrollMapOptions) {
    this.#rowHeight = rowHeight;
    this.#viewport = viewport;
    this.#size = size;
    this.#limit = limit;
  }

  /** Height of the scroller's content, px. */
  get height(): number {
    return Math.min(this.#all, Math.max(this.#limit, 4 * this.#viewport));
  }

  /** From the top of the first row to the top of the viewport, px. */
  get offset(): number {
    return this.#offset;
  }

  /** Of the scroller, as it was seen or asked for last, px. */
  get scrollTop(): number {
    return this.#scrollTop;
  }

  /** Rows or viewport have another size; the rows stay where they are as far as they can. */
  resize({ rowHeight, viewport, size }: Partial<Omit<ScrollMapOptions, 'limit'>>): void {
    const first = this.#offset / this.#rowHeight;
    this.#rowHeight = rowHeight ?? this.#rowHeight;
    this.#viewport = viewport ?? this.#viewport;
    this.#size = size ?? this.#size;
    this.#offset = this.#within(first * this.#rowHeight);
    if (!this.#isMapped) this.#scrollTop = this.#offset;
  }

  /** Takes the `scrollTop` of a scroll event. */
  scrolled(scrollTop: number): void {
    const top = Math.min(Math.max(scrollTop, 0), this.#most);
    const moved = top - this.#scrollTop;
    // What was set comes back rounded to the pixels of the screen.
    if (this.#isMapped && Math.abs(moved) < 1) return;
    this.#scrollTop = top;
    if (!this.#isMapped) this.#offset = this.#within(top);
    else if (Math.abs(moved) > NEAR * this.#viewport) {
      this.#offset = this.#within((top / this.#most) * this.#mostOffset);
    } else this.#offset = this.#within(this.#offset + moved);
  }

  /**
   * Goes to an offset.
   *
   * @returns the `scrollTop` that the scroller has to be set to; the event of it moves nothing
   */
  goTo(offset: number): number {
    this.#offset = this.#within(offset);
    this.#scrollTop = this.#proper;
    return this.#scrollTop;
  }

  /** Whether the scroller comes to an end and the rows do not: they could go no further. */
  get strained(): boolean {
    if (!this.#isMapped) return false;
    const room = this.#viewport / 2;
    const below = this.#most - this.#scrollTop;
    return (
      (this.#scrollTop < room && this.#offset > this.#scrollTop) ||
      (below < room && this.#mostOffset - this.#offset > below)
    );
  }

  /**
   * The `scrollTop` to set when scrolling has come to rest, and at once where it is `strained`;
   * nothing moves by that. `undefined` where the scroller stands right.
   */
  settle(): number | undefined {
    const proper = this.#proper;
    if (Math.abs(proper - this.#scrollTop) < 1) return undefined;
    this.#scrollTop = proper;
    return proper;
  }

  /** Where the top of a row lies in the scroller's content now, px; it changes with every scroll. */
  topOf(position: number): number {
    return this.#scrollTop + (position * this.#rowHeight - this.#offset);
  }

  get #all(): number {
    return this.#size * this.#rowHeight;
  }

  get #isMapped(): boolean {
    return this.height < this.#all;
  }

  /** The scroller's last `scrollTop`. */
  get #most(): number {
    return Math.max(0, this.height - this.#viewport);
  }

  get #mostOffset(): number {
    return Math.max(0, this.#all - this.#viewport);
  }

  /**
   * Where the scroller should be: in proportion, in whole pixels, which every browser can take. Near
   * an end it has as far to go as the rows have, or the last of them could not be reached.
   */
  get #proper(): number {
    if (!this.#isMapped) return this.#offset;
    const before = Math.min(this.#offset, this.#viewport);
    const behind = Math.min(this.#mostOffset - this.#offset, this.#viewport);
    const share = Math.round((this.#offset / this.#mostOffset) * this.#most);
    return Math.min(Math.max(share, before), this.#most - behind);
  }

  #within(offset: number): number {
    return Math.min(Math.max(offset, 0), this.#mostOffset);
  }
}
