import { css } from 'lit';

/** The stage of a board that is opened step by step. */
export const styles = css`
  /* In a hall it is read from the last row: it grows with the screen. */
  .reveal {
    font-size: max(1em, min(1.5vw, 2.7vh));
    line-height: var(--union-leading-body);
  }
  .reveal .part-title {
    margin-bottom: var(--union-space-2);
    font-size: 1.125em;
  }
  .reveal .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .reveal .acts > * {
    margin: 0 0 var(--union-space-2);
    margin-inline-end: var(--union-space-2);
  }
  .reveal .said {
    min-height: 2.6em;
    margin: var(--union-space-2) 0;
    font-size: 1.25em;
    line-height: 1.3;
    font-weight: var(--union-weight-strong);
  }
  .reveal ol {
    max-height: 68vh;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
    font-variant-numeric: tabular-nums;
  }
  .reveal li {
    display: flex;
    align-items: center;
    min-height: 2.75em;
    padding: 2px var(--union-space-2);
    border-bottom: var(--union-stroke-hair) solid var(--union-line);
    background: var(--union-paper);
  }
  .reveal .now {
    position: relative;
    z-index: 1;
    outline: 3px solid var(--union-action);
    outline-offset: -3px;
    background: var(--union-action-soft);
  }
  /* Whose result is opened next. */
  .reveal .next {
    outline: 3px dashed var(--union-action);
    outline-offset: -3px;
  }
  .reveal .opening {
    border-color: var(--union-action);
    box-shadow: 0 0 0 2px var(--union-action);
  }
  .reveal .rank {
    flex: 0 0 2em;
    padding: 0;
    margin-inline-end: 1em;
    text-align: end;
    font-weight: var(--union-weight-strong);
  }
  .reveal .who {
    flex: 1 1 8em;
    min-width: 0;
    overflow-wrap: anywhere;
    font-weight: var(--union-weight-strong);
    line-height: 1.4;
  }
  .reveal .unit {
    display: block;
    color: var(--union-ink-muted);
    font-size: 0.875em;
    font-weight: var(--union-weight-regular);
  }
  .reveal .problems {
    display: flex;
    flex: 0 1 auto;
    flex-wrap: wrap;
    justify-content: flex-end;
  }
  .reveal .try {
    min-width: 2.4em;
    margin: 1px;
    padding: 2px 4px;
    border: var(--union-stroke-hair) solid var(--union-line);
    border-radius: var(--union-radius-small);
    color: var(--union-ink-muted);
    font-size: 0.875em;
    line-height: var(--union-leading-small);
    text-align: center;
  }
  .reveal .solved,
  .reveal .first {
    border-color: var(--union-success);
    background: var(--union-success-soft);
    color: var(--union-success);
  }
  .reveal .first {
    font-weight: var(--union-weight-strong);
  }
  .reveal .tried {
    border-color: var(--union-danger);
    background: var(--union-danger-soft);
    color: var(--union-danger);
  }
  .reveal .pending {
    border-style: dashed;
    border-color: var(--union-info);
    background: var(--union-info-soft);
    color: var(--union-info);
  }
  .reveal .total,
  .reveal .penalty {
    flex: 0 0 3em;
    text-align: end;
  }
  .reveal .total {
    font-weight: var(--union-weight-strong);
  }
  .reveal .penalty {
    color: var(--union-ink-muted);
  }
  @media (max-width: 600px) {
    .reveal li {
      flex-wrap: wrap;
    }
    .reveal .problems {
      flex: 1 0 100%;
      order: 1;
      justify-content: flex-start;
    }
    .reveal .try {
      flex: 1 0 1.8em;
      min-width: 0;
      max-width: 2.4em;
      padding: 2px 0;
    }
  }
`;
