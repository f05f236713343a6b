import type { Place } from './float.ts';

/** Room between the box and the edge of the screen, in pixels. */
const MARGIN = 8;

/**
 * The plain place of a box: below its anchor, from the edge where lines start, kept on the screen
 * sideways. It stands until the better way has loaded, and stays where that does not load.
 */
export const placePlainly: Place = (anchor, box, { gap, sameWidth }) => {
  const follow = () => {
    const beside = anchor.getBoundingClientRect();
    if (sameWidth) box.style.width = `${beside.width}px`;
    const fromRight = getComputedStyle(box).direction === 'rtl';
    const wanted = fromRight ? beside.right - box.offsetWidth : beside.left;
    const most = document.documentElement.clientWidth - MARGIN - box.offsetWidth;
    move(box, Math.max(MARGIN, Math.min(wanted, most)), beside.bottom + gap);
  };
  follow();
  addEventListener('scroll', follow, { capture: true, passive: true });
  addEventListener('resize', follow);
  return () => {
    removeEventListener('scroll', follow, { capture: true });
    removeEventListener('resize', follow);
  };
};

/** By where the box comes to lie: a transformed ancestor makes `fixed` count from itself. */
function move(box: HTMLElement, x: number, y: number): void {
  box.style.left = '0';
  box.style.top = '0';
  const origin = box.getBoundingClientRect();
  box.style.left = `${Math.round(x - origin.left)}px`;
  box.style.top = `${Math.round(y - origin.top)}px`;
}
