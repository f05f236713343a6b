import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }
  :host(:focus) {
    outline: none;
  }

  /* The target is higher than the pill one sees. */
  .target {
    display: inline-flex;
    align-items: center;
    min-width: var(--union-target);
    min-height: var(--union-target);
    cursor: pointer;
    user-select: none;
    -webkit-user-select: none;
    border-radius: var(--union-radius);
  }
  .pill {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: var(--union-pill-height);
    padding: 2px 14px;
    border: var(--union-stroke-hair) solid var(--union-line-strong);
    border-radius: var(--union-radius-pill);
    background: var(--union-paper);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    transition:
      background-color var(--union-motion-fast),
      border-color var(--union-motion-fast);
  }
  .target:focus {
    outline: none;
  }
  .target:focus .pill {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: 2px;
  }
  .target:focus:not(:focus-visible) .pill {
    outline: none;
  }
  .check,
  ::slotted([slot='icon']) {
    --union-icon-size: 18px;
    margin-inline-start: -4px;
    margin-inline-end: 6px;
  }
  .count {
    margin-inline-start: 6px;
    color: var(--union-ink-muted);
    font-variant-numeric: tabular-nums;
  }
  @media (hover: hover) {
    .target:hover .pill {
      border-color: var(--union-ink);
      background: var(--union-paper-sunken);
    }
  }
  .target[aria-pressed='true'] .pill {
    border-color: var(--union-action-ink);
    background: var(--union-action-soft);
    color: var(--union-action-ink);
    font-weight: var(--union-weight-strong);
  }
  .target[aria-pressed='true'] .count {
    color: inherit;
    font-weight: var(--union-weight-regular);
  }
  .target:disabled {
    cursor: not-allowed;
  }
  .target:disabled .pill {
    border-color: var(--union-line);
    background: var(--union-paper-sunken);
    color: var(--union-ink-muted);
  }
  @media (forced-colors: active) {
    .target[aria-pressed='true'] .pill {
      border-width: 2px;
    }
    .target:disabled .pill {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
