import { css, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { UnionElement } from '../../src/base/union-element.ts';
import '../../src/elements/button/index.ts';

/** How long the button tells that it has copied. */
const TOLD_MS = 2500;

const WORDS = { idle: '复制', done: '已复制', failed: '没能复制，请选中代码' } as const;

/** Code to take home. */
export class CodeBlock extends UnionElement {
  static override styles = [
    UnionElement.styles,
    css`
      .code {
        margin: 0;
      }
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        font-weight: var(--union-weight-strong);
      }
      pre {
        margin: 0;
        padding: var(--union-space-4);
        overflow-x: auto;
        border-radius: var(--union-radius);
        background: var(--union-paper-sunken);
        font:
          14px/1.6 ui-monospace,
          Consolas,
          monospace;
      }
    `,
  ];

  @property() label = '';
  @property() code = '';

  @state() private told: keyof typeof WORDS = 'idle';

  protected override render() {
    return html`<figure class="code">
      <figcaption class="head">
        ${this.label}
        <union-button variant="quiet" @click=${() => void this.#copy()}
          >${WORDS[this.told]}</union-button
        >
      </figcaption>
      <pre tabindex="0" role="region" aria-label=${this.label}>${this.code}</pre>
    </figure>`;
  }

  async #copy(): Promise<void> {
    this.told = await navigator.clipboard.writeText(this.code).then(
      () => 'done' as const,
      () => 'failed' as const,
    );
    setTimeout(() => (this.told = 'idle'), TOLD_MS);
  }
}
