import { deepActive, holds } from './focus.ts';
import { keepClear } from './keep-clear.ts';

/** With less room than this between heading and actions (pixels), all three scroll as one. */
const LEAST = 160;

/**
 * Keeps what is in a modal layer within reach: clear of an on-screen keyboard, the focused field in
 * sight, and on a low screen, or under a very long heading, marked `low`.
 *
 * @param layer holds a `.head` and `.actions` (see modal-frame.ts).
 * @returns the function that ends it.
 */
export function keepRoom(layer: HTMLElement): () => void {
  const around = [...layer.querySelectorAll<HTMLElement>('.head, .actions')];
  let room = 0;
  const measure = () => {
    const { paddingTop, paddingBottom } = getComputedStyle(layer);
    const before = room;
    room = layer.offsetHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
    let taken = 0;
    for (const { offsetHeight } of around) taken += offsetHeight;
    layer.classList.toggle('low', room - taken < LEAST);
    const active = deepActive();
    if (room < before && active && holds(layer, active))
      active.scrollIntoView({ block: 'nearest' });
  };
  const unclear = keepClear(layer, measure);
  let frame = 0;
  // In the next frame: a scroll bar that comes changes what is observed.
  const later = () => (frame = requestAnimationFrame(measure));
  const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(later);
  for (const element of [layer, ...around]) observer?.observe(element);
  return () => {
    unclear();
    observer?.disconnect();
    cancelAnimationFrame(frame);
    layer.classList.remove('low');
  };
}
