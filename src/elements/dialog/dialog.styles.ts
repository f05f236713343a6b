import { css } from 'lit';

export const styles = css`
  .layer {
    align-items: center;
    justify-content: center;
    padding: calc(var(--union-space-4) + var(--covered-above, 0px) + env(safe-area-inset-top, 0px))
      calc(var(--union-space-4) + env(safe-area-inset-right, 0px))
      calc(var(--union-space-4) + var(--covered-below, 0px) + env(safe-area-inset-bottom, 0px))
      calc(var(--union-space-4) + env(safe-area-inset-left, 0px));
  }
  .panel {
    width: 100%;
    max-width: 30em;
    max-height: 100%;
    border-radius: var(--union-radius);
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
`;
