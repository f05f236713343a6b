import { css } from 'lit';

export const styles = css`
  /* In a grid or a flexbox too, it is no wider than its place: the region scrolls, not the page. */
  :host {
    min-width: 0;
    max-width: 100%;
  }
  .table,
  .region {
    position: relative;
  }
  .caption {
    margin-bottom: var(--union-space-2);
    font-weight: var(--union-weight-strong);
  }
  .order {
    display: flex;
    align-items: center;
    margin-bottom: var(--union-space-3);
  }
  .order-label {
    flex: none;
    margin-inline-end: var(--union-space-2);
    color: var(--union-ink-muted);
  }
  .choice {
    flex: 1;
    min-width: 0;
    min-height: var(--union-target);
    padding: 0 var(--union-space-2);
    border: var(--union-stroke-hair) solid var(--union-line-strong);
    border-radius: var(--union-radius);
    background: var(--union-paper);
    color: inherit;
    font: inherit;
  }
  .hint {
    margin-top: var(--union-space-1);
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    text-align: end;
  }

  /* While all fits, nothing scrolls here: the head then stays in sight with the page. */
  .region {
    max-height: var(--union-table-height, none);
  }
  .scrolling {
    overflow: auto;
    -webkit-overflow-scrolling: touch;
    overscroll-behavior-x: contain;
  }
  .region:focus {
    outline-offset: calc(-1 * var(--union-stroke-focus));
  }
  /* Round it and unfaded: what stays in sight lies above a ring inside. */
  .region:focus-visible {
    outline-offset: 0;
    -webkit-mask-image: none;
    mask-image: none;
  }
  .own {
    display: inline-block;
    min-width: 100%;
    vertical-align: top;
  }

  .grid {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    background: var(--union-paper);
    font-variant-numeric: tabular-nums;
    /* A column is no narrower than its longest word. */
    word-break: normal;
    overflow-wrap: break-word;
  }
  th,
  td {
    padding: var(--union-space-3) var(--union-space-4);
    border-bottom: var(--union-stroke-hair) solid var(--union-line);
    text-align: start;
    vertical-align: baseline;
    font-weight: inherit;
  }
  tbody th {
    font-weight: var(--union-weight-strong);
  }
  .short,
  .numeric {
    white-space: nowrap;
  }
  .long {
    min-width: 10em;
  }
  /* To the right whichever way one reads: units stand under units. */
  .numeric {
    text-align: right;
  }
  .dense th,
  .dense td {
    height: var(--union-row-dense);
    padding: var(--union-space-1) var(--union-space-3);
  }
  .grid .first {
    padding-inline-start: 0;
  }
  .grid .last {
    padding-inline-end: 0;
  }
  .over {
    text-align: center;
  }
  .head th {
    border-bottom-color: var(--union-line-strong);
    background: var(--union-paper);
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    font-weight: var(--union-weight-strong);
    vertical-align: bottom;
    white-space: nowrap;
  }
  .head tr:not(:last-child) th:not([rowspan='1']) {
    border-bottom-color: var(--union-line-strong);
  }
  .head tr:not(:last-child) th[rowspan='1'] {
    border-bottom-color: var(--union-line);
  }
  .one .head th,
  .head {
    position: sticky;
    top: var(--union-table-top, 0px);
    z-index: 1;
  }
  .foot th,
  .foot td {
    border-top: var(--union-stroke-hair) solid var(--union-line-strong);
    border-bottom: 0;
    font-weight: var(--union-weight-strong);
  }

  /* In a table that scrolls sideways one still sees whose row it is; both sides, for either way of writing. */
  .scrolling .pinned .first[colspan='1'] {
    position: sticky;
    left: 0;
    right: 0;
    z-index: 1;
    background: var(--union-paper);
    border-inline-end: var(--union-stroke-hair) solid var(--union-line);
  }
  .scrolling .pinned .head .first {
    z-index: 2;
  }
  /* On a phone it leaves room for the others. */
  .pinned .first.long[colspan='1'] {
    min-width: min(10em, 38vw);
  }

  .sort {
    display: inline-flex;
    vertical-align: bottom;
    align-items: center;
    min-width: var(--union-target);
    min-height: var(--union-target);
    /* The cell is the target; the words stay on their line. */
    margin: calc(-1 * var(--union-space-3)) calc(-1 * var(--union-space-2));
    padding: 0 var(--union-space-2);
    border: 0;
    border-radius: var(--union-radius-small);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  /* The words stand over their figures. */
  .numeric .sort {
    direction: ltr;
    flex-direction: row-reverse;
  }
  .numeric .sort > span {
    unicode-bidi: plaintext;
  }
  /* A dense cell has less room to give away: its head is as high as the target. */
  .dense .sort {
    margin-top: calc(-1 * var(--union-space-1));
    margin-bottom: calc(-1 * var(--union-space-1));
  }
  .first .sort,
  .last .sort {
    margin-right: 0;
    margin-left: 0;
    padding: 0;
  }
  .sort:focus {
    outline-offset: calc(-1 * var(--union-stroke-focus));
  }
  .sign {
    flex: none;
    width: 10px;
    height: 16px;
    margin: 0;
    margin-inline-start: 6px;
    fill: none;
    stroke: currentColor;
    stroke-linejoin: round;
  }
  .numeric .sign {
    margin-inline-start: 0;
    margin-inline-end: 6px;
  }
  [aria-sort='ascending'],
  [aria-sort='descending'] {
    color: var(--union-ink);
  }
  [aria-sort='ascending'] .up,
  [aria-sort='descending'] .down {
    fill: currentColor;
  }
  [aria-sort='ascending'] .down,
  [aria-sort='descending'] .up {
    visibility: hidden;
  }
  @media (hover: hover) {
    .sort:hover {
      color: var(--union-ink);
      background: var(--union-paper-sunken);
    }
  }
  @media print {
    .scrolling {
      overflow: visible;
    }
    .sign,
    .hint,
    .order {
      display: none;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
