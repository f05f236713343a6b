import { Directive, directive, type ElementPart } from 'lit/directive.js';

type Property = 'top' | 'width' | 'height';

class SetStyle extends Directive {
  render(_property: Property, _value: string): void {}

  override update({ element }: ElementPart, [property, value]: [Property, string]): void {
    (element as HTMLElement).style[property] = value;
  }
}

/** A length that follows from data, set by script: a strict CSP refuses `style="…"`. */
export const setStyle = directive(SetStyle);
