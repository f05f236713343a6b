import { css } from 'lit';

/** Label, hint, error and the box around a control: alike in every control a person fills in. */
export const frameStyles = css`
  /* The control has a ring of its own; Chromium before 86 would draw another round the host. */
  :host(:focus) {
    outline: none;
  }
  .label {
    display: block;
    margin-bottom: var(--union-space-1);
    font-weight: var(--union-weight-strong);
  }
  .star {
    color: var(--union-danger);
  }
  .hint,
  .error {
    margin-bottom: var(--union-space-2);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .hint {
    color: var(--union-ink-muted);
  }
  .error {
    display: flex;
    color: var(--union-danger);
    font-weight: var(--union-weight-strong);
  }
  .error-sign {
    --union-icon-size: var(--union-icon-small);
    margin-inline-end: 6px;
  }

  .box {
    display: flex;
    align-items: center;
    min-height: var(--union-target);
    border: var(--union-stroke-hair) solid var(--union-line-strong);
    border-radius: var(--union-radius);
    background: var(--union-paper);
    transition: border-color var(--union-motion-fast);
  }
  .box:focus-within {
    border-color: var(--union-focus);
    outline: 2px solid var(--union-focus);
    outline-offset: -1px;
  }
  .wrong .box {
    border-color: var(--union-danger);
    border-width: 2px;
  }
  .off .box,
  .fixed .box {
    border-color: var(--union-line);
    background: var(--union-paper-sunken);
  }
  @media (hover: hover) {
    :not(.off):not(.fixed) > .box:hover {
      border-color: var(--union-ink);
    }
  }
`;
