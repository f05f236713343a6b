import { css } from 'lit';

const compact = css`
  .number {
    display: none;
  }
  .place {
    display: block;
    text-align: center;
  }
  .pages {
    justify-content: space-between;
  }
`;

/** Where one is has a line of its own. */
const stacked = css`
  .pages {
    flex-wrap: wrap;
  }
  .place {
    order: -1;
    flex: 0 0 100%;
  }
`;

export const styles = css`
  :host {
    min-width: 0;
    max-width: 100%;
  }
  /* A container has no width of its own: where the page asks for one, it is that of the wide form. */
  .pagination {
    container-type: inline-size;
    contain-intrinsic-inline-size: min(36em, 80vw);
  }
  .pages {
    display: flex;
    align-items: center;
    justify-content: center;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* Safari takes a list without markers for none, except of this kind, new in Chromium 79. */
  .pagination .pages {
    list-style-type: '';
  }
  .number + .number {
    margin-inline-start: var(--union-space-1);
  }
  .place {
    display: none;
    font-variant-numeric: tabular-nums;
  }
  .step {
    flex: none;
  }
  .step:first-child {
    margin-inline-end: var(--union-space-2);
  }
  .step:last-child {
    margin-inline-start: var(--union-space-2);
  }

  .press,
  .gap {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    min-width: var(--union-target);
    min-height: var(--union-target);
    margin: 0;
    padding: 0 var(--union-space-2);
    border: 0;
    border-radius: var(--union-radius);
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
    text-decoration: none;
    white-space: nowrap;
  }
  .press {
    cursor: pointer;
  }
  .gap {
    color: var(--union-ink-muted);
  }
  .press[aria-current] {
    color: var(--union-action-ink);
    font-weight: var(--union-weight-strong);
    cursor: default;
  }
  /* A border, not a background: it stays where the reader's own colours are forced. */
  .press[aria-current]::after {
    content: '';
    position: absolute;
    right: 10px;
    bottom: 6px;
    left: 10px;
    border-bottom: 3px solid currentColor;
  }
  .press[aria-disabled] {
    color: var(--union-ink-muted);
    cursor: not-allowed;
  }
  .way {
    --union-icon-size: var(--union-icon-small);
  }
  .step:first-child .way {
    margin-inline-end: var(--union-space-1);
  }
  .step:last-child .way {
    margin-inline-start: var(--union-space-1);
  }
  @media (hover: hover) {
    .press:not([aria-current]):not([aria-disabled]):hover {
      background: var(--union-paper-sunken);
    }
  }
  @media (forced-colors: active) {
    .press[aria-disabled] {
      color: GrayText;
    }
  }

  /* On a phone, and in a narrow column: back, where one is, on. */
  @container (max-width: 34em) {
    ${compact}
  }
  @container (max-width: 22em) {
    ${stacked}
  }
  @supports not (container-type: inline-size) {
    @media (max-width: 600px) {
      ${compact}
    }
    @media (max-width: 400px) {
      ${stacked}
    }
  }
`;
