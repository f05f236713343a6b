import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onEscape } from './escape.ts';
import { deepActive, focusBack } from './focus.ts';
import { holdInside } from './modal-fallback.ts';
import { keepRoom } from './modal-room.ts';
import { enterModals } from './open-modals.ts';
import { lockScroll } from './scroll-lock.ts';

export interface ModalOptions {
  /** Whether it is to stand open now. */
  open: () => boolean;
  /** The native dialog: the whole screen, with the panel in it. */
  layer: () => HTMLDialogElement;
  /** What takes the focus unless something inside is marked `autofocus`. */
  home: () => HTMLElement | null;
  /** A person pressed Esc (or the phone's back key), or beside the panel. */
  dismissed: (reason: 'escape' | 'backdrop') => void;
}

/**
 * The way a dialog and a sheet stand over the page: all else is out of reach, the page does not
 * scroll, an on-screen keyboard covers nothing of it, Esc asks to shut it, and focus goes back to
 * where it came from. Follows `open()` at every
 * update of its host, and at once by `sync()`. Removed while open, it leaves nothing behind.
 */
export class ModalController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #options: ModalOptions;
  /** Undoes all that opening did, the last first; empty while it is shut. */
  #undo: (() => void)[] = [];
  /** Whether the press under way began beside the panel. */
  #beside = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ModalOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // Moved to another place of the page while open, it opens there again.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    this.sync();
  }

  hostDisconnected(): void {
    this.#hide();
  }

  /** Opens or shuts it now, without waiting for the next update. */
  sync(): void {
    const open = this.#options.open() && this.#host.isConnected;
    if (open && !this.#shown) this.#show();
    if (!open && this.#shown) this.#hide();
  }

  get #shown(): boolean {
    return this.#undo.length > 0;
  }

  #show(): void {
    const layer = this.#options.layer();
    const opener = deepActive();
    this.#undo = [
      () => focusBack(opener),
      lockScroll(),
      onEscape(() => this.#options.dismissed('escape')),
      this.#listen(layer),
      this.#stand(layer),
      enterModals(layer),
      keepRoom(layer),
    ];
    this.#home()?.focus();
  }

  #hide(): void {
    const undo = this.#undo.reverse();
    this.#undo = [];
    for (const step of undo) step();
  }

  #home(): HTMLElement | null {
    const marked = [...this.#host.querySelectorAll<HTMLElement>('[autofocus]')];
    // One in a dialog that is still shut is not meant.
    return marked.find(element => element.getClientRects().length > 0) ?? this.#options.home();
  }

  #stand(layer: HTMLDialogElement): () => void {
    if ('showModal' in layer) {
      layer.showModal();
      return () => layer.close();
    }
    const fallback = layer as HTMLElement;
    fallback.setAttribute('open', '');
    // To this engine it is an unknown element.
    if (!fallback.hasAttribute('role')) fallback.setAttribute('role', 'dialog');
    const release = holdInside(fallback, () => this.#home());
    return () => {
      fallback.removeAttribute('open');
      release();
    };
  }

  #listen(layer: HTMLElement): () => void {
    const heard = {
      pointerdown: (event: Event) => (this.#beside = event.target === layer),
      // A press that begins in the panel, selecting text, and ends beside it is none.
      click: (event: Event) => {
        if (this.#beside && event.target === layer) this.#options.dismissed('backdrop');
      },
      cancel: (event: Event) => {
        if (event.target !== layer) return;
        event.preventDefault();
        this.#options.dismissed('escape');
      },
      close: (event: Event) => {
        if (event.target === layer) this.#closedByEngine();
      },
    };
    const all = Object.entries(heard);
    for (const [type, listener] of all) layer.addEventListener(type, listener);
    return () => {
      for (const [type, listener] of all) layer.removeEventListener(type, listener);
    };
  }

  /** Chromium lets a page refuse the back key once, then shuts the dialog without asking. */
  #closedByEngine(): void {
    const layer = this.#options.layer();
    // Shut and opened again in one go: this is the word of the first time.
    if (layer.open) return;
    this.#options.dismissed('escape');
    if (this.#options.open()) layer.showModal();
  }
}
