import { css } from 'lit';

export const styles = css`
  /* In a grid, cards of one row are equally high. */
  .card {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    height: 100%;
    overflow: hidden;
    border: var(--union-stroke-hair) solid var(--union-line);
    border-radius: var(--union-radius);
    background: var(--union-paper-raised);
  }
  /*
   * The picture stands beside the words while they have 17em left, and above them, as wide as the
   * card, when not: flexbox alone, so that old engines lay it out too.
   */
  .media {
    position: relative;
    flex: 1 1 11em;
    min-height: 10em;
    background: var(--union-paper-sunken);
  }
  .media ::slotted(*) {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .body {
    display: flex;
    flex: 999 1 17em;
    flex-direction: column;
    min-width: 0;
    padding: var(--union-space-4);
  }
  .heading {
    font-size: var(--union-text-lead);
    line-height: var(--union-leading-lead);
    font-weight: var(--union-weight-strong);
    text-wrap: pretty;
  }
  .link {
    color: inherit;
    text-decoration: none;
  }
  .meta {
    margin-top: var(--union-space-1);
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    font-variant-numeric: tabular-nums;
  }
  .words {
    margin-top: var(--union-space-2);
  }
  .words ::slotted(:first-child),
  .words ::slotted(p) {
    margin-top: 0;
  }
  .words ::slotted(:last-child),
  .words ::slotted(p:only-of-type) {
    margin-bottom: 0;
  }
  /* Each action has its space above it, so that two lines of them stand apart too. */
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-top: auto;
    padding-top: var(--union-space-1);
  }
  .actions ::slotted(*) {
    margin-top: var(--union-space-3);
    margin-inline-end: var(--union-space-2);
  }

  /* The link is as large as the card; words and buttons lie above it. */
  .link::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    border-radius: inherit;
  }
  .linked .meta,
  .linked .words,
  .linked .actions {
    position: relative;
    align-self: flex-start;
    max-width: 100%;
    cursor: pointer;
  }
  .link:focus {
    outline: none;
  }
  .link:focus::after {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: calc(-1 * var(--union-stroke-focus));
  }
  .link:focus:not(:focus-visible)::after {
    outline: none;
  }
  @media (hover: hover) {
    .linked:hover {
      border-color: var(--union-line-strong);
    }
    .linked:hover .link {
      text-decoration: underline;
      text-underline-offset: 0.25em;
    }
  }
  @media (forced-colors: active) {
    .link {
      text-decoration: underline;
    }
  }
`;
