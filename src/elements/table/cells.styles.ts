import { css } from 'lit';

/** What stands in a cell, and a row as a card. */
export const cellStyles = css`
  /* An element of ours starts its words anew: it does not hear of the cell's single line. */
  .short > * {
    min-width: max-content;
  }
  union-badge,
  union-tag {
    vertical-align: baseline;
  }
  /* +8.2% keeps its order inside text that runs from right to left. */
  .figure {
    unicode-bidi: plaintext;
  }
  .link {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--union-action-ink);
    font: inherit;
    text-align: inherit;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }
  @media (hover: hover) {
    .link:hover {
      text-decoration-thickness: 2px;
    }
  }
  .button {
    min-width: var(--union-target);
    min-height: var(--union-target);
    margin: -8px 0;
    padding: 0 var(--union-space-3);
    border: var(--union-stroke-hair) solid var(--union-line-strong);
    border-radius: var(--union-radius);
    background: var(--union-paper);
    color: inherit;
    font: inherit;
    font-weight: var(--union-weight-strong);
    cursor: pointer;
  }
  .button:disabled {
    border-color: var(--union-line);
    background: var(--union-paper-sunken);
    color: var(--union-ink-muted);
    cursor: not-allowed;
  }
  .picture {
    max-width: 100%;
    height: auto;
    border-radius: var(--union-radius-small);
    vertical-align: middle;
  }
  strong {
    font-weight: var(--union-weight-strong);
  }
  /* No slanted 汉字. */
  em {
    font-style: normal;
    font-weight: var(--union-weight-strong);
  }
  small {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
  }
  ul,
  ol {
    margin: 0;
    padding-inline-start: 1.25em;
  }

  .cards,
  .cards tbody,
  .cards .foot,
  .cards .card,
  .title,
  .line {
    display: block;
  }
  .card {
    padding: var(--union-space-3) 0;
    border-bottom: var(--union-stroke-hair) solid var(--union-line);
  }
  .cards tbody .card:first-child {
    border-top: var(--union-stroke-hair) solid var(--union-line-strong);
  }
  .cards .title,
  .cards .line {
    padding: var(--union-space-1) 0;
    border: 0;
  }
  .cards .line {
    display: grid;
    grid-template-columns: 6em minmax(0, 1fr);
  }
  .cards .empty {
    display: none;
  }
  .word {
    padding-inline-end: var(--union-space-3);
    color: var(--union-ink-muted);
    font-weight: var(--union-weight-regular);
  }
  .value:only-child {
    grid-column: 1 / -1;
  }
  @media (forced-colors: active) {
    .button:disabled {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
