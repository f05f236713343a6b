import { css } from 'lit';

export const styles = css`
  .sign {
    --union-icon-size: var(--union-icon-small);
    margin-inline-start: 14px;
    color: var(--union-ink-muted);
  }
  .input {
    flex: 1;
    min-width: 0;
    /* A full target, the box's border included; what a browser fills in stays inside it. */
    height: var(--union-target);
    margin: -2px 0;
    padding: 0 12px;
    border: 2px solid transparent;
    border-radius: var(--union-radius);
    background-clip: padding-box;
    outline: 0;
    background-color: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
    -webkit-appearance: none;
    appearance: none;
  }
  .sign + .input {
    padding-inline-start: 8px;
  }
  .input::placeholder {
    color: var(--union-ink-muted);
    opacity: 1;
  }
  .input:disabled {
    color: var(--union-ink-muted);
    -webkit-text-fill-color: currentColor;
    opacity: 1;
    cursor: not-allowed;
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
  @media (forced-colors: active) {
    .input {
      border: 0;
    }
    .off .box {
      border-color: GrayText;
    }
    .off .input {
      color: GrayText;
    }
  }
`;
