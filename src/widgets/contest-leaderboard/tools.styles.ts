import { css } from 'lit';

/** Search, filters, details and what opens below the rows; it comes with them. */
export const toolStyles = css`
  .tools > .bar,
  .filters,
  .actions,
  .panels {
    display: flex;
    flex-wrap: wrap;
    gap: var(--union-space-2);
  }

  .bar > union-select {
    flex: 1 1 14em;
    min-width: 0;
  }

  .bar > union-field {
    flex: 1 1 10em;
    min-width: 0;
  }

  .narrow .bar > union-select {
    flex-basis: 100%;
  }

  .bar > union-field::part(input) {
    text-overflow: ellipsis;
  }

  .filters {
    margin-block-start: var(--union-space-3);
    padding: var(--union-space-4);
    border: var(--union-stroke-hair) solid var(--union-line);
    border-radius: var(--union-radius);
  }

  .filters > union-select {
    flex: 1 1 12em;
    min-width: 0;
  }

  .summary,
  .live {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--union-space-3);
  }

  .summary p:empty {
    display: none;
  }

  .summary union-button {
    margin-inline-start: auto;
  }

  /* Quiet buttons have no edge of their own: their words stand at the widget's. */
  .panels {
    gap: 0;
    margin-inline-start: calc(-1 * var(--union-space-4));
  }

  /* The head of a long board has buttons as high as its words. */
  .row-head .name > .sort {
    display: inline-flex;
  }

  .tools > .fine,
  .tools > union-notice {
    margin-block-start: var(--union-space-2);
  }

  .detail > td {
    padding: 0;
  }

  .cut > td {
    padding: var(--union-space-1) var(--union-space-2);
    border-block-end: var(--union-stroke-hair) solid var(--union-line-strong);
    background: var(--union-paper-sunken);
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }

  .details {
    padding: var(--union-space-4);
    border-block-end: var(--union-stroke-hair) solid var(--union-line);
    background: var(--union-paper-sunken);
  }

  .details dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9em, 1fr));
    gap: var(--union-space-3);
    margin: 0 0 var(--union-space-4);
  }

  .details dt {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }

  .details dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .details .state,
  .details .move {
    margin-inline-end: 0;
  }

  .details dd > .prize {
    margin-inline-end: var(--union-space-2);
  }

  .decision {
    margin-block-end: var(--union-space-4);
  }

  .decision ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .row-window + .details {
    margin-block-start: var(--union-space-3);
  }

  .panel {
    margin-block-start: var(--union-space-3);
  }

  /* Engines before Chromium 87 know no gap in flexbox, nor inset. */
  @supports not (inset: 0) {
    .bar > :not(:last-child),
    .filters > *,
    .actions > *,
    .summary > *,
    .live > * {
      margin-inline-end: var(--union-space-2);
    }

    .narrow .bar > union-select {
      margin-inline-end: 0;
    }

    .narrow .bar > union-select:not(:last-child),
    .filters > * {
      margin-block-end: var(--union-space-2);
    }
  }

  @media print {
    .details .actions {
      display: none;
    }
  }
`;
