import { css, html } from 'lit';
import { query, state } from 'lit/decorators.js';
import { define } from '../../src/base/define.ts';
import { UnionElement } from '../../src/base/union-element.ts';
import '../../src/elements/announcer/index.ts';
import '../../src/elements/button/index.ts';
import '../../src/elements/chip/index.ts';
import '../../src/elements/empty/index.ts';
import '../../src/elements/field/index.ts';
import '../../src/elements/icon/index.ts';
import '../../src/elements/list/index.ts';
import '../../src/elements/pagination/index.ts';
import type { UnionAnnouncer } from '../../src/elements/announcer/announcer.ts';
import type { UnionChip } from '../../src/elements/chip/chip.ts';
import type { UnionField } from '../../src/elements/field/field.ts';
import type { PageSelectEvent } from '../../src/elements/pagination/pagination.ts';
import { KINDS, PLACES } from './places.ts';

const PAGE_SIZE = 4;

/** Search, filters with counts, results and pages: each says what the next step would leave. */
class FindPlace extends UnionElement {
  static override styles = [
    UnionElement.styles,
    css`
      .find {
        max-width: 560px;
      }
      .chips {
        margin: var(--union-space-3) 0 var(--union-space-4);
      }
      .chips > * {
        margin: 0 var(--union-space-2) var(--union-space-2) 0;
      }
      .count {
        margin: 0 0 var(--union-space-2);
        color: var(--union-ink-muted);
      }
    `,
  ];

  @state() private words = '';
  @state() private kinds: readonly string[] = [];
  @state() private page = 1;

  @query('union-announcer') private announcer!: UnionAnnouncer;

  protected override render() {
    const found = this.#found(this.kinds);
    const rows = found.slice((this.page - 1) * PAGE_SIZE, this.page * PAGE_SIZE);
    return html`<div class="find">
      <union-field
        type="search"
        label="搜索站点"
        label-hidden
        placeholder="名称或地址"
        .value=${this.words}
        @input=${this.#search}
      ></union-field>
      <div class="chips" role="group" aria-label="类型">
        ${Object.entries(KINDS).map(
          ([kind, name]) =>
            html`<union-chip
              value=${kind}
              count=${this.#found([kind]).length}
              ?pressed=${this.kinds.includes(kind)}
              @change=${this.#filter}
              >${name}</union-chip
            >`,
        )}
      </div>
      ${
        found.length > 0
          ? html`<p class="count">共 ${found.length} 个站点</p>
              <union-list label="站点">
                ${rows.map(
                  ({ kind, name, address }) =>
                    html`<union-list-item>
                      <union-icon slot="leading" name=${kind}></union-icon>
                      <div>${name}</div>
                      <div class="count">${address}</div>
                    </union-list-item>`,
                )}
              </union-list>
              <union-pagination
                page=${this.page}
                page-size=${PAGE_SIZE}
                total=${found.length}
                @union-page-select=${this.#turn}
              ></union-pagination>`
          : html`<union-empty icon="search" heading="没有符合条件的站点">
              换个说法，或者少选几个条件。
              <union-button slot="actions" @click=${this.#clear}>清除搜索和筛选</union-button>
            </union-empty>`
      }
      <union-announcer></union-announcer>
    </div>`;
  }

  #found(kinds: readonly string[]) {
    return PLACES.filter(
      ({ kind, name, address }) =>
        (kinds.length === 0 || kinds.includes(kind)) && `${name}${address}`.includes(this.words),
    );
  }

  #search(event: Event): void {
    this.words = (event.target as UnionField).value.trim();
    this.#changed();
  }

  #filter(event: Event): void {
    const { value, pressed } = event.target as UnionChip;
    this.kinds = pressed ? [...this.kinds, value] : this.kinds.filter(kind => kind !== value);
    this.#changed();
  }

  #turn(event: PageSelectEvent): void {
    this.page = event.page;
  }

  #clear(): void {
    this.words = '';
    this.kinds = [];
    this.#changed();
    this.renderRoot.querySelector<UnionField>('union-field')?.focus();
  }

  /** What is seen at a glance is said: how many there are now. */
  #changed(): void {
    this.page = 1;
    const { length } = this.#found(this.kinds);
    this.announcer.say(length > 0 ? `共 ${length} 个站点` : '没有符合条件的站点');
  }
}

define('story-find-place', FindPlace);
