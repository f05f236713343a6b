import type { CraftsmanCard } from './craftsman-card.ts';

/** One for all cards of a page. */
let observer: IntersectionObserver | undefined;
const waiting = new WeakMap<Element, () => void>();

function tell(entries: IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) if (!isIntersecting) waiting.get(target)?.();
}

/**
 * The room that was kept free while a card loaded. What the card does not fill is given back when
 * nobody sees it, so that nothing moves under a reader's eyes.
 */
export class HoldRoom {
  #card: CraftsmanCard;

  constructor(card: CraftsmanCard) {
    this.#card = card;
  }

  /** The content is drawn: gives the room back, now where it is filled, else when it is out of sight. */
  release(): void {
    if (!this.#card.held) return;
    const box = this.#card.renderRoot.querySelector<HTMLElement>('.held');
    const held = box?.offsetHeight ?? 0;
    box?.classList.remove('held');
    const isFilled = !box || box.offsetHeight >= held;
    box?.classList.add('held');
    if (isFilled || typeof IntersectionObserver === 'undefined') {
      this.#end();
      return;
    }
    waiting.set(this.#card, () => this.#end());
    observer ??= new IntersectionObserver(tell);
    observer.observe(this.#card);
  }

  /** The card leaves the page. */
  end(): void {
    observer?.unobserve(this.#card);
  }

  #end(): void {
    this.end();
    this.#card.held = false;
    this.#card.requestUpdate();
  }
}
