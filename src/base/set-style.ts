import { Directive, directive, type ElementPart } from 'lit/directive.js';

type Property = 'top' | 'left' | 'right' | 'width' | 'height';

class SetStyle extends Directive {
  render(_property: Property, _value: string): void {}

  override update({ element }: ElementPart, [property, value]: [Property, string]): void {
    (element as HTMLElement | SVGElement).style[property] = value;
  }
}

/** A length that follows from data, set by script: a strict CSP refuses `style="…"`. */
export const setStyle = directive(SetStyle);

/** Lengths by property, with their units. */
export type Lengths = Readonly<Partial<Record<Property, string>>>;

class SetStyles extends Directive {
  render(_lengths: Lengths): void {}

  override update({ element }: ElementPart, [lengths]: [Lengths]): void {
    Object.assign((element as HTMLElement | SVGElement).style, lengths);
  }
}

/** Several of them; an empty one is taken off again. */
export const setStyles = directive(SetStyles);
