import { css } from 'lit';

export const styles = css`
  .input {
    text-overflow: ellipsis;
  }
  .press {
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
  .press:focus {
    outline-offset: -4px;
  }
  .press:disabled {
    cursor: not-allowed;
  }
  @media (hover: hover) {
    .press:not(:disabled):hover {
      color: var(--union-ink);
    }
  }

  .float {
    display: flex;
    flex-direction: column;
    overflow: hidden;
  }
  .list {
    position: relative;
    flex: 0 1 auto;
    min-height: 0;
    /* The half row says that there are more. */
    max-height: calc(6.5 * var(--union-target) + var(--union-space-1));
    padding: var(--union-space-1) 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .option {
    display: flex;
    align-items: center;
    min-height: var(--union-target);
    padding: 6px 14px;
    cursor: pointer;
    user-select: none;
    -webkit-user-select: none;
  }
  .words {
    flex: 1;
    min-width: 0;
  }
  /* Beside the name where it fits, else below it. */
  .name,
  .extra {
    display: inline-block;
    max-width: 100%;
    vertical-align: baseline;
  }
  .name {
    margin-inline-end: var(--union-space-2);
  }
  .extra {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .match {
    background: none;
    color: inherit;
    font-weight: var(--union-weight-strong);
  }
  .check {
    flex: none;
    margin-inline-start: var(--union-space-2);
    color: var(--union-action-ink);
    --union-icon-size: var(--union-icon-small);
  }
  .dim {
    color: var(--union-ink-muted);
    cursor: not-allowed;
  }
  @media (hover: hover) {
    .option:not(.dim):hover {
      background: var(--union-paper-sunken);
    }
  }
  .active {
    background: var(--union-paper-sunken);
    outline: 2px solid var(--union-focus);
    outline-offset: -2px;
  }
  .note {
    display: flex;
    flex: none;
    align-items: center;
    min-height: var(--union-target);
    padding: var(--union-space-2) 14px;
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .list:not([hidden]) + .note {
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .spinner {
    flex: none;
    width: 18px;
    height: 18px;
    margin-inline-end: var(--union-space-2);
    border: 2px solid currentColor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 900ms linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 4s;
    }
  }
  @media (forced-colors: active) {
    .press:disabled,
    .dim {
      color: GrayText;
    }
  }
`;
