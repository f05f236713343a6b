/** For a machine that many people use: forgets whoever went away, and hands the form on to a phone. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { formScreens } from '../../../locale/form-screens/namespace.ts';
import type { Language } from '../../../locale/languages.ts';
import type { IdleOptions } from '../part.ts';
import { bring, speak } from './part-words.ts';
import { styled } from './parts.css.ts';
import { QrView } from './qr-view.ts';

export const load = (lang: Language): Promise<void> => bring(formScreens, lang);

/** Milliseconds without a sign of life, then milliseconds to answer. */
export interface IdleTimes {
  readonly idleMs: number;
  readonly warnMs: number;
}

const TIMES: IdleTimes = { idleMs: 60_000, warnMs: 20_000 };

/** What counts as somebody being there. */
const SIGNS = ['input', 'keydown', 'pointerdown', 'touchstart', 'wheel', 'scroll'] as const;

export interface IdleWatch {
  /** The question whether anybody is there, while it is asked. */
  render(): TemplateResult | typeof nothing;
  stop(): void;
}

/** Asks after a minute of nothing, counts 20 seconds down, then wipes and begins to watch anew. */
export function watchIdle(
  target: HTMLElement,
  options: IdleOptions,
  times: IdleTimes = TIMES,
): IdleWatch {
  return new Watch(target, options, times);
}

class Watch implements IdleWatch {
  private target: HTMLElement;
  private options: IdleOptions;
  private times: IdleTimes;
  private t;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Epoch milliseconds at which all is wiped; 0 while nothing is asked. By the clock, for a
   * machine that slept wakes up with its timers late. */
  private end = 0;
  /** What had the focus before the question. */
  private before: Element | null = null;

  constructor(target: HTMLElement, options: IdleOptions, times: IdleTimes) {
    this.target = target;
    this.options = options;
    this.times = times;
    this.t = speak(formScreens, options.lang);
    for (const sign of SIGNS) addEventListener(sign, this.alive, { capture: true, passive: true });
    this.wait();
  }

  stop(): void {
    clearTimeout(this.timer);
    for (const sign of SIGNS) removeEventListener(sign, this.alive, { capture: true });
  }

  render(): TemplateResult | typeof nothing {
    if (!this.end) return nothing;
    const t = this.t;
    const n = Math.max(0, Math.ceil((this.end - Date.now()) / 1000));
    return html`<div
      class="uf-idle"
      role="alertdialog"
      aria-labelledby="uf-idle-title"
      aria-describedby="uf-idle-text"
      ${styled()}
    >
      <h2 class="uf-subtitle" id="uf-idle-title">${t('idleTitle')}</h2>
      <p id="uf-idle-text">${t('idleText', { n })}</p>
      <div class="uf-part-row">
        <button class="uf-button" type="button" @click=${this.go}>${t('idleContinue')}</button>
        <button class="uf-part-button" type="button" @click=${this.wipe}>${t('idleLeave')}</button>
      </div>
    </div>`;
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.ask, this.times.idleMs);
  }

  private ask = (): void => {
    this.end = Date.now() + this.times.warnMs;
    this.before = (this.target.getRootNode() as Document | ShadowRoot).activeElement;
    this.tick();
    requestAnimationFrame(() => {
      this.target.querySelector<HTMLElement>('.uf-idle button')?.focus({ preventScroll: true });
    });
  };

  private tick = (): void => {
    if (Date.now() >= this.end) return this.wipe();
    this.options.refresh();
    this.timer = setTimeout(this.tick, Math.min(1000, this.times.warnMs / 4));
  };

  /** Whoever touches anything is there; the buttons of the question answer for themselves. */
  private alive = (event: Event): void => {
    if (!this.end) return this.wait();
    const asked = this.target.querySelector('.uf-idle');
    // The question's own drawing may scroll the page.
    if (event.type === 'scroll' || (asked && event.composedPath().includes(asked))) return;
    this.go();
  };

  private go = (): void => {
    this.end = 0;
    this.wait();
    this.options.refresh();
    if (this.before instanceof HTMLElement) this.before.focus({ preventScroll: true });
  };

  private wipe = (): void => {
    this.end = 0;
    this.before = null;
    this.wait();
    this.options.wipe();
    this.options.refresh();
  };
}

/** A QR code to go on with the same form on the person's own phone. Folded: most fill it in here. */
export function handoffQr(url: string, lang: Language): TemplateResult {
  const t = speak(formScreens, lang);
  return html`<details
    class="uf-panel uf-no-print"
    @toggle=${showCode(url, t('phoneTitle'))}
    ${styled()}
  >
    <summary>${t('phoneTitle')}</summary>
    <p>${t('phoneHint')}</p>
    <div class="uf-qr-place"></div>
  </details>`;
}

/** Draws the code when it is unfolded first. */
function showCode(url: string, label: string): (event: Event) => void {
  return ({ currentTarget }) => {
    const place = (currentTarget as Element).querySelector<HTMLElement>('.uf-qr-place')!;
    const code = new QrView(url, () => render(code.render(label), place));
  };
}
