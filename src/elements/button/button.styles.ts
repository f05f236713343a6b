import { css } from 'lit';

/** Shared by union-button and union-link-button. */
export const styles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }
  /* The control has a ring of its own; Chromium before 86 would draw another round the host. */
  :host(:focus) {
    outline: none;
  }
  .control {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: 100%;
    min-width: var(--union-target);
    min-height: var(--union-target);
    padding: var(--union-space-1) var(--union-target-inset);
    border: var(--union-stroke-hair) solid transparent;
    border-radius: var(--union-radius);
    font-weight: var(--union-weight-strong);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    user-select: none;
    -webkit-user-select: none;
    transition:
      background-color var(--union-motion-fast),
      border-color var(--union-motion-fast);
  }
  .bare {
    padding: 0;
  }
  ::slotted([slot='icon']) {
    --union-icon-size: var(--union-icon-small);
    margin-inline-start: -2px;
    margin-inline-end: var(--union-space-2);
  }
  .bare ::slotted(*) {
    margin: 0;
  }

  .outward {
    --union-icon-size: 16px;
    margin-inline-start: 6px;
    margin-inline-end: -2px;
  }

  .primary {
    background: var(--union-action);
    color: var(--union-on-action);
  }
  .secondary {
    background: var(--union-paper);
    border-color: var(--union-line-strong);
  }
  .quiet {
    color: var(--union-action-ink);
  }
  .danger {
    border-color: currentColor;
    color: var(--union-danger);
  }
  @media (hover: hover) {
    .primary:hover {
      background: var(--union-action-hover);
    }
    .secondary:hover {
      background: var(--union-paper-sunken);
      border-color: var(--union-ink);
    }
    .quiet:hover {
      background: var(--union-action-soft);
    }
    .danger:hover {
      background: var(--union-danger-soft);
    }
  }
  .primary:active {
    background: var(--union-action-active);
  }
  .secondary:active {
    background: var(--union-line);
  }
  .quiet:active {
    background: var(--union-action-soft);
  }
  .danger:active {
    background: var(--union-danger-soft);
  }

  .control:disabled,
  .control[aria-disabled='true']:not([aria-busy]) {
    background: var(--union-paper-sunken);
    border-color: var(--union-line);
    color: var(--union-ink-muted);
    cursor: not-allowed;
  }
  .control[aria-busy='true'] {
    cursor: progress;
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
  .bare .spinner {
    margin: 0;
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
    .spinner,
    .primary:not(:disabled) {
      forced-color-adjust: none;
    }
    .control:disabled,
    .control[aria-disabled='true']:not([aria-busy]) {
      forced-color-adjust: auto;
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
