import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { LocaleController } from '../../base/locale-controller.ts';
import { UnionElement } from '../../base/union-element.ts';
import { structure } from '../../locale/structure/namespace.ts';
import { OverflowEdges } from '../tabs/overflow-edges.ts';
import { isMirrorable, mirrorOf, tableIn } from './mirror.ts';
import { modelOf } from './model.ts';
import type { Row, TableModel } from './model.ts';
import { orderChoice, orderFrom } from './order-choice.ts';
import type { Order, OrderWords } from './order-choice.ts';
import { sectionsOf } from './rows.ts';
import { collatorOf, orderOf } from './values.ts';
import { wordsOf } from './words.ts';
import { edgeStyles } from '../tabs/overflow-edges.styles.ts';
import { cellStyles } from './cells.styles.ts';
import { styles } from './table.styles.ts';

/** Narrower than this many of its own text sizes, rows become cards. */
const NARROW_EMS = 30;

/**
 * Dresses a `<table>` that the page or its editor wrote. The page's table is never changed: what is
 * shown is a copy, drawn where the page's style sheets do not reach, and drawn anew when the page
 * changes its own. Copied are words, links, pictures, emphasis, lists and elements of ours; presses
 * on links and buttons are handed to the page's own. What the page hides by `hidden` or by a style of
 * its own stays hidden. A table that holds what a copy cannot do (inputs, drawings, tables, cells with
 * `onclick`, other scripts' elements) is shown as it is, with the scrolling alone.
 *
 * Without a thead, first rows of headers, or one row of bold words as Word and Excel write it, are
 * the head.
 *
 * Columns of figures stand at the end of their column, read from the data. Sorted by are
 * `data-value`, a `<time datetime>` or `<data value>` in the cell, else its words; pressed a third
 * time, a header gives back the page's order. Sorted or as cards, a cell that goes over several rows
 * is said in each of them.
 *
 * @summary A table of the page, well set, and usable on a phone.
 * @element union-table
 * @slot - One table and nothing else, with caption, thead and th.
 * @csspart region - What scrolls sideways when the table is too wide.
 * @cssprop [--union-table-top=0px] - Where the head stays: the height of what the page pins at its top.
 * @cssprop [--union-table-height=none] - From this height on the rows scroll under the head.
 */
export class UnionTable extends UnionElement {
  static readonly tag = 'union-table';

  static override styles = [UnionElement.styles, edgeStyles, styles, cellStyles];

  /** What the table is of, for screen readers, where it has no caption. */
  @property() label = '';

  /** On a narrow place it scrolls sideways, or each row becomes a card. */
  @property({ reflect: true }) narrow: 'scroll' | 'cards' = 'scroll';

  /** Low rows, for long tables of figures. */
  @property({ type: Boolean, reflect: true }) dense = false;

  /** Rows can be sorted by the columns' headers. */
  @property({ type: Boolean, reflect: true }) sortable = false;

  @state() private order?: Order;

  @query('.region') private region!: HTMLElement | null;

