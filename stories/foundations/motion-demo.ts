import { css, html } from 'lit';
import { state } from 'lit/decorators.js';
import { UnionElement } from '../../src/base/union-element.ts';
import '../../src/elements/button/index.ts';
import { FIXED } from '../../src/tokens/tokens.ts';

const USES: Readonly<Record<string, string>> = {
  '--union-motion-fast': '指针移上、按下、打勾',
  '--union-motion': '面板打开、画面移动',
};

/** The durations at work, and whether this reader wants them. */
export class MotionDemo extends UnionElement {
  static override styles = [
    UnionElement.styles,
    css`
      .run {
        margin-bottom: var(--union-space-6);
      }
      .name {
        margin-bottom: var(--union-space-1);
      }
      code {
        font-family: ui-monospace, Consolas, monospace;
        font-size: var(--union-text-small);
      }
      .note {
        color: var(--union-ink-muted);
        font-size: var(--union-text-small);
      }
      .path {
        max-width: 420px;
        height: 24px;
        padding-inline-end: 24px;
        border-radius: var(--union-radius-small);
        background: var(--union-paper-sunken);
      }
      .rail {
        transition-property: transform;
        transition-timing-function: var(--union-ease);
      }
      .there {
        transform: translateX(100%);
      }
      :host(:dir(rtl)) .there {
        transform: translateX(-100%);
      }
      .mark {
        width: 24px;
        height: 24px;
        border-radius: var(--union-radius-small);
        background: var(--union-action-ink);
      }
      .fast {
        transition-duration: var(--union-motion-fast);
      }
      .slow {
        transition-duration: var(--union-motion);
      }
    `,
  ];

  @state() private there = false;
  @state() private still = false;

  #asked = matchMedia('(prefers-reduced-motion: reduce)');
  #look = (): void => {
    this.still = this.#asked.matches;
  };

  constructor() {
    super();
    this.addController({
      hostConnected: () => {
        this.#asked.addEventListener('change', this.#look);
        this.#look();
      },
      hostDisconnected: () => this.#asked.removeEventListener('change', this.#look),
    });
  }

  protected override render() {
    return html`<div>
      ${this.#run('fast', '--union-motion-fast')} ${this.#run('slow', '--union-motion')}
      <union-button @click=${() => (this.there = !this.there)}>动一次</union-button>
      <p class="note" role="status">
        ${
          this.still
            ? '您的系统要求减少动效：所有时长都是 0，东西直接到位。'
            : '您的系统没有要求减少动效。在系统设置里打开“减弱动态效果”，这里就直接到位。'
        }
      </p>
    </div>`;
  }

  #run(kind: 'fast' | 'slow', token: keyof typeof FIXED) {
    return html`<div class="run">
      <div class="name">
        <code>${token.replace('--union-', '')}</code> ${FIXED[token]}
        <span class="note">${USES[token]}</span>
      </div>
      <div class="path">
        <div class="rail ${kind} ${this.there ? 'there' : ''}"><div class="mark"></div></div>
      </div>
    </div>`;
  }
}
