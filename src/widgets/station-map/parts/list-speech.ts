import type { MapContext } from '../part.ts';
import { deskWords } from './desk-words.ts';

/** So long nothing changes before it is said how many there are, milliseconds. */
const REST_MS = 600;

/** Says how many stations are left when what is asked, or the part of the map, has changed. */
export class ListSpeech {
  private context: () => MapContext;
  private key: readonly unknown[] | undefined;
  private timer = 0;

  constructor(context: () => MapContext) {
    this.context = context;
  }

  /** Call after each drawing. */
  updated(): void {
    const { query, bounds, here, listing, count, model } = this.context();
    if (!listing.isKnown) return;
    const key = [query, bounds, here, count, model.loading > 0];
    const before = this.key;
    if (before && key.every((part, at) => part === before[at])) return;
    this.key = key;
    // What is there at first is read, not told.
    if (before) this.later();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.key = undefined;
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.tell(), REST_MS);
  }

  private tell(): void {
    const { bounds, count: n, model, say } = this.context();
    // More is on its way: the last word is said then.
    if (model.loading > 0) return;
    const words = deskWords(this.context());
    say(n === 0 ? words.t('saidNone') : words.t(bounds ? 'saidInView' : 'saidFound', { n }));
  }
}
