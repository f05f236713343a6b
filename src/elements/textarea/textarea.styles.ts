import { css } from 'lit';

export const styles = css`
  .input {
    height: auto;
    min-height: var(--union-target);
    margin: 0;
    padding: 8px 12px;
    resize: vertical;
  }
  .count {
    margin-top: var(--union-space-1);
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    font-variant-numeric: tabular-nums;
  }
  .over {
    color: var(--union-danger);
    font-weight: var(--union-weight-strong);
  }
`;
