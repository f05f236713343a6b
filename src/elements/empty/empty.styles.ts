import { css } from 'lit';

export const styles = css`
  .empty {
    display: flex;
    flex-direction: column;
    align-items: center;
    padding: var(--union-space-10) var(--union-space-4);
    text-align: center;
  }
  .sign {
    --union-icon-size: calc(2 * var(--union-icon));
    --union-icon-stroke: 1.25;
    margin-bottom: var(--union-space-4);
    color: var(--union-ink-muted);
  }
  .words {
    max-width: 30em;
    min-width: 0;
  }
  .heading {
    font-size: var(--union-text-lead);
    font-weight: var(--union-weight-strong);
    line-height: var(--union-leading-lead);
    text-wrap: balance;
  }
  .text {
    color: var(--union-ink-muted);
  }
  .heading + .text.filled {
    margin-top: var(--union-space-1);
  }
  .text ::slotted(p) {
    margin: 0;
  }
  /* Room around each button: rows that wrap keep their distance in engines without flex gap. */
  .actions {
    margin: 0 calc(-1 * var(--union-space-1));
  }
  .actions ::slotted(*) {
    margin: var(--union-space-3) var(--union-space-1) 0;
  }

  .compact {
    flex-direction: row;
    align-items: flex-start;
    padding: var(--union-space-4);
    text-align: start;
  }
  .compact .sign {
    --union-icon-size: var(--union-icon);
    --union-icon-stroke: 1.75;
    margin-top: calc((1em * var(--union-leading-body) - var(--union-icon)) / 2);
    margin-bottom: 0;
    margin-inline-end: var(--union-space-3);
  }
  .compact .heading {
    font-size: inherit;
    line-height: inherit;
  }
  .compact .heading + .text.filled {
    margin-top: 0;
  }
`;
