/**
 * Keeps room for widgets until they have something to show, so that what stands below does not move
 * then: what most show first is as high, or the screen ends there. What a page says itself of their
 * height goes first. A card has no height that anybody could know.
 *
 * @param tags as a list of selectors
 */
export function keepRoom(tags: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.insertRule(
      `:where(${tags}):where(:not([data-state]),[data-state=loading]):where(:not(union-craftsman-card)){display:flow-root;min-height:640px}`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // Engines of before 2021 keep none.
  }
}
