import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { BoardColumn } from './cells.ts';
import { tracksOf } from './row-window-columns.ts';
import { RowGeometry } from './row-window-geometry.ts';
import { keyStep } from './row-window-keys.ts';
import type { RowWindowOptions, RowWindowWords, WindowSource } from './row-window-options.ts';
import { partsOf, sameColumns, setProperty, type WindowParts } from './row-window-parts.ts';
import { RowPool, type RowDrawing } from './row-window-pool.ts';

/** Milliseconds without a scroll event after which scrolling has come to rest. */
const REST_MS = 150;

/**
 * Draws the rows that are seen, of any number: the same few elements are used for one row after the
 * other, in the order they are read, drawn in the frame of the scroll event. Every row can be reached,
 * also where all of them are higher than a browser lets an element be (`ScrollMap`).
 *
 * It is a grid, not a plain table, to assistive technology: rows are reached by the arrow keys, so
 * that reading does not end with the last row drawn. One row is in the tab order; it keeps the focus
 * while it is scrolled out of sight or moves to another rank.
 */
export class RowWindow implements ReactiveController {
  source: WindowSource;
  columns: readonly BoardColumn[];
  words: RowWindowWords;
  /** Whether there is no room for the columns that can be left out; a row then has two lines. */
  narrow = false;
  /** Id of the row that is marked as chosen. */
  selected = '';

