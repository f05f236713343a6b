import { css } from 'lit';
import { detailActStyles } from './detail-act.styles.ts';

/** One station in full. Rules stand below `.detail`; hairlines part its pieces, nothing is boxed. */
export const detailStyles = css`
  .detail {
    max-width: 680px;
    overflow-wrap: anywhere;
  }
  .detail p,
  .detail ul,
  .detail ol,
  .detail dl,
  .detail dd {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .detail .head {
    padding: var(--union-space-1) 0 var(--union-space-4);
  }
  .detail .name {
    font-size: var(--union-text-heading);
    line-height: 1.35;
    font-weight: var(--union-weight-strong);
    /* Between its words rather than within them: before （, after ：. */
    word-break: keep-all;
  }
  .detail .name:focus,
  .detail .piece-title:focus {
    outline: none;
  }
  .detail .state {
    display: flex;
    flex-wrap: wrap;
    margin-top: var(--union-space-1);
    font-size: var(--union-text-lead);
    line-height: var(--union-leading-lead);
    font-weight: var(--union-weight-strong);
    font-variant-numeric: tabular-nums;
  }
  /* Engines before Chromium 84 know no gap in flexbox. */
  .detail .state > * {
    margin-inline-end: var(--union-space-3);
  }
  .detail .state.open > :first-child {
    color: var(--union-success);
  }
  .detail .state.out > :first-child {
    color: var(--union-warning);
  }
  .detail .state .far {
    color: var(--union-ink-muted);
    font-weight: var(--union-weight-regular);
  }
  .detail .piece {
    padding: var(--union-space-4) 0 var(--union-space-5);
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .detail .piece-title {
    margin-bottom: var(--union-space-2);
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .detail .muted {
    color: var(--union-ink-muted);
  }
  .detail .small {
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .detail .figures {
    font-variant-numeric: tabular-nums;
  }
  .detail .week {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .detail .week th,
  .detail .week td {
    padding: 2px 0;
    color: var(--union-ink-muted);
    font-weight: var(--union-weight-regular);
    text-align: start;
    vertical-align: top;
  }
  .detail .week th {
    padding-inline-end: var(--union-space-4);
    white-space: nowrap;
  }
  .detail .week .today > * {
    color: var(--union-ink);
    font-weight: var(--union-weight-strong);
  }
  .detail .week .why {
    margin-inline-start: var(--union-space-2);
    color: var(--union-ink);
    font-weight: var(--union-weight-regular);
  }
  .detail .week + p {
    margin-top: var(--union-space-2);
  }
  .detail .fact {
    display: flex;
    padding: 2px 0;
  }
  .detail dt {
    flex: none;
    width: 6.5em;
    padding-inline-end: var(--union-space-3);
    color: var(--union-ink-muted);
  }
  .detail:lang(en) dt,
  .detail:lang(ug) dt {
    width: 9.5em;
    max-width: 38%;
  }
  .detail dd {
    flex: 1;
    min-width: 0;
    font-variant-numeric: tabular-nums;
  }
  ${detailActStyles}
  .detail .foot {
    padding: var(--union-space-4) 0;
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .detail .foot .acts {
    min-height: var(--union-target);
    margin: 0;
  }
  @media print {
    .detail .press,
    .detail .pill,
    .detail .go,
    .detail .acts {
      display: none;
    }
  }
`;
