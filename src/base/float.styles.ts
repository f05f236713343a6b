import { css } from 'lit';

/** A box that floats: `.float` is placed by FloatController and looks alike everywhere. */
export const floating = css`
  .float {
    position: fixed;
    top: 0;
    right: auto;
    bottom: auto;
    left: 0;
    z-index: var(--union-layer-float);
    width: max-content;
    max-width: calc(100vw - 2 * var(--union-space-2));
    height: auto;
    margin: 0;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    border: var(--union-stroke-hair) solid var(--union-line);
    border-radius: var(--union-radius);
    background: var(--union-paper-raised);
    box-shadow: var(--union-shadow-float);
    color: var(--union-ink);
  }
`;
