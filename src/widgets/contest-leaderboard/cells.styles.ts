import { css } from 'lit';

/** A board's rows and cells, in the table, in a long board's window and on paper. */
export const cellStyles = css`
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    text-align: start;
  }

  .cell {
    padding: var(--union-space-2);
    border-block-end: var(--union-stroke-hair) solid var(--union-line);
    text-align: start;
    vertical-align: middle;
    font-weight: var(--union-weight-regular);
  }

  thead .cell {
    position: sticky;
    z-index: var(--union-layer-raised);
    top: var(--union-board-top, 0px);
    border-block-end-color: var(--union-line-strong);
    background: var(--union-paper);
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    font-weight: var(--union-weight-regular);
    white-space: nowrap;
  }

  .cell[aria-sort] {
    color: var(--union-ink);
    font-weight: var(--union-weight-strong);
  }

  .numeric {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  /* Figures are written from the left in every language: their last digits stand under each other. */
  [dir='rtl'] .numeric {
    text-align: start;
  }

  /* After the digits there is room for the places won or lost, so that all ranks line up. */
  .rank {
    --union-move-room: calc(2 * var(--union-text-caption) + var(--union-space-1));
    padding-inline-end: calc(var(--union-move-room) + var(--union-space-1));
    font-weight: var(--union-weight-strong);
  }

  table .rank {
    width: 1%;
  }

  .numeric + .text,
  .numeric + .award {
    padding-inline-start: var(--union-space-6);
  }

  .number,
  .claim {
    white-space: nowrap;
  }

  .root:not(.narrow) table .name {
    min-width: 6em;
  }

  table .text {
    min-width: 5em;
  }

  .total {
    font-weight: var(--union-weight-strong);
  }

  .narrow .wide {
    display: none;
  }

  /* From edge to edge: whichever cell is the last one shown. */
  .narrow .cell {
    padding-inline-start: var(--union-space-3);
    padding-inline-end: 0;
  }

  .narrow .cell:first-child {
    padding-inline-start: 0;
  }

  .narrow table .rank {
    padding-inline-end: var(--union-move-room);
  }

  /* A name is a button as high as a thumb needs, and looks like a name. */
  .entrant,
  .sort {
    all: unset;
    cursor: pointer;
    box-sizing: border-box;
  }

  .entrant {
    display: inline-flex;
    align-items: center;
    min-height: calc(var(--union-target) - 2 * var(--union-space-2));
    min-width: var(--union-target);
    color: var(--union-ink);
    font-weight: var(--union-weight-strong);
    overflow-wrap: anywhere;
  }

  span.entrant {
    cursor: auto;
  }

  button.entrant:hover,
  .sort:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  /* A finger has the whole cell. */
  tbody .name,
  .row-layer .name {
    position: relative;
    z-index: 0;
  }

  .row-head .cell {
    position: relative;
  }

  button.entrant::before,
  .sort::before {
    content: '';
    position: absolute;
    z-index: 1;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
  }

  .entrant:focus-visible,
  .sort:focus-visible {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: 2px;
    border-radius: var(--union-radius-small);
  }

  .sort {
    display: inline-flex;
    align-items: center;
    min-height: calc(var(--union-target) - 2 * var(--union-space-2));
    min-width: calc(var(--union-target) - 2 * var(--union-space-2));
  }

  .numeric > .sort {
    justify-content: flex-end;
  }

  /* A long name of a module takes two lines, a short one is never broken. */
  table .number > .sort {
    width: max-content;
    max-width: 7em;
    white-space: normal;
  }

  .sort > .sign {
    margin-inline-start: 2px;
    font-size: 0.75em;
  }

  /* Hangs where a row has the places won or lost. */
  .rank .sign {
    width: 0;
  }

  [dir='rtl'] .numeric > .sort {
    justify-content: flex-start;
  }

  .sort > .sign:empty {
    display: none;
  }

  .members,
  .under {
    display: block;
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }

  /* What stands in columns of its own where there is room for them. */
  .root:not(.narrow) .under {
    display: none;
  }

  .state {
    display: inline-block;
    margin-inline-end: calc(-1 * var(--union-move-room));
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    font-weight: var(--union-weight-regular);
    white-space: normal;
    word-break: keep-all;
  }

  .move {
    display: inline-block;
    width: 2em;
    margin-inline-start: var(--union-space-1);
    margin-inline-end: calc(-1 * var(--union-move-room));
    color: var(--union-ink-muted);
    font-size: var(--union-text-caption);
    font-weight: var(--union-weight-regular);
    text-align: start;
    white-space: nowrap;
  }

  .move.up {
    color: var(--union-success);
  }

  .move.down {
    color: var(--union-danger);
  }

  @media (hover: hover) {
    tbody > tr:hover > .cell {
      background: var(--union-paper-sunken);
    }
  }

  /* Where one prize ends and the next begins. */
  .edge > .cell {
    border-block-end-color: var(--union-line-strong);
  }

  .found > .cell {
    background: var(--union-action-soft);
    box-shadow:
      inset 0 2px var(--union-action),
      inset 0 -2px var(--union-action);
  }

  .pinned > tr > .cell {
    background: var(--union-paper-sunken);
  }

  .pinned > tr:last-child > .cell {
    border-block-end-color: var(--union-line-strong);
  }

  @media print {
    thead {
      display: table-header-group;
    }

    thead .cell {
      position: static;
    }

    tr {
      break-inside: avoid;
    }

    .sort > .sign,
    .move {
      display: none;
    }

    /* Paper has no thumbs, and printers leave out grounds. */
    .cell {
      padding-block-start: 2px;
      padding-block-end: 2px;
    }

    .entrant {
      min-height: 0;
    }
  }
`;
