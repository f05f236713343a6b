import { css } from 'lit';

export const styles = css`
  .group {
    min-width: 0;
  }
  .legend {
    padding: 0;
  }

  /* The whole row is the target; the box stands on its first line. */
  .row {
    display: flex;
    align-items: flex-start;
    min-height: var(--union-target);
    padding: calc((var(--union-target) - 1em * var(--union-leading-body)) / 2) 0;
    cursor: pointer;
    -webkit-user-select: none;
    user-select: none;
  }
  .words {
    flex: 1;
    min-width: 0;
  }
  .more {
    display: block;
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }

  .native {
    position: relative;
    flex: none;
    width: var(--union-icon);
    height: var(--union-icon);
    margin: calc((1em * var(--union-leading-body) - var(--union-icon)) / 2) 0 0;
    margin-inline-end: var(--union-space-3);
    border: 2px solid var(--union-line-strong);
    border-radius: var(--union-radius-small);
    background: var(--union-paper);
    color: var(--union-paper);
    font: inherit;
    cursor: inherit;
    forced-color-adjust: none;
    -webkit-appearance: none;
    appearance: none;
    transition:
      background-color var(--union-motion-fast),
      border-color var(--union-motion-fast);
  }
  .native[type='radio'] {
    border-radius: 50%;
  }
  @media (hover: hover) {
    .row:hover .native:enabled {
      border-color: var(--union-ink);
    }
  }
  .native:checked,
  .row:hover .native:checked:enabled {
    border-color: var(--union-action-ink);
    background: var(--union-action-ink);
  }
  .wrong .native:not(:checked) {
    border-color: var(--union-danger);
  }

  /* A tick of two strokes, and a dot. */
  .native:checked::before {
    content: '';
    position: absolute;
    top: 50%;
    left: 50%;
    width: 25%;
    height: 55%;
    border: solid currentColor;
    border-width: 0 2.5px 2.5px 0;
    transform: translate(-50%, -60%) rotate(45deg);
  }
  .native[type='radio']:checked::before {
    width: 50%;
    height: 50%;
    border: 0;
    border-radius: 50%;
    background: currentColor;
    transform: translate(-50%, -50%);
  }

  .off {
    color: var(--union-ink-muted);
    cursor: not-allowed;
  }
  .native:disabled {
    border-color: var(--union-line);
    background: var(--union-paper-sunken);
    color: var(--union-ink-muted);
  }
  @media (forced-colors: active) {
    .off,
    .off .more,
    .native:disabled {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
