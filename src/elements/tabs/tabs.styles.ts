import { css } from 'lit';

export const styles = css`
  /* In a grid or a flexbox too, it is no wider than its place: the row scrolls, not the page. */
  :host {
    min-width: 0;
    max-width: 100%;
  }
  .row {
    overflow-x: auto;
    overflow-y: hidden;
    scrollbar-width: none;
    -webkit-overflow-scrolling: touch;
    overscroll-behavior-x: contain;
  }
  .row::-webkit-scrollbar {
    display: none;
  }
  .list {
    display: inline-flex;
    min-width: 100%;
    border-bottom: var(--union-stroke-hair) solid var(--union-line);
    vertical-align: top;
  }
  .tab {
    position: relative;
    flex: none;
    min-width: var(--union-target);
    min-height: var(--union-target);
    margin: 0;
    padding: var(--union-space-2) var(--union-target-inset);
    border: 0;
    border-radius: var(--union-radius-small) var(--union-radius-small) 0 0;
    background: none;
    color: var(--union-ink-muted);
    font: inherit;
    white-space: nowrap;
    cursor: pointer;
    -webkit-appearance: none;
    appearance: none;
  }
  /* Its width when bold, kept at all times: nothing moves when another tab is chosen. */
  .tab::before {
    content: attr(data-label);
    display: block;
    height: 0;
    overflow: hidden;
    font-weight: var(--union-weight-strong);
    visibility: hidden;
  }
  .tab[aria-selected='true'] {
    color: var(--union-ink);
    font-weight: var(--union-weight-strong);
  }
  /* A border, not a background: it stays where the reader's own colours are forced. */
  .tab[aria-selected='true']::after {
    content: '';
    position: absolute;
    right: var(--union-space-2);
    bottom: -1px;
    left: var(--union-space-2);
    border-bottom: 3px solid var(--union-action-ink);
  }
  .tab:focus {
    outline-offset: calc(-1 * var(--union-stroke-focus));
  }
  @media (hover: hover) {
    .tab:hover {
      color: var(--union-ink);
      background: var(--union-paper-sunken);
    }
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true']::after {
      border-color: Highlight;
    }
  }
  @media print {
    .row {
      display: none;
    }
  }
`;
