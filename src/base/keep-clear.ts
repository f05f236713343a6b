/**
 * Tells a box that lies along the edges of the screen how much of it an on-screen keyboard covers
 * (engines lay the page out behind it): custom properties `--covered-above` and `--covered-below`.
 *
 * @param changed is called whenever they may have changed, and once at the beginning.
 * @returns the function that ends it.
 */
export function keepClear(box: HTMLElement, changed = (): void => undefined): () => void {
  const view = window.visualViewport;
  const set = (name: string, pixels: number) => {
    if (pixels >= 1) box.style.setProperty(name, `${pixels}px`);
    else box.style.removeProperty(name);
  };
  const fit = () => {
    const { top, bottom } = box.getBoundingClientRect();
    // Drawn larger with two fingers, the rest is there to be moved to.
    const whole = view && view.scale < 1.01;
    set('--covered-above', whole ? view.offsetTop - top : 0);
    set('--covered-below', whole ? bottom - view.offsetTop - view.height : 0);
    changed();
  };
  fit();
  for (const type of ['resize', 'scroll']) view?.addEventListener(type, fit);
  return () => {
    for (const type of ['resize', 'scroll']) view?.removeEventListener(type, fit);
    set('--covered-above', 0);
    set('--covered-below', 0);
  };
}
