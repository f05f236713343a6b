import { css } from 'lit';

/** What comes after the first look: what a person can press, other languages, paper. */
export const styles = css`
  .root {
    font-family: var(--union-face);
    box-shadow: 0 0 0 var(--union-space-3) var(--union-ground);
  }
  .root:lang(ug),
  [lang|='ug'] {
    font-family: var(--union-face-ug);
    line-height: var(--union-leading-ug);
  }
  .root > union-notice {
    margin-bottom: var(--union-space-4);
  }
  .muted {
    color: var(--union-ink-muted);
  }
  a {
    color: inherit;
  }
  .act {
    position: relative;
    min-height: var(--union-target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--union-action-ink);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  /* Two characters are narrower than a finger: the room between the words is theirs. */
  .act::before,
  .part .press.plain::before {
    content: '';
    position: absolute;
    top: 0;
    bottom: 0;
    left: -10px;
    right: -10px;
  }
  .act:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .acts > .act[aria-expanded='true'] {
    color: var(--union-ink);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--union-space-5);
  }
  /* Engines before Chromium 87 know no gap in flexbox, nor inset. */
  @supports not (inset: 0) {
    .acts > * {
      margin-inline-end: var(--union-space-5);
    }
  }
  .part {
    padding: var(--union-space-2) 0 var(--union-space-4);
  }
  .text + .part {
    padding-top: var(--union-space-6);
  }
  .coming {
    min-height: 160px;
  }
  .spark {
    width: 64px;
    height: 20px;
    margin-inline-start: 8px;
    fill: var(--union-action-ink);
  }
  [dir='rtl'] .spark {
    transform: scaleX(-1);
  }
  .spark polyline {
    fill: none;
    stroke: var(--union-ink-muted);
    stroke-width: 1.5;
  }

  /* A quotation begins at its line, whichever way it runs. */
  blockquote > p {
    text-align: left;
  }
  [dir='rtl'] blockquote > p {
    text-align: right;
  }

  .feature .text {
    display: block;
    max-width: 40em;
  }
  .feature .part {
    max-width: 800px;
    padding-top: var(--union-space-6);
  }
  /* The words for levels are longer; names stand in a column all the same. */
  .root:lang(ug) li > .lv {
    min-width: 7.5em;
  }
  @container (min-width: 560px) {
    .feature > .photo {
      grid-row: 1 / span 4;
      /* Not a wider gap: what stands beside it while the card loads must not move. */
      margin-inline-end: var(--union-space-6);
    }
    .feature > .honours,
    .feature > blockquote,
    .feature > dl {
      grid-column: 2;
    }
    .feature .who,
    .feature > blockquote {
      font-size: var(--union-text-display);
    }
    .feature > blockquote {
      font-size: var(--union-text-heading);
    }
  }

  @media (forced-colors: active) {
    .photo {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .acts,
    .more {
      display: none;
    }
  }
`;
