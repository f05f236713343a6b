/** Firefox ends an element near 17.9 million px, Chromium near 33.5: half of the less. */
const LIMIT = 8_000_000;
/** A scroll that moves less than so many windows is a wheel, a key or a finger. */
const NEAR = 3;
/** Heights kept: those of rows that were seen of late. */
const MOST_KEPT = 2000;

/**
 * Where rows of unlike heights lie under a scroller that cannot be as tall as they all are. The row at
 * the top of the window is the anchor, and nothing that is learnt of rows outside moves it. Near moves
 * go pixel by pixel; far ones (the thumb dragged, a click into the track) in proportion. What that
 * leaves between scroller and rows is evened out by `settle`.
 */
export class VirtualRows {
  /** How many rows there are. */
  count = 0;
  /** The row at the top of the window, and how much of it is above, px. */
  row = 0;
  part = 0;
  /** How far the scroller is, as it was seen or asked for last, px. */
  top = 0;

  private viewport = 1;
  /** The thumb was dragged to the end: the last row stays in sight, whatever is learnt of heights. */
  private isAtEnd = false;
  private mean: number;
  private readonly limit: number;
  private readonly heights = new Map<number, number>();

  /** @param guess height of a row that was never seen, px */
  constructor(guess: number, limit = LIMIT) {
    this.mean = guess;
    this.limit = limit;
  }

  /** Height of the scroller's content, px. */
  get height(): number {
    return Math.ceil(Math.min(this.count * this.mean, Math.max(this.limit, 4 * this.viewport)));
  }

  resize(count: number, viewport: number): void {
    this.count = count;
    this.viewport = Math.max(viewport, 1);
    this.hold();
  }

  /** Another width: no height holds any more. */
  forget(): void {
    this.heights.clear();
  }

  /** What a row turned out to be, px. */
  measured(row: number, height: number): void {
    if (height <= 0) return;
    this.heights.delete(row);
    this.heights.set(row, height);
    if (this.heights.size > MOST_KEPT) this.heights.delete(this.heights.keys().next().value!);
  }

  /** Takes how far the scroller is now. */
  scrolled(top: number): void {
    const to = Math.min(Math.max(top, 0), this.most);
    const moved = to - this.top;
    // What was set comes back rounded to the pixels of the screen.
    if (Math.abs(moved) < 1) return;
    this.top = to;
    const isFar = Math.abs(moved) > NEAR * this.viewport;
    if (isFar) this.take((to / this.most) * this.last);
    else this.part += moved;
    this.isAtEnd = isFar && to >= this.most;
    if (to <= 0) this.row = this.part = 0;
    this.hold();
  }

  /**
   * Goes to a row: to the top of the window, or just into it.
   *
   * @returns how far the scroller has to be; its own event then moves nothing
   */
  goTo(row: number, how: 'top' | 'near' = 'top'): number {
    const to = Math.min(Math.max(row, 0), Math.max(this.count - 1, 0));
    const isAbove = to < this.row || (to === this.row && this.part > 0);
    if (how === 'top' || isAbove) {
      this.row = to;
      this.part = 0;
    } else if (this.isBelow(to)) {
      this.row = to;
      this.part = this.heightOf(to) - this.viewport;
    }
    this.isAtEnd = false;
    this.hold();
    this.top = this.proper;
    return this.top;
  }

  /** The first row to draw and the one behind the last, with so many windows to spare on each side. */
  range(spare: number): readonly [from: number, to: number] {
    this.hold();
    let from = this.row;
    for (let room = spare * this.viewport - this.part; room > 0 && from > 0;) {
      from -= 1;
      room -= this.heightOf(from);
    }
    let to = this.row;
    for (let room = (1 + spare) * this.viewport + this.part; room > 0 && to < this.count; to += 1) {
      room -= this.heightOf(to);
    }
    return [from, to];
  }

  /** Where the top of a row drawn lies in the scroller's content, px. */
  topOf(row: number): number {
    let above = this.part;
    for (let at = row; at < this.row; at += 1) above += this.heightOf(at);
    return this.top - above;
  }

  /** Whether the scroller comes to an end and the rows do not: they could go no further. */
  get strained(): boolean {
    return Math.abs(this.proper - this.top) >= 1 && this.isNearEnd;
  }

  /** How far the scroller should be, now that it rests; undefined where it stands right. */
  settle(): number | undefined {
    let sum = 0;
    this.heights.forEach(height => (sum += height));
    if (this.heights.size) this.mean = sum / this.heights.size;
    const { proper } = this;
    if (Math.abs(proper - this.top) < 1) return undefined;
    this.top = proper;
    return proper;
  }

  private heightOf(row: number): number {
    return this.heights.get(row) ?? this.mean;
  }

  /** How far the scroller goes, px. */
  private get most(): number {
    return Math.max(0, this.height - this.viewport);
  }

  /** Place of the anchor when the last row is wholly in the window, in rows. */
  private get last(): number {
    let room = this.viewport;
    let row = this.count;
    while (row > 0 && room > 0) room -= this.heightOf((row -= 1));
    return row + Math.max(0, -room) / this.heightOf(row);
  }

  private get at(): number {
    return this.row + this.part / this.heightOf(this.row);
  }

  private take(at: number): void {
    this.row = Math.min(Math.floor(at), Math.max(this.count - 1, 0));
    this.part = (at - this.row) * this.heightOf(this.row);
  }

  /** Keeps the anchor the row at the top, and the rows within the window. */
  private hold(): void {
    while (this.part < 0 && this.row > 0) this.part += this.heightOf((this.row -= 1));
    while (this.row < this.count - 1 && this.part >= this.heightOf(this.row)) {
      this.part -= this.heightOf(this.row);
      this.row += 1;
    }
    const { last } = this;
    if (this.isAtEnd || this.at > last) this.take(last);
    if (this.part < 0 || this.count === 0) this.row = this.part = 0;
  }

  /** Whether a row from the anchor on lies below the window, or a part of it does. */
  private isBelow(row: number): boolean {
    let room = this.viewport + this.part;
    for (let at = this.row; at <= row && room >= 0; at += 1) room -= this.heightOf(at);
    return room < 0;
  }

  /** How much there is before the window and behind it, px, each at most a window. */
  private get room(): readonly [before: number, behind: number] {
    let before = this.part;
    for (let at = this.row - 1; at >= 0 && before < this.viewport; at -= 1) {
      before += this.heightOf(at);
    }
    let behind = -this.part - this.viewport;
    for (let at = this.row; at < this.count && behind < this.viewport; at += 1) {
      behind += this.heightOf(at);
    }
    return [Math.min(before, this.viewport), Math.min(Math.max(behind, 0), this.viewport)];
  }

  private get isNearEnd(): boolean {
    const half = this.viewport / 2;
    return this.top < half || this.most - this.top < half;
  }

  /** In proportion; near an end the scroller has as far to go as the rows have. */
  private get proper(): number {
    const { last, most } = this;
    if (last <= 0) return 0;
    const [before, behind] = this.room;
    const share = Math.round((this.at / last) * most);
    return Math.min(Math.max(share, before), Math.max(most - behind, 0));
  }
}
