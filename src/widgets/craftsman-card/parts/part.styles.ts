import { css } from 'lit';

/** What all parts of a card have. Rules stand below `.part`, which the card draws around each. */
export const partStyles = css`
  .part .title {
    margin: 0 0 var(--union-space-3);
    font-size: var(--union-text-lead);
    line-height: var(--union-leading-lead);
    font-weight: var(--union-weight-strong);
  }
  .part .title:focus {
    outline: none;
  }
  .part .title .muted {
    font-size: var(--union-text-small);
    font-weight: var(--union-weight-regular);
  }
  .part .under-title {
    margin: var(--union-space-5) 0 var(--union-space-2);
    font-weight: var(--union-weight-strong);
  }
  .part ul,
  .part ol,
  .part li,
  .part dl,
  .part dd,
  .part p {
    display: block;
    margin: 0;
    padding: 0;
    border: 0;
    list-style: none;
  }
  .part li > bdi {
    font-weight: inherit !important;
  }
  .part :focus-visible {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: 2px;
  }
  .part p + p {
    margin-top: var(--union-space-2);
  }
  .part .muted {
    color: var(--union-ink-muted);
  }
  .part .small {
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .part .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0;
    margin: var(--union-space-2) 0 0;
  }
  .part .acts > * {
    margin-top: var(--union-space-1);
    margin-inline-end: var(--union-space-3);
  }
  .part .press {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: var(--union-target);
    min-height: var(--union-target);
    padding: var(--union-space-1) var(--union-target-inset);
    border: 1px solid var(--union-line-strong);
    border-radius: var(--union-radius);
    background: var(--union-paper);
    color: var(--union-ink);
    font: inherit;
    font-weight: var(--union-weight-strong);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .part .press:hover {
    background: var(--union-paper-sunken);
  }
  .part .press.primary {
    border-color: var(--union-action);
    background: var(--union-action);
    color: var(--union-on-action);
  }
  .part .press.primary:hover {
    background: var(--union-action-hover);
  }
  .part .press.plain {
    position: relative;
    min-width: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--union-action-ink);
    font-weight: inherit;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .part .press[aria-disabled='true'] {
    color: var(--union-ink-muted);
    cursor: default;
  }
  .part a {
    color: var(--union-action-ink);
    text-underline-offset: 3px;
  }
  /* A finger's room around a line of text. */
  .part .tall {
    position: relative;
  }
  .part .tall::before {
    content: '';
    position: absolute;
    top: 50%;
    left: 0;
    right: 0;
    height: var(--union-target);
    transform: translateY(-50%);
  }
  @media print {
    .part .acts,
    .part .press {
      display: none;
    }
    .part .title,
    .part .under-title {
      break-after: avoid;
    }
  }
`;
