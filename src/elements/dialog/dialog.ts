import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { LocaleController } from '../../base/locale-controller.ts';
import { ModalController } from '../../base/modal.ts';
import { ScrollStop } from '../../base/scroll-stop.ts';
import { UnionElement } from '../../base/union-element.ts';
import { overlays } from '../../locale/overlays/namespace.ts';
import { closeButton } from './close-button.styles.ts';
import { styles } from './dialog.styles.ts';
import { modalFrame } from './modal-frame.ts';
import { modal } from './modal.styles.ts';
import { PageEvent } from '../../base/page-event.ts';

/** What shut it: its close button, the Esc or back key, a press beside it, or an action in it. */
export type DialogCloseReason = 'button' | 'escape' | 'backdrop' | 'action';

/** A dialog is about to shut; `preventDefault()` keeps it open, e.g. over words not yet saved. */
export class DialogCloseEvent extends PageEvent {
  static readonly type = 'union-dialog-close';

  constructor(
    /** What shuts it. */
    readonly reason: DialogCloseReason,
  ) {
    super(DialogCloseEvent.type, { cancelable: true });
  }
}

/**
 * A native modal dialog: the page behind it is out of reach and does not scroll, Esc and the close
 * button shut it, and focus goes back to what opened it. It starts at its heading; mark another
 * place with `autofocus`. Setting `open` says nothing; a person's act, and `close()`, tell the event
 * first.
 *
 * @summary Asks for a decision before anything else goes on.
 * @element union-dialog
 * @slot - What it is about; scrolls when it is long.
 * @slot actions - Buttons, the harmless one first; they stay in sight.
 * @fires {DialogCloseEvent} union-dialog-close - It is about to shut; can be prevented. Does not bubble.
 * @csspart panel - The box.
 * @csspart body - What scrolls in it.
 */
export class UnionDialog extends UnionElement {
  static readonly tag = 'union-dialog';

  static override styles = [UnionElement.styles, closeButton, modal, styles];

  @property({ type: Boolean, reflect: true }) open = false;

  /** What is decided, as a question or a few words; also its name. */
  @property() heading = '';

  /** A press beside it shuts it: for what is only read, not for what is filled in. */
  @property({ type: Boolean }) dismissible = false;

  /** It cannot be undone: read out in full at once, it starts at the first action. */
  @property({ type: Boolean }) decisive = false;

  @query('.layer') private layer!: HTMLDialogElement;
  @query('.heading') private start!: HTMLElement;
  @query('.body') private body!: HTMLElement;

  #locale = new LocaleController(this, overlays);
  #scroll = new ScrollStop(this, () => this.body);
  #modal = new ModalController(this, {
    open: () => this.open,
    layer: () => this.layer,
    home: () => (this.decisive && this.#firstAction) || this.start,
    dismissed: reason => {
      if (reason === 'escape' || this.dismissible) this.close(reason);
    },
  });

  /** Opens it over the page. */
  show(): void {
    this.open = true;
    if (this.hasUpdated) this.#modal.sync();
  }

  /** Shuts it, as an action in it does: tells `union-dialog-close` first, which can prevent it. */
  close(reason: DialogCloseReason = 'action'): void {
    if (!this.open || !this.dispatchEvent(new DialogCloseEvent(reason))) return;
    this.open = false;
    this.#modal.sync();
  }

  protected override render() {
    return html`<dialog
      class="layer"
      role=${this.decisive ? 'alertdialog' : nothing}
      aria-modal="true"
      aria-labelledby="heading"
      aria-describedby=${this.decisive ? 'body' : nothing}
    >
      ${modalFrame({
        heading: this.heading,
        close: this.#locale.t('close'),
        lang: this.#locale.lang,
        scrolls: this.#scroll.scrolls,
        acts: this.#firstAction !== null,
        pressed: this.#pressClose,
        given: this.#given,
      })}
    </dialog>`;
  }

  get #firstAction(): HTMLElement | null {
    return this.querySelector<HTMLElement>(':scope > [slot="actions"]');
  }

  #pressClose = (): void => this.close('button');

  #given = (): void => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'union-dialog': UnionDialog;
  }
}
