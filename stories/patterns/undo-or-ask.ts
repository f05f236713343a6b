import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { define } from '../../src/base/define.ts';
import { UnionElement } from '../../src/base/union-element.ts';
import '../../src/elements/button/index.ts';
import '../../src/elements/dialog/index.ts';
import '../../src/elements/empty/index.ts';
import '../../src/elements/list/index.ts';
import '../../src/elements/toast/index.ts';
import type { UnionDialog } from '../../src/elements/dialog/dialog.ts';
import type { UnionToast } from '../../src/elements/toast/toast.ts';

/** What can be undone is done at once; what cannot is asked first. */
class UndoOrAsk extends UnionElement {
  static override styles = [
    UnionElement.styles,
    css`
      .both {
        max-width: 560px;
      }
      .label {
        margin: 0 0 var(--union-space-2);
        font-weight: var(--union-weight-strong);
      }
      .more {
        color: var(--union-ink-muted);
      }
      union-list + .label {
        margin-top: var(--union-space-8);
      }
    `,
  ];

  @state() private kept = true;
  @state() private booked = true;

  @query('union-dialog') private dialog!: UnionDialog;
  @query('union-toast') private toast!: UnionToast;

  protected override render() {
    return html`<div class="both">
      <p class="label">我的收藏</p>
      <union-list label="我的收藏">
        ${
          this.kept
            ? html`<union-list-item>
                <div>人民路户外劳动者驿站（示例）</div>
                <div class="more">示例区人民路 12 号</div>
                <union-button slot="trailing" variant="quiet" @click=${this.#remove}
                  >移除</union-button
                >
              </union-list-item>`
            : nothing
        }
        <union-list-item>
          <div>市工人文化宫职工书屋（示例）</div>
          <div class="more">示例区人民路 20 号</div>
        </union-list-item>
      </union-list>
      <p class="label">我的预约</p>
      <union-list label="我的预约">
        <union-list-item>
          <div>职工法律咨询（示例）</div>
          <div class="more">6 月 3 日 14:00，市总工会服务中心</div>
          ${
            this.booked
              ? html`<union-button slot="trailing" variant="quiet" @click=${this.#ask}
                  >取消预约</union-button
                >`
              : html`<span slot="trailing">已取消</span>`
          }
        </union-list-item>
      </union-list>
      <union-dialog heading="取消这次预约吗？" decisive>
        名额会让给其他人，取消后不能恢复。
        <union-button slot="actions" @click=${this.#keep}>保留预约</union-button>
        <union-button slot="actions" variant="danger" @click=${this.#cancel}>取消预约</union-button>
      </union-dialog>
      <union-toast></union-toast>
    </div>`;
  }

  async #remove(): Promise<void> {
    this.kept = false;
    const end = await this.toast.show('已移除“人民路户外劳动者驿站（示例）”。', { action: '撤销' });
    if (end === 'action') this.kept = true;
  }

  #ask(): void {
    this.dialog.show();
  }

  #keep(): void {
    this.dialog.close();
  }

  #cancel(): void {
    this.dialog.close();
    this.booked = false;
    void this.toast.show('已取消 6 月 3 日的预约。');
  }
}

define('story-undo-or-ask', UndoOrAsk);
