/** What a widget keeps in the page's address, and how that is written. */
export interface AddressForm<Place> {
  /** Marks the entries of the browser's history that such a widget wrote, e.g. `union-wall`. */
  readonly key: string;
  /** Of several of one name the first on the page has the address. */
  readonly name: string;
  /** What a fragment says; undefined for one that is not this widget's. */
  read(hash: string): Place | undefined;
  /** The fragment that says so, with its `#`; `''` where there is nothing to say. */
  write(place: Place): string;
  /** Whether something is open in it that Back shuts. */
  isOpen(place: Place): boolean;
  /** What an address says that says nothing. */
  readonly nowhere: Place;
}

const holders = new Map<string, object>();
/** One of them writes. */
let isWriting = false;

/**
 * Keeps what a widget shows in the fragment of the page's address, so that it can be passed on, and
 * follows Back and Forward. A page that routes by its fragment (`#/…`) keeps it to itself.
 */
export class AddressKeeper<Place> {
  readonly #form: AddressForm<Place>;
  readonly #moved: (place: Place) => void;
  #on = false;
  /** What is open was put on top of the history by this widget. */
  #isOnTop = false;

  /** @param moved told what the address says after Back, Forward or a link to it */
  constructor(form: AddressForm<Place>, moved: (place: Place) => void) {
    this.#form = form;
    this.#moved = moved;
  }

  start(): void {
    if (this.#on || holders.has(this.#holding)) return;
    this.#on = true;
    holders.set(this.#holding, this);
    addEventListener('popstate', this);
  }

  stop(): void {
    if (!this.#on) return;
    this.#on = false;
    holders.delete(this.#holding);
    removeEventListener('popstate', this);
  }

  /** What the address says now; undefined where it says nothing of this widget. */
  read(): Place | undefined {
    return this.#on ? this.#form.read(location.hash) : undefined;
  }

  /** The whole address with that place in it; undefined where the widget has no address to write. */
  href(place: Place): string | undefined {
    if (!this.#mayWrite) return undefined;
    const url = new URL(location.href);
    url.hash = '';
    return url.href.replace(/#$/, '') + (this.#form.write(place) || '#');
  }

  /** `push`: a step that Back undoes. */
  write(place: Place, how: 'push' | 'replace'): void {
    const href = this.href(place);
    if (!href) return;
    // Back comes to the entry before, which must be known as this widget's.
    if (how === 'push') this.#put('replaceState', location.href);
    this.#put(how === 'push' ? 'pushState' : 'replaceState', href.replace(/#$/, ''));
    this.#isOnTop = how === 'push' && this.#form.isOpen(place);
  }

  /** Leaves what is open: by Back where it was opened here; false where it was not. */
  leave(): boolean {
    if (!this.#isOnTop) return false;
    this.#isOnTop = false;
    history.back();
    return true;
  }

  handleEvent(): void {
    // Some pages tell of what is written as if a person had gone there.
    if (isWriting) return;
    const { key, name, nowhere } = this.#form;
    this.#isOnTop = false;
    const marked = (history.state as Record<string, unknown> | null)?.[key] === name;
    const place = this.read() ?? (marked ? nowhere : undefined);
    if (place) this.#moved(place);
  }

  get #holding(): string {
    return `${this.#form.key} ${this.#form.name}`;
  }

  get #mayWrite(): boolean {
    return this.#on && /^https?:/.test(location.protocol) && !/^#!?\//.test(location.hash);
  }

  #put(how: 'pushState' | 'replaceState', href: string): void {
    const { key, name } = this.#form;
    isWriting = true;
    try {
      // What the page itself keeps in its entry stays.
      history[how]({ ...(history.state as object | null), [key]: name }, '', href);
    } catch {
      // Browsers stop a page that writes too often (100 in 30 s in Safari); the widget goes on alone.
    }
    isWriting = false;
  }
}
