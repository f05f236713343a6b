import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** A page of the foundations: plain headings and paragraphs in the tokens of the stage around it. */
export function specimen(content: TemplateResult): TemplateResult {
  return html`<link rel="stylesheet" href=${sheet} />
    <article class="specimen">${content}</article>`;
}

const sheet = new URL('./specimen.css', import.meta.url).href;
