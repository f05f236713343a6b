import { css } from 'lit';

export const styles = css`
  :host {
    position: absolute;
  }
  /* As wide as the screen, so that the box stands in its middle; only the box takes presses. */
  .shelf {
    position: fixed;
    top: auto;
    right: 0;
    bottom: 0;
    left: 0;
    z-index: var(--union-layer-toast);
    display: flex;
    justify-content: center;
    padding: var(--union-space-4);
    padding-bottom: calc(
      var(--union-space-4) + var(--covered-below, 0px) + env(safe-area-inset-bottom, 0px)
    );
    pointer-events: none;
  }
  /* Over a modal: at its bottom are its actions. */
  .high {
    top: 0;
    bottom: auto;
    padding-top: calc(
      var(--union-space-4) + var(--covered-above, 0px) + env(safe-area-inset-top, 0px)
    );
  }
  .box {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    max-width: 34em;
    padding: var(--union-space-1);
    border: var(--union-stroke-hair) solid var(--union-line);
    border-radius: var(--union-radius);
    background: var(--union-paper-raised);
    box-shadow: var(--union-shadow-float);
    color: var(--union-ink);
    pointer-events: auto;
    animation: rise var(--union-motion) var(--union-ease);
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  /* A long sentence takes the whole first line, and the buttons go below it. */
  .words {
    flex: 1 1 auto;
    min-width: 0;
    padding: var(--union-space-2) var(--union-space-3);
  }
  .buttons {
    display: flex;
    flex: none;
    align-items: center;
  }
  .close {
    --union-icon-size: var(--union-icon-small);
  }
  @media (forced-colors: active) {
    .box {
      border: 2px solid CanvasText;
    }
  }
`;
