import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import '../../../elements/button/index.ts';
import '../../../elements/sheet/index.ts';
import { quietly } from '../../../stations/quietly.ts';
import { isEmptyQuery } from '../../../stations/station-query.ts';
import type { MapContext, Part } from '../part.ts';
import { boneRow, rowView } from '../row-view.ts';
import { columnsNeed } from './columns-need.ts';
import { findWords } from './find-words.ts';
import { ListOrder } from './list-order.ts';
import { listStyles } from './list.styles.ts';
import { VirtualList } from './virtual-list.ts';

export const styles: CSSResult = listStyles;

/**
 * The whole list, however long: beside the map where there is room, in a panel over the page on a
 * phone. It draws the rows in sight alone, and asks for names that are not here when they come into
 * sight.
 */
export class ListPart implements Part {
  /** On a phone: the panel is open, or comes back when the station opened from it is shut. */
  isOpen = false;

  private context: () => MapContext;
  private order: ListOrder;
  private list: VirtualList;
  private naming: AbortController | undefined;
  private namesFailed = false;
  /** Id of the station that had the focus in the first rows. */
  private held: string | undefined;

  constructor(context: () => MapContext) {
    this.context = context;
    this.order = new ListOrder(context, () => this.list.draw());
    this.list = new VirtualList({
      row: place => this.row(place),
      rested: (from, to) => this.rested(from, to),
    });
  }

  /** Opens the panel of a phone. */
  open(): void {
    this.isOpen = true;
    this.context().requestUpdate();
  }

  shut(): void {
    this.isOpen = false;
    this.context().requestUpdate();
  }

  /** The first rows are about to go: the one that has the focus gives it to its like in this list. */
  takeFrom({ activeElement }: ShadowRoot): void {
    const row = activeElement?.closest<HTMLElement>(':not(.whole) > .rows > [data-id]');
    if (row) this.held = row.dataset['id'];
  }

  /** Brings a station into sight, and the focus to it where that is wanted. */
  reveal(id: string, isFocused = false): void {
    const { model, count } = this.context();
    const row = model.table.rowOf(id);
    for (let place = 0; row >= 0 && place < count; place += 1) {
      if (this.order.at(place) !== row) continue;
      this.list.reveal(place, isFocused);
      return;
    }
  }

  draw(): TemplateResult {
    const { wide } = this.context();
    return wide ? html`${this.rows()}${this.faults()}` : this.sheet();
  }

  updated(root: ParentNode): void {
    const { count } = this.context();
    if (this.order.renew()) this.list.toTop();
    const list = root.querySelector<HTMLElement>('.whole > .rows') ?? undefined;
    this.list.show(list, count);
    if (!list || this.held === undefined) return;
    this.reveal(this.held, true);
    this.held = undefined;
  }

  sleep(): void {
    this.list.stop();
    this.order.stop();
    this.naming?.abort();
  }

  private sheet(): TemplateResult {
    const { selected, count, query, bounds } = this.context();
    const words = findWords(this.context());
    const isShown = this.isOpen && !selected;
    const isWhole = isEmptyQuery(query) && !bounds;
    return html`<union-sheet
      class="whole-sheet"
      heading=${isWhole ? words.t('wholeList') : words.t('countFound', { n: count })}
      .open=${isShown}
      @union-sheet-close=${(event: Event) => {
        event.preventDefault();
        this.shut();
      }}
      >${isShown ? html`${this.faults()}${this.rows()}` : nothing}</union-sheet
    >`;
  }

  private rows(): TemplateResult {
    const words = findWords(this.context());
    return html`<p class="whole-keys" id="whole-keys">${words.t('listKeys')}</p>
      <div class="whole">
        <ul
          class="rows"
          aria-label=${words.t('wholeList')}
          aria-describedby="whole-keys"
          @pointerleave=${() => this.context().hover('')}
        ></ul>
      </div>`;
  }

  private faults(): TemplateResult | typeof nothing {
    if (!this.namesFailed) return nothing;
    const words = findWords(this.context());
    return html`<p class="fine">
      ${words.t('namesFailed')}
      <union-button variant="quiet" @click=${() => this.again()}>${words.t('retry')}</union-button>
    </p>`;
  }

  private row(place: number): TemplateResult {
    const row = this.order.at(place);
    return row === undefined ? boneRow() : rowView(this.context(), row);
  }

  /** What came to rest in sight and has no name yet is asked for. */
  private rested(from: number, to: number): void {
    const { model } = this.context();
    // The first rows are here; whoever goes on down the list wants all of it.
    if (from > 0) columnsNeed(this.context).ask();
    const bare: number[] = [];
    for (let place = from; place < to; place += 1) {
      const row = this.order.at(place);
      if (row !== undefined && !model.hasNames(row)) bare.push(row);
    }
    if (bare.length && !this.namesFailed) void this.name(bare);
  }

  private async name(rows: readonly number[]): Promise<void> {
    if (this.naming) return;
    const naming = new AbortController();
    this.naming = naming;
    const { model } = this.context();
    await quietly(model.loadNames(rows, naming.signal));
    this.naming = undefined;
    if (naming.signal.aborted) return;
    // Asking again and again helps nobody: a person may.
    this.namesFailed = rows.some(row => !model.hasNames(row));
    this.context().requestUpdate();
  }

  private again(): void {
    this.namesFailed = false;
    this.list.draw();
    this.context().requestUpdate();
  }
}
