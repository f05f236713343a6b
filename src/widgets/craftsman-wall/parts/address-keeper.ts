import { fragmentOf } from '../address-name.ts';
import { readPlace, writePlace, type WallPlace } from '../address.ts';

/** Marks the entries of the browser's history that a wall wrote; holds the wall's name. */
const KEY = 'union-wall';

/** Of walls of one name the first on the page has the address. */
const holders = new Map<string, AddressKeeper>();

/**
 * Keeps what a wall shows in the fragment of the page's address, so that it can be passed on, and
 * follows Back and Forward. A page that routes by its fragment (`#/…`) keeps it to itself.
 */
export class AddressKeeper {
  readonly #name: string;
  readonly #moved: (place: WallPlace) => void;
  #on = false;
  /** The entry that is open was put on top of the history by this wall. */
  #isOnTop = false;

  /** @param moved told what the address says after Back, Forward or a link to it */
  constructor(name: string, moved: (place: WallPlace) => void) {
    this.#name = name;
    this.#moved = moved;
  }

  start(): void {
    if (this.#on || holders.has(this.#name)) return;
    this.#on = true;
    holders.set(this.#name, this);
    addEventListener('popstate', this);
  }

  stop(): void {
    if (!this.#on) return;
    this.#on = false;
    holders.delete(this.#name);
    removeEventListener('popstate', this);
  }

  /** What the address says now; undefined where it says nothing of this wall. */
  read(): WallPlace | undefined {
    return this.#on ? readPlace(location.hash, this.#name) : undefined;
  }

  /** The whole address with that place in it; undefined where the wall has no address to write. */
  href(place: WallPlace): string | undefined {
    if (!this.#mayWrite) return undefined;
    const url = new URL(location.href);
    url.hash = '';
    return url.href.replace(/#$/, '') + (writePlace(place, this.#name) || '#');
  }

  /** Addresses of pages, `{page}` standing for the number. */
  hrefOfPages(place: WallPlace): string {
    const first = this.href({ ...place, page: 1 });
    if (!first) return '';
    const hasMore = first.includes(fragmentOf(this.#name));
    const start = hasMore ? `${first}&` : first.replace(/#$/, '') + fragmentOf(this.#name);
    return `${start}page={page}`;
  }

  /** `push`: a step that Back undoes. */
  write(place: WallPlace, how: 'push' | 'replace'): void {
    const href = this.href(place);
    if (!href) return;
    // Back comes to the entry before, which must be known as this wall's.
    if (how === 'push') this.#put('replaceState', location.href);
    this.#put(how === 'push' ? 'pushState' : 'replaceState', href.replace(/#$/, ''));
    this.#isOnTop = how === 'push' && place.person !== undefined;
  }

  /** Leaves the open entry: by Back where it was opened here; false where it was not. */
  leave(): boolean {
    if (!this.#isOnTop) return false;
    this.#isOnTop = false;
    history.back();
    return true;
  }

  handleEvent(): void {
    this.#isOnTop = false;
    const marked = (history.state as Record<string, unknown> | null)?.[KEY] === this.#name;
    const place = this.read() ?? (marked ? { chosen: {} } : undefined);
    if (place) this.#moved(place);
  }

  get #mayWrite(): boolean {
    return this.#on && /^https?:/.test(location.protocol) && !/^#!?\//.test(location.hash);
  }

  #put(how: 'pushState' | 'replaceState', href: string): void {
    try {
      // What the page itself keeps in its entry stays.
      history[how]({ ...(history.state as object | null), [KEY]: this.#name }, '', href);
    } catch {
      // Browsers stop a page that writes too often (100 in 30 s in Safari); the wall goes on alone.
    }
  }
}
