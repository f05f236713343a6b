import { css } from 'lit';

/** Layout of the station map: one column on a phone, list beside map where there is room. */
export const styles = css`
  :host {
    display: block;
    min-width: 0;
  }

  .widget {
    display: flex;
    flex-direction: column;
    gap: var(--union-space-3);
    position: relative;
  }

  .panel {
    display: flex;
    flex-direction: column;
    gap: var(--union-space-3);
    min-width: 0;
    min-height: 0;
  }

  /* Beside each other: the list scrolls inside, the map keeps its place. */
  .wide {
    display: grid;
    grid-template-columns: minmax(320px, 38%) minmax(0, 1fr);
    gap: var(--union-space-6);
    height: var(--union-map-height, 640px);
  }

  .scroll {
    display: flex;
    flex-direction: column;
    gap: var(--union-space-2);
  }

  .wide .scroll {
    flex: 1 1 0;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    /* Room for focus rings, which the edge would cut. */
    margin-inline: calc(-1 * var(--union-space-2));
    padding-inline: var(--union-space-2);
  }

  .scroll:focus-visible {
    outline-offset: -3px;
  }

  /* Search and filters */
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--union-space-2);
    align-items: center;
  }

  .filters {
    margin-block-end: var(--union-space-2);
    display: flex;
    flex-direction: column;
    gap: var(--union-space-4);
    padding: var(--union-space-4);
    border: var(--union-stroke-hair) solid var(--union-line);
    border-radius: var(--union-radius);
  }

  .filters fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }

  .filters legend,
  .select span {
    display: block;
    padding: 0;
    margin-block-end: var(--union-space-2);
    font-weight: var(--union-weight-strong);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--union-space-2);
  }

  .select {
    display: block;
  }

  .select select {
    box-sizing: border-box;
    width: 100%;
    min-height: var(--union-target);
    padding-inline: var(--union-space-3);
    border: var(--union-stroke-hair) solid var(--union-line-strong);
    border-radius: var(--union-radius);
    background: var(--union-paper);
    color: var(--union-ink);
    font: inherit;
  }

  /* The line above the list */
  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--union-space-3);
    min-height: var(--union-target);
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    font-variant-numeric: tabular-nums;
  }

  .summary p {
    margin: 0;
  }

  .summary .busy {
    margin-inline-start: var(--union-space-2);
  }

  .ends {
    display: flex;
    gap: var(--union-space-1);
  }

  /* List */
  union-list {
    --union-list-inset: var(--union-space-2);
    display: block;
    border-block-start: var(--union-stroke-hair) solid var(--union-line);
  }

  union-list-item > union-icon {
    --union-icon-size: var(--union-icon-small);
    margin-block-start: 3px;
    color: var(--union-ink-muted);
  }

  .name {
    font-weight: var(--union-weight-strong);
    overflow-wrap: anywhere;
  }

  .line,
  .far {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    overflow-wrap: anywhere;
  }

  .far {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .line.open {
    color: var(--union-success);
  }

  .more {
    padding-block: var(--union-space-4);
  }

  .more union-button {
    display: block;
  }

  @media print {
    .wide {
      display: block;
      height: auto;
    }

    .wide .scroll {
      overflow: visible;
    }

    .stage,
    .bar,
    .filters,
    .more {
      display: none;
    }
  }
`;
