import { css } from 'lit';

export const styles = css`
  .input {
    padding-inline-end: 44px;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .input:required:invalid {
    color: var(--union-ink-muted);
  }
  /* Where the browser draws the list itself, it takes its colours from here. */
  option,
  optgroup {
    background: var(--union-paper);
    color: var(--union-ink);
  }
  .sign {
    --union-icon-size: var(--union-icon-small);
    margin-inline-start: calc(-14px - var(--union-icon-small));
    margin-inline-end: 14px;
    color: var(--union-ink-muted);
    pointer-events: none;
  }
`;
