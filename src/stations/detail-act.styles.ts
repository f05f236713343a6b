import { css } from 'lit';

/** What a person presses in a detail: buttons, links, and a finger's room around them. */
export const detailActStyles = css`
  .detail .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: calc(-1 * var(--union-space-1)) 0;
  }
  .detail .acts > *,
  .detail .acts > .press {
    margin: var(--union-space-1) 0;
    margin-inline-end: var(--union-space-2);
  }
  .detail .acts > .press.plain,
  .detail .acts > .tall {
    margin-inline-end: var(--union-space-5);
  }
  .detail .go .acts {
    margin-top: 0;
  }
  .detail .acts + p {
    margin-top: var(--union-space-2);
  }
  .detail .press {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    min-height: var(--union-target);
    margin: 0;
    padding: 0 var(--union-target-inset);
    border: var(--union-stroke-hair) solid var(--union-line-strong);
    border-radius: var(--union-radius);
    background: var(--union-paper);
    color: var(--union-ink);
    font: inherit;
    font-weight: var(--union-weight-strong);
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
  }
  .detail .press:hover {
    background: var(--union-paper-sunken);
  }
  .detail .press.primary {
    border-color: var(--union-action);
    background: var(--union-action);
    color: var(--union-on-action);
  }
  .detail .press.primary:hover {
    background: var(--union-action-hover);
  }
  .detail .press.plain {
    position: relative;
    /* A finger's room, in the height of a line. */
    margin-top: calc((var(--union-leading-body) * 1em - var(--union-target)) / 2);
    /* Whole on this side: what comes next may be a link with a finger's room of its own. */
    margin-bottom: var(--union-space-3);
    padding: 0;
    border: 0;
    background: none;
    color: var(--union-action-ink);
    font-weight: inherit;
  }
  .detail .press.plain.back,
  .detail .acts > .press.plain {
    margin-top: 0;
    margin-bottom: var(--union-space-1);
  }
  .detail .press.plain:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .detail a:not(.press) {
    color: var(--union-action-ink);
    text-underline-offset: 3px;
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
  /* A finger's room around a line of text. */
  .detail .tall,
  .detail .acts > .plain {
    position: relative;
  }
  .detail .tall::before,
  .detail .press.plain::before {
    content: '';
    position: absolute;
    top: 50%;
    left: -8px;
    right: -8px;
    height: var(--union-target);
    transform: translateY(-50%);
  }
  /* Two characters at the end of a sentence. */
  .detail p > .press.plain::before {
    left: -12px;
    right: -12px;
  }
  .detail :focus-visible {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: 2px;
  }
  .detail .what {
    flex: 1;
    min-width: 0;
  }
`;
