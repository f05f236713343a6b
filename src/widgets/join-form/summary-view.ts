import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { faultText, listedFault } from './fault-text.ts';
import { numeral } from './speak.ts';
import { idOf } from './ui.ts';
import type { Ui } from './ui.ts';

type Piece = TemplateResult | typeof nothing;

/** What is wrong on this screen, at its top: each line leads to the answer. */
export function summaryView(ui: Ui): Piece {
  const { words, session } = ui;
  const { faults } = session;
  if (faults.length === 0) return nothing;
  return html`<div class="uf-summary" role="alert" tabindex="-1" aria-labelledby="uf-summary-title">
    <h2 id="uf-summary-title">
      ${errorMark(ui)}${words.t('summaryTitle', { n: numeral(faults.length) })}
    </h2>
    <ul>
      ${faults.map(fault => {
        const { name } = fault;
        const consent = session.judge?.consentsAsked.find(({ id }) => name === `consent.${id}`);
        const field = session.field(name);
        const text = listedFault(fault, field, words, consent?.text);
        const lead = (event: Event): void => {
          // In a shadow root the browser does not find the id, and the address is not the form's.
          event.preventDefault();
          ui.finish?.walk.focusOn(name);
        };
        return html`<li><a href="#${idOf(name)}" @click=${lead}>${text}</a></li>`;
      })}
    </ul>
  </div>`;
}

/** What is wrong with one answer or consent, beside it. */
export function errorView(ui: Ui, name: string): Piece {
  const { words, session } = ui;
  const fault = session.fault(name);
  if (!fault) return nothing;
  return html`<p class="uf-error" id="${idOf(name)}-error">
    ${errorMark(ui)}${faultText(fault, session.field(name), words)}
  </p>`;
}

function errorMark({ words }: Ui): TemplateResult {
  return html`<span class="uf-error-mark">${words.t('errorMark')}</span>`;
}
