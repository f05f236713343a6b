import { css } from 'lit';

export const styles = css`
  .sign {
    --union-icon-size: var(--union-icon-small);
    margin-inline-start: 14px;
    color: var(--union-ink-muted);
  }
  .sign + .input {
    padding-inline-start: 8px;
  }
  .input::-webkit-search-cancel-button,
  .input::-webkit-search-decoration {
    display: none;
  }
  /* Numbers keep their order inside right-to-left text. */
  .input[type='tel'],
  .input[type='date'] {
    font-variant-numeric: tabular-nums;
  }
  .input[type='tel']:not(:placeholder-shown) {
    direction: ltr;
    /* They begin where the words around them begin. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  /* iOS sets dates in the middle. */
  .input::-webkit-date-and-time-value {
    text-align: start;
  }
  .clear {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: var(--union-target);
    height: var(--union-target);
    /* A full target, the box's border included. */
    margin: -2px 0;
    padding: 0;
    border: 0;
    border-radius: var(--union-radius);
    background: none;
    color: var(--union-ink-muted);
    cursor: pointer;
    --union-icon-size: var(--union-icon-small);
  }
  .clear:focus {
    outline-offset: -4px;
  }
  @media (hover: hover) {
    .clear:hover {
      color: var(--union-ink);
    }
  }
`;
