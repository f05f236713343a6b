/** Resolves a frame after the next, when what is on the screen now has been drawn. */
export function frame(): Promise<void> {
  return new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn, 16)));
}
