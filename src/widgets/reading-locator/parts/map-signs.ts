import { html, type TemplateResult } from 'lit';

/**
 * Whether a pin's station is open, by shape: an open book, a bar as at a way that is shut, a
 * question mark. SVG path data on a 24 × 24 grid, stroked; a row's symbol is its place here.
 */
export const SIGNS = [
  'M9 9.2c0-1.8 1.3-3 3-3s3 1.1 3 2.8c0 2.4-3 2.7-3 5.2M12 17.8h.01',
  'M12 6.6C9.8 5 7 4.5 3.5 4.8v13.4c3.5-.3 6.3.2 8.5 1.8 2.2-1.6 5-2.1 8.5-1.8V4.8C17 4.5 14.2 5 12 6.6ZM12 6.6V20',
  'M5 12h14',
];

export const UNKNOWN = 0;
export const OPEN = 1;
export const CLOSED = 2;

/** A line drawing on a 24 × 24 grid, which says nothing to those who do not see it. */
export function drawing(path: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${path}></path>
  </svg>`;
}
