import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { LocaleController } from '../../base/locale-controller.ts';
import { UnionElement } from '../../base/union-element.ts';
import { structure } from '../../locale/structure/namespace.ts';
import { fractionOf, percentOf } from './fraction.ts';
import { styles } from './progress.styles.ts';

/**
 * A native progress bar with its words: 已上传 3 / 5 张. Without a value it runs: something goes on,
 * nobody knows how long. As a `share` it is a native meter: how much of a quota is taken.
 *
 * @summary How far something is.
 * @element union-progress
 * @csspart track - The bar.
 */
export class UnionProgress extends UnionElement {
  static readonly tag = 'union-progress';

  static override styles = [UnionElement.styles, styles];

  /** A task on its way, or a share of a whole. */
  @property({ reflect: true }) kind: 'task' | 'share' = 'task';

  /** What is on its way; always needed, see `labelHidden`. */
  @property() label = '';

  /** Keeps the label for screen readers alone, where the words around say enough. */
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;

  /** How much of `max`; leave it out while nobody knows. */
  @property({ type: Number }) value?: number;

  @property({ type: Number }) max = 100;

  /** What is counted, e.g. 张, after the figures. */
  @property() unit = '';

  /** How the figures are told: 3 / 5, 60%, or by the words around. */
  @property({ reflect: true }) figures: 'ratio' | 'percent' | 'none' = 'ratio';

  @query('.fill') private fill!: HTMLElement;

  #locale = new LocaleController(this, structure);

  protected override updated(): void {
    this.fill.style.width = this.#known ? `${fractionOf(this.value!, this.max) * 100}%` : '';
  }

  protected override render() {
    const { lang, dir } = this.#locale;
    const words = this.#words;
    const wordless = this.labelHidden && !words;
    return html`<div class="progress ${this.#known ? '' : 'running'}">
      <div class=${wordless ? 'visually-hidden' : 'words'}>
        <label class="label ${this.labelHidden ? 'visually-hidden' : ''}" for="native"
          >${this.label}</label
        >
        ${words ? html`<span class="figures" lang=${lang} dir=${dir} aria-hidden="true">${words}</span>` : nothing}
      </div>
      <div class="track" part="track">
        <div class="fill"></div>
        ${this.#native(words)}
      </div>
    </div>`;
  }

  get #known(): boolean {
    return Number.isFinite(this.value);
  }

  get #words(): string {
    if (!this.#known || this.figures === 'none') return '';
    const value = this.value!;
    if (this.figures === 'percent') {
      return this.#locale.number(percentOf(value, this.max), { style: 'percent' });
    }
    const { unit, max } = this;
    return this.#locale.t('progress.ratio', { value, max, unit }).trim();
  }

  #native(words: string) {
    const value = this.#known ? this.value : nothing;
    const spoken = words || nothing;
    return this.kind === 'share'
      ? html`<meter
          class="native"
          id="native"
          value=${value}
          max=${this.max}
          aria-valuetext=${spoken}
        ></meter>`
      : html`<progress
          class="native"
          id="native"
          value=${value}
          max=${this.max}
          aria-valuetext=${spoken}
        ></progress>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-progress': UnionProgress;
  }
}
