import { css } from 'lit';

/** Layout of a wall: tools, tiles, and the bones that stand in their place before. */
export const styles = css`
  :host {
    display: block;
    min-width: 0;
  }

  /* The shadow widens the ground without moving the widget off the page's own edges. */
  .root {
    /* Margins of the page’s own content stay within, as they do before the widget stands. */
    display: flow-root;
    border-radius: var(--union-radius-small);
    background: var(--union-ground);
    box-shadow: 0 0 0 var(--union-space-3) var(--union-ground);
  }

  .root > union-notice {
    margin-block-end: var(--union-space-4);
  }

  .list {
    min-width: 0;
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(140px, 1fr));
    /* Letters that are larger need wider columns; a phone has two all the same. */
    grid-template-columns: repeat(auto-fill, minmax(min(8.75em, 50% - 8px), 1fr));
    gap: var(--union-space-6) var(--union-space-4);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .tile {
    position: relative;
    min-width: 0;
  }

  .face {
    position: relative;
    overflow: hidden;
    margin-block-end: var(--union-space-2);
    border-radius: var(--union-radius-small);
    background: var(--union-paper-sunken);
  }

  /* Four to five, before the photo is here and without one. */
  .face::before {
    content: '';
    display: block;
    padding-top: 125%;
  }

  .face > img,
  .first {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
  }

  .face > img {
    object-fit: cover;
    object-position: 50% 25%;
    color: transparent;
  }

  .first {
    display: flex;
    align-items: center;
    justify-content: center;
    color: var(--union-ink-muted);
    font-size: 48px;
    line-height: 1;
  }

  .name {
    color: var(--union-ink);
    font-weight: var(--union-weight-strong);
    text-decoration: none;
  }

  .tile .name {
    font-size: var(--union-text-lead);
    line-height: var(--union-leading-lead);
  }

  /* A person's name breaks at its dots and brackets alone. */
  .name > .person {
    word-break: keep-all;
    overflow-wrap: anywhere;
  }

  .piece {
    display: inline-block;
    max-width: 100%;
  }

  /* The whole tile is the target. */
  .name::before {
    content: '';
    position: absolute;
    z-index: 1;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    border-radius: var(--union-radius-small);
  }

  .name:focus-visible {
    outline: none;
  }

  .name:focus-visible::before {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: 2px;
  }

  @media (hover: hover) {
    .tile:hover .name,
    .row:hover .name {
      color: var(--union-action-ink);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
  }

  .kind,
  .trade,
  .org,
  .honour {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }

  .trade,
  .tile .honour {
    display: block;
  }

  /* Words of another direction begin where the others do. */
  .who,
  .work {
    text-align: left;
  }

  [dir='rtl'] .who,
  [dir='rtl'] .work {
    text-align: right;
  }

  .level {
    color: var(--union-ink);
  }

  .year {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  /* Room for the tools, which come after the first tiles. */
  .seek {
    min-height: var(--union-target);
    margin-block-end: var(--union-space-2);
  }

  .summary {
    min-height: calc(var(--union-text-small) * var(--union-leading-small));
    margin-block-end: var(--union-space-3);
  }

  /* Filters stand beside the entries where there is room. */
  .sided {
    display: grid;
    grid-template-columns: 208px minmax(0, 1fr);
    grid-template-rows: auto auto auto 1fr;
    column-gap: var(--union-space-8);
  }

  .sided > * {
    grid-column: 2;
  }

  .sided > .seek {
    grid-column: 1/-1;
    margin-block-end: var(--union-space-4);
  }

  .sided > .side {
    grid-column: 1;
    grid-row: 2 / span 3;
  }

  .bone,
  .bones > .tile > .face {
    background: var(--union-line);
  }

  .bone {
    display: block;
    height: 0.75em;
    margin-block-start: calc((var(--union-leading-body) - 0.75) * 0.5em);
    margin-block-end: calc((var(--union-leading-body) - 0.75) * 0.5em);
    border-radius: var(--union-radius-small);
  }

  .bone:last-child {
    width: 60%;
  }

  @media (forced-colors: active) {
    .face,
    .bone {
      border: var(--union-stroke-hair) solid GrayText;
    }
  }

  @media print {
    .sided {
      display: block;
    }

    .tiles {
      grid-template-columns: repeat(5, 1fr);
    }

    .tile,
    .row {
      break-inside: avoid;
    }
  }
`;
