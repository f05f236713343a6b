import { css } from 'lit';

/** The list with its tools; the map beside it where there is room. */
export const deskStyles = css`
  .main {
    min-width: 0;
  }

  .beside {
    display: grid;
    grid-template-columns: minmax(320px, 44%) minmax(0, 1fr);
    column-gap: var(--union-space-6);
    align-items: start;
  }

  .beside > .companion {
    position: sticky;
    top: var(--union-space-4);
  }

  .main > .companion {
    margin-top: var(--union-space-3);
    margin-bottom: var(--union-space-3);
  }

  .main > union-notice,
  .main > .fine {
    margin-top: var(--union-space-2);
    margin-bottom: var(--union-space-2);
  }

  .main > .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--union-space-2);
  }

  .main > .head > .summary {
    flex: 1 1 12em;
  }

  .main > .foot {
    margin-top: var(--union-space-3);
  }

  /* Without an edge of its own, its words stand at the widget's. */
  .main > .head > union-button::part(control),
  .main > .foot > union-button::part(control) {
    padding-left: 0;
    padding-right: 0;
  }

  .main > .panel {
    display: flex;
    flex-direction: column;
    gap: var(--union-space-4);
    margin-top: var(--union-space-3);
    margin-bottom: var(--union-space-3);
    padding-top: var(--union-space-4);
    padding-bottom: var(--union-space-4);
    border-block-start: var(--union-stroke-hair) solid var(--union-line);
    border-block-end: var(--union-stroke-hair) solid var(--union-line);
  }

  /* A chip's target is higher than its pill: the rows need no room between them. */
  .panel .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--union-space-2);
  }

  .panel .label {
    font-size: var(--union-text-small);
    font-weight: var(--union-weight-strong);
    line-height: var(--union-leading-small);
  }

  .panel > .selects {
    display: flex;
    flex-wrap: wrap;
    gap: var(--union-space-3);
  }

  .panel > .selects > * {
    flex: 1 1 8em;
    min-width: 0;
  }

  .main > .coming {
    min-height: 240px;
  }

  /* Shadows make it wider than its words, and no page scrolls sideways for a shadow. */
  .row[data-pointed] {
    background: var(--union-action-soft);
    box-shadow:
      8px 0 var(--union-action-soft),
      -8px 0 var(--union-action-soft);
  }

  /* Without gap in flexbox. */
  @supports not (inset: 0) {
    .main > .head > *,
    .panel .chips > *,
    .panel > .selects > * {
      margin-inline-end: var(--union-space-2);
    }
    .main > .panel > * + * {
      margin-top: var(--union-space-4);
    }
  }

  @media print {
    .companion,
    .main > .foot > union-button,
    .main > .head > union-button {
      display: none;
    }
  }
`;
