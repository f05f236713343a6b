import { css } from 'lit';

/** Cells that only some kinds of contest have: prizes, problems, claims. */
export const kindStyles = css`
  /* A long name takes several lines, a short one is never broken. */
  .cell > .prize {
    display: inline-block;
    box-sizing: border-box;
    width: max-content;
    max-width: 12em;
    margin-inline-end: var(--union-space-1);
    padding: 0 var(--union-space-2);
    border: var(--union-stroke-hair) solid var(--union-edge);
    border-radius: var(--union-radius-small);
    background: var(--union-paper-sunken);
  }

  .problem {
    text-align: center;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .try {
    display: inline-block;
    min-width: 2.5em;
    padding: 0 var(--union-space-1);
    border: var(--union-stroke-hair) solid var(--union-edge);
    border-radius: var(--union-radius-small);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }

  /* What became of it, and below when: all boxes of a board are of one size. */
  table .problem {
    padding-inline-start: 2px;
    padding-inline-end: 2px;
  }

  .problem > .try {
    font-weight: var(--union-weight-strong);
  }

  table .problem > .try {
    display: inline-flex;
    flex-direction: column;
    justify-content: center;
    box-sizing: border-box;
    width: 3.25em;
    height: 3.25em;
    line-height: 1.35;
    vertical-align: middle;
  }

  table .problem > .try > .minutes {
    margin: 0;
    font-weight: var(--union-weight-regular);
  }

  .try.solved,
  .try.first {
    background: var(--union-success-soft);
    color: var(--union-success);
  }

  .try.first {
    background: var(--union-success);
    color: var(--union-paper);
    font-weight: var(--union-weight-strong);
  }

  .try.tried {
    background: var(--union-danger-soft);
    color: var(--union-danger);
  }

  .try.pending {
    background: var(--union-warning-soft);
    color: var(--union-warning);
  }

  .minutes {
    margin-inline-start: var(--union-space-1);
  }

  progress {
    display: block;
    width: 6em;
    height: 6px;
    accent-color: var(--union-action);
  }

  /* A row with a bar is as high as one without. */
  table td.progress {
    padding-block-start: var(--union-space-1);
    padding-block-end: var(--union-space-1);
  }

  @media (hover: hover) {
    tbody > tr:hover > .cell > .prize {
      background: none;
    }
  }

  @media print {
    .cell > .prize,
    .try.try {
      padding: 0;
      border: 0;
      background: none;
    }

    .try.first {
      color: var(--union-success);
    }

    table .problem > .try {
      width: auto;
      height: auto;
    }
  }
`;
