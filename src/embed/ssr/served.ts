import { html, type TemplateResult } from 'lit';

/** What the server drew stands after it. */
export const SERVED = 'style[data-served]';

/**
 * Marks what the server draws, which is gone when the tag is registered: an element draws itself in
 * the same turn, before what is there, and of two slots of a name the first one is filled.
 */
export function served(view: unknown): TemplateResult {
  return html`<style data-served>
      :host(:defined) > [data-served] ~ * {
        display: none !important;
      }</style
    >${view}`;
}
