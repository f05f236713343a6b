import { css } from 'lit';
import { controlStyles } from './form-controls.css.ts';

/**
 * The form, drawn by the browser or by the server: plain selectors below `.uf`, so that one text
 * serves a shadow root and the frame page. Colours and sizes are tokens; the theme and the size are
 * theirs too.
 */
export const formStyles = css`
  .uf {
    box-sizing: border-box;
    display: block;
    max-width: 640px;
    margin: 0 auto;
    padding: var(--union-space-4);
    background: var(--union-ground);
    color: var(--union-ink);
    font-family: var(--union-face);
    font-size: var(--union-text-body);
    line-height: var(--union-leading-body);
    overflow-wrap: anywhere;
    line-break: strict;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    -webkit-tap-highlight-color: transparent;
  }
  .uf[lang='zh-Hant'] {
    --union-face: var(--union-face-hant);
  }
  .uf[lang='ug'] {
    --union-face: var(--union-face-ug);
  }
  /* Or its quotation marks are those of a Chinese face, as wide as a character. */
  .uf[lang='en'] {
    font-family: -apple-system, 'Segoe UI', Roboto, var(--union-face);
  }
  .uf *,
  .uf *::before {
    box-sizing: border-box;
  }
  .uf h1,
  .uf h2,
  .uf h3,
  .uf p,
  .uf ul,
  .uf dl,
  .uf dd,
  .uf fieldset,
  .uf legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  .uf :focus {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: 2px;
  }
  .uf :focus:not(:focus-visible) {
    outline: 0;
  }
  .uf [tabindex='-1']:focus {
    outline: 0;
  }

  .uf-progress,
  .uf-hint,
  .uf-why,
  .uf-title-small {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .uf h1 {
    font-size: var(--union-text-heading);
    line-height: var(--union-leading-heading);
  }
  .uf h1.uf-title-small {
    font-size: var(--union-text-small);
    font-weight: var(--union-weight-regular);
  }
  .uf h2 {
    font-size: var(--union-text-title);
    line-height: var(--union-leading-title);
  }
  .uf h3 {
    font-size: var(--union-text-body);
    line-height: var(--union-leading-body);
  }
  .uf-intro {
    margin-top: var(--union-space-2) !important;
  }
  .uf-foot {
    margin-top: var(--union-space-4) !important;
  }
  .uf-step,
  .uf-consents,
  .uf-sending:not(:empty) {
    margin-top: var(--union-space-6);
  }
  .uf-field,
  .uf-note {
    margin-top: var(--union-space-6) !important;
  }
  .uf-label {
    display: block;
    margin-bottom: var(--union-space-1) !important;
    font-weight: var(--union-weight-strong);
  }
  .uf-optional {
    color: var(--union-ink-muted);
    font-weight: var(--union-weight-regular);
  }
  .uf-field > .uf-hint,
  .uf-field > .uf-why,
  .uf-field > .uf-error {
    margin-bottom: var(--union-space-2);
  }
  .uf-hint + .uf-why {
    margin-top: calc(var(--union-space-1) * -1) !important;
  }

  ${controlStyles}
  .uf-field[data-invalid] {
    padding-inline-start: var(--union-space-3);
    border-inline-start: 4px solid var(--union-danger);
  }
  .uf-field[data-invalid] .uf-input {
    border: 2px solid var(--union-danger);
  }
  .uf-error {
    color: var(--union-danger);
    font-weight: var(--union-weight-strong);
  }
  .uf-summary,
  .uf-notice {
    margin-top: var(--union-space-4);
    padding: var(--union-space-4);
    border: var(--union-stroke-hair) solid var(--union-line-strong);
    border-radius: var(--union-radius);
  }
  .uf-summary {
    border: 2px solid var(--union-danger);
  }
  .uf-summary h2 {
    font-size: var(--union-text-lead);
  }
  .uf-summary ul {
    list-style: none;
  }
  .uf-summary a {
    display: flex;
    align-items: center;
    min-height: var(--union-target);
    color: var(--union-danger);
    text-underline-offset: 3px;
  }
  .uf-note {
    padding-inline-start: var(--union-space-3);
    border-inline-start: 4px solid var(--union-line);
  }

  .uf-review-title {
    margin-top: var(--union-space-4) !important;
  }
  .uf-row {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    padding: var(--union-space-2) 0;
    border-bottom: var(--union-stroke-hair) solid var(--union-line);
  }
  .uf-row dt {
    grid-column: 1;
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
  }
  .uf-row dd {
    grid-column: 1;
    font-variant-numeric: tabular-nums;
  }
  .uf-row .uf-answer {
    margin-inline-end: var(--union-space-4);
    white-space: pre-line;
  }
  .uf-row .uf-row-act {
    grid-area: 1 / 2 / 3 / 3;
  }

  .uf-actions {
    display: flex;
    flex-direction: column;
    margin-top: var(--union-space-6);
  }
  .uf-button {
    min-height: calc(var(--union-target) + 4px);
    /* A flex gap is unknown to web views older than Chromium 84. */
    margin-top: var(--union-space-3);
    padding: var(--union-space-2) var(--union-target-inset);
    border: var(--union-stroke-hair) solid transparent;
    border-radius: var(--union-radius);
    background: var(--union-action);
    color: var(--union-on-action);
    font: inherit;
    font-weight: var(--union-weight-strong);
    cursor: pointer;
  }
  .uf-button:active {
    background: var(--union-action-active);
  }
  .uf-button-plain,
  .uf-button-plain:active {
    border-color: var(--union-line-strong);
    background: var(--union-paper);
    color: var(--union-ink);
  }
  .uf-button[aria-disabled] {
    border-color: var(--union-line);
    background: var(--union-paper-sunken);
    color: var(--union-ink-muted);
    cursor: progress;
  }
  .uf-link {
    min-height: var(--union-target);
    margin-inline-end: var(--union-space-4);
    padding: 8px 0;
    border: 0;
    background: none;
    color: var(--union-action-ink);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  a.uf-link {
    display: inline-block;
  }
  .uf-row-act .uf-link {
    min-width: var(--union-target);
    margin: 0;
    text-align: end;
  }
  .uf-link:disabled {
    visibility: hidden;
  }
  @media (min-width: 480px) {
    .uf-actions {
      flex-direction: row;
      flex-wrap: wrap;
    }
    .uf-button {
      min-width: 160px;
      margin-inline-end: var(--union-space-3);
    }
    .uf-row {
      grid-template-columns: 11em 1fr auto;
    }
    .uf-row dd {
      grid-column: 2;
      grid-row: 1;
    }
    .uf-row .uf-row-act {
      grid-area: 1 / 3;
    }
  }
  @media (forced-colors: active) {
    /* Or the palette's own ground is put behind the words, in the colour of the words. */
    .uf-button {
      border-color: ButtonBorder;
      forced-color-adjust: none;
    }
    .uf-button[aria-disabled] {
      border-color: GrayText;
      color: GrayText;
    }
  }
  @media print {
    .uf-actions,
    .uf .uf-link,
    .uf-progress,
    .uf-foot {
      display: none;
    }
  }
`;
