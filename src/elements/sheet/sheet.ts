import { html } from 'lit';
import { property, query } from 'lit/decorators.js';
import { LocaleController } from '../../base/locale-controller.ts';
import { ModalController } from '../../base/modal.ts';
import { ScrollStop } from '../../base/scroll-stop.ts';
import { UnionElement } from '../../base/union-element.ts';
import { overlays } from '../../locale/overlays/namespace.ts';
import { closeButton } from '../dialog/close-button.styles.ts';
import { modalFrame } from '../dialog/modal-frame.ts';
import { modal } from '../dialog/modal.styles.ts';
import { DragController } from './drag-controller.ts';
import { styles } from './sheet.styles.ts';
import { PageEvent } from '../../base/page-event.ts';

/** What shut it: its close button, the Esc or back key, a press beside it, a drag, or an action. */
export type SheetCloseReason = 'button' | 'escape' | 'backdrop' | 'drag' | 'action';

/** A sheet is about to shut; `preventDefault()` keeps it open. */
export class SheetCloseEvent extends PageEvent {
  static readonly type = 'union-sheet-close';

  constructor(
    /** What shuts it. */
    readonly reason: SheetCloseReason,
  ) {
    super(SheetCloseEvent.type, { cancelable: true });
  }
}

/**
 * Rises from the bottom of a phone, as high as its content and never over nine tenths; on a wide
 * screen it stands at the side where lines end. Its close button, a drag of its head downwards, a
 * press beside it and Esc shut it. Modal like union-dialog: what must be decided goes there, what is
 * looked up, filtered or filled in goes here.
 *
 * @summary A panel within reach of the thumb.
 * @element union-sheet
 * @slot - What it holds; scrolls when it is long.
 * @slot actions - Buttons that stay in sight.
 * @fires {SheetCloseEvent} union-sheet-close - It is about to shut; can be prevented. Does not bubble.
 * @csspart panel - The panel.
 * @csspart body - What scrolls in it.
 */
export class UnionSheet extends UnionElement {
  static readonly tag = 'union-sheet';

  static override styles = [UnionElement.styles, closeButton, modal, styles];

  @property({ type: Boolean, reflect: true }) open = false;

  /** What it holds, in a few words; also its name. */
  @property() heading = '';

  @query('.layer') private layer!: HTMLDialogElement;
  @query('.panel') private panel!: HTMLElement;
  @query('.heading') private start!: HTMLElement;
  @query('.body') private body!: HTMLElement;

  #locale = new LocaleController(this, overlays);
  #scroll = new ScrollStop(this, () => this.body);
  #modal = new ModalController(this, {
    open: () => this.open,
    layer: () => this.layer,
    home: () => this.start,
    dismissed: reason => this.close(reason),
  });
  #drag = new DragController(
    this,
    () => this.panel,
    () => this.close('drag'),
  );

  /** Opens it over the page. */
  show(): void {
    this.open = true;
    if (this.hasUpdated) this.#modal.sync();
  }

  /** Shuts it, as an action in it does: tells `union-sheet-close` first, which can prevent it. */
  close(reason: SheetCloseReason = 'action'): void {
    if (!this.open || !this.dispatchEvent(new SheetCloseEvent(reason))) return;
    this.open = false;
    this.#modal.sync();
  }

  protected override render() {
    return html`<dialog
      class="layer"
      aria-modal="true"
      aria-labelledby="heading"
      @pointerdown=${this.#press}
    >
      ${modalFrame({
        heading: this.heading,
        close: this.#locale.t('close'),
        lang: this.#locale.lang,
        scrolls: this.#scroll.scrolls,
        acts: this.querySelector(':scope > [slot="actions"]') !== null,
        pressed: this.#pressClose,
        given: this.#given,
      })}
    </dialog>`;
  }

  /** The head draws the panel down, where it stands at the bottom. */
  #press(event: PointerEvent): void {
    const { target } = event;
    if (!(target instanceof Element) || !target.closest('.head') || target.closest('.close'))
      return;
    if (getComputedStyle(target.closest('.head')!).touchAction === 'none') this.#drag.start(event);
  }

  #pressClose = (): void => this.close('button');

  #given = (): void => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'union-sheet': UnionSheet;
  }
}
