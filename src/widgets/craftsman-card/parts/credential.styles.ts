import { css } from 'lit';

/** The digital credential below an honour. */
export const credentialStyles = css`
  .part .credential {
    margin-top: var(--union-space-1);
    padding-inline-start: var(--union-space-3);
    border-inline-start: 2px solid var(--union-line);
  }
  .part .credential .over {
    color: var(--union-danger);
    font-weight: var(--union-weight-strong);
  }
  .part .credential .acts {
    margin: 0;
  }
  .part .says {
    margin: var(--union-space-2) 0;
  }
  .part .says div {
    display: flex;
  }
  .part .says dt {
    flex: none;
    width: 6em;
  }
  .part .says dd {
    flex: 1;
    min-width: 0;
  }
`;
