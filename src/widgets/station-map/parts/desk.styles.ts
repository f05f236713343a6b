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
    grid-column-gap: var(--union-space-6);
    column-gap: var(--union-space-6);
    padding-top: var(--union-space-3);
    padding-bottom: var(--union-space-3);
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
