import { html, nothing } from 'lit';

/** The files that did not come in, each with the reason. */
export function refusals(heading: string, reasons: readonly string[]) {
  if (reasons.length === 0) return nothing;
  return html`<union-notice class="refused" tone="warning" heading=${heading}>
    <ul class="reasons">
      ${reasons.map(reason => html`<li class="reason">${reason}</li>`)}
    </ul>
  </union-notice>`;
}
