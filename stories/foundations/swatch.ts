import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { ref } from 'lit/directives/ref.js';

/** One colour token: how it looks, what it is called, what it is for. */
export class Swatch extends LitElement {
  static override styles = css`
    .row {
      display: grid;
      grid-template-columns: 72px 1fr;
      grid-column-gap: var(--union-space-4);
      align-items: center;
      padding: var(--union-space-2) 0;
    }
    .colour {
      height: 44px;
      border-radius: var(--union-radius);
      outline: 1px solid var(--union-line);
      outline-offset: -1px;
    }
    code {
      font-family: ui-monospace, Consolas, monospace;
      font-size: var(--union-text-small);
    }
    .purpose {
      color: var(--union-ink-muted);
      font-size: var(--union-text-small);
    }
  `;

  @property() name = '';
  @property() purpose = '';

  protected override render() {
    return html`<div class="row">
      <div class="colour" ${ref(element => this.#paint(element))}></div>
      <div>
        <code>${this.name}</code>
        <div class="purpose">${this.purpose}</div>
      </div>
    </div>`;
  }

  #paint(element: Element | undefined): void {
    if (element instanceof HTMLElement) element.style.background = `var(${this.name})`;
  }
}
