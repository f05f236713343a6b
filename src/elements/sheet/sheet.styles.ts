import { css } from 'lit';

export const styles = css`
  .layer {
    align-items: flex-end;
    justify-content: center;
    padding-top: var(--covered-above, 0px);
    padding-bottom: var(--covered-below, 0px);
  }
  .panel {
    position: relative;
    width: 100%;
    max-height: 90%;
    padding-bottom: env(safe-area-inset-bottom, 0px);
    border-radius: calc(2 * var(--union-radius)) calc(2 * var(--union-radius)) 0 0;
  }
  @keyframes rise {
    from {
      transform: translateY(100%);
    }
  }

  /* The head is what a finger draws down. */
  .head {
    padding-top: var(--union-space-4);
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .head::before {
    content: '';
    position: absolute;
    top: var(--union-space-2);
    left: calc(50% - 18px);
    width: 36px;
    height: 4px;
    border-radius: var(--union-radius-pill);
    background: var(--union-line-strong);
  }

  /* Where there is room it stands at the side, and the page can be seen beside it. */
  @media (min-width: 720px) {
    .layer {
      align-items: stretch;
      justify-content: flex-end;
    }
    .panel {
      --union-sheet-from: 100%;
      width: 25em;
      max-width: 60%;
      max-height: none;
      padding-top: env(safe-area-inset-top, 0px);
      border-radius: 0;
      animation-name: enter;
    }
    :host(:dir(rtl)) .panel {
      --union-sheet-from: -100%;
    }
    @supports not selector(:dir(rtl)) {
      :host-context([dir='rtl']) .panel {
        --union-sheet-from: -100%;
      }
    }
    @keyframes enter {
      from {
        transform: translateX(var(--union-sheet-from));
      }
    }
    .head {
      padding-top: var(--union-space-3);
      touch-action: auto;
      user-select: auto;
      -webkit-user-select: auto;
    }
    .head::before {
      display: none;
    }
    .body {
      flex: 1;
    }
  }
  @media (forced-colors: active) {
    .head::before {
      background: CanvasText;
    }
  }
`;
