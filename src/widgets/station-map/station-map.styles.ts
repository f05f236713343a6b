import { css } from 'lit';
import { pillStyles } from '../../stations/pill.styles.ts';
import { stageStyles } from '../../stations/stage.styles.ts';
import { rowStyles } from './row.styles.ts';

/** One column on a phone, list beside map where there is room; rows, and the bones before them. */
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

  .side {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }

  /* Beside each other: the list scrolls inside, the map keeps its place. */
  .wide {
    display: flex;
    height: var(--union-map-height, 640px);
  }

  /* Lines of a list get no longer on a wide screen; the map has what is left. */
  .wide > .side {
    flex: 0 1 38%;
    min-width: 320px;
    max-width: 480px;
  }

  .wide > .stage {
    flex: 1 1 0;
    min-width: 0;
    margin-inline-start: var(--union-space-6);
  }

  .wide .scroll {
    flex: 1 1 0;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    /* Room for focus rings, which the edge would cut. */
    margin-inline-start: calc(-1 * var(--union-space-2));
    margin-inline-end: calc(-1 * var(--union-space-2));
    padding-inline-start: var(--union-space-2);
    padding-inline-end: var(--union-space-2);
  }

  /* Nothing is to be reached in what is on its way: no stop for keys. */
  .wide[aria-busy] .scroll {
    overflow: hidden;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    flex: none;
    gap: 0 var(--union-space-1);
    min-height: var(--union-target);
    /* Targets are higher than what one sees of them. */
    margin-top: -4px;
  }

  /* Engines before Chromium 87 know no gap in flexbox, nor inset. */
  @supports not (inset: 0) {
    .bar > :not(:last-child) {
      margin-inline-end: var(--union-space-2);
    }
  }

  .bar > .pill {
    padding: 0 12px;
  }

  .pill.near {
    color: var(--union-action-ink);
  }

  .side .stage {
    margin-top: var(--union-space-1);
  }

  .row > p,
  .summary p,
  .fine {
    margin: 0;
  }

  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    min-height: var(--union-target);
  }

  /* Words to press at the edge of a line: they begin and end with it. */
  .act {
    min-width: var(--union-target);
    min-height: var(--union-target);
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--union-radius-small);
    background: none;
    color: var(--union-action-ink);
    font: inherit;
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    text-align: start;
    cursor: pointer;
  }

  .act[aria-busy='true'] {
    color: var(--union-ink-muted);
  }

  .act:focus-visible {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: -2px;
  }

  .stage > .by {
    position: absolute;
    top: var(--union-space-1);
    right: var(--union-space-3);
    z-index: 1;
  }

  .summary p:focus {
    outline: none;
  }

  .summary,
  .fine,
  .row > .where,
  .row > .far {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    font-variant-numeric: tabular-nums;
  }

  /* At the end of a line, not at the beginning of the next one. */
  .summary span:not(:last-child)::after {
    content: ' ·';
    content: ' ·' / '';
  }

  .tools > .tool {
    width: var(--union-target);
    height: var(--union-target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--union-ink);
    cursor: pointer;
  }

  .tool:focus-visible {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: -3px;
  }

  .tool svg {
    width: var(--union-icon-small);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    vertical-align: middle;
  }

  @media (hover: hover) {
    .tool:hover,
    .row:hover > .name {
      color: var(--union-action-ink);
    }

    .act:hover,
    .row:hover > .name {
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
    .wide {
      display: block;
      height: auto;
    }

    .wide .scroll {
      overflow: visible;
    }

    .stage,
    .bar {
      display: none;
    }
  }
`;

export const styles = [pillStyles, layout, rowStyles, stageStyles];
