let holders = 0;
let undo = (): void => undefined;

/**
 * Keeps the page behind a modal layer from scrolling; several may hold it at a time.
 *
 * @returns the function that lets go; the last one gives the page back its own styles.
 */
export function lockScroll(): () => void {
  if (holders === 0) undo = still(document.documentElement);
  holders += 1;
  let holding = true;
  return () => {
    if (!holding) return;
    holding = false;
    holders -= 1;
    if (holders === 0) undo();
  };
}

function still({ style, clientWidth }: HTMLElement): () => void {
  const { overflow, scrollbarGutter } = style;
  // The room of the scroll bar stays, so that nothing moves sideways.
  if (innerWidth > clientWidth) style.scrollbarGutter = 'stable';
  style.overflow = 'hidden';
  return () => {
    style.overflow = overflow;
    style.scrollbarGutter = scrollbarGutter ?? '';
  };
}
