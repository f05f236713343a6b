import { css, html } from 'lit';
import { query, state } from 'lit/decorators.js';
import { define } from '../../src/base/define.ts';
import { UnionElement } from '../../src/base/union-element.ts';
import '../../src/elements/button/index.ts';
import '../../src/elements/choice/index.ts';
import '../../src/elements/icon/index.ts';
import '../../src/elements/list/index.ts';
import '../../src/elements/sheet/index.ts';
import type { UnionChoice } from '../../src/elements/choice/choice.ts';
import type { UnionSheet } from '../../src/elements/sheet/sheet.ts';
import { KINDS, PLACES } from './places.ts';

/** Filters of a phone: they stand in a sheet, and its button says what they will leave. */
class FilterSheet extends UnionElement {
  static override styles = [
    UnionElement.styles,
    css`
      .bar {
        margin-bottom: var(--union-space-4);
      }
    `,
  ];

  @state() private kinds: readonly string[] = [];

  @query('union-sheet') private sheet!: UnionSheet;

  protected override render() {
    const found = PLACES.filter(({ kind }) => this.kinds.length === 0 || this.kinds.includes(kind));
    const chosen = this.kinds.length > 0 ? `筛选，已选 ${this.kinds.length} 项` : '筛选';
    return html`<div>
      <union-button class="bar" @click=${this.#open}
        ><union-icon slot="icon" name="filter"></union-icon>${chosen}</union-button
      >
      <union-list label="站点">
        ${found.map(({ name }) => html`<union-list-item>${name}</union-list-item>`)}
      </union-list>
      <union-sheet heading="筛选站点">
        <union-choice type="checkbox" label="类型" @change=${this.#choose}>
          ${Object.entries(KINDS).map(
            ([kind, name]) => html`<option value=${kind}>${name}</option>`,
          )}
        </union-choice>
        <union-button slot="actions" variant="primary" @click=${this.#close}
          >看 ${found.length} 个站点</union-button
        >
      </union-sheet>
    </div>`;
  }

  #open(): void {
    this.sheet.show();
  }

  #close(): void {
    this.sheet.close();
  }

  #choose(event: Event): void {
    this.kinds = (event.target as UnionChoice).values;
  }
}

define('story-filter-sheet', FilterSheet);