  #options: RowWindowOptions;
  #geometry = new RowGeometry();
  #parts: WindowParts | undefined;
  #pool: RowPool | undefined;
  #sizes: ResizeObserver | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** A place to show once there is a window. */
  #wanted: { position: number; focus: boolean } | undefined;
  /** For how many rows it was measured; undefined when it has to be again. */
  #measured: number | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: RowWindowOptions) {
    this.#options = options;
    this.source = options.source;
    this.columns = options.columns;
    this.words = options.words;
    host.addController(this);
  }

  hostUpdated(): void {
    this.refresh();
  }

  hostDisconnected(): void {
    clearTimeout(this.#rest);
  }

  /** The row at the top of the window, from 0. */
  get first(): number {
    const { ready, offset, rowHeight } = this.#geometry;
    return ready ? Math.floor(offset / rowHeight) : 0;
  }

  /**
   * Shows the row at `position` (from 0), in the middle where it was out of sight; `focus` gives it
   * the focus as well. Before the first render it is remembered.
   */
  scrollTo(position: number, { focus = false }: { focus?: boolean } = {}): void {
    if (this.#pool && this.#geometry.ready) this.#reach(position, focus, true);
    else this.#wanted = { position, focus };
  }

  /** Draws again what is seen: after the source, the columns or the words have changed. */
  refresh(): void {
    if (!this.#parts) return;
    this.#measure(this.#parts);
    this.#followActive();
    this.#draw('again');
    if (!this.#wanted || !this.#geometry.ready) return;
    const { position, focus } = this.#wanted;
    this.#wanted = undefined;
    this.scrollTo(position, { focus });
  }

  render(): TemplateResult {
    const { words, source } = this;
    const columns = this.#columns();
    return html`<div class="row-window">
      <div
        class="row-scroller"
        role="grid"
        aria-label=${words.label}
        aria-rowcount=${source.size + 1}
        aria-colcount=${columns.length}
        @scroll=${this.#scrolled}
        @keydown=${this.#keyed}
        @click=${this.#clicked}
        @focusin=${this.#focused}
        @focusout=${this.#blurred}
        ${ref(this.#found)}
      >
        <div class="row-head" role="rowgroup">
          <div class="row" role="row" aria-rowindex="1">${columns.map(this.#headCell)}</div>
        </div>
        <div class="row-space" role="rowgroup">
          <div class="row-before" role="presentation"></div>
          <div class="row-layer" role="presentation"></div>
        </div>
        <div class="row-probe" aria-hidden="true">
          <span>国</span>${this.narrow ? html`<span>国</span>` : nothing}
        </div>
      </div>
      <p class="row-shown"></p>
    </div>`;
  }

  readonly #headCell = (column: BoardColumn): TemplateResult => {
    const sorted = this.#options.sorted?.(column);
    return html`<div
      class="cell ${column.kind}${column.numeric ? ' numeric' : ''}"
      role="columnheader"
      aria-sort=${sorted ?? nothing}
    >
      ${this.#options.head?.(column) ?? column.label}
    </div>`;
  };

  #columns(): readonly BoardColumn[] {
    return this.narrow ? this.columns.filter(({ hideNarrow }) => !hideNarrow) : this.columns;
  }

  readonly #found = (element: Element | undefined): void => {
    this.#sizes?.disconnect();
    this.#pool?.clear();
    // Drawn anew, the window goes on where it was.
    if (this.#geometry.ready) this.#wanted ??= { position: this.first, focus: false };
    this.#geometry = new RowGeometry();
    this.#pool = this.#parts = this.#measured = undefined;
    if (!element) return;
    const parts = partsOf(element as HTMLElement);
    this.#parts = parts;
    if (typeof ResizeObserver === 'undefined') {
      requestAnimationFrame(() => this.refresh());
      return;
    }
    this.#sizes = new ResizeObserver(() => {
      this.#measured = undefined;
      this.refresh();
    });
    for (const part of [parts.scroller, parts.head, parts.probe]) this.#sizes.observe(part);
  };

  /** Learns how high rows and window are, unless it knows. */
  #measure(parts: WindowParts): void {
    const columns = this.#columns();
    const { size } = this.source;
    if (!this.#pool || !sameColumns(columns, this.#pool.columns)) {
      this.#pool?.clear();
      this.#pool = new RowPool(parts.layer, columns);
      this.#measured = undefined;
    }
    this.#pool.columns = columns;
    if (this.#measured === size) return;
    const { tracks, least } = tracksOf(columns, { size, narrow: this.narrow });
    setProperty(parts.scroller, '--union-row-columns', tracks);
    setProperty(parts.scroller, '--union-row-width', least);
    const isKnown = this.#measured !== undefined && this.#geometry.resize(parts, size);
    if (!isKnown) this.#geometry.measure(parts, size, this.#options.rowHeight);
    this.#measured = size;
  }

  /** The active row may stand at another place now. */
  #followActive(): void {
    const { id = '' } = this.#pool?.active ?? {};
    const position = id ? (this.source.positionOf?.(id) ?? -1) : -1;
    if (position >= 0) this.#pool?.activate(position);
  }

  /** Draws what is seen by now: only what has come new, or all of it `again`. */
  #draw(how: 'seen' | 'whole' | 'again'): void {
    const again = how === 'again';
    const [geometry, pool, parts] = [this.#geometry, this.#pool, this.#parts];
    if (!pool || !parts || !geometry.ready) return;
    const { first, count, from, to } = geometry.span(pool, how !== 'seen');
    if (again || first !== pool.first || count !== pool.count) {
      this.source.want?.(first, first + count);
      pool.draw(first, count, again, this.#drawing);
      // Past the rows drawn the layer stays with the window until the next are: it is never blank.
      const spare = geometry.viewport - count * geometry.rowHeight;
      setProperty(parts.layer, 'top', spare < 0 ? `${geometry.headHeight + spare}px` : '');
      setProperty(parts.layer, 'bottom', spare < 0 ? `${spare}px` : '');
    }
    setProperty(parts.before, 'height', `${geometry.topOf(first)}px`);
    const { size } = this.source;
    const shown = size ? this.words.shown(from + 1, to, size) : '';
    if (parts.shown.textContent !== shown) parts.shown.textContent = shown;
  }

  readonly #drawing = (position: number): RowDrawing => {
    const { source, words } = this;
    const row = source.at(position);
    if (row) return { row, chosen: row.id === this.selected };
    const said = source.failed?.(position)
      ? html`${words.failed} <span class="retry">${words.retry}</span>`
      : words.waiting;
    const content = html`<span>${said}</span>`;
    return { row: { content }, chosen: false };
  };

  #reach(position: number, focus: boolean, middle: boolean): void {
    const [geometry, parts] = [this.#geometry, this.#parts!];
    // The source may have other rows than were drawn last.
    this.#measure(parts);
    const target = Math.max(0, Math.min(position, this.source.size - 1));
    const offset = geometry.offsetFor(target, middle);
    if (offset !== geometry.offset) geometry.goTo(offset, parts.scroller);
    this.#draw('seen');
    this.#awaitRest(parts.scroller);
    this.#pool?.activate(target);
    if (focus) this.#pool?.focus();
  }

  readonly #scrolled = (): void => {
    const scroller = this.#parts?.scroller;
    if (!scroller) return;
    this.#geometry.scrolled(scroller);
    this.#draw('seen');
    this.#awaitRest(scroller);
  };

  #awaitRest(scroller: HTMLElement): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#geometry.settle(scroller);
      this.#draw('whole');
    }, REST_MS);
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    const [{ rowHeight, viewport }, pool] = [this.#geometry, this.#pool];
    if (!pool?.slotOf(event.target)) return;
    const { position } = pool.active;
    if (event.key === 'Enter' || event.key === ' ') {
      if (isOnButton(event)) return;
      event.preventDefault();
      this.#select(position);
      return;
    }
    if (event.altKey || event.shiftKey) return;
    const page = Math.floor(viewport / rowHeight);
    const target = keyStep(event.key, { position, size: this.source.size, page });
    if (target === undefined) return;
    event.preventDefault();
    this.#reach(target, true, false);
  };

  readonly #clicked = (event: Event): void => {
    const slot = isOnButton(event) ? undefined : this.#pool?.slotOf(event.target);
    if (slot) this.#select(slot.position);
  };

  /** Chooses a row; one that did not come is asked for again. */
  #select(position: number): void {
    const { source } = this;
    const row = source.at(position);
    if (row) this.#options.onSelect?.(row, position);
    else if (source.failed?.(position)) source.retry?.(position);
  }

  readonly #focused = (event: Event): void => {
    const slot = this.#pool?.slotOf(event.target);
    if (slot) this.#pool?.activate(slot.position);
  };

  readonly #blurred = (): void => this.#pool?.settle();
}

function isOnButton({ target }: Event): boolean {
  return (target as Element).closest('button, a') !== null;
}
