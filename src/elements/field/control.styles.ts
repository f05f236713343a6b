import { css } from 'lit';

/** The native control inside the box of a frame: it fills the box and leaves the drawing to it. */
export const controlStyles = css`
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
