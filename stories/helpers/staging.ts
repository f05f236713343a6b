import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { fakePosition, type Answer } from '../../test/helpers/fake-position.ts';
import { openPart, type Act } from './open-part.ts';

/** How a story of a widget comes to what it shows. */
export interface Staging {
  /** CSS pixels. */
  width?: number | undefined;
  /** What the device says when it is asked where it is. */
  device?: Answer | undefined;
  /** What somebody does, and at last what that brings. */
  open?: readonly Act[] | undefined;
}

/** Does what somebody does in a widget that was just drawn, on a device that answers this. */
export async function visit(host: Element, { device, open }: Staging): Promise<void> {
  // Drawn again on its way: the device's answer is not to be taken from it.
  if (!open || host.hasAttribute('data-going')) return;
  const restore = device && fakePosition(device);
  await openPart(host, ...open);
  restore?.();
}

/** In a box of this width, as far as the window has room for it. */
export function boxed(shown: TemplateResult, { width }: Staging): TemplateResult {
  if (!width) return shown;
  const size = (box?: Element): void => {
    if (!(box instanceof HTMLElement)) return;
    box.style.inlineSize = `${width}px`;
    box.style.maxInlineSize = '100%';
  };
  return html`<div ${ref(size)}>${shown}</div>`;
}
