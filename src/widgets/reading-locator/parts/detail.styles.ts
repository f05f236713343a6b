import { css } from 'lit';
import { detailActStyles } from './detail-act.styles.ts';

/** One station in full. Rules stand below `.detail`; hairlines part its pieces, nothing is boxed. */
export const detailStyles = css`
  .detail {
    max-width: 680px;
    overflow-wrap: anywhere;
  }
  /* What is done at the door, and beside it what there is. */
  .roomy .detail {
    max-width: none;
  }
  .roomy .detail .halves {
    display: flex;
    justify-content: space-between;
  }
  .roomy .detail .halves > div {
    flex: 0 1 auto;
    width: calc(50% - var(--union-space-5));
    max-width: 680px;
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
  .detail .press.back {
    margin-inline-start: -6px;
  }
  .detail .back svg {
    width: var(--union-icon-small);
    height: var(--union-icon-small);
    margin-inline-end: var(--union-space-1);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [dir='rtl'] .detail .back svg {
    transform: scaleX(-1);
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
    column-gap: var(--union-space-3);
    margin-top: var(--union-space-1);
    font-size: var(--union-text-lead);
    line-height: var(--union-leading-lead);
    font-weight: var(--union-weight-strong);
    font-variant-numeric: tabular-nums;
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
  .detail .shut {
    padding-bottom: var(--union-space-5);
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
  .detail .ways {
    font-size: var(--union-text-title);
    line-height: var(--union-leading-title);
  }
  .detail .ways strong {
    font-weight: var(--union-weight-strong);
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

  .detail .find {
    display: flex;
    align-items: flex-end;
    padding: var(--union-space-4) 0 var(--union-space-5);
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .detail .find > union-field {
    flex: 1 1 0;
    min-width: 0;
    margin-inline-end: var(--union-space-2);
  }
  .detail .find > union-field::part(input) {
    text-overflow: ellipsis;
  }

  .detail .steps {
    counter-reset: step;
  }
  .detail .steps li {
    display: flex;
    counter-increment: step;
    padding: var(--union-space-1) 0;
  }
  .detail .steps li::before {
    content: counter(step);
    flex: none;
    /* As high as a line, in every size. */
    width: calc(var(--union-leading-body) * var(--union-text-body));
    height: calc(var(--union-leading-body) * var(--union-text-body));
    margin-inline-end: var(--union-space-3);
    border-radius: 50%;
    background: var(--union-ink);
    color: var(--union-paper);
    font-size: var(--union-text-caption);
    line-height: calc(var(--union-leading-body) * var(--union-text-body));
    font-weight: var(--union-weight-strong);
    font-variant-numeric: tabular-nums;
    text-align: center;
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

  .detail .resources li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-height: var(--union-target);
    padding: var(--union-space-2) 0;
  }
  .detail .resources li + li {
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .detail .resources > li:first-child {
    padding-top: 0;
  }
  .detail .resources .acts > .press.plain {
    margin-inline-start: var(--union-space-5);
    margin-inline-end: 0;
  }
  .detail .code {
    flex: 1 0 100%;
    padding-top: var(--union-space-3);
  }
  .detail .qr {
    display: block;
    width: 160px;
    height: 160px;
  }
  .detail .photos {
    display: flex;
    overflow-x: auto;
    padding: var(--union-space-4) 0;
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .detail .photos li {
    flex: none;
    margin-inline-end: var(--union-space-3);
  }
  .detail .photos img {
    display: block;
    width: auto;
    height: 200px;
    max-width: 320px;
    border-radius: var(--union-radius);
    background: var(--union-paper-sunken);
    object-fit: cover;
  }
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
    .detail .find,
    .detail .acts {
      display: none;
    }
  }
`;
