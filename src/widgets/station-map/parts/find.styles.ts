import { css } from 'lit';

/** Panels of search, filters and the link to share. */
export const findStyles = css`
  .panel {
    display: flex;
    flex-direction: column;
    gap: var(--union-space-4);
    margin-top: var(--union-space-3);
    margin-bottom: var(--union-space-3);
    padding-top: var(--union-space-4);
    padding-bottom: var(--union-space-4);
    border-top: var(--union-stroke-hair) solid var(--union-line);
    border-bottom: var(--union-stroke-hair) solid var(--union-line);
  }

  .panel .fine {
    margin: 0;
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }

  .panel .label {
    display: block;
    margin-bottom: var(--union-space-1);
    font-size: var(--union-text-small);
    font-weight: var(--union-weight-strong);
    line-height: var(--union-leading-small);
  }

  /* A chip's target is higher than its pill: the rows need no room between them. */
  .panel .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--union-space-2);
  }

  .panel .pill {
    text-align: start;
    overflow-wrap: anywhere;
  }

  /* The way on stays under the thumb, however many filters there are. */
  @media (min-height: 560px) {
    .panel > .ends {
      position: sticky;
      z-index: 1;
      bottom: 0;
      margin-bottom: calc(-1 * var(--union-space-4));
      padding-top: var(--union-space-2);
      padding-bottom: var(--union-space-2);
      background: var(--union-paper);
    }
    /* The list scrolls beside the map, under a mouse or keys: nothing lies over what has the focus. */
    .wide .panel > .ends {
      position: static;
    }
  }

  .panel .selects {
    display: flex;
    flex-wrap: wrap;
    gap: var(--union-space-3);
  }

  .panel .selects > * {
    flex: 1 1 8em;
    min-width: 0;
  }

  .panel .day {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--union-space-2);
    align-items: flex-end;
    margin-top: var(--union-space-2);
  }

  .panel .day > union-field {
    flex: 0 1 11em;
  }

  .panel .fine .n {
    margin-inline-start: var(--union-space-1);
    font-variant-numeric: tabular-nums;
  }

  .foot > .panel {
    flex: 1 0 100%;
  }

  .panel .link {
    font-size: var(--union-text-small);
    overflow-wrap: anywhere;
    user-select: all;
    -webkit-user-select: all;
  }

  /* Without gap in flexbox. */
  @supports not (inset: 0) {
    .panel > * + * {
      margin-top: var(--union-space-4);
    }
    .panel .chips > *,
    .panel .selects > *,
    .panel .day > * {
      margin-inline-end: var(--union-space-2);
    }
  }

  @media print {
    .panel {
      display: none;
    }
  }
`;
