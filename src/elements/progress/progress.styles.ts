import { css } from 'lit';

export const styles = css`
  .progress {
    position: relative;
  }
  .words {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    margin-bottom: var(--union-space-1);
  }
  .label {
    min-width: 0;
  }
  .figures {
    flex: none;
    margin-inline-start: var(--union-space-3);
    color: var(--union-ink-muted);
  }
  .track {
    position: relative;
    height: 8px;
    overflow: hidden;
    border-radius: var(--union-radius-pill);
    background: var(--union-track);
  }
  /* The native element speaks; the drawing is alike in every engine. */
  .native {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
  }
  .fill {
    width: 0;
    height: 100%;
    border-radius: inherit;
    background: var(--union-action-ink);
    transition: width var(--union-motion) var(--union-ease);
  }
  .running .fill {
    width: 40%;
    animation: run 1.6s ease-in-out infinite;
  }
  :host(:dir(rtl)) .running .fill {
    animation-direction: reverse;
  }
  @supports not selector(:dir(rtl)) {
    :host-context([dir='rtl']) .running .fill {
      animation-direction: reverse;
    }
  }
  @keyframes run {
    from {
      transform: translateX(-100%);
    }
    to {
      transform: translateX(250%);
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.35;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .running .fill {
      width: 100%;
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
  }
  @media (forced-colors: active) {
    .track {
      border: var(--union-stroke-hair) solid CanvasText;
    }
    .fill {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
