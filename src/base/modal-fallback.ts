import { deepActive, holds, tabStops } from './focus.ts';

interface Hold {
  grip(): void;
  release(): void;
}

/** Only the layer opened last holds the focus; the ones below wait. */
const held: Hold[] = [];

/**
 * Makes a layer modal where the engine has no `showModal()` (Safari before 15.4, some WeChat on iOS):
 * it covers the screen, all that stands around it is hidden from screen readers, the Tab key goes
 * round inside, and focus that gets out comes back.
 *
 * @returns the function that undoes it.
 */
export function holdInside(layer: HTMLElement, home: () => HTMLElement | null): () => void {
  const hold = makeHold(layer, home);
  held[held.length - 1]?.release();
  held.push(hold);
  hold.grip();
  const uncover = cover(layer);
  return () => {
    uncover();
    hold.release();
    held.splice(held.indexOf(hold), 1);
    held[held.length - 1]?.grip();
  };
}

function makeHold(layer: HTMLElement, home: () => HTMLElement | null): Hold {
  let unhide: (() => void) | undefined;
  const tab = (event: KeyboardEvent) => {
    if (event.key === 'Tab') goRound(event, layer);
  };
  const back = () => {
    if (!holds(layer, deepActive())) home()?.focus();
  };
  return {
    grip() {
      if (unhide) return;
      unhide = hideAround(layer);
      layer.addEventListener('keydown', tab);
      document.addEventListener('focusin', back);
    },
    release() {
      unhide?.();
      unhide = undefined;
      layer.removeEventListener('keydown', tab);
      document.removeEventListener('focusin', back);
    },
  };
}

/** A transformed ancestor makes `fixed` count from itself: the layer is stretched over the screen. */
function cover(layer: HTMLElement): () => void {
  const { style } = layer;
  const clear = () => (style.left = style.top = style.width = style.height = '');
  const stretch = () => {
    clear();
    const { left, top, width, height } = layer.getBoundingClientRect();
    const { clientWidth } = document.documentElement;
    if (left === 0 && top === 0 && width === clientWidth && height === innerHeight) return;
    style.left = `${-left}px`;
    style.top = `${-top}px`;
    style.width = `${clientWidth}px`;
    style.height = `${innerHeight}px`;
  };
  stretch();
  addEventListener('resize', stretch);
  return () => {
    removeEventListener('resize', stretch);
    clear();
  };
}

function goRound(event: KeyboardEvent, layer: HTMLElement): void {
  const stops = tabStops(layer);
  const here = stops.indexOf(deepActive() as HTMLElement);
  // From the heading, which is no stop, the way back leads to the last one.
  const leaves = event.shiftKey ? here <= 0 : here === stops.length - 1;
  if (!leaves) return;
  event.preventDefault();
  stops[event.shiftKey ? stops.length - 1 : 0]?.focus();
}

/** Hides the siblings of an element and of all that it stands in, up to the body. */
function hideAround(element: Element): () => void {
  const hidden: Element[] = [];
  let at: Element = element;
  while (at !== document.body) {
    const parent: Node | null = at.parentNode;
    if (!parent) break;
    for (const sibling of (parent as ParentNode).children) {
      if (sibling === at || sibling.hasAttribute('aria-hidden') || isSilent(sibling)) continue;
      sibling.setAttribute('aria-hidden', 'true');
      hidden.push(sibling);
    }
    at = parent instanceof ShadowRoot ? parent.host : (parent as Element);
  }
  return () => hidden.forEach(sibling => sibling.removeAttribute('aria-hidden'));
}

/** What no screen reader would read anyway. */
const isSilent = (element: Element): boolean =>
  /^(script|style|template|link)$/i.test(element.localName);
