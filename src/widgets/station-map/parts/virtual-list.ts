import { render, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { VirtualRows } from './virtual-rows.ts';

export interface VirtualListOptions {
  /** The row at a place; one list item and nothing else. */
  readonly row: (place: number) => TemplateResult;
  /** Rows that were drawn, once scrolling has come to rest. */
  rested(from: number, to: number): void;
}

/** Height of a row before one was seen, px. */
const GUESS = 96;
/** Windows of rows drawn on each side of the one that is seen. */
const SPARE = 1;
const REST_MS = 120;

/**
 * Draws of a long list what is in sight: list items that know their place and how many there are.
 * Arrow keys go from one to the next; the one that has the focus stays, wherever the list is
 * scrolled.
 */
export class VirtualList {
  private options: VirtualListOptions;
  private rows = new VirtualRows(GUESS);
  private list: HTMLElement | undefined;
  private scroller: HTMLElement | undefined;
  private sizes: ResizeObserver | undefined;
  private width = 0;
  /** The list stands somewhere else than before. */
  private isMoved = false;
  private drawn: readonly number[] = [];
  /** The first of them and the one behind the last, without the one that is kept for its focus. */
  private span: readonly [from: number, to: number] = [0, 0];
  /** The place Tab comes to, and whether the focus is to go there once its row is drawn. */
  private current = 0;
  /** The focus was there last: whoever comes back with Tab goes on from it. */
  private isVisited = false;
  private isAimed = false;
  /** What came to the focus in the scroller beside the list, until the list has come to rest. */
  private entered: Element | undefined;
  private rest = 0;
  private frame = 0;

  constructor(options: VirtualListOptions) {
    this.options = options;
  }

  /** Call after each drawing, with the list element where it is shown; its parent has the height. */
  show(list: HTMLElement | undefined, count: number): void {
    const scroller = list && scrollerOf(list);
    if (list !== this.list || scroller !== this.scroller) this.move(list, scroller);
    if (!list) return;
    this.resize(count);
    this.draw();
  }

  /** Another list: it begins at its first row. */
  toTop(): void {
    this.current = 0;
    this.isVisited = false;
    this.put(this.rows.goTo(0));
  }

  /** Brings a row into sight, and the focus to it where that is wanted. */
  reveal(place: number, isFocused = false): void {
    if (isFocused) this.current = place;
    this.isAimed = isFocused;
    this.put(this.rows.goTo(place, 'near'));
    this.draw();
  }

  /** The first and the last place in sight. */
  get sight(): readonly [first: number, last: number] {
    const [, to] = this.rows.range(0);
    return [this.rows.row, Math.max(to - 1, 0)];
  }

  /** Draws the rows anew: what they tell has changed. */
  draw(): void {
    const { list, rows } = this;
    if (!list) return;
    let range = rows.range(SPARE);
    this.fill(range);
    const seen = rows.range(SPARE);
    // Rows that turn out lower than thought leave room for more.
    if (seen[0] < range[0] || seen[1] > range[1]) this.fill((range = seen));
    this.place(range[0]);
    this.aim();
    this.later();
  }

  private fill([from, to]: readonly [number, number]): void {
    const { current } = this;
    const isKept = this.isVisited && current < this.rows.count;
    const kept = isKept && (current < from || current >= to) ? current : undefined;
    const places = [...Array(to - from).keys()].map(at => from + at);
    this.span = [from, to];
    if (kept !== undefined) places[kept < from ? 'unshift' : 'push'](kept);
    this.drawn = places;
    const key = (place: number) => place;
    render(repeat(places, key, this.options.row), this.list!);
    this.mark(kept);
    this.measure(kept);
  }

  private place(first: number): void {
    this.list!.style.transform = `translateY(${this.rows.topOf(first)}px)`;
  }

  stop(): void {
    this.move();
  }

  private move(list?: HTMLElement, scroller?: HTMLElement): void {
    this.list?.removeEventListener('keydown', this.key);
    this.list?.removeEventListener('focusin', this.focus);
    this.target?.removeEventListener('scroll', this.scroll);
    this.scroller?.removeEventListener('focusin', this.beside);
    this.sizes?.disconnect();
    clearTimeout(this.rest);
    cancelAnimationFrame(this.frame);
    this.list = list;
    this.entered = undefined;
    this.isMoved = true;
    this.scroller = scroller;
    if (!list) return;
    list.addEventListener('keydown', this.key);
    list.addEventListener('focusin', this.focus);
    this.target?.addEventListener('scroll', this.scroll, { passive: true });
    this.scroller?.addEventListener('focusin', this.beside);
    if (typeof ResizeObserver === 'undefined') return;
    this.sizes = new ResizeObserver(() => {
      cancelAnimationFrame(this.frame);
      this.frame = requestAnimationFrame(() => this.show(this.list, this.rows.count));
    });
    this.sizes.observe(scroller!);
  }

  /** Where scrolling is heard: a page is scrolled at its document. */
  private get target(): EventTarget | undefined {
    return this.scroller === document.documentElement ? document : this.scroller;
  }

  private resize(count: number): void {
    const { rows, list } = this;
    const width = list!.clientWidth;
    if (width !== this.width) rows.forget();
    this.width = width;
    const before = rows.count;
    rows.resize(count, this.scroller!.clientHeight);
    this.stretch();
    // A scroller that was away begins at its top; the rows are where they were left.
    if (this.isMoved || before !== count) this.put(rows.settle() ?? rows.top);
    else rows.scrolled(this.offset);
    this.isMoved = false;
  }

  private stretch(): void {
    this.list!.parentElement!.style.height = `${this.rows.height}px`;
  }

  /** How far the list's beginning is above the scroller's window, px. */
  private get offset(): number {
    const scroller = this.scroller!;
    const top = scroller === document.documentElement ? 0 : scroller.getBoundingClientRect().top;
    const edge = scroller === document.documentElement ? 0 : scroller.clientTop;
    return top + edge - this.list!.parentElement!.getBoundingClientRect().top;
  }

  private put(top: number): void {
    if (!this.list) return;
    const { offset } = this;
    // What stands above the list stays in sight while the list is at its beginning.
    if (top <= 0 && offset <= 0) return;
    this.scroller!.scrollTop += top - offset;
  }

  private readonly scroll = (): void => {
    const { rows } = this;
    rows.scrolled(this.offset);
    if (rows.strained) this.put(rows.settle() ?? rows.top);
    this.draw();
  };

  private later(): void {
    clearTimeout(this.rest);
    this.rest = window.setTimeout(() => {
      const top = this.rows.settle();
      this.stretch();
      if (top !== undefined && this.offset > 0) {
        this.put(top);
        this.draw();
      } else {
        // What was told of heights may have pushed it out of sight, as a button below the list.
        this.entered?.scrollIntoView({ block: 'nearest' });
        this.entered = undefined;
      }
      const [from, to] = this.span;
      if (to > from) this.options.rested(from, to);
    }, REST_MS);
  }

  private get items(): HTMLElement[] {
    return [...this.list!.children] as HTMLElement[];
  }

  /** Says each row its place; only one of them is a stop of the Tab key. */
  private mark(kept: number | undefined): void {
    const size = String(this.rows.count);
    const { items, drawn, current } = this;
    // A row whose name is on its way is no stop.
    const hasLink = items[drawn.indexOf(current)]?.querySelector('a');
    const stop = hasLink ? current : this.rows.row;
    items.forEach((item, at) => {
      const place = drawn[at]!;
      item.setAttribute('aria-setsize', size);
      item.setAttribute('aria-posinset', String(place + 1));
      item.classList.toggle('kept', place === kept);
      const link = item.querySelector('a');
      if (link) link.tabIndex = place === stop ? 0 : -1;
    });
  }

  private measure(kept: number | undefined): void {
    const items = this.items;
    this.drawn.forEach((place, at) => {
      if (place !== kept) this.rows.measured(place, items[at]?.getBoundingClientRect().height ?? 0);
    });
  }

  private get focused(): number | undefined {
    const { activeElement } = this.list!.getRootNode() as ShadowRoot | Document;
    const at = this.items.findIndex(item => activeElement !== null && item.contains(activeElement));
    return at < 0 ? undefined : this.drawn[at];
  }

  private aim(): void {
    if (!this.isAimed) return;
    const item = this.items[this.drawn.indexOf(this.current)];
    const link = item?.querySelector('a');
    // A row whose name is on its way has none yet.
    if (!link) return;
    this.isAimed = false;
    link.focus({ preventScroll: true });
  }

  private readonly focus = ({ target }: FocusEvent): void => {
    this.current = this.focused ?? this.current;
    this.isVisited = true;
    const isAway = (target as Element).closest('.kept') !== null;
    if (isAway) this.reveal(this.current, true);
  };

  private readonly beside = ({ target }: Event): void => {
    this.entered = this.list!.contains(target as Node) ? undefined : (target as Element);
    this.later();
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const [first, last] = this.sight;
    const page = Math.max(1, last - first - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.current + 1,
      ArrowUp: this.current - 1,
      PageDown: this.current + page,
      PageUp: this.current - page,
      Home: 0,
      End: this.rows.count - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.reveal(Math.min(Math.max(to, 0), this.rows.count - 1), true);
  };
}

/** What scrolls an element: the nearest that can, or the page. */
function scrollerOf(element: HTMLElement): HTMLElement {
  for (let node: Node | null = element.parentNode; node; node = parentOf(node)) {
    if (!(node instanceof HTMLElement)) continue;
    if (/auto|scroll|overlay/.test(getComputedStyle(node).overflowY)) return node;
  }
  return document.documentElement;
}

function parentOf(node: Node): Node | null {
  return (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;
}
