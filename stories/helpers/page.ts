import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../../src/elements/button/index.ts';
import type { UnionButton } from '../../src/elements/button/button.ts';
import { specimen } from '../foundations/specimen.ts';

/** Pieces of the pages that are there to be read. */

const sheet = new URL('./page.css', import.meta.url).href;

export function page(content: TemplateResult): TemplateResult {
  return html`<link rel="stylesheet" href=${sheet} />${specimen(content)}`;
}

/** Code to copy into a page. */
export function snippet(label: string, code: string): TemplateResult {
  const copy = async ({ currentTarget }: Event): Promise<void> => {
    const button = currentTarget as UnionButton;
    await navigator.clipboard.writeText(code);
    button.textContent = '已复制';
  };
  return html`<figure class="snippet">
    <figcaption>
      <span>${label}</span>
      <union-button variant="quiet" @click=${copy}>复制</union-button>
    </figcaption>
    <pre dir="ltr" tabindex="0" role="region" aria-label=${label}>${code}</pre>
  </figure>`;
}

/** A link to another page of this site, by the end of its address: `elements-button--docs`. */
export function to(id: string, words: string): TemplateResult {
  const kind = id.endsWith('--docs') ? 'docs' : 'story';
  return html`<a href="./?path=/${kind}/${id}" target="_top">${words}</a>`;
}