  #locale = new LocaleController(this, structure);
  #edges = new OverflowEdges(this, () => this.region);
  #changes = new MutationObserver(records => {
    const own = records.every(({ type, target }) => type === 'attributes' && target === this);
    if (!own) this.#forget();
  });
  #model: TableModel | undefined;
  /** What was sorted last, in words. */
  #told = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#changes.observe(this, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    this.#forget();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#changes.disconnect();
  }

  protected override willUpdate(): void {
    if (this.#model) return;
    const table = tableIn(this);
    this.#model = table && isMirrorable(table) ? modelOf(table) : undefined;
  }

  protected override render() {
    const model = this.#model;
    const cards = this.narrow === 'cards' && this.#edges.ems < NARROW_EMS;
    const scrolls = this.#edges.overflowing;
    const name = (model?.caption && wordsOf(model.caption)) || this.label;
    const { lang, dir } = this.#locale;
    return html`<div class="table">
      ${
        model?.caption
          ? html`<div class="caption" id="caption">${mirrorOf(model.caption, model.caption)}</div>`
          : nothing
      }
      ${model && cards && this.sortable ? this.#choice(model) : nothing}
      <div
        class="region ${scrolls ? 'scrolling' : ''} ${this.#sides}"
        part="region"
        role=${scrolls ? 'region' : nothing}
        tabindex=${scrolls ? '0' : nothing}
        aria-label=${
          scrolls
            ? this.#locale.t('table.region', { name: name || this.#locale.t('table.name') })
            : nothing
        }
      >
        ${model ? this.#table(model, cards) : html`<div class="own"><slot></slot></div>`}
      </div>
      ${
        this.#edges.left || this.#edges.right
          ? html`<div class="hint" lang=${lang} dir=${dir} aria-hidden="true">
              ${this.#locale.t('table.hint')}
            </div>`
          : nothing
      }
      <div class="visually-hidden" role="status" lang=${lang} dir=${dir}>${this.#told}</div>
    </div>`;
  }

  #table(model: TableModel, cards: boolean) {
    const { sortable } = this;
    const order = this.#order;
    const sorted = (column: number) => (order?.column === column ? order.direction : undefined);
    const flat = cards || model.holed || order !== undefined;
    const classes = [
      cards ? 'cards' : 'grid',
      this.dense && !cards ? 'dense' : '',
      model.head.length === 1 ? 'one' : '',
      this.#pinned ? 'pinned' : '',
    ].join(' ');
    return html`<table
      class=${classes}
      role="table"
      aria-labelledby=${model.caption ? 'caption' : nothing}
      aria-label=${model.caption ? nothing : this.label || nothing}
    >
      ${guard([model, cards, order, sortable, this.#locale.lang], () => {
        const bodies = model.bodies.map(rows => this.#sorted(rows, model));
        return sectionsOf({ model, bodies, cards, flat, sortable, sorted, sort: this.#press });
      })}
    </table>`;
  }

  #choice({ columns }: TableModel) {
    const { lang, dir } = this.#locale;
    const words: OrderWords = {
      label: this.#locale.t('table.order'),
      original: this.#locale.t('table.original'),
      by: ({ name, kind }, direction) => {
        const order = this.#locale.t(`order.${kind}.${direction}`);
        return this.#locale.t('table.by', { column: name, order });
      },
    };
    return html`<div class="order" lang=${lang} dir=${dir}>
      ${orderChoice(columns, this.order, words, this.#chosen)}
    </div>`;
  }

  #sorted(rows: readonly Row[], { columns }: TableModel): readonly Row[] {
    const order = this.#order;
    const column = order && columns[order.column];
    if (!order || !column?.head) return rows;
    const { column: at, direction } = order;
    const keys = rows.map(({ cover }) => cover[at]?.key ?? '');
    return orderOf(keys, column.kind, direction, collatorOf(this.#locale.lang)).map(
      index => rows[index]!,
    );
  }

  /** Without headers to press there is no way back: the page's order then holds. */
  get #order(): Order | undefined {
    return this.sortable ? this.order : undefined;
  }

  /** Whether each row begins with its own header, which then stays in sight. */
  get #pinned(): boolean {
    const rows = this.#model?.bodies.flat() ?? [];
    return rows.length > 0 && rows.every(({ cover }) => cover[0]?.header);
  }

  /** What stays in sight does not fade. */
  get #sides(): string {
    if (!this.#pinned) return this.#edges.sides;
    const rtl = getComputedStyle(this).direction === 'rtl';
    return (rtl ? this.#edges.left && 'more-left' : this.#edges.right && 'more-right') || '';
  }

  #forget(): void {
    this.#model = undefined;
    this.requestUpdate();
  }

  /** Up, then down, then as the page has it. */
  #press = (event: Event): void => {
    const column = Number((event.currentTarget as HTMLElement).dataset.column);
    const now = this.order?.column === column ? this.order.direction : undefined;
    if (now === 'descending') this.#sort(undefined);
    else this.#sort({ column, direction: now ? 'descending' : 'ascending' });
  };

  #chosen = (event: Event): void => {
    this.#sort(orderFrom((event.target as HTMLSelectElement).value));
  };

  #sort(order: Order | undefined): void {
    this.order = order;
    const column = order && this.#model?.columns[order.column];
    this.#told = column
      ? this.#locale.t('table.sorted', {
          column: column.name,
          order: this.#locale.t(`order.${column.kind}.${order.direction}`),
        })
      : this.#locale.t('table.unsorted');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-table': UnionTable;
  }
}
