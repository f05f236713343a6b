import { css } from 'lit';
import { detailStyles } from './detail.styles.ts';
import { oldEngineStyles } from '../../stations/old-engine.styles.ts';
import { stageStyles } from '../../stations/stage.styles.ts';

/** Layout of the station map: one column on a phone, list beside map where there is room. */
const layout = css`
  :host {
    display: block;
    min-width: 0;
  }

  /* The shadow widens the ground without moving the widget off the page's own edges. */
  .root {
    border-radius: var(--union-radius-small);
    background: var(--union-ground);
    box-shadow: 0 0 0 var(--union-space-3) var(--union-ground);
  }

  .widget {
    display: flex;
    flex-direction: column;
    gap: var(--union-space-3);
    position: relative;
  }

  .panel {
    display: flex;
    flex-direction: column;
    gap: var(--union-space-3);
    min-width: 0;
    min-height: 0;
  }

  /* Beside each other: the list scrolls inside, the map keeps its place. */
  .wide {
    display: grid;
    grid-template-columns: minmax(320px, 38%) minmax(0, 1fr);
    gap: var(--union-space-6);
    height: var(--union-map-height, 640px);
  }

  .scroll {
    display: flex;
    flex-direction: column;
    gap: var(--union-space-2);
  }

  .wide .scroll {
    flex: 1 1 0;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    /* Room for focus rings, which the edge would cut. */
    margin-inline: calc(-1 * var(--union-space-2));
    padding-inline: var(--union-space-2);
  }

  .root > union-notice {
    margin-block-end: var(--union-space-4);
  }

  .root > .foot {
    margin-block-start: var(--union-space-3);
  }

  .scroll:focus-visible {
    outline-offset: -3px;
  }

  /* Search and filters */
  .seek {
    display: flex;
    flex-wrap: wrap;
    gap: var(--union-space-2);
  }

  /* Side by side on every phone; the words of the button are never cut. */
  .seek > union-field {
    flex: 1 1 6em;
    min-width: 0;
  }

  .seek > union-field::part(input) {
    text-overflow: ellipsis;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--union-space-2);
    align-items: center;
  }

  .filters {
    margin-block-end: var(--union-space-2);
    display: flex;
    flex-direction: column;
    gap: var(--union-space-4);
    padding: var(--union-space-4);
    border: var(--union-stroke-hair) solid var(--union-line);
    border-radius: var(--union-radius);
  }

  /* The way out of the filters stays in reach of the thumb, however many there are. */
  .done {
    position: sticky;
    z-index: 1;
    bottom: 0;
    bottom: env(safe-area-inset-bottom, 0);
    margin: 0 calc(-1 * var(--union-space-4)) calc(-1 * var(--union-space-4));
    padding: var(--union-space-3) var(--union-space-4);
    border-block-start: var(--union-stroke-hair) solid var(--union-line);
    border-radius: 0 0 var(--union-radius) var(--union-radius);
    background: var(--union-paper);
  }

  .done > :first-child {
    flex: 1 0 auto;
  }

  .filters fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }

  .filters legend {
    padding: 0;
    margin-block-end: var(--union-space-1);
    font-weight: var(--union-weight-strong);
  }

  /* A chip's target is higher than its pill: the rows need no room between them. */
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--union-space-2);
  }

  .stack {
    margin-block-start: var(--union-space-3);
  }

  /* The line above the list */
  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--union-space-3);
    min-height: var(--union-target);
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    font-variant-numeric: tabular-nums;
  }

  .summary p {
    flex: 1 1 6em;
    margin: 0;
  }

  .summary .busy {
    margin-inline-start: var(--union-space-2);
  }

  .ends {
    display: flex;
    margin-inline-start: auto;
    gap: var(--union-space-1);
  }

  /* List */
  union-list {
    --union-list-inset: var(--union-space-2);
    display: block;
    border-block-start: var(--union-stroke-hair) solid var(--union-line);
  }

  union-list-item > union-icon {
    --union-icon-size: var(--union-icon-small);
    margin-block-start: 3px;
    color: var(--union-ink-muted);
  }

  .name {
    font-weight: var(--union-weight-strong);
    overflow-wrap: anywhere;
  }

  .line,
  .far {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    overflow-wrap: anywhere;
  }

  .far {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    /* As high as the name it stands beside. */
    line-height: calc(var(--union-text-body) * var(--union-leading-body));
  }

  .line.open {
    color: var(--union-success);
  }

  /* What is on its way: as high as a name and two lines. */
  .rows {
    border-block-start: var(--union-stroke-hair) solid var(--union-line);
  }

  .row {
    height: calc(
      var(--union-text-body) * var(--union-leading-body) + 2 * var(--union-text-small) *
        var(--union-leading-small) + 2 * var(--union-space-3) + var(--union-stroke-hair)
    );
    padding: var(--union-space-3) var(--union-space-2);
    border-block-end: var(--union-stroke-hair) solid var(--union-line);
    overflow: hidden;
  }

  .more {
    padding-block: var(--union-space-4);
  }

  .more union-button {
    display: block;
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
    .bar,
    .filters,
    .more {
      display: none;
    }
  }
`;

export const styles = [layout, stageStyles, detailStyles, oldEngineStyles];
