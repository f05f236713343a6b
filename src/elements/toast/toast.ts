import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { deepActive, holds } from '../../base/focus.ts';
import { keepClear } from '../../base/keep-clear.ts';
import { LocaleController } from '../../base/locale-controller.ts';
import { nearestSize } from '../../base/nearest-size.ts';
import { reachable, watchModals } from '../../base/open-modals.ts';
import { lift, lower } from '../../base/top-layer.ts';
import { UnionElement } from '../../base/union-element.ts';
import { overlays } from '../../locale/overlays/namespace.ts';
import type { UnionAnnouncer } from '../announcer/announcer.ts';
import { closeButton } from '../dialog/close-button.styles.ts';
import { makeMessage } from './message.ts';
import type { Message, ToastEnd, ToastOptions } from './message.ts';
import { styles } from './toast.styles.ts';

export type { ToastEnd, ToastOptions } from './message.ts';

/**
 * One for a page, e.g. at the end of its body. Messages come one after the other at the bottom of the
 * screen, or at the top while a union-dialog or union-sheet is open, clear of its actions. They are
 * read out when the reader pauses, and never take the focus. Time stands still while somebody points at one, is in it, or is on another
 * page. In size=large, and with an action, one stays until it is sent away or the next one waits.
 * What must not be missed belongs in a union-notice or a union-dialog.
 *
 * @summary A sentence about what has just been done.
 * @element union-toast
 * @csspart box - The message.
 */
export class UnionToast extends UnionElement {
  static readonly tag = 'union-toast';

  static override styles = [UnionElement.styles, closeButton, styles];

  @state() private message?: Message<UnionToast>;

  @query('.shelf') private shelf!: HTMLElement;
  @query('union-announcer') private announcer!: UnionAnnouncer;

  #locale = new LocaleController(this, overlays);
  #waiting: Message<UnionToast>[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => void) | undefined;
  #unclear: (() => void) | undefined;
  #hovered = false;
  /** Where the focus was before it came in. */
  #before: HTMLElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#run);
    this.#unwatch = watchModals(() => this.#move());
    this.#next();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#run);
    this.#unwatch?.();
    for (const { end } of this.#takeAll()) end('dismissed');
    this.#putAway();
  }

  protected override updated(): void {
    if (!this.message || !this.isConnected) {
      this.#putAway();
      return;
    }
    lift(this.shelf);
    this.#unclear ??= keepClear(this.shelf);
  }

  /**
   * Shows a sentence when those before it have gone; the same one shown again only stands longer.
   * @returns how it went.
   */
  show(text: string, options: ToastOptions = {}): Promise<ToastEnd> {
    const there = reachable(this);
    const twin = there.#all.find(known => known.text === text && !known.action && !options.action);
    if (twin === undefined) {
      const message = makeMessage<UnionToast>(this, text, options);
      there.#add(message);
      return message.ended;
    }
    if (twin === there.message) there.#begin(twin);
    return twin.ended;
  }

  /** Sends away the message that stands now. */
  dismiss(): void {
    reachable(this).#end('dismissed');
  }

  protected override render() {
    const { message } = this;
    return html`<union-announcer></union-announcer>
      <div class="shelf ${message && message.home !== this ? 'high' : ''}" hidden>
        ${message ? this.#box(message) : nothing}
      </div>`;
  }

  #box({ text, action }: Message<UnionToast>) {
    return html`<div
      class="box"
      part="box"
      @pointerenter=${this.#hold}
      @pointerleave=${this.#let}
      @focusin=${this.#focused}
      @focusout=${this.#run}
      @keydown=${this.#key}
    >
      <div class="words">${text}</div>
      <div class="buttons">
        ${
          action
            ? html`<union-button variant="quiet" @click=${this.#act}>${action}</union-button>`
            : nothing
        }
        <button
          class="close"
          type="button"
          lang=${this.#locale.lang}
          aria-label=${this.#locale.t('close')}
          @click=${this.dismiss}
        >
          <union-icon name="close"></union-icon>
        </button>
      </div>
    </div>`;
  }

  get #all(): Message<UnionToast>[] {
    return this.message ? [this.message, ...this.#waiting] : this.#waiting;
  }

  #takeAll(): Message<UnionToast>[] {
    const all = this.#all;
    this.#stop();
    this.message = undefined;
    this.#waiting = [];
    return all;
  }

  /** A modal came over the messages, or the one that they lay over went: they go where they are seen. */
  #move(): void {
    if (this.#all.every(({ home }) => reachable(home) === this)) return;
    for (const message of this.#takeAll()) {
      if (message.home.isConnected) reachable(message.home).#add(message);
      else message.end('dismissed');
    }
  }

  #add(message: Message<UnionToast>): void {
    this.#waiting.push(message);
    // What stood without an end makes room in time.
    if (this.message && this.#timer === undefined) this.#run();
    this.#next();
  }

  #next(): void {
    if (this.message || !this.isConnected) return;
    this.message = this.#waiting.shift();
    if (this.message) this.#begin(this.message);
  }

  #begin(message: Message<UnionToast>): void {
    const { text, action } = message;
    const said = action ? this.#locale.t('withAction', { text, action }) : text;
    void this.updateComplete.then(() => {
      if (this.message === message) this.announcer.say(said);
    });
    this.#run();
  }

  #end(how: ToastEnd): void {
    const { message } = this;
    if (!message) return;
    this.#stop();
    // The next one comes into the same box, under the same pointer.
    this.#hovered = this.#hovered && this.#waiting.length > 0;
    if (holds(this, deepActive())) this.#before?.focus();
    this.message = undefined;
    message.end(how);
    this.#next();
  }

  #putAway(): void {
    this.#unclear?.();
    this.#unclear = undefined;
    if (this.shelf) lower(this.shelf);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #act(): void {
    this.#end('action');
  }

  #hold(): void {
    this.#hovered = true;
    this.#run();
  }

  #let(): void {
    this.#hovered = false;
    this.#run();
  }

  #focused({ relatedTarget }: FocusEvent): void {
    const from = relatedTarget as Node | null;
    if (from instanceof HTMLElement && !holds(this, from)) this.#before = from;
    this.#run();
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    this.dismiss();
  }

  /** Its time begins anew whenever nobody holds it any more. */
  #run = (): void => {
    this.#stop();
    if (!this.message) return;
    const { action, seconds } = this.message;
    const stays = action !== '' || nearestSize(this) === 'large';
    if (stays && this.#waiting.length === 0) return;
    if (this.#hovered || document.hidden || holds(this, deepActive())) return;
    this.#timer = setTimeout(() => this.#end('passed'), seconds * 1000);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'union-toast': UnionToast;
  }
}
