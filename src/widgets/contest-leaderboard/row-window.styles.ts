import { css } from 'lit';

/** A long board's window: a scroller of set height, a head that stays, rows all of one height. */
export const rowWindowStyles = css`
  .row-window {
    position: relative;
  }

  .row-scroller {
    position: relative;
    overflow: auto;
    max-height: var(--union-rows-height, 70vh);
    border-block: var(--union-stroke-hair) solid var(--union-line-strong);
    /* Rows come and go above the ones seen: the browser must not make up for it. */
    overflow-anchor: none;
  }

  .row-scroller .row {
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    grid-template-columns: var(--union-row-columns);
    min-width: var(--union-row-width);
  }

  .row-scroller .cell {
    display: block;
    min-width: 0;
    padding-block: 0;
    overflow: hidden;
    line-height: calc(var(--union-row-height) - var(--union-stroke-hair));
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .row-layer .fits {
    overflow: visible;
  }

  /* Of a rank no digit is hidden; the mark after it may be. */
  .row-scroller .rank {
    text-overflow: clip;
  }

  .narrow .row-scroller .rank {
    padding-inline-end: var(--union-space-3);
  }

  .narrow .row-scroller .move {
    display: none;
  }

  /* One line that is cut at its end: the first piece needs no room for a dot. */
  .row-scroller .under.bits {
    margin-inline-start: 0;
    clip-path: none;
  }

  .row-scroller .bit {
    display: inline;
  }

  .row-scroller .bit:first-child {
    padding-inline-start: 0;
  }

  .row-scroller .bit:first-child::before {
    display: none;
  }

  .row-scroller .name,
  .row-scroller .progress {
    display: flex;
    flex-direction: column;
    justify-content: center;
    padding-block-end: var(--union-stroke-hair);
    line-height: inherit;
  }

  .row-layer .name {
    overflow: visible;
  }

  .row-layer .name > * {
    display: block;
    min-height: 0;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .row-head {
    position: sticky;
    z-index: var(--union-layer-raised);
    top: 0;
    min-width: var(--union-row-width);
    background: var(--union-paper);
    color: var(--union-ink-muted);
  }

  .row-head .cell.cell {
    display: block;
    padding-block: var(--union-space-2);
    border-block-end-color: var(--union-line-strong);
    font-size: var(--union-text-small);
    font-weight: var(--union-weight-regular);
    line-height: var(--union-leading-small);
  }

  .row-space {
    position: relative;
    min-width: var(--union-row-width);
  }

  /* Whatever the scroller does before the next rows are drawn, a windowful of rows stays in sight. */
  .row-layer {
    position: sticky;
    contain: layout;
  }

  .row-layer .row,
  .row-parked {
    height: var(--union-row-height);
    cursor: pointer;
  }

  .row-layer .row:focus-visible {
    outline-offset: calc(-1 * var(--union-stroke-focus));
  }

  .row-layer .chosen > .cell {
    background: var(--union-action-soft);
    box-shadow:
      inset 0 2px var(--union-action),
      inset 0 -2px var(--union-action);
  }

  /* The row that has the focus while it is out of sight. */
  .row-parked {
    position: absolute;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .row-window .retry {
    color: var(--union-action-ink);
    text-decoration: underline;
  }

  .row-layer .waiting {
    color: var(--union-ink-muted);
    cursor: default;
  }

  /* Tells how high a row is: of one line of words, or of two, and never less than a dense one. */
  .row-probe {
    position: absolute;
    top: 0;
    visibility: hidden;
    pointer-events: none;
    min-height: var(--union-row-dense);
    padding-block: var(--union-space-1);
    border-block-end: var(--union-stroke-hair) solid;
  }

  .row-probe > span {
    display: block;
  }

  .row-probe > span + span {
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }

  .row-shown {
    margin: var(--union-space-2) 0 0;
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    font-variant-numeric: tabular-nums;
  }

  @media (hover: hover) {
    .row-layer .row:hover > .cell {
      background: var(--union-paper-sunken);
    }
  }
`;
