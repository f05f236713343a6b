import { css } from 'lit';

/** What a dialog and a sheet share: the layer over the page, and a panel whose middle scrolls. */
export const modal = css`
  :host {
    display: contents;
  }
  .layer {
    position: fixed;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    z-index: var(--union-layer-dialog);
    display: flex;
    overflow: hidden;
    background: var(--union-scrim);
    animation: appear var(--union-motion-fast);
  }
  .layer:not([open]) {
    display: none;
  }
  .layer::backdrop {
    background: transparent;
  }
  .panel {
    display: flex;
    flex-direction: column;
    min-width: 0;
    border: var(--union-stroke-hair) solid var(--union-edge);
    background: var(--union-paper-raised);
    box-shadow: var(--union-shadow-float);
    color: var(--union-ink);
    animation: rise var(--union-motion) var(--union-ease);
  }
  @keyframes appear {
    from {
      background-color: transparent;
    }
  }

  .head {
    display: flex;
    flex: none;
    align-items: flex-start;
    padding: var(--union-space-3);
    padding-inline-start: var(--union-space-5);
  }
  .heading {
    flex: 0 1 auto;
    min-width: 0;
    /* The first line stands level with the drawing of the close button. */
    margin: calc((var(--union-target) - 1em * var(--union-leading-title)) / 2) 0;
    border-radius: var(--union-radius-small);
    font-size: var(--union-text-title);
    line-height: var(--union-leading-title);
    font-weight: var(--union-weight-strong);
  }
  .close {
    flex: none;
    margin-inline-start: auto;
  }

  .body {
    flex: 0 1 auto;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 var(--union-space-5) var(--union-space-4);
  }
  .body:focus {
    outline-offset: calc(-1 * var(--union-stroke-focus));
  }
  /* It scrolls: lines say that there is more under the edges. */
  .scrolls {
    padding-top: var(--union-space-4);
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .body ::slotted(p) {
    margin: 0 0 var(--union-space-3);
  }
  .body ::slotted(p:last-child) {
    margin-bottom: 0;
  }

  .actions {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    justify-content: flex-end;
    padding: 0 var(--union-space-4) var(--union-space-4);
  }
  .scrolls + .actions {
    padding-top: var(--union-space-3);
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  /* Side by side where they have room, else one below the other, all as wide as the panel. */
  .actions ::slotted(*) {
    flex: 1 1 auto;
    margin: var(--union-space-1);
  }
  @media (min-width: 480px) {
    .actions ::slotted(*) {
      flex-grow: 0;
    }
  }

  /* No room for a middle that scrolls by itself: all scrolls as one. */
  .low .panel {
    overflow: auto;
    overscroll-behavior: contain;
  }
  .low .head {
    touch-action: auto;
  }
  .low .body {
    flex: none;
    overflow: visible;
  }
  @media (forced-colors: active) {
    .panel {
      border: 2px solid CanvasText;
    }
  }
`;
