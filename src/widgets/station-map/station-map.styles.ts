import { css } from 'lit';

/** Layout of the station map: one column on a phone, list beside map where there is room. */
export const styles = css`
  :host {
    display: block;
    min-width: 0;
  }

  /*
   * Light ink needs dark paper of its own: most pages stay white when the reader's system is dark.
   * The shadow widens the paper without moving the widget off the page's own edges.
   */
  :host([theme='dark']) > .root,
  :host([theme='contrast']) > .root {
    border-radius: var(--union-radius-small);
    background: var(--union-paper);
    box-shadow: 0 0 0 var(--union-space-3) var(--union-paper);
  }

  @media (prefers-color-scheme: dark), (prefers-contrast: more) {
    :host([data-union-root]:not([theme])) > .root,
    :host([data-union-root][theme='auto']) > .root {
      border-radius: var(--union-radius-small);
      background: var(--union-paper);
      box-shadow: 0 0 0 var(--union-space-3) var(--union-paper);
    }
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

  .root > union-notice {
    margin-block-end: var(--union-space-4);
  }

  .root > .foot {
    margin-block-start: var(--union-space-3);
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

  /* A chip's target is higher than its pill: the rows need no room between them. */
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--union-space-2);
  }

  .stack {
    margin-block-start: var(--union-space-3);
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
    /* As high as the name it stands beside. */
    line-height: calc(var(--union-text-body) * var(--union-leading-body));
  }

  .line.open {
    color: var(--union-success);
  }

  .root > .foot {
    margin-block-start: var(--union-space-3);
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
