import { css } from 'lit';

/** What the tools add round the list. */
export const deskStyles = css`
  .below > * {
    margin-block-end: var(--union-space-3);
  }

  .below > union-notice {
    margin-block-start: var(--union-space-1);
  }

  /* The line above the list has room of its own. */
  .below > .fine {
    margin-block-end: 0;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding-top: var(--union-space-3);
    padding-bottom: var(--union-space-3);
  }

  /* Engines before Chromium 84 know no gap in flexbox. */
  .foot > .act,
  .foot > .pill {
    margin-inline-end: var(--union-space-6);
  }

  @media print {
    .below,
    .foot > .act,
    .foot > .pill,
    .summary > .act {
      display: none;
    }
  }
`;
