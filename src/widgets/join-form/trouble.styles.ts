import { css } from 'lit';

/** The two controls beside a notice, which looks like `union-notice`. */
export const styles = css`
  .notice {
    margin-block-end: var(--union-space-4);
  }
  .sign {
    width: var(--union-icon);
    height: var(--union-icon);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    margin: 0;
  }
  .actions > .control {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: var(--union-target);
    min-height: var(--union-target);
    /* A flex gap is unknown to web views older than Chromium 84. */
    margin: var(--union-space-3) 0 0;
    margin-inline-end: var(--union-space-3);
    padding: var(--union-space-1) var(--union-target-inset);
    border: var(--union-stroke-hair) solid var(--union-line-strong);
    border-radius: var(--union-radius);
    background: var(--union-paper);
    color: var(--union-ink);
    font: inherit;
    font-weight: var(--union-weight-strong);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  @media (hover: hover) {
    .control:hover {
      background: var(--union-paper-sunken);
      border-color: var(--union-ink);
    }
  }
  .control:active {
    background: var(--union-line);
  }
`;
