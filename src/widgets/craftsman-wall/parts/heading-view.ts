import { html, nothing, type TemplateResult } from 'lit';
import type { WallDesk } from './wall-desk.ts';

/** The heading of a section, on the level the page asks for. */
export function headingView(desk: WallDesk, words: string, note = ''): TemplateResult {
  const { heading } = desk.options.settings();
  return html`<div class="section-title" role="heading" aria-level=${heading} tabindex="-1">
    ${words}${note ? html` <span class="note">${note}</span>` : nothing}
  </div>`;
}
