import { css } from 'lit';

/** Sections by letter or committee, and their rows. */
export const groupStyles = css`
  .section-title {
    margin: 0;
    font-size: var(--union-text-lead);
    line-height: var(--union-leading-lead);
    font-weight: var(--union-weight-strong);
    scroll-margin-block-start: calc(var(--union-wall-top, 0px) + var(--union-target) + 16px);
  }

  .note {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    font-weight: var(--union-weight-regular);
    font-variant-numeric: tabular-nums;
  }

  .section {
    margin-block-end: var(--union-space-8);
  }

  .section > .section-title {
    margin-block-end: var(--union-space-3);
    padding-block-end: var(--union-space-2);
    border-block-end: var(--union-stroke-hair) solid var(--union-line);
  }

  .tiles.mini {
    grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
    gap: var(--union-space-4);
  }

  .mini > .tile {
    display: grid;
    grid-template-columns: 56px minmax(0, 1fr);
    gap: var(--union-space-3);
    align-items: start;
  }

  .mini .face {
    margin: 0;
  }

  .mini .first {
    font-size: 24px;
  }

  .mini .name {
    font-size: var(--union-text-body);
    line-height: var(--union-leading-body);
  }

  .rows {
    margin: 0 0 var(--union-space-5);
    padding: 0;
    list-style: none;
  }

  .row {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--union-space-4);
    align-items: baseline;
    min-height: var(--union-target);
    padding: var(--union-space-2) 0;
    border-block-end: var(--union-stroke-hair) solid var(--union-line);
  }

  .row > .who {
    flex: 1 1 14em;
    min-width: 0;
  }

  .row > .work {
    flex: 1 1 14em;
    min-width: 0;
  }

  .row > .honour {
    flex: 1 1 14em;
    min-width: 0;
  }

  .row .trade {
    display: inline;
    color: var(--union-ink);
  }

  /* Between two words that may run either way: on the side of the list's own direction. */
  .row .trade + .org {
    margin-left: var(--union-space-2);
  }

  [dir='rtl'] .row .trade + .org {
    margin-left: 0;
    margin-right: var(--union-space-2);
  }

  .letters {
    display: flex;
    flex-wrap: wrap;
    margin: 0 calc(-1 * var(--union-space-2)) var(--union-space-4);
  }

  .letter {
    display: flex;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    min-width: var(--union-target);
    min-height: var(--union-target);
    padding: 0 var(--union-space-2);
    border-radius: var(--union-radius-small);
    color: var(--union-action-ink);
    text-decoration: none;
  }

  .letter[aria-current] {
    color: var(--union-ink);
    font-weight: var(--union-weight-strong);
  }

  @media (hover: hover) {
    .letter:hover {
      background: var(--union-action-soft);
    }
  }
`;
