import { css } from 'lit';

const compact = css`
  .wide {
    display: none;
  }
  .compact {
    display: block;
  }
`;

export const styles = css`
  :host {
    min-width: 0;
    max-width: 100%;
  }
  /* A container has no width of its own: where the page asks for one, it is that of the wide form. */
  .steps {
    container-type: inline-size;
    contain-intrinsic-inline-size: min(36em, 80vw);
  }
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* Safari takes a list without markers for none, except of this kind, new in Chromium 79. */
  .steps .list {
    list-style-type: '';
  }
  .wide {
    display: flex;
  }
  .wide .step {
    flex: 1 1 0;
    min-width: 0;
  }
  .compact {
    display: none;
  }

  .press {
    position: relative;
    display: block;
    width: 100%;
    min-height: var(--union-target);
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--union-radius-small);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
  }
  a.press,
  button.press {
    cursor: pointer;
  }
  .head {
    display: flex;
    align-items: center;
    margin-bottom: var(--union-space-2);
  }
  .marker {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: 1.75em;
    height: 1.75em;
    border: 2px solid var(--union-line-strong);
    border-radius: 50%;
    color: var(--union-ink-muted);
    font-weight: var(--union-weight-strong);
    font-variant-numeric: tabular-nums;
    line-height: 1;
    --union-icon-size: 1.125em;
  }
  .line {
    flex: 1;
    margin: 0 var(--union-space-2);
    border-top: 2px solid var(--union-track);
  }
  .step:last-child .line {
    display: none;
  }
  .name {
    display: block;
    padding-inline-end: var(--union-space-3);
    color: var(--union-ink-muted);
  }

  .done .marker,
  .current .marker {
    border-color: var(--union-action-ink);
    color: var(--union-action-ink);
  }
  .done .line {
    border-color: var(--union-action-ink);
  }
  .done .name {
    color: inherit;
  }
  .current .marker {
    background: var(--union-action);
    border-color: var(--union-action);
    color: var(--union-on-action);
  }
  .current .name {
    color: inherit;
    font-weight: var(--union-weight-strong);
  }
  a.press .name,
  button.press .name {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
  }
  @media (hover: hover) {
    a.press:hover .name,
    button.press:hover .name {
      color: var(--union-action-ink);
    }
  }

  /* One line that opens into the whole list. */
  .summary {
    display: block;
    min-height: var(--union-target);
    padding: var(--union-space-2) 0;
    border-radius: var(--union-radius-small);
    list-style: none;
    cursor: pointer;
  }
  .summary::-webkit-details-marker {
    display: none;
  }
  .place {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    font-weight: var(--union-weight-strong);
  }
  .chevron {
    --union-icon-size: var(--union-icon-small);
    margin-top: calc((1em * var(--union-leading-body) - var(--union-icon-small)) / 2);
    margin-inline-start: var(--union-space-2);
    color: var(--union-ink-muted);
    transition: transform var(--union-motion-fast);
  }
  [open] .chevron {
    transform: rotate(180deg);
  }
  .bars {
    display: flex;
    margin-top: var(--union-space-2);
  }
  .bar {
    flex: 1;
    border-top: 4px solid var(--union-track);
  }
  .bar + .bar {
    margin-inline-start: var(--union-space-1);
  }
  .bar.done,
  .bar.current {
    border-color: var(--union-action-ink);
  }
  .bar.coming {
    border-top-width: 2px;
    margin-top: 1px;
  }
  .compact .press {
    display: flex;
    align-items: center;
  }
  .compact .head {
    flex: none;
    margin-bottom: 0;
    margin-inline-end: var(--union-space-3);
  }
  .compact .line {
    display: none;
  }

  @media (forced-colors: active) {
    .done .marker,
    .done .line,
    .bar.done,
    .bar.current {
      border-color: Highlight;
    }
    .done .marker {
      color: CanvasText;
    }
    .current .marker {
      forced-color-adjust: none;
    }
    .line,
    .bar.coming,
    .coming .marker {
      border-color: GrayText;
    }
  }

  /* On a phone, and in a narrow column. */
  @container (max-width: 34em) {
    ${compact}
  }
  @supports not (container-type: inline-size) {
    @media (max-width: 600px) {
      ${compact}
    }
  }
`;
