import { css } from 'lit';
import { detailActStyles } from '../../../stations/detail-act.styles.ts';

/** A red trail; what is pressed is dressed as in the detail of a station. */
export const trailStyles = css`
  ${detailActStyles}
  .trail {
    max-width: 680px;
    overflow-wrap: anywhere;
  }
  .trail p,
  .trail ul,
  .trail ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .trail .head {
    padding: var(--union-space-1) 0 var(--union-space-4);
  }
  .trail .name {
    font-size: var(--union-text-heading);
    line-height: 1.35;
    font-weight: var(--union-weight-strong);
    word-break: keep-all;
  }
  .trail .name:focus {
    outline: none;
  }
  .trail .muted {
    color: var(--union-ink-muted);
  }
  .trail .small {
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .trail .figures {
    font-variant-numeric: tabular-nums;
  }
  .trail .foot {
    padding: var(--union-space-4) 0;
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .trail .story p + p {
    margin-top: var(--union-space-2);
  }
  .trail .story + *,
  .trail .story + .muted {
    margin-top: var(--union-space-2);
  }
  .trail figure {
    margin: var(--union-space-3) 0;
  }
  .trail img {
    display: block;
    width: 100%;
    height: auto;
    max-height: 320px;
    border-radius: var(--union-radius);
    background: var(--union-paper-sunken);
    object-fit: cover;
  }
  .trail .card {
    padding-bottom: var(--union-space-4);
  }
  .trail .card img,
  .trail .card canvas {
    box-sizing: border-box;
    width: 100%;
    height: auto;
    max-width: 450px;
    max-height: none;
    margin-bottom: var(--union-space-3);
    border: var(--union-stroke-hair) solid var(--union-line);
  }
  .trail figcaption {
    margin-top: var(--union-space-1);
  }
  .trail audio {
    display: block;
    width: 100%;
    margin: var(--union-space-3) 0;
  }
  .trail .progress {
    margin-top: var(--union-space-4);
    padding-top: var(--union-space-4);
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .trail .meter {
    height: 4px;
    margin: var(--union-space-2) 0 var(--union-space-3);
    border-radius: var(--union-radius-pill);
    background: var(--union-track);
    overflow: hidden;
  }
  .trail .meter > div {
    height: 100%;
    background: var(--union-action);
  }
  .trail .stops {
    margin-bottom: 0;
  }
  .trail .stop {
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .trail .unfold {
    display: flex;
    align-items: center;
    box-sizing: border-box;
    width: 100%;
    min-height: var(--union-target);
    margin: 0;
    padding: var(--union-space-3) 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .trail .number {
    flex: none;
    box-sizing: border-box;
    width: 2em;
    height: 2em;
    margin-inline-end: var(--union-space-3);
    border: var(--union-stroke-hair) solid var(--union-line-strong);
    border-radius: var(--union-radius-pill);
    font-size: var(--union-text-small);
    line-height: calc(2em - 2 * var(--union-stroke-hair));
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .trail .done .number {
    border-color: var(--union-action);
    background: var(--union-action);
    color: var(--union-on-action);
  }
  .trail .is-next .number {
    border-color: var(--union-action);
    color: var(--union-action-ink);
    box-shadow: 0 0 0 1px var(--union-action);
  }
  .trail .title,
  .trail .meta {
    display: block;
  }
  .trail .title {
    font-weight: var(--union-weight-strong);
  }
  .trail .unfold:hover .title {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .trail .meta {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .trail .meta > * {
    margin-inline-end: var(--union-space-3);
  }
  .trail .meta strong {
    color: var(--union-ink);
    font-weight: var(--union-weight-regular);
  }
  .trail .meta .next {
    color: var(--union-action-ink);
  }
  .trail .body {
    padding: 0 0 var(--union-space-5);
    padding-inline-start: calc(2 * var(--union-text-small) + var(--union-space-3));
  }
  /* What scrolls would cut a finger's room that goes beyond its edge. */
  .trail > .acts:first-child {
    margin-top: 0;
  }
  .trail .acts > .press.primary {
    margin-inline-end: var(--union-space-4);
  }
  .trail .body > * + .acts {
    margin-top: var(--union-space-3);
  }
  /* An empty one keeps its place in the page, so that what comes into it is spoken. */
  .trail .told:not(:empty),
  .trail .not:not(:empty) {
    margin-top: var(--union-space-2);
  }
  .trail .told {
    color: var(--union-success);
  }
  .trail .not {
    color: var(--union-warning);
  }
  .trail [role='group'] p:focus {
    outline: none;
  }
  .trail .foot > * + * {
    margin-top: var(--union-space-2);
  }
  @media print {
    .trail .acts,
    .trail audio {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .trail .meter > div {
      forced-color-adjust: none;
      background: Highlight;
    }
    .trail .done .number {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
