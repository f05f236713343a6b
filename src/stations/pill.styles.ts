import { css } from 'lit';

/** Words to press, with a target that is higher than what one sees of it. */
export const pillStyles = css`
  .pill {
    position: relative;
    min-width: var(--union-target);
    min-height: var(--union-target);
    margin: 0;
    padding: 0 14px;
    border: 0;
    background: none;
    color: var(--union-ink);
    font: inherit;
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    cursor: pointer;
    z-index: 0;
  }

  .pill::before {
    content: '';
    position: absolute;
    z-index: -1;
    top: 4px;
    right: 0;
    bottom: 4px;
    left: 0;
    border: var(--union-stroke-hair) solid var(--union-line-strong);
    border-radius: var(--union-radius-pill);
    background: var(--union-paper);
  }

  .pill[aria-pressed='true'],
  .pill[aria-expanded='true'] {
    color: var(--union-action-ink);
    font-weight: var(--union-weight-strong);
  }

  .pill[aria-pressed='true']::before,
  .pill[aria-expanded='true']::before {
    border-color: var(--union-action-ink);
    background: var(--union-action-soft);
  }

  .pill[aria-busy='true'] {
    color: var(--union-ink-muted);
    cursor: progress;
  }

  .pill:focus-visible {
    outline: none;
  }

  .pill:focus-visible::before {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: 2px;
  }

  @media (hover: hover) {
    .pill:hover::before {
      border-color: var(--union-ink);
    }
  }

  @media (forced-colors: active) {
    .pill[aria-pressed='true']::before,
    .pill[aria-expanded='true']::before {
      border-width: 3px;
    }
  }
`;
