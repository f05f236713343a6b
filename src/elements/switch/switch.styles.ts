import { css } from 'lit';

export const styles = css`
  .error {
    margin-bottom: 0;
  }
  .row {
    display: flex;
    align-items: center;
    min-height: var(--union-target);
    padding: var(--union-space-2) 0;
    cursor: pointer;
    -webkit-user-select: none;
    user-select: none;
  }
  .words {
    flex: 1;
    min-width: 0;
    margin-inline-end: var(--union-space-4);
  }
  .more,
  .state {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .more {
    display: block;
  }
  .state {
    flex: none;
    margin-inline-end: var(--union-space-2);
  }

  /* A track as high as an icon and a rim; the knob fills what the rim leaves. */
  .native {
    --knob: calc(var(--union-icon) - 4px);
    flex: none;
    width: calc(2 * var(--union-icon) + 4px);
    height: calc(var(--union-icon) + 4px);
    margin: 0;
    padding: 2px;
    border: 2px solid var(--union-line-strong);
    border-radius: var(--union-radius-pill);
    background: var(--union-paper);
    font: inherit;
    cursor: inherit;
    forced-color-adjust: none;
    -webkit-appearance: none;
    appearance: none;
    transition:
      background-color var(--union-motion-fast),
      border-color var(--union-motion-fast);
  }
  .native::before {
    content: '';
    display: block;
    width: var(--knob);
    height: var(--knob);
    border-radius: 50%;
    background: var(--union-line-strong);
    transition: margin var(--union-motion) var(--union-ease);
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
  .native:checked::before {
    margin-inline-start: calc(100% - var(--knob));
    background: var(--union-paper);
  }

  .off {
    color: var(--union-ink-muted);
    cursor: not-allowed;
  }
  .native:disabled,
  .native:checked:disabled {
    border-color: var(--union-line);
    background: var(--union-paper-sunken);
  }
  .native:disabled::before {
    background: var(--union-line-strong);
  }
  @media (forced-colors: active) {
    .off,
    .off .state,
    .off .more {
      color: GrayText;
    }
    .native:disabled,
    .native:checked:disabled {
      border-color: GrayText;
    }
    .native:disabled::before {
      background: GrayText;
    }
  }
`;
