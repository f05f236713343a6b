import { css } from 'lit';

export const styles = css`
  /* The segment has a ring of its own; Chromium before 86 would draw another round the host. */
  :host(:focus) {
    outline: none;
  }
  .group {
    min-width: 0;
  }
  .legend {
    padding: 0;
  }
  .label {
    display: block;
    margin-bottom: var(--union-space-1);
    font-weight: var(--union-weight-strong);
  }

  /* Words are never cut: where the segments do not fit side by side, they go on in another row. */
  .track {
    display: flex;
    flex-wrap: wrap;
    row-gap: 4px;
    padding: 1px;
    border: var(--union-stroke-hair) solid var(--union-line-strong);
    border-radius: var(--union-radius);
    background: var(--union-paper);
  }
  .segment {
    position: relative;
    flex: 1 0 auto;
    max-width: 100%;
    cursor: pointer;
    -webkit-user-select: none;
    user-select: none;
  }
  /* A full target, the track's border included. */
  .native {
    position: absolute;
    top: -2px;
    left: 0;
    width: 100%;
    height: calc(100% + 4px);
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .face {
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: calc(var(--union-target) - 4px);
    padding: var(--union-space-1) var(--union-space-3);
    border: 2px solid transparent;
    border-radius: calc(var(--union-radius) - 2px);
    text-align: center;
    transition:
      background-color var(--union-motion-fast),
      border-color var(--union-motion-fast);
  }
  .icon {
    --union-icon-size: var(--union-icon-small);
    margin-inline-end: 6px;
  }
  .native:checked + .face {
    border-color: var(--union-action-ink);
    background: var(--union-action-soft);
    color: var(--union-action-ink);
    font-weight: var(--union-weight-strong);
  }
  .native:focus + .face {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: 2px;
  }
  .native:focus:not(:focus-visible) + .face {
    outline: none;
  }
  @media (hover: hover) {
    .native:enabled:not(:checked):hover + .face {
      background: var(--union-paper-sunken);
    }
  }
  .native:disabled {
    cursor: not-allowed;
  }
  .native:disabled + .face {
    color: var(--union-ink-muted);
  }
  @media (forced-colors: active) {
    .face {
      border-color: Canvas;
    }
    .native:checked + .face {
      border-color: Highlight;
    }
    .native:disabled + .face {
      color: GrayText;
    }
  }
`;
