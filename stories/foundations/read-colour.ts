import type { Rgb } from '../../src/tokens/contrast.ts';

let canvas: CanvasRenderingContext2D | undefined;

/** What a custom property paints on an element, in whatever colour space it is written. */
export function paintedColour(element: Element, property: string): Rgb {
  const probe = document.createElement('span');
  probe.style.color = `var(${property})`;
  (element.shadowRoot ?? element).append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  canvas ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
