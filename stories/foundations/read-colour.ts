import type { Rgb } from '../../src/tokens/contrast.ts';

let canvas: CanvasRenderingContext2D | undefined;

/** What colours paint on this machine, in whatever colour space they are written. */
function paint(colours: readonly string[]): Rgb[] {
  canvas ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  canvas.canvas.width = colours.length;
  canvas.canvas.height = 1;
  colours.forEach((colour, at) => {
    canvas!.fillStyle = colour;
    canvas!.fillRect(at, 0, 1, 1);
  });
  const { data } = canvas.getImageData(0, 0, colours.length, 1);
  return colours.map((_, at) => [data[at * 4]!, data[at * 4 + 1]!, data[at * 4 + 2]!]);
}

/** What custom properties paint on an element, as they reach what stands inside it. */
export function paintedColours(element: Element, properties: readonly string[]): Map<string, Rgb> {
  const probes = properties.map(property => {
    const probe = document.createElement('span');
    probe.style.color = `var(${property})`;
    return probe;
  });
  (element.shadowRoot ?? element).append(...probes);
  const colours = paint(probes.map(probe => getComputedStyle(probe).color));
  for (const probe of probes) probe.remove();
  return new Map(properties.map((property, at) => [property, colours[at]!]));
}

export function paintedColour(element: Element, property: string): Rgb {
  return paintedColours(element, [property]).get(property)!;
}

/** A colour as #rrggbb, whatever way it is written; black where it is none. */
export const hexOf = (rgb: Rgb): string =>
  `#${rgb.map(part => part.toString(16).padStart(2, '0')).join('')}`;
