/** What does something of its own when it is pressed. */
const INTERACTIVE = 'a, button, input, label, select, summary, textarea, union-button';

/** Whether a press in a row is meant for its box, and not for a link or a control inside. */
export function pressesRow(event: Event, row: Element | null): boolean {
  const path = event.composedPath();
  const at = row ? path.indexOf(row) : -1;
  return (
    at >= 0 && !path.slice(0, at).some(node => node instanceof Element && node.matches(INTERACTIVE))
  );
}
