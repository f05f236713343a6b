import { css } from 'lit';
import { pillStyles } from '../../stations/pill.styles.ts';

const layout = css`
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

  .row > p,
  .summary,
  .fine {
    margin: 0;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--union-space-2);
    /* Targets are higher than what one sees of them. */
    margin-top: -4px;
    margin-bottom: -4px;
  }

  /* Engines before Chromium 87 know no gap in flexbox, nor inset. */
  @supports not (inset: 0) {
    .bar > :not(:last-child),
    .summary > * {
      margin-inline-end: var(--union-space-2);
    }
  }

  /* What most people come for. */
  .pill.near,
  .pill.books {
    color: var(--union-action-ink);
  }

  .summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--union-space-1);
    min-height: calc(var(--union-text-small) * var(--union-leading-small));
    padding-top: var(--union-space-2);
    padding-bottom: var(--union-space-2);
  }

  .summary,
  .fine,
  .row > .marks,
  .row > .where,
  .row > .far {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    font-variant-numeric: tabular-nums;
  }

  /* At the end of a line, not at the beginning of the next one. */
  .summary > span:not(:last-child)::after,
  .marks > .mark:not(:last-child)::after {
    content: ' ·';
    content: ' ·' / '';
  }

  /* Two beside each other where there is room for two. */
  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 400px), 1fr));
    grid-column-gap: var(--union-space-10);
    margin: 0;
    padding: 0;
    border-block-start: var(--union-stroke-hair) solid var(--union-line);
    list-style: none;
  }

  .row {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: var(--union-space-3);
    padding-top: var(--union-space-3);
    padding-bottom: var(--union-space-3);
    border-block-end: var(--union-stroke-hair) solid var(--union-line);
  }

  .row > * {
    grid-column: 1 / -1;
  }

  /* Engines before Chromium 93 let what spans both columns widen the second, and break the name. */
  .row > p {
    width: 0;
    min-width: 100%;
  }

  .row > .name {
    grid-column: 1;
  }

  .row > .far {
    grid-column: 2;
    /* On the line of the name. */
    line-height: calc(var(--union-text-lead) * var(--union-leading-lead));
    white-space: nowrap;
  }

  .row > .name {
    /* Between its words rather than within them: before （, after ：. */
    word-break: keep-all;
    overflow-wrap: break-word;
    color: var(--union-ink);
    font-size: var(--union-text-lead);
    font-weight: var(--union-weight-strong);
    line-height: var(--union-leading-lead);
    text-decoration: none;
  }

  /* The whole row is the target. */
  .row > .name::before {
    content: '';
    position: absolute;
    z-index: 1;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    border-radius: var(--union-radius-small);
  }

  .row > .name:focus-visible {
    outline: none;
  }

  .row > .name:focus-visible::before {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: 2px;
  }

  .row > .state.open {
    color: var(--union-success);
    font-weight: var(--union-weight-strong);
  }

  .marks > .mark {
    display: inline-block;
    white-space: nowrap;
  }

  .rows + .more {
    display: block;
    width: 100%;
    margin-block-start: var(--union-space-3);
  }

  .bone {
    display: block;
    height: 0.75em;
    margin-top: calc((var(--union-leading-body) - 0.75) * 0.5em);
    margin-bottom: calc((var(--union-leading-body) - 0.75) * 0.5em);
    border-radius: var(--union-radius-small);
    background: var(--union-line);
  }

  .row > .bone {
    width: 60%;
  }

  .row > .bone:first-child {
    width: 45%;
  }

  .pill.bone {
    width: 60%;
    height: var(--union-target);
    margin-top: 0;
    margin-bottom: 0;
    background: none;
  }

  @media (hover: hover) {
    .row:hover > .name {
      color: var(--union-action-ink);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
  }

  @media (forced-colors: active) {
    .bone {
      border: var(--union-stroke-hair) solid GrayText;
    }
  }

  @media print {
    .bar,
    .rows + .more {
      display: none;
    }

    .row {
      break-inside: avoid;
    }
  }
`;

/** The first look of a locator: its bar, its rows, and the bones that stand in their place before. */
export const styles = [pillStyles, layout];
