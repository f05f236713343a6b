import type { ReactiveControllerHost } from 'lit';

/** What was dropped, and which of it are folders: they come as files that cannot be read. */
export type Receive = (files: File[], folders: File[]) => void;

/**
 * Files dragged over an element and dropped there.
 *
 *     #dropping = new DropController(this, (files, folders) => …, () => this.disabled);
 *     <div @dragover=${this.#dropping} @dragleave=${this.#dropping} @drop=${this.#dropping}>
 */
export class DropController {
  /** Files hang over the element. */
  over = false;

  #host: ReactiveControllerHost;
  #receive: Receive;
  #off: () => boolean;

  /** @param off whether nothing may be dropped; the page stays all the same. */
  constructor(host: ReactiveControllerHost, receive: Receive, off: () => boolean) {
    this.#host = host;
    this.#receive = receive;
    this.#off = off;
  }

  handleEvent(event: DragEvent): void {
    const { dataTransfer } = event;
    // A link or a piece of text is nothing to us.
    if (!dataTransfer || ![...dataTransfer.types].includes('Files')) return;
    const within = event.currentTarget as Element;
    if (event.type === 'dragleave') {
      const { relatedTarget: to } = event;
      if (!(to instanceof Node && within.contains(to))) this.#turn(false);
      return;
    }
    // Else the browser would leave the page and open the file.
    event.preventDefault();
    const off = this.#off();
    this.#turn(event.type === 'dragover' && !off);
    if (event.type === 'dragover') dataTransfer.dropEffect = off ? 'none' : 'copy';
    else if (!off) this.#take(dataTransfer);
  }

  #take({ items }: DataTransfer): void {
    const files: File[] = [];
    const folders: File[] = [];
    for (const item of [...items]) {
      const file = item.kind === 'file' ? item.getAsFile() : null;
      if (!file) continue;
      files.push(file);
      if (item.webkitGetAsEntry()?.isDirectory) folders.push(file);
    }
    this.#receive(files, folders);
  }

  #turn(over: boolean): void {
    if (over === this.over) return;
    this.over = over;
    this.#host.requestUpdate();
  }
}
