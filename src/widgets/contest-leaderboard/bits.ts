import { html, nothing, type TemplateResult } from 'lit';

/**
 * What is said in one line, piece after piece; set by `bits.styles.ts`, which puts a dot between
 * two of them, and none where the line breaks. A reader hears a pause, not a dot.
 */
export function bits(pieces: readonly unknown[]): TemplateResult[] {
  return pieces.map((piece, at) => html`${at ? ' ' : nothing}<span class="bit">${piece}</span>`);
}
