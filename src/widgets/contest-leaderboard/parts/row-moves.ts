const MOVE: KeyframeAnimationOptions = { duration: 200, easing: 'ease-out' };

/** Lets rows glide to their new places; those who asked for less motion see them there at once. */
export class RowMoves {
  #tops = new Map<string, number>();

  /** Before a change: where the rows with a `data-row` are. */
  note(root: ParentNode): void {
    this.#tops.clear();
    for (const row of rowsIn(root))
      this.#tops.set(row.dataset['row']!, row.getBoundingClientRect().top);
  }

  /** After it: each row comes from where it was. */
  play(root: ParentNode): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const row of rowsIn(root)) {
      const before = this.#tops.get(row.dataset['row']!);
      const by = before === undefined ? 0 : before - row.getBoundingClientRect().top;
      if (by !== 0)
        row.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], MOVE);
    }
    this.#tops.clear();
  }
}

function rowsIn(root: ParentNode): NodeListOf<HTMLElement> {
  return root.querySelectorAll<HTMLElement>('[data-row]');
}
