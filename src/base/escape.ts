/** What the Esc key would put away now, the one opened last at the end. */
const layers: (() => void)[] = [];

/**
 * Gives the Esc key to a layer (dialog, popover, tooltip) until another one opens above it. A key
 * that something inside has used (`preventDefault`), or that belongs to an input method, is left alone.
 *
 * @returns the function that takes the layer out again.
 */
export function onEscape(dismiss: () => void): () => void {
  const layer = () => dismiss();
  if (layers.length === 0) document.addEventListener('keydown', press);
  layers.push(layer);
  return () => {
    const at = layers.indexOf(layer);
    if (at < 0) return;
    layers.splice(at, 1);
    if (layers.length === 0) document.removeEventListener('keydown', press);
  };
}

function press(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  if (event.isComposing || event.keyCode === 229) return;
  // Else a native dialog below would be shut by the same press.
  event.preventDefault();
  layers[layers.length - 1]?.();
}
