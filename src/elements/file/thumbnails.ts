import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Small pictures of chosen images: addresses inside this page, taken back when no longer needed. */
export class ThumbnailsController implements ReactiveController {
  #host: ReactiveControllerHost;
  #urls = new Map<File, string>();
  /** Out of the page nothing is held: nobody would let go of it. */
  #connected = false;
  /** Images this browser cannot draw (HEIC in most), or the page's policy does not let it. */
  #blank = new WeakSet<File>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.keep([]);
  }

  /** Address of a file's picture; none for what is no image. */
  of(file: File): string | undefined {
    const drawable = file.type.startsWith('image/') && !this.#blank.has(file);
    if (!drawable || !this.#connected) return undefined;
    const known = this.#urls.get(file);
    if (known) return known;
    const url = URL.createObjectURL(file);
    this.#urls.set(file, url);
    return url;
  }

  /** Lets go of all but these. */
  keep(files: readonly File[]): void {
    this.#urls.forEach((url, file) => {
      if (files.includes(file)) return;
      URL.revokeObjectURL(url);
      this.#urls.delete(file);
    });
  }

  /** The picture did not show. */
  fail(file: File): void {
    this.#blank.add(file);
    this.#host.requestUpdate();
  }
}
