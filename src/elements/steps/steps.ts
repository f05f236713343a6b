import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../../base/locale-controller.ts';
import { safeUrl } from '../../base/safe-url.ts';
import { UnionElement } from '../../base/union-element.ts';
import { structure } from '../../locale/structure/namespace.ts';
import { styles } from './steps.styles.ts';
import { PageEvent } from '../../base/page-event.ts';

/** A person wants to go back to a step that is done. Called off, no link is followed. */
export class StepSelectEvent extends PageEvent {
  static readonly type = 'union-step-select';

  constructor(
    /** The step's `value`. */
    readonly value: string,
  ) {
    super(StepSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

type Standing = 'done' | 'current' | 'coming';

interface Step {
  readonly value: string;
  readonly name: string;
  readonly standing: Standing;
}

/**
 * Each step is an option: `<option value="info">填写信息</option>`. It only shows the way; with
 * `selectable` or `href`, one can go back to the steps that are done. In a narrow place it is one
 * line, which opens into the whole list.
 *
 * @summary The steps of a task, and which one this is.
 * @element union-steps
 * @slot - option elements, one a step.
 * @fires {StepSelectEvent} union-step-select - A person chose a step that is done; `value` says which.
 * @csspart steps - The list, where there is room for it.
 */
export class UnionSteps extends UnionElement {
  static readonly tag = 'union-steps';

  static override styles = [UnionElement.styles, styles];

  /** Value of the step one is at; the first one while no step has it. */
  @property({ reflect: true }) current = '';

  /** All steps are done. */
  @property({ type: Boolean, reflect: true }) finished = false;

  /** What the steps lead to, for screen readers. */
  @property() label = '';

  /** Steps that are done are buttons. */
  @property({ type: Boolean, reflect: true }) selectable = false;

  /** Address of a step that is done, `{step}` standing for its value, e.g. `join?step={step}`. */
  @property() href = '';

  #locale = new LocaleController(this, structure);
  #options = new MutationObserver(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#options.observe(this, {
      attributes: true,
      attributeFilter: ['value'],
      characterData: true,
      childList: true,
      subtree: true,
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#options.disconnect();
  }

  protected override render() {
    const steps = this.#steps;
    if (steps.length === 0) return nothing;
    const { lang, dir } = this.#locale;
    return html`<div class="steps" lang=${lang} dir=${dir}>
      ${this.#list(steps, 'wide')}
      <details class="compact">
        <summary class="summary">
          <span class="place">
            ${this.#place(steps)}<union-icon class="chevron" name="chevron-down"></union-icon>
          </span>
          <span class="bars" aria-hidden="true">
            ${steps.map(({ standing }) => html`<span class="bar ${standing}"></span>`)}
          </span>
        </summary>
        ${this.#list(steps, 'tall')}
      </details>
    </div>`;
  }

  get #steps(): Step[] {
    const options = [...this.children].filter(
      (child): child is HTMLOptionElement => child instanceof HTMLOptionElement,
    );
    const found = options.findIndex(({ value }) => value === this.current);
    const here = this.finished ? options.length : Math.max(0, found);
    return options.map(({ value, text }, index) => ({
      value,
      name: text,
      standing: index < here ? 'done' : index === here ? 'current' : 'coming',
    }));
  }

  #place(steps: Step[]): string {
    const here = steps.findIndex(({ standing }) => standing === 'current');
    if (here < 0) return this.#locale.t('steps.finished', { steps: steps.length });
    const name = steps[here]!.name;
    return this.#locale.t('steps.of', { step: here + 1, steps: steps.length, name });
  }

  #list(steps: Step[], form: 'wide' | 'tall') {
    return html`<ol
      class="list ${form}"
      part=${form === 'wide' ? 'steps' : nothing}
      aria-label=${this.label || this.#locale.t('steps.label')}
    >
      ${steps.map(
        (step, index) =>
          html`<li
            class="step ${step.standing}"
            aria-current=${step.standing === 'current' ? 'step' : nothing}
          >
            ${this.#press(step, this.#face(step, index))}
          </li>`,
      )}
    </ol>`;
  }

  #press({ value, standing }: Step, face: unknown) {
    const address = this.href.split('{step}').join(encodeURIComponent(value));
    const href = standing === 'done' ? safeUrl(address) : undefined;
    if (href) {
      return html`<a class="press" href=${href} data-value=${value} @click=${this.#choose}
        >${face}</a
      >`;
    }
    if (standing === 'done' && this.selectable) {
      return html`<button class="press" type="button" data-value=${value} @click=${this.#choose}>
        ${face}
      </button>`;
    }
    return html`<div class="press">${face}</div>`;
  }

  #face({ name, standing }: Step, index: number) {
    const sign =
      standing === 'done'
        ? html`<union-icon name="check"></union-icon>`
        : this.#locale.number(index + 1);
    return html`<span class="head" aria-hidden="true">
        <span class="marker">${sign}</span><span class="line"></span>
      </span>
      <span class="name"
        >${name}<span class="visually-hidden">${this.#locale.t(`steps.${standing}`)}</span></span
      >`;
  }

  #choose(event: MouseEvent): void {
    // A new window is the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const { value } = (event.currentTarget as HTMLElement).dataset;
    if (!this.dispatchEvent(new StepSelectEvent(value ?? ''))) event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-steps': UnionSteps;
  }
}
