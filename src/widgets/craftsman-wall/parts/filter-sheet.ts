import type { WallHost } from '../desk.ts';
import type { UnionSheet } from '../../../elements/sheet/sheet.ts';

/** The sheet that filters stand in where there is no room beside the entries. */
export class FilterSheet {
  isOpen = false;
  /** It was opened before: shut, it stays, so that the focus finds its way back. */
  wasOpen = false;

  readonly #host: WallHost;

  constructor(host: WallHost) {
    this.#host = host;
  }

  open(): void {
    this.isOpen = this.wasOpen = true;
    this.#host.requestUpdate();
  }

  /** Shuts it, as an action in it does. */
  close(): void {
    this.#host.renderRoot.querySelector<UnionSheet>('union-sheet.filters')?.close();
  }

  /** It has been shut. */
  closed(): void {
    this.isOpen = false;
    this.#host.requestUpdate();
  }
}
