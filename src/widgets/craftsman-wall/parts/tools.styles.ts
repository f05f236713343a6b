import { css } from 'lit';

/** Search, filters, pages, and what stands below the entries; it comes with them. */
export const toolStyles = css`
  .seek {
    display: flex;
    flex-wrap: wrap;
    gap: var(--union-space-2);
  }

  /* Side by side on every phone; the words of the button are never cut. */
  .seek > union-field {
    flex: 1 1 6em;
    min-width: 0;
  }

  .seek > union-field::part(input) {
    text-overflow: ellipsis;
  }

  /* On a phone the search stays in reach. */
  .wall:not(.sided) > .seek {
    position: sticky;
    z-index: 2;
    top: var(--union-wall-top, 0px);
    margin: 0 calc(-1 * var(--union-space-1));
    padding: var(--union-space-1);
    background: var(--union-paper);
  }

  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--union-space-3);
  }

  .summary > union-button {
    /* Above the tiles, which are pressed all over. */
    position: relative;
    z-index: 2;
    margin-block-start: calc(
      (var(--union-leading-small) * var(--union-text-small) - var(--union-target)) / 2
    );
    margin-block-end: calc(
      (var(--union-leading-small) * var(--union-text-small) - var(--union-target)) / 2
    );
  }

  .fine {
    margin: 0;
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    font-variant-numeric: tabular-nums;
  }

  .count {
    scroll-margin-block-start: calc(var(--union-wall-top, 0px) + var(--union-target) + 16px);
  }

  .count:focus,
  .section-title:focus {
    outline: none;
  }

  .gather {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--union-space-3);
    margin-block-end: var(--union-space-3);
  }

  .side,
  .facets {
    display: flex;
    flex-direction: column;
    gap: var(--union-space-5);
  }

  .facet > .label {
    margin-block-end: var(--union-space-1);
    font-weight: var(--union-weight-strong);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--union-space-2);
  }

  .side .chips {
    margin: -4px 0;
  }

  union-pagination {
    margin-block-start: var(--union-space-6);
  }

  .foot {
    margin-block-start: var(--union-space-6);
  }

  /* Quiet buttons have no edge of their own: their words stand at the widget's. */
  .acts {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: calc(-1 * var(--union-space-4));
  }

  /* Engines before Chromium 87 know no gap in flexbox, nor inset. */
  @supports not (inset: 0) {
    .seek > :not(:last-child),
    .summary > *,
    .gather > *,
    .chips > * {
      margin-inline-end: var(--union-space-2);
    }

    .side > * + *,
    .facets > * + * {
      margin-block-start: var(--union-space-5);
    }
  }

  @media print {
    .seek,
    .side,
    .gather,
    .foot,
    .letters,
    .far,
    .summary > union-button,
    union-pagination {
      display: none;
    }
  }
`;
