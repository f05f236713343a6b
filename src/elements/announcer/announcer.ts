import { html } from 'lit';
import { state } from 'lit/decorators.js';
import { reachable } from '../../base/open-modals.ts';
import { UnionElement } from '../../base/union-element.ts';
import { styles } from './announcer.styles.ts';

export type Politeness = 'polite' | 'assertive';

/** A region has to be seen empty before the same words are news in it again. */
const PAUSE = 150;

/** Read by then; who walks through the page later does not come upon old news. */
const STALE = 10_000;

/**
 * Says in speech what is seen at a glance: how many results there are now, that a thing was saved.
 * The same words said twice are read twice; newer words take the place of those not yet read.
 * While a union-dialog or union-sheet is open, it speaks from inside that: all else is not heard.
 *
 * @summary Has a sentence read out by screen readers; nothing is seen.
 * @element union-announcer
 */
export class UnionAnnouncer extends UnionElement {
  static readonly tag = 'union-announcer';

  static override styles = [UnionElement.styles, styles];

  @state() private polite = '';
  @state() private assertive = '';

  /** What speaks for it inside a modal. */
  #deputy: UnionAnnouncer | undefined;
  #timers = new Map<Politeness, ReturnType<typeof setTimeout>>();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.clear();
  }

  /** Has it read when the reader pauses; `assertive` interrupts, for what cannot wait. */
  say(text: string, politeness: Politeness = 'polite'): void {
    this.#write(politeness, '');
    this.#after(PAUSE, politeness, () => {
      const heard = reachable(this);
      if (heard !== this) {
        this.#deputy = heard;
        heard.say(text, politeness);
        return;
      }
      this.#write(politeness, text);
      this.#after(STALE, politeness, () => this.#write(politeness, ''));
    });
  }

  /** Takes back what was not read yet. */
  clear(): void {
    for (const politeness of ['polite', 'assertive'] as const) {
      clearTimeout(this.#timers.get(politeness));
      this.#write(politeness, '');
    }
    this.#deputy?.clear();
    this.#deputy = undefined;
  }

  protected override render() {
    return html`<div class="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
        ${this.polite}
      </div>
      <div class="visually-hidden" role="alert" aria-live="assertive" aria-atomic="true">
        ${this.assertive}
      </div>`;
  }

  #after(delay: number, politeness: Politeness, act: () => void): void {
    clearTimeout(this.#timers.get(politeness));
    this.#timers.set(politeness, setTimeout(act, delay));
  }

  #write(politeness: Politeness, text: string): void {
    this[politeness] = text;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-announcer': UnionAnnouncer;
  }
}
